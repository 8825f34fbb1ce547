// What the parts of this screen share: a statement as the engine worked it out, each service with its lines at hand. No figure is made here.
import { isBlankTotal } from '#shared/money/total.ts'
import { type OutputOf } from '../../client/procedures.ts'

export type Revenue = OutputOf<'revenue.get'>
export type Line = NonNullable<Revenue['list']>[number]
export type Service = NonNullable<Revenue['services']>[number]
export type PrintedTotal = NonNullable<Revenue['totals']['printed']>[number]

/** The lines of a service, in the order of the paper. */
export function linesOf(revenue: Revenue, service: Service): readonly Line[] {
  const own = new Set(service.lines)
  return (revenue.list ?? []).filter((line) => own.has(line.id))
}

/** The column people mean by "how much": net, or the new budget of a movement. */
export const mainColumn = ({ columns }: Pick<Revenue, 'columns'>): number => columns.length - 1

/** Columns that hold anything; all of them while nothing is stated. */
export function statedColumns({ columns, whole }: Revenue): readonly { readonly key: string; readonly label: string; readonly index: number }[] {
  const all = columns.map(({ key, label }, index) => ({ key, label, index }))
  const stated = all.filter(({ index }) => { const sum = whole[index]; return sum !== undefined && !isBlankTotal(sum) })
  return stated.length === 0 ? all : stated
}
