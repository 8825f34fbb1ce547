// Full-time equivalents: decimal text with at most two places, added without floats. Posts are whole and separate, and never added to these.

/** "11.7" and "0.25" -> "11.95"; null where nothing is stated. */
export function sumFte(texts: readonly (string | null)[]): string | null {
  const stated = texts.filter((text) => text !== null)
  return stated.length === 0 ? null : inText(stated.reduce((sum, text) => sum + inHundredths(text), 0))
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
