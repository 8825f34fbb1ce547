// Takes out of a log line what could name a person or quote a paper: folders, e-mail addresses, anything in quotation marks,
// long numbers. What is left says which part failed and how. Pure.

const LONGEST_LINE = 4000

/** `home` is the user's own folder, whose name is usually the user's. */
export function redact(text: string, home: string): string {
  let line = text.slice(0, LONGEST_LINE).replaceAll('\r', '')
  // What the cut left open would not be recognised as a quotation below.
  if (text.length > LONGEST_LINE) line = line.replace(/["'`“‘][^"'`”’]*$/, '[text]')
  if (home.length > 1) line = line.replaceAll(home, '~').replaceAll(home.replaceAll('\\', '/'), '~')
  return line
    .replace(/[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+/g, '[e-mail]')
    .replace(/“[^”]*”|‘[^’]*’|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g, '[text]')
    .replace(/[^\s\\/:]+\.rppr\b/gi, '[file].rppr')
    .replace(/\d{5,}/g, '[number]')
    .replace(/\p{Cc}/gu, (c) => (c === '\n' ? '\n' : ' '))
}
