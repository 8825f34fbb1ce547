// What a dialog still needs, in words: only what is missing, never what is there already.

const LIST = new Intl.ListFormat('en-GB')

/** `{ 'a name': false, 'a department': true }` gives "a name": what is not there. */
export const missing = (there: Readonly<Record<string, boolean>>): string => LIST.format(Object.keys(there).filter((what) => there[what] !== true))
