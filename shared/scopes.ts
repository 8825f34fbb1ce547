// Who may hold a row: everybody with the file, those cleared for exempt papers, or one person alone.

export const OPEN = 'open'
export const EXEMPT = 'exempt'

/** `private:<person>` is private to a person: their notes travel to nobody else. */
export const isScope = (text: string): boolean => text === OPEN || text === EXEMPT || /^private:[0-9a-f-]{36}$/.test(text)
