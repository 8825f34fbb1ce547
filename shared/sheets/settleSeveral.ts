// Several columns that say the same: budgets of two years, net figures of several kinds, quarters of a year. Which of them are read.
import { formatYear } from '#shared/financialYear.ts'
import { type Draft, named } from './drafts.ts'
import { type ColumnRole, isMoney } from './roles.ts'

/** A budget is of one year: of columns of several, those of the year asked for are read, else those of the latest that states it net. */
export function settleYears(drafts: readonly Draft[], asked: number | null): void {
  const dated = drafts.filter(({ role, spec, year }) => spec === null && year !== null && (role === 'gross' || role === 'income' || role === 'net'))
  const years = [...new Set(dated.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a)
  if (years.length < 2 || drafts.some(({ spec, role }) => spec !== null && role !== null && isMoney(role))) return
  const wanted = years.find((year) => year === asked) ?? years.find((year) => dated.some((draft) => draft.year === year && draft.role === 'net')) ?? years[0]
  for (const draft of dated) {
    if (draft.year === wanted || wanted === undefined) continue
    draft.role = null
    draft.left = `the columns of ${formatYear(wanted)} are read; ask for another year to take in those`
  }
}

const isPlan = ({ words }: Draft): boolean => !/\b(actuals?|outturn|forecast|projected|projection|variance)\b/.test(words)

const QUARTER = /\bq(?:uarter|tr)? ?([1-4])\b/

/** A measure has one outturn a year: of quarters the last that is filled stands for it, unless the year has a column of its own. */
export function settleQuarters(drafts: readonly Draft[]): void {
  const valued = drafts.filter(({ role, spec }) => spec === null && (role === 'value' || role === 'target'))
  for (const same of Map.groupBy(valued, ({ role, year }) => `${role ?? ''} ${year ?? ''}`).values()) {
    const quarters = same.filter(({ words }) => QUARTER.test(words))
    const best = same.find((draft) => !quarters.includes(draft)) ?? quarters.toSorted((a, b) => Number(b.contents.filled > 0) - Number(a.contents.filled > 0) || Number(QUARTER.exec(b.words)?.[1]) - Number(QUARTER.exec(a.words)?.[1]))[0]
    for (const draft of same.length < 2 || best === undefined ? [] : quarters) if (draft !== best && best !== undefined) { draft.role = null; draft.left = `column ${named(best)} is taken for its year` }
  }
}

/** A budget with one column of figures states it net; with several, the one that says so. */
export function settleNet(having: (role: ColumnRole) => Draft[]): void {
  const all = having('net')
  if (all.length < 2 || all.some((draft) => draft.spec !== null)) return
  const latest = Math.max(...all.map(({ year }) => year ?? -1))
  const best = all.toSorted((a, b) => Number(/\bnet\b/.test(b.words)) - Number(/\bnet\b/.test(a.words)) || Number((b.year ?? -1) === latest) - Number((a.year ?? -1) === latest) || Number(isPlan(b)) - Number(isPlan(a)) || a.index - b.index)[0]
  for (const draft of all) if (draft !== best && best !== undefined) { draft.role = null; draft.left = `column ${named(best)} is taken for what it says` }
}

/** Two budgets of a movement: the earlier is what it starts from, whichever of the two is called the base. */
export function settleBudgets(having: (role: ColumnRole) => Draft[]): void {
  const all = [...having('base'), ...having('budget')].filter(({ spec }) => spec === null)
  const dated = all.filter(({ year }) => year !== null).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.index - b.index)
  const latest = dated.at(-1)
  const earliest = dated.find(({ role, year }) => role === 'base' && year !== latest?.year) ?? dated[0]
  if (earliest !== undefined && latest !== undefined && earliest.year !== latest.year && all.length === having('base').length + having('budget').length) {
    for (const draft of all) draft.role = draft === earliest ? 'base' : draft === latest ? 'budget' : draft.year === null ? 'other' : null
    return
  }
  const budgets = having('budget').toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.index - b.index)
  const [first] = budgets
  if (budgets.length > 1 && having('base').length === 0 && first !== undefined && first.spec === null) first.role = 'base'
}
