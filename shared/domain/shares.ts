// Parts of a whole as percentages that add to 100: each is cut to whole tenths and the largest remainders get what is left (rule 6 of
// the arithmetic). A part below nil, or a whole that is nil or negative, has no percentage. Pure.

/** Tenths of a percent, in the order of the parts; null where a percentage says nothing. */
export function shares(parts: readonly number[]): readonly number[] | null {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole <= 0 || parts.some((part) => part < 0)) return null
  const exact = parts.map((part) => (part / whole) * 1_000)
  const tenths = exact.map(Math.floor)
  const missing = 1_000 - tenths.reduce((sum, tenth) => sum + tenth, 0)
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, missing)) tenths[index] = (tenths[index] ?? 0) + 1
  return tenths
}

/** "43.8 %" */
export const shareWords = (tenths: number): string => `${(tenths / 10).toFixed(1)} %`

/** What a figure grew by, of what it was: "+1.9 %", "−2.0 %"; "n/a" on a nil or negative base. */
export function growthWords(before: number, after: number): string {
  if (before <= 0) return 'n/a'
  const tenths = Math.round((Math.abs(after - before) / before) * 1_000)
  return tenths === 0 ? '0.0 %' : `${after > before ? '+' : '−'}${(tenths / 10).toFixed(1)} %`
}
