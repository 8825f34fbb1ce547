// What a row of a schedule says about a saving besides its amounts: words checked against what the file keeps, coded words looked up,
// people counted. What does not fit is named at its cell.
import { proposalKinds, proposalStatuses, rags } from '#shared/domain/words.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type ColumnRole } from '#shared/sheets/roles.ts'
import { type FoundRow, type Problem } from '#shared/sheets/rows.ts'
import { coded } from '#shared/sheets/statusWords.ts'
import { LONGEST_PARAGRAPH, LONGEST_TITLE } from '#shared/text.ts'
import { ragOf } from './ragOf.ts'

export type SavingFacts = {
  readonly title: string; readonly description: string | null; readonly portfolio: string | null; readonly service: string | null
  readonly kind: string | null; readonly status: string | null
  readonly texts: { readonly owner_name?: string; readonly mitigation?: string; readonly alternatives?: string; readonly evidence?: string; readonly consultation?: string; readonly risk?: string; readonly rag?: string }
  readonly gross: MaybeAmount; readonly net: MaybeAmount; readonly cost: MaybeAmount
  /** Full-time equivalents to two decimals; growth is below nil. */
  readonly fte: string | null; readonly posts: number | null; readonly vacant: number | null
}

export function factsOf(row: FoundRow, problems: Problem[]): SavingFacts {
  const text = (role: ColumnRole): string | null => row.texts.get(role)?.[0]?.text ?? null
  if (row.title === '') problems.push({ cell: row.titleCell, message: `${row.titleCell} is blank: a saving needs a title.` })
  if (row.title.length > LONGEST_TITLE) problems.push({ cell: row.titleCell, message: `${row.titleCell} holds a title of ${row.title.length} characters, and at most ${LONGEST_TITLE} are kept: put the detail into a description.` })
  if (row.ref.length > LONGEST_TITLE) problems.push({ cell: row.cell, message: `The reference of row ${row.row} is too long.` })
  const service = text('service')
  const description = descriptionOf(row)
  if ((description ?? '').length > LONGEST_PARAGRAPH) problems.push({ cell: row.cell, message: `The description of row ${row.row} is longer than 200,000 characters.` })
  return {
    title: row.title, description, portfolio: text('portfolio'), service, kind: coded(proposalKinds, text('kind')), status: coded(proposalStatuses, text('status')),
    texts: given({
      owner_name: text('owner'), mitigation: text('mitigation'), alternatives: text('alternatives'), evidence: text('evidence'), consultation: text('consultation'), risk: text('risk'), rag: ragOf(rags, text('rag')),
    }),
    ...people(row, problems), gross: money(row, 'gross'), net: money(row, 'net'), cost: money(row, 'cost'),
  }
}

const given = (texts: Record<string, string | null>): SavingFacts['texts'] => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null))

const money = (row: FoundRow, role: ColumnRole): MaybeAmount => row.figures.find(({ column }) => column.role === role)?.amount ?? null

/** Descriptions as they stand; notes after them, each below its heading. */
function descriptionOf(row: FoundRow): string | null {
  const [first, ...more] = row.texts.get('text') ?? []
  const pieces = [...(first === undefined ? [] : [first.text]), ...[...more, ...(row.texts.get('note') ?? [])].map(({ heading, text }) => `${heading}: ${text}`)]
  return pieces.length === 0 ? null : pieces.join('\n\n')
}

const STEP = 1_000_000

/** "2.50"; half a hundredth goes away from nil, and nil has no sign. */
function hundredths(steps: number): string {
  const size = (Math.round(Math.abs(steps) / (STEP / 100)) / 100).toFixed(2)
  return steps < 0 && Number(size) !== 0 ? `-${size}` : size
}

/** Staff a saving does without are positive; those it takes on are below nil. */
function people(row: FoundRow, problems: Problem[]): Pick<SavingFacts, 'fte' | 'posts' | 'vacant'> {
  const count = (role: ColumnRole): { steps: number; cell: string } | null => {
    const figure = row.figures.find(({ column }) => column.role === role)
    return figure?.amount?.state === 'known' ? { steps: figure.amount.low, cell: figure.cell } : null
  }
  const whole = (role: 'posts' | 'vacant'): number | null => {
    const found = count(role)
    if (found === null) return null
    if (found.steps % STEP === 0) return found.steps / STEP + 0
    problems.push({ cell: found.cell, message: `${found.cell} is no whole number of posts: part-time work is counted in FTE.` })
    return null
  }
  const fte = count('fte')
  return { fte: fte === null ? null : hundredths(fte.steps), posts: whole('posts'), vacant: whole('vacant') }
}
