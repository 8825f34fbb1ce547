// Full-time equivalents: decimal text with at most two places, added without floats. Posts are whole and separate, and never added to these.

/** "11.7" and "0.25" -> "11.95"; null where nothing is stated. */
export function sumFte(texts: readonly (string | null)[]): string | null {
  const stated = texts.filter((text) => text !== null)
  return stated.length === 0 ? null : inText(stated.reduce((sum, text) => sum + inHundredths(text), 0))
}

/** Posts of several together; null unless every one is stated: some of them tell nothing of the rest. */
export function postsOf(stated: readonly { readonly posts: number | null }[]): number | null {
  return stated.length === 0 || stated.some(({ posts }) => posts === null) ? null : stated.reduce((sum, { posts }) => sum + (posts ?? 0), 0)
}

/** As a table prints it: two places, brackets for a minus, thousands apart. */
export function formatFte(text: string | null): string {
  if (text === null) return ''
  const hundredths = inHundredths(text)
  const shown = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Math.abs(hundredths) / 100)
  return hundredths < 0 ? `(${shown})` : shown
}

function inHundredths(text: string): number {
  const [, sign, whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const value = Number(whole) * 100 + Number(places.padEnd(2, '0'))
  return sign === '-' ? -value : value
}

function inText(hundredths: number): string {
  const value = Math.abs(hundredths)
  return `${hundredths < 0 ? '-' : ''}${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
}

/** What was typed, or why it cannot be read; null is none stated. */
export type ReadText<T> = { readonly ok: true; readonly value: T | null } | { readonly ok: false; readonly message: string }

const LARGEST_POSTS = 99_999

/** "12", "1,200", "-3"; blank is none stated. */
export function readPosts(text: string): ReadText<number> {
  if (text === '') return { ok: true, value: null }
  const clean = text.replace(/[\u2212\u2013]/g, '-').replaceAll(',', '')
  if (!/^-?\d{1,6}$/.test(clean) || Math.abs(Number(clean)) > LARGEST_POSTS) return { ok: false, message: `“${text}” is not a number of posts: write a whole number such as 12.` }
  return { ok: true, value: Number(clean) + 0 }
}

/** "12", "3.6", "0.25"; blank is none stated. */
export function readFte(text: string): ReadText<string> {
  if (text === '') return { ok: true, value: null }
  const clean = text.replace(/[\u2212\u2013]/g, '-').replaceAll(',', '')
  return /^-?\d{1,6}(\.\d{1,2})?$/.test(clean) ? { ok: true, value: clean } : { ok: false, message: `“${text}” is not a full-time equivalent: write a figure such as 3.6 or 0.25, two places at most.` }
}
