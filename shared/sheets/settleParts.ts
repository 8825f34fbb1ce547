// Incomes of two kinds, savings of several kinds: columns that may be parts of one figure. They are added together only where the sums
// the sheet prints across its rows come out so, or where a map names them all; else one is read and the others are named as left out.
import { formatYear } from '#shared/financialYear.ts'
import { type Draft, addsUp, named } from './drafts.ts'
import { type ColumnRole } from './roles.ts'

type Having = (role: ColumnRole) => Draft[]
type Line = readonly (number | null)[]
/** What a printed column should come to: what always counts and the columns in question. */
type Sum = { readonly result: Line; readonly fixed: readonly Line[] }

/** Beside the figure of the year and no part of it: "Fees and charges last year", "Inflation rate", "Of which RAG green savings". */
const BESIDE = /\b(last|previous|prior) year\b|\bforecast|\bproject(ed|ions?)\b|\boutturn\b|\bactuals?\b|\bvariance\b|\brate\b|\bof which\b|\b(including|memo)\b/
const movements = ['inflation', 'pressures', 'commitments', 'savings'] as const satisfies readonly ColumnRole[]

/** Grants beside fees and charges are income together where gross less both is net; where a column adds them up, that alone is read. */
export function settleIncome(having: Having): void {
  const parts = ofOneRole(having, 'income', ({ words }) => /^(gross|total) income$|^income$|\btotal\b/.test(words))
  const [gross, net] = [chosen(having('gross')), chosen(having('net'))]
  if (parts.length > 1) addWhereProved([parts], gross === undefined || net === undefined ? [] : [{ result: net.figures(), fixed: [gross.figures()] }], 'income')
}

/** Efficiencies beside service reductions are savings together, as pay and prices are inflation, where the base and all movements come to
 *  the budget; where a column adds them up, that alone is read. */
export function settleMovements(having: Having): void {
  const several = movements.map((role) => ofOneRole(having, role, () => false)).filter((parts) => parts.length > 1)
  if (several.length === 0) return
  const [base, budget, change] = [chosen(having('base')), chosen(having('budget')), chosen(having('change'))]
  const others = [...movements, 'other' as const].flatMap(having).filter((draft) => !several.flat().includes(draft))
  const [less, more] = [others.filter(({ role }) => role === 'savings').map((draft) => draft.figures()), others.filter(({ role }) => role !== 'savings').map((draft) => draft.figures())]
  const sums = [false, true].flatMap((turned) => {
    const fixed = [...more, ...less.map((line) => (turned ? turn(line) : line))]
    return [...(base === undefined || budget === undefined ? [] : [{ result: budget.figures(), fixed: [base.figures(), ...fixed] }]), ...(change === undefined ? [] : [{ result: change.figures(), fixed }])]
  })
  addWhereProved(several, sums, 'savings')
}

const chosen = (drafts: readonly Draft[]): Draft | undefined => drafts.find(({ spec }) => spec !== null) ?? drafts[0]
const turn = (line: Line): Line => line.map((figure) => (figure === null ? null : -figure))

/** The columns of a role that may count together; none where a map names them or one adds up the others. */
function ofOneRole(having: Having, role: ColumnRole, isWhole: (draft: Draft) => boolean): readonly Draft[] {
  const all = having(role)
  if (all.some(({ spec }) => spec !== null)) return []
  const latest = Math.max(...all.map(({ year }) => year ?? -1))
  leave(all.filter(({ year }) => (year ?? latest) !== latest), `the columns of ${formatYear(latest)} are read`)
  const parts = having(role)
  if (parts.length < 2) return parts
  const sumOf = (some: readonly Draft[]): Draft | undefined => some.find((draft) => addsUp(draft, some.filter((other) => other !== draft)))
  const whole = sumOf(plainOf(parts)) ?? sumOf(parts) ?? parts.find(isWhole)
  if (whole === undefined) return parts
  leave(parts.filter((draft) => draft !== whole), `it is a part of column ${named(whole)}`)
  return []
}

const plainOf = (parts: readonly Draft[]): readonly Draft[] => { const plain = parts.filter(({ words }) => !BESIDE.test(words)); return plain.length > 0 ? plain : parts }

function leave(drafts: readonly Draft[], why: string): void {
  for (const draft of drafts) { draft.role = null; draft.left = why }
}

/** Of each list the columns with which the printed sums agree, as few of them beside the figure of the year as can be; the first where none do. */
function addWhereProved(lists: readonly (readonly Draft[])[], sums: readonly Sum[], eitherSign: ColumnRole): void {
  const ways = lists.map(choicesOf).reduce<readonly (readonly (readonly Draft[])[])[]>((before, choices) => before.flatMap((way) => choices.map((some) => [...way, some])).slice(0, MOST_WAYS), [[]])
  const lines = new Map(lists.flat().map((draft) => { const figures = draft.figures(); return [draft, { as: figures, turned: draft.role === eitherSign ? turn(figures) : figures }] }))
  const shareOf = (way: readonly (readonly Draft[])[], sum: Sum): number => Math.max(...(['as', 'turned'] as const).map((sign) => shareRight(sum, way.flat().map((draft) => lines.get(draft)?.[sign] ?? []))))
  const judged = ways.map((way) => ({ way, right: Math.max(0, ...sums.map((sum) => shareOf(way, sum))) }))
  const best = judged.reduce((most, one) => (one.right > most.right ? one : most), { way: lists.map((list) => plainOf(list).slice(0, 1)), right: 0 })
  lists.forEach((list, i) => {
    const taken = best.way[i] ?? []
    const [kept] = taken
    if (kept === undefined) return
    const names = `${taken.length === 1 ? 'column' : 'columns'} ${new Intl.ListFormat('en-GB').format(taken.map(named))} ${taken.length === 1 ? 'is' : 'are'}`
    for (const draft of list.filter((one) => !taken.includes(one))) {
      leave([draft], best.right > 0 ? `${names} taken, with which the printed sums agree` : plainOf(list).includes(draft) ? `column ${named(kept)} alone is taken, for no printed sum shows that both count; name both in the map if they do` : `column ${named(kept)} is taken for what it says`)
    }
  })
}

/** A dozen kinds of everything is no question of words any more. */
const MOST_WAYS = 500
const MOST_PARTS = 5
/** A sample of the rows tells. */
const SAMPLED = 400

/** Which columns of a role may count, the likeliest first: those that are not beside the figure of the year, each alone, then any together. */
function choicesOf(list: readonly Draft[]): (readonly Draft[])[] {
  const alone = list.map((draft) => [draft])
  if (list.length > MOST_PARTS) return [plainOf(list), ...alone, list]
  const some = list.reduce<readonly (readonly Draft[])[]>((before, draft) => [...before, ...before.map((one) => [...one, draft])], [[]]).filter(({ length }) => length > 1)
  return [plainOf(list), ...alone, ...some]
}

/** The share of rows in which the parts come to what is printed; none where that is not nearly every row, give or take the rounding. */
function shareRight({ result, fixed }: Sum, parts: readonly Line[]): number {
  const lines = [...fixed, ...parts]
  const off = result.slice(0, SAMPLED).flatMap((printed, row) => (printed === null || parts.every((part) => (part[row] ?? 0) === 0) ? [] : [Math.abs(lines.reduce((sum, line) => sum + (line[row] ?? 0), 0) - printed)]))
  const step = [1, 0.1, 0.01].find((size) => [result, ...lines].every((line) => line.every((figure) => figure === null || Math.abs(figure / size - Math.round(figure / size)) < 0.001))) ?? 0.001
  const [exact, near] = [off.filter((by) => by < step / 10).length, off.filter((by) => by <= step * lines.length / 2).length]
  return off.length > 0 && exact * 2 >= off.length && near > off.length * 0.8 ? exact / off.length : 0
}
