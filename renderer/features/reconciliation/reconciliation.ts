// What the parts of this page share: the shapes they are given and where a row of a fault is found.
import { type OutputOf } from '../../client/procedures.ts'

export type Reconciliation = OutputOf<'reconciliation.get'>
export type Cell = NonNullable<Reconciliation['whole']>[number]
export type Fault = NonNullable<Reconciliation['faults']>[number]
export type Source = NonNullable<Reconciliation['sources']>[number]

export const sourceName: Record<Cell['source'], string> = { mtfp: 'MTFP', movement: 'Movement' }

/** Where a published paper stands in the app, with one of its lines chosen. */
export function placeOf(kind: Source['kind'], id: string, line?: string): string {
  const chosen = line === undefined ? '' : `&line=${line}`
  return kind === 'mtfp' ? `#/mtfp?id=${id}${chosen}` : `#/revenue?id=${id}${chosen}`
}

/** Where a row behind a fault is found: a saving on its page, a line in its paper, a removed saving in its history. */
export function placeOfRow(row: NonNullable<Fault['rows']>[number], fault: Fault, sources: readonly Source[]): string | null {
  if (row.kind === 'saving' || row.kind === 'not_counted') return `#/savings/${row.id}`
  if (row.kind === 'removed') return `#/history?row=${row.id}`
  const kinds = new Set(fault.places.map((place) => place.source))
  const paper = sources.find((source) => kinds.has(source.kind)) ?? sources[0]
  return paper === undefined ? null : placeOf(paper.kind, paper.id, row.id)
}
