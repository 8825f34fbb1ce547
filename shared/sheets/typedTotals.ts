// Totals a person typed from a paper into the map, as amounts of their columns.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { parseFigure } from '#shared/money/parse.ts'
import { columnNamed } from './columns.ts'
import { type Headings, widthOf } from './headings.ts'
import { type ImportMap } from './map.ts'
import { isMoney } from './roles.ts'
import { type FigureColumn } from './rows.ts'
import { type Sheet } from './sheet.ts'
import { type Typed } from './totals.ts'
import { scaleOf } from './values.ts'

export function typedTotals(map: ImportMap, figures: readonly FigureColumn[], headings: Headings, sheet: Sheet, warnings: string[]): Typed[] {
  return (map.totals ?? []).flatMap(({ label, group, column, value }) => {
    const index = column === undefined ? undefined : columnNamed(column, headings, widthOf(sheet))
    const at = column === undefined ? figures.findIndex(({ role }) => isMoney(role)) : figures.findIndex((figure) => figure.index === index)
    const figure = figures[at]
    if (figure === undefined) { warnings.push(`The total “${label ?? String(value)}” in the map is for the column “${column ?? ''}”, which holds no figures here.`); return [] }
    const read = parseFigure(String(value), scaleOf[figure.inUnit])
    const printed: MaybeAmount = read.ok ? read.amount : null
    if (!read.ok || printed === null) { warnings.push(`The total “${label ?? String(value)}” in the map is not an amount.`); return [] }
    return [{ label: label ?? (group === undefined ? 'Printed total' : `Printed total of ${group}`), group: group ?? '', column: at, printed }]
  })
}
