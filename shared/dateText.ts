// What people type for a day: "25/2/2025", "25 Feb 2025", "25 February 2025", "2025-02-25". Day before month, always. For a month, where a
// paper is dated by one: "Nov 2025", "11/2025", "2025-11".
import { isDate, isMonth } from './dates.ts'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** YYYY-MM-DD; undefined when the text is not a day of the calendar. A year of two digits is of this century. */
export function parseDateText(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim().toLowerCase().replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/, '')
  if (isDate(clean)) return clean
  const numbers = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(clean)
  if (numbers) return day(numbers[3], Number(numbers[2]), numbers[1])
  const words = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4}|\d{2})$/.exec(clean)
  if (words) return day(words[3], MONTHS.findIndex((month) => month.startsWith(words[2] ?? '?')) + 1, words[1])
  return undefined
}

/** YYYY-MM; undefined when the text is not a month. */
export function parseMonthText(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim().toLowerCase()
  if (isMonth(clean)) return clean
  const [, word, number, year] = /^(?:([a-z]{3,9})\.?,?\s+|(\d{1,2})[/.-])(\d{4})$/.exec(clean) ?? []
  const month = word === undefined ? Number(number) : MONTHS.findIndex((name) => name.startsWith(word)) + 1
  const found = `${year}-${String(month).padStart(2, '0')}`
  return isMonth(found) ? found : undefined
}

function day(yearText: string | undefined, month: number, dayText: string | undefined): string | undefined {
  const year = Number(yearText) < 100 ? 2000 + Number(yearText) : Number(yearText)
  const date = `${year}-${String(month).padStart(2, '0')}-${String(Number(dayText)).padStart(2, '0')}`
  return month >= 1 && isDate(date) ? date : undefined
}
