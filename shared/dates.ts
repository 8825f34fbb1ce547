// Calendar dates as YYYY-MM-DD text, or YYYY-MM where a paper is dated by its month alone, written in British English. No clock, no time
// zone, no locale of the machine.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export type Precision = 'day' | 'month' | 'year'

const parts = (date: string): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)),
})

const utc = (date: string): number => {
  const { year, month, day } = parts(date)
  return Date.UTC(year, month - 1, day)
}

const monthName = (month: number): string => MONTHS[month - 1] ?? ''

/** "25 February 2025"; "September 2024" where only the month is known; "2024" where only the year is. */
export function formatDate(date: string, precision: Precision = isMonth(date) ? 'month' : 'day'): string {
  const { year, month, day } = parts(date)
  if (precision === 'year') return String(year)
  return precision === 'month' ? `${monthName(month)} ${year}` : `${day} ${monthName(month)} ${year}`
}

/** "15 Jul". */
export function formatDayMonth(date: string): string {
  const { month, day } = parts(date)
  return `${day} ${monthName(month).slice(0, 3)}`
}

/** "Tue 16 Dec". */
export function formatShort(date: string): string {
  return `${weekday(date).slice(0, 3)} ${formatDayMonth(date)}`
}

export const weekday = (date: string): string => DAYS[new Date(utc(date)).getUTCDay()] ?? ''

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000)
}

/** Whether the text is a day of the calendar: 2025-02-30 is not. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(utc(text)).toISOString().slice(0, 10) === text
}

/** Whether the text is a month of the calendar: "2025-11". */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** The date of an instant in the United Kingdom: what "today" is in the committee room. */
export function dateInLondon(milliseconds: number): string {
  return londonParts(milliseconds).date
}

/** "10:42", the clock on the committee room's wall. */
export function timeInLondon(milliseconds: number): string {
  return londonParts(milliseconds).time
}

const londonFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

function londonParts(milliseconds: number): { date: string; time: string } {
  const found: Record<string, string> = {}
  for (const part of londonFormat.formatToParts(new Date(milliseconds))) found[part.type] = part.value
  return { date: `${found['year']}-${found['month']}-${found['day']}`, time: `${found['hour']}:${found['minute']}` }
}
