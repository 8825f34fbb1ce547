// What else keeps its figures to itself so that an exempt saving cannot be worked out: papers print the same sums, of many days, and would
// each hide another figure, and two of them together tell what each withholds. So the choice is made once for the cycle, for all papers.
import { positionsWhere, proposalsWhere, sharedPortfoliosWhere } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type Figures, LEFT, sumKey, type Stood, TOGETHER, fileCover } from '#shared/documents/disclosure/fileCover.ts'
import { type Exemptions } from '#shared/documents/disclosure/markExempt.ts'
import { type CountingPoint, countsAt } from '#shared/domain/counting.ts'
import { formatDate } from '#shared/dates.ts'
import { amountsOf, inOrder, leftOf, type PositionRow, positionAt, statesFigure } from '#shared/domain/lineage.ts'
import { totalsOf, type WithAmounts } from '#shared/domain/savings.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Total, subtractTotals } from '#shared/money/total.ts'
import { type Row } from '#shared/schema/index.ts'

/** What some savings come to at a point, under every name that papers give it; null where it is printed. */
export type WithheldSum = { readonly names: readonly string[]; readonly amounts: readonly (Total | null)[]; readonly total: Total | null; readonly left: Total | null; /** By how much the total moved to other points. */ readonly moved: readonly Total[] }

export type CycleCover = {
  /** Savings whose figures are withheld at every date. */
  readonly savings: readonly { readonly saving: string; readonly positions: readonly string[] }[]
  readonly sums: readonly WithheldSum[]
}

type Group = { readonly names: readonly string[]; readonly savings: readonly Row<'proposal'>[] }
type Histories = ReadonlyMap<string, readonly PositionRow[]>

/** Judged last, by everything that was judged: every paper of a pack asks, and so does a preview with every word that is typed. */
const judged = new Map<string, CycleCover>()
const MOST_JUDGED = 4

/** `exempt`: by the id of a saving or of one of its positions. */
export function coverOf(db: ReadableDb, cycle: Row<'cycle'>, exempt: Exemptions): CycleCover {
  const proposals = proposalsWhere(db, { cycle: cycle.id })
  const positions = positionsWhere(db, { cycle: cycle.id })
  const groups = groupsOf(db, cycle.id, proposals)
  const known = JSON.stringify([
    cycle.id, cycle.horizon, groups.map(({ names, savings }) => [names, savings.map(({ id, status }) => [id, status])]), [...exempt].filter(([, { cover }]) => cover !== true).map(([id, { figures }]) => [id, figures]),
    positions.map(({ id, proposal, kind, date, precision, y1_state, y1_low, y1_high, y2_state, y2_low, y2_high, y3_state, y3_low, y3_high, y4_state, y4_low, y4_high, y5_state, y5_low, y5_high, left_state, left_low, left_high }) =>
      [id, proposal, kind, date, precision, y1_state, y1_low, y1_high, y2_state, y2_low, y2_high, y3_state, y3_low, y3_high, y4_state, y4_low, y4_high, y5_state, y5_low, y5_high, left_state, left_low, left_high]),
  ])
  const before = judged.get(known)
  if (before !== undefined) return before
  const cover = judge(cycle, proposals, positions, groups, exempt)
  judged.set(known, cover)
  for (const oldest of [...judged.keys()].slice(0, -MOST_JUDGED)) judged.delete(oldest)
  return cover
}

function judge(cycle: Row<'cycle'>, proposals: readonly Row<'proposal'>[], all: readonly PositionRow[], groups: readonly Group[], exempt: Exemptions): CycleCover {
  const positions = Map.groupBy(all, ({ proposal }) => proposal)
  const histories: Histories = new Map(proposals.map(({ id }) => [id, inOrder(positions.get(id) ?? [])]))
  const places = groups.flatMap((group, g) => distinct(pointsOf(group, histories).map(({ point, names }) => ({ names, rows: group.savings.map((saving) => stoodAt(saving, histories.get(saving.id) ?? [], point, cycle.horizon)) })))
    .map(({ rows, names }, i) => ({ group, names, place: `${g} ${i}`, rows })))
  const chosen = fileCover(places.map(({ place, rows }) => ({ place, parts: rows.map((row) => partOf(row, exempt)) })))
  return {
    savings: proposals.filter(({ id }) => chosen.savings.has(id)).map(({ id }) => ({ saving: id, positions: (histories.get(id) ?? []).map((position) => position.id) })),
    sums: places.flatMap(({ group, names, place, rows }): readonly WithheldSum[] => {
      const gone = (slot: string, sum: Total): Total | null => (chosen.sums.has(sumKey(place, slot)) ? sum : null)
      const { amounts, total, left } = totalsOf(rows, cycle.horizon)
      const withheld = { amounts: amounts.map((sum, i) => gone(String(i), sum)), total: gone(TOGETHER, total), left: gone(LEFT, left) }
      const others = withheld.total === null ? [] : places.filter((one) => one.group === group && one.place !== place).map((one) => totalsOf(one.rows, cycle.horizon).total)
      return [...withheld.amounts, withheld.total, withheld.left].every((sum) => sum === null) ? [] : [{ names: [...group.names, ...names], ...withheld, moved: others.flatMap((other) => [subtractTotals(total, other), subtractTotals(other, total)]) }]
    }),
  }
}

type RowThen = WithAmounts & { readonly saving: string; readonly position: string | null }

/** A saving at a point; the first figure stated is that of its own day. */
function stoodAt({ id, status }: Row<'proposal'>, ordered: readonly PositionRow[], point: CountingPoint, horizon: number): RowThen {
  const [there, last] = [point === 'first' ? ordered.find(statesFigure) : positionAt(ordered, point), ordered.at(-1)]
  return {
    saving: id, position: there?.id ?? null, amounts: there === undefined ? [] : amountsOf(there, horizon), left: there === undefined ? null : leftOf(there),
    counts: countsAt(status, last && { date: last.date, statesFigure: statesFigure(last) }, point),
  }
}

type Then = { readonly names: readonly string[]; readonly rows: readonly RowThen[] }

/** Points at which every saving stood alike are one, under all their names. */
const distinct = (points: readonly Then[]): readonly Then[] =>
  [...Map.groupBy(points, ({ rows }) => rows.map(({ position, counts }) => `${position} ${counts}`).join()).values()].map((alike) => ({ names: alike.flatMap(({ names }) => names), rows: alike[0]?.rows ?? [] }))

const partOf = ({ saving, position, amounts, left, counts }: RowThen, exempt: Exemptions): Stood => {
  const whole = exempt.get(saving)
  return { saving, counts, figures: figuresOf(amounts, left), exempt: (whole !== undefined && whole.figures !== true) || (position !== null && exempt.has(position)) }
}

/** A nil hides nothing, and what is not known yet adds nothing. */
function figuresOf(amounts: readonly MaybeAmount[], left: MaybeAmount): Figures {
  const told = (slot: string, amount: MaybeAmount): readonly (readonly [string, number])[] => amount === null || amount.state === 'unknown' || amount.low === 0 ? [] : [[slot, amount.low]]
  return new Map([...amounts.flatMap((amount, i) => told(String(i), amount)), ...told(LEFT, left)])
}

type NamedPoint = { readonly point: CountingPoint; /** What rows of it are called. */ readonly names: readonly string[] }

/** Every point at which papers may add up these savings: as on each day on which one of them moved, and as of each kind of position. */
function pointsOf({ savings }: Group, histories: Histories): readonly NamedPoint[] {
  const all = savings.flatMap(({ id }) => histories.get(id) ?? [])
  const days = Map.groupBy(all, ({ date }) => date)
  return [
    { point: 'latest', names: [] }, { point: 'first', names: [] },
    ...[...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, those]) => ({ point: { date }, names: [...new Set(those.map(({ precision }) => formatDate(date, precision === 'month' ? 'month' : 'day')))] })),
    ...[...new Set(all.map(({ kind }) => kind))].sort().map((kind) => ({ point: { kind }, names: [] })),
  ]
}

/** The cycle, departments, portfolios with what is shared with them, the part of a department in a portfolio, and the remits of committees. */
function groupsOf(db: ReadableDb, cycle: string, proposals: readonly Row<'proposal'>[]): readonly Group[] {
  const shared = Map.groupBy(sharedPortfoliosWhere(db, { cycle }), ({ proposal }) => proposal)
  const remits = Map.groupBy(db.rows('remit', {}), ({ portfolio }) => portfolio)
  const groups = new Map<string, { name: string; savings: Row<'proposal'>[] }>()
  const department = (id: string): string => db.row('department', id)?.name ?? ''
  const portfolio = (id: string): string => db.row('portfolio', id)?.name ?? ''
  for (const proposal of proposals) {
    const portfolios = [...new Set([...(proposal.portfolio === null ? [] : [proposal.portfolio]), ...(shared.get(proposal.id) ?? []).map(({ id }) => id)])]
    const committees = [...new Set(portfolios.flatMap((id) => (remits.get(id) ?? []).map(({ committee }) => committee)))]
    const keys: readonly (readonly [key: string, name: string])[] = [
      ['cycle', TOTAL], [proposal.department, department(proposal.department)], ...committees.map((id) => [id, 'The remit'] as const),
      ...portfolios.flatMap((id) => [[id, portfolio(id)] as const, [`${id} ${proposal.department}`, department(proposal.department)] as const]),
    ]
    for (const [key, name] of keys) (groups.get(key) ?? groups.set(key, { name, savings: [] }).get(key)!).savings.push(proposal)
  }
  // The same savings under several names come to the same.
  return [...Map.groupBy(groups.values(), ({ savings }) => savings.map(({ id }) => id).join()).values()].map((those) => ({ names: [...new Set([TOTAL, ...those.map(({ name }) => name)])], savings: those[0]?.savings ?? [] }))
}

const TOTAL = 'Total'
