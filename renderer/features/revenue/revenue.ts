// What the parts of this screen share: the statement as read, and its lines worked out once by shared/domain.
import { type PrintedTotal, type ServiceRow, linesOut, printedTotals, serviceRows, subjectiveRows, wholeOf } from '#shared/domain/revenue.ts'
import { formatTotalInWords } from '#shared/money/format.ts'
import { quantumOf } from '#shared/money/ties.ts'
import { type Total, isBlankTotal } from '#shared/money/total.ts'
import { type OutputOf } from '../../client/procedures.ts'

export type Statement = OutputOf<'statements.get'>
export type Line = NonNullable<Statement['list']>[number]

export type Worked = {
  readonly statement: Statement
  readonly lines: readonly Line[]
  readonly services: readonly ServiceRow<Line>[]
  readonly subjectives: ReturnType<typeof subjectiveRows>
  readonly whole: readonly Total[]
  readonly printed: readonly PrintedTotal[]
  readonly out: ReturnType<typeof linesOut>
}

export function workOut(statement: Statement): Worked {
  const lines = statement.list ?? []
  const columns = statement.columns.length
  const quantum = quantumOf(statement.unit)
  return {
    statement, lines, services: serviceRows(lines, columns), subjectives: subjectiveRows(lines, columns), whole: wholeOf(lines, columns), printed: printedTotals(lines, columns, quantum), out: linesOut(lines, columns, quantum),
  }
}

/** The column people mean by "how much": net, or the new budget of a movement. */
export const mainColumn = (statement: Statement): number => statement.columns.length - 1

/** Columns that hold anything; all of them while nothing is stated. */
export function statedColumns({ statement, whole }: Worked): readonly { readonly key: string; readonly label: string; readonly index: number }[] {
  const all = statement.columns.map(({ key, label }, index) => ({ key, label, index }))
  const stated = all.filter(({ index }) => { const sum = whole[index]; return sum !== undefined && !isBlankTotal(sum) })
  return stated.length === 0 ? all : stated
}

/** "Revenue budget 2016/17 comes to £633.605m net". */
export function sentenceOf({ statement, whole }: Worked): string {
  const main = whole[mainColumn(statement)]
  const [first] = whole
  if (main === undefined || isBlankTotal(main)) return `${statement.label} states no amounts yet`
  if (statement.kind === 'movement') return `${statement.label} goes from ${first === undefined ? 'nothing' : formatTotalInWords(first)} to ${formatTotalInWords(main)}`
  const gross = first === undefined || isBlankTotal(first) ? '' : `${formatTotalInWords(first)} gross, `
  return `${statement.label} comes to ${gross}${formatTotalInWords(main)} net`
}

/** Whether the totals tie, in a sentence. */
export function verdictSentence({ printed, out, lines }: Worked): string {
  const differ = printed.filter((total) => !total.ties)
  const across = out.length === 0 ? '' : ` ${out.length === 1 ? 'One line' : `${out.length} lines`} of ${lines.length} ${out.length === 1 ? 'does' : 'do'} not add up across.`
  if (printed.length === 0) return `The paper prints no totals.${across}`
  return `${differ.length === 0 ? `${printed.length === 1 ? 'The printed total ties' : `All ${printed.length} printed totals tie`}.` : `${differ.length} of ${printed.length} printed totals ${differ.length === 1 ? 'does' : 'do'} not tie: ${differ.slice(0, 3).map((total) => `“${total.label}”`).join(', ')}.`}${across}`
}
