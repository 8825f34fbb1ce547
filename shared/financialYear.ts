// Financial years run from 1 April to 31 March and are written 2014/15. Stored as the number of the year they start in.

export const FINANCIAL_YEAR = /^(\d{4})\/(\d{2})$/

/** 2025 -> "2025/26". */
export function formatYear(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`
}

/** "2025/26" -> 2025; undefined when the text is not a financial year ("2025/27" is not). */
export function parseYear(text: string): number | undefined {
  const match = FINANCIAL_YEAR.exec(text.trim())
  if (!match) return undefined
  const start = Number(match[1])
  return (start + 1) % 100 === Number(match[2]) ? start : undefined
}

/** The years a cycle plans for: first year and horizon 3 to 5 -> [2025, 2026, 2027]. */
export function planYears(firstYear: number, horizon: number): number[] {
  return Array.from({ length: horizon }, (_, i) => firstYear + i)
}

/** The financial year a calendar date (YYYY-MM-DD) falls in: "2025-03-31" -> 2024. */
export function yearOfDate(date: string): number {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 4 ? year : year - 1
}
