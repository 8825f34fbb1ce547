// The sentence above the picture of savings by year and department: who holds the most, and which years say nothing yet.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total, isBlankTotal } from '#shared/money/total.ts'

export type DepartmentSums = { readonly name: string; readonly total: Total }

const list = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** One figure: no range, nothing unknown. Two that are not cannot be read in one breath. */
const isPlain = (total: Total): boolean => total.low === total.high && total.unknowns === 0

/** `amounts` are the sums of all departments, one for each of `years`. */
export function departmentReading(departments: readonly DepartmentSums[], amounts: readonly Total[], total: Total, years: readonly string[]): string {
  const stated = departments.filter((department) => !isBlankTotal(department.total))
  const most = stated.reduce<DepartmentSums | undefined>((best, next) => (best === undefined || next.total.high > best.total.high ? next : best), undefined)
  if (most === undefined) return 'No saving states an amount yet.'
  const head = stated.length === 1
    ? `${most.name} holds all of it, ${formatTotalInWords(most.total)}`
    : `${most.name} holds the most, ${formatTotalInWords(most.total)}${isPlain(total) && isPlain(most.total) ? ` of ${formatTotalInWords(total)}` : ''}`
  const silent = years.filter((_, index) => { const sum = amounts[index]; return sum === undefined || isBlankTotal(sum) })
  return silent.length === 0 ? `${head}.` : `${head}; nothing is stated for ${list(silent)}.`
}
