// The points that the figures leave open, as a table: what stands open of which saving, grouped by what it is about.
import { type OpenPoint, openPointKinds } from '#shared/domain/openPoints.ts'
import { type Table, type TableRow } from './blocks.ts'
import { textCell } from './moneyCells.ts'
import { wordsColumn } from './savingsList.ts'

export function openPointsTable(points: readonly OpenPoint[]): Table {
  const kinds = [...new Set(points.map(({ kind }) => kind))]
  return {
    type: 'table', caption: 'Points that the figures leave open, most money first',
    columns: [wordsColumn('Ref'), wordsColumn('Saving', 1), wordsColumn('What stands open', 1.6)],
    rows: kinds.flatMap((kind): TableRow[] => {
      const own = points.filter((point) => point.kind === kind)
      return [
        { kind: 'group', label: openPointKinds[kind], note: `${own.length} ${own.length === 1 ? 'point' : 'points'}` },
        ...own.map((point): TableRow => ({ kind: 'row', id: point.saving, illustrative: false, cells: [textCell(point.ref), textCell(point.title), textCell(point.point)] })),
      ]
    }),
    total: null, notes: null,
  }
}
