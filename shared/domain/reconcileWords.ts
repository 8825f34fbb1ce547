// What a reconciliation found, in sentences: for its page, for the strip on every document, for the command line. One wording for all.
import { formatAmount, formatInWords, formatTotalInWords } from '#shared/money/format.ts'
import { type Compared, type Reconciliation, type SourceKind } from './reconcile.ts'
import { type Fault, type FaultRow } from './reconcileFaults.ts'

export type Names = {
  /** Labels of the years, counted from 0. */
  readonly years: readonly string[]
  readonly department: (id: string) => string
  /** The one version of the plan that was asked about, where it is not simply the latest. */
  readonly version?: string | null
  /** Whose published lines were all made up. */
  readonly illustrative?: ReadonlySet<SourceKind>
}

export const sourceWords: Record<SourceKind, string> = { mtfp: 'the MTFP’s savings lines', movement: 'the budget movement’s savings column' }

const series = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const year = (names: Names, index: number): string => names.years[index] ?? `year ${index + 1}`
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** "The savings schedule ties with …", or by how much it differs, from what and in which year. */
export function reconciliationSentence(result: Reconciliation, names: Names): string {
  const kinds = unique(result.compared.map(({ source }) => source.kind))
  const named = (kind: SourceKind): string => `${sourceWords[kind]}${names.illustrative?.has(kind) === true ? ' (illustrative)' : ''}`
  const papers = kinds.map(named)
  if (result.verdict === 'nothing_to_compare') {
    return papers.length === 0 ? `${names.version ? `“${names.version}” has no savings line and there is no budget movement in this cycle` : 'There is no MTFP savings line and no budget movement in this cycle'} to reconcile the savings with` : `Neither the savings schedule nor ${series(papers)} ${papers.length > 1 ? 'state' : 'states'} an amount`
  }
  if (result.verdict !== 'differs') return `The savings schedule ties with ${series(papers)}${howItTies(result)}${wholeWords(result, names)}`
  const off = result.whole.filter(({ by }) => by !== 0)
  if (off.length === 0) return `The savings schedule ties with ${series(papers)} in the whole, but not in each department`
  return capital(series(unique(off.map((one) => `${one.year}/${one.by}`)).map((key) => {
    const same = off.filter((one) => `${one.year}/${one.by}` === key)
    return `${differs(same[0]!, names)} ${series(unique(same.map(({ source }) => named(source.kind))))}`
  })))
}

const howItTies = ({ verdict, compared }: Reconciliation): string =>
  verdict === 'ties_known' ? ' on what is known' : compared.some((one) => one.verdict.kind === 'ties_rounded') ? ' after rounding' : ''

const differs = ({ by, year: index }: Compared, names: Names): string => `in ${year(names, index)} the savings schedule is ${formatInWords(Math.abs(by))} ${by > 0 ? 'more' : 'less'} than`

/** ": £23.73m in 2024/25", from the first year that states anything. */
function wholeWords(result: Reconciliation, names: Names): string {
  const first = result.whole.filter(({ schedule }) => schedule.parts > 0).sort((a, b) => a.year - b.year)[0]
  return first === undefined ? '' : `: ${formatTotalInWords(first.schedule)} in ${year(names, first.year)}`
}

/** With the minus as a word: as a sign it could be left alone at the end of a line. */
const signed = (pounds: number): string => (pounds < 0 ? `minus ${formatInWords(-pounds)}` : formatInWords(pounds))
const figure = ({ amount }: FaultRow): string => (amount === null ? 'no amount' : amount.state === 'known' ? signed(amount.low) : `${formatAmount(amount, 'thousands')} (£000)`)
const nameOf = (row: FaultRow): string => (row.ref === '' ? `“${row.title}”` : `${row.ref} ${row.title}`)
const under = (row: FaultRow, names: Names): string => (row.department === null ? 'under no department' : names.department(row.department))
const placeWords = (fault: Fault, names: Names): string => unique(fault.places.flatMap(({ bucket }) => bucket.department ?? [])).map((id) => ` in ${names.department(id)}`)[0] ?? ''

/** One fault with its amount, its rows and where it belongs, as a whole sentence with its stop. */
export function faultSentence(fault: Fault, names: Names): string {
  const [row, ...others] = fault.rows
  const at = year(names, fault.places[0]?.year ?? 0)
  const apart = `${formatInWords(Math.abs(fault.by))} too ${fault.by > 0 ? 'much' : 'little'}`
  const { belongs } = fault
  switch (fault.kind) {
    case 'twice': return row === undefined ? '' : `${nameOf(row)} is counted twice, ${figure(row)} each time: also as ${series(others.map((other) => `${other.ref} in ${under(other, names)}`))}. The schedule holds ${apart} in ${at}.`
    case 'published_twice': return row === undefined ? '' : `${nameOf(row)}, ${figure(row)}, is shared by portfolios and counts once in the schedule; what was published for ${at} counts it once for each.`
    case 'year': return row === undefined ? '' : `${nameOf(row)}, ${figure(row)}, stands in ${year(names, row.year)} and belongs in ${belongs !== null && 'year' in belongs ? year(names, belongs.year) : at}.`
    case 'department': return row === undefined ? '' : `${nameOf(row)}, ${figure(row)}, stands in ${under(row, names)} and was published ${belongs !== null && 'department' in belongs && belongs.department !== null ? `in ${names.department(belongs.department)}` : 'outside the departments'}.`
    case 'sign': return row === undefined ? '' : `${nameOf(row)} has its sign turned in ${at}: ${figure(row)} stands, ${belongs !== null && 'pounds' in belongs ? signed(belongs.pounds) : 'the opposite'} ties. ${holder(row)} ${apart}.`
    case 'unit': return row === undefined ? '' : `${nameOf(row)} is in the wrong unit in ${at}: ${figure(row)} stands, ${belongs !== null && 'pounds' in belongs ? signed(belongs.pounds) : 'another'} ties. ${holder(row)} ${apart}.`
    case 'missing': return missing(fault, row, at, names)
    case 'not_counted': return `${series(fault.rows.map((one) => `${nameOf(one)}, ${figure(one)}`))}${fault.rows.length === 1 ? ',' : ''} ${fault.rows.length === 1 ? 'is' : 'are'} not counted in the schedule (${series(unique(fault.rows.map((one) => (one.status ?? '').toLowerCase())))}); what was published for ${at} still holds ${fault.rows.length === 1 ? 'it' : 'them'}.`
    case 'extra': return row === undefined ? '' : `${nameOf(row)}, ${figure(row)}, is in the schedule for ${at} and in nothing that was published.`
    case 'unexplained': return `${formatInWords(Math.abs(fault.by))} too ${fault.by > 0 ? 'much' : 'little'} in the schedule${placeWords(fault, names)} in ${at}: no single saving explains it${row === undefined ? '' : `; it lies in ${series(fault.rows.slice(0, 6).map((one) => one.ref))}${fault.rows.length > 6 ? ` and ${fault.rows.length - 6} more` : ''}`}.`
  }
}

const holder = (row: FaultRow): string => (row.kind === 'line' ? 'Beside the published line the schedule holds' : 'The schedule holds')

function missing(fault: Fault, row: FaultRow | undefined, at: string, names: Names): string {
  const amount = formatInWords(Math.abs(fault.by))
  if (row?.kind === 'removed') return `${nameOf(row)}, ${figure(row)}, was removed from the schedule${placeWords(fault, names)}; what was published for ${at} still holds it.`
  return `${amount} is missing from the schedule${placeWords(fault, names)} in ${at}: no saving of it explains the difference${row === undefined ? '' : `, which lies behind ${series(unique(fault.rows.map(nameOf)))}`}.`
}

export const faultWords: Record<Fault['kind'], string> = {
  twice: 'Counted twice', published_twice: 'Published once for each portfolio', year: 'Wrong year', department: 'Wrong department', sign: 'Sign turned', unit: 'Wrong unit', missing: 'Row missing', not_counted: 'Not counted', extra: 'Not published',
  unexplained: 'Not explained by one saving',
}
