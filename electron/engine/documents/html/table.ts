// A table with its caption, heads that say what they are heads of, and room to scroll where the window is narrow.
import { type Cell, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { columnShares, isDense, rowHeadIn } from '#shared/documents/tableShape.ts'
import { type Columns } from './columns.ts'
import { type Child, type Markup, breakable, h } from './markup.ts'
import { type Names } from './names.ts'
import { illustrativeMark } from './rich.ts'

/** `id` is where links to the table lead. */
export function tableMarkup(table: Table, label: string | null, id: string, { names, columns }: { readonly names: Names; readonly columns: Columns }): Markup {
  columns.add(id, table)
  const caption = `${id}-caption`
  const sheet: Sheet = { table, classes: classesOf(table), names }
  return h('div', { class: 'scroll', id, role: 'group', 'aria-labelledby': caption, tabindex: 0 },
    h('table', { class: isDense(table, true) ? 'dense' : null },
      h('caption', {}, h('span', { class: 'caption', id: caption }, captionOf(label, table.caption)), (table.notes ?? []).map((note) => [' ', h('span', { class: 'caption-note' }, note)])),
      h('colgroup', {}, table.columns.map(() => h('col', {}))),
      h('thead', {}, h('tr', {}, table.columns.map((column, i) => h('th', { scope: 'col', class: sheet.classes[i] ?? null }, breakable(column.label), column.unit === null ? null : [' ', h('span', { class: 'unit' }, breakable(column.unit))])))),
      bodies(table.rows).map((rows) => h('tbody', {}, rows.map((row) => rowMarkup(row, sheet)))),
      table.total === null ? null : h('tfoot', {}, h('tr', {}, cellsMarkup(table.total, sheet, false))),
    ))
}

type Sheet = { readonly table: Table; readonly classes: readonly string[]; readonly names: Names }

/** Long words may break in columns that share what is left of the width, never in those as wide as their content. */
function classesOf(table: Table): readonly string[] {
  const shares = columnShares(table)
  return table.columns.map((column, i) => {
    return [column.align === 'end' ? 'end' : null, shares[i] === null ? 'fit' : 'free'].filter((name) => name !== null).join(' ')
  })
}

/** Each group head begins a body of its own: it is the head of the rows in it. */
function bodies(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const made: TableRow[][] = []
  for (const row of rows) {
    const last = made.at(-1)
    if (row.kind === 'group' || last === undefined) made.push([row])
    else last.push(row)
  }
  return made
}

function rowMarkup(row: TableRow, sheet: Sheet): Markup {
  switch (row.kind) {
    case 'group': return h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: sheet.table.columns.length }, row.label, row.note === null ? null : [' ', h('span', { class: 'unit' }, row.note)]))
    case 'subtotal': return h('tr', { class: 'subtotal' }, cellsMarkup(row.cells, sheet, false))
    case 'row': return h('tr', { id: sheet.names.row(row.id) }, cellsMarkup(row.cells, sheet, row.illustrative))
  }
}

function cellsMarkup(cells: readonly Cell[], { classes }: Sheet, illustrative: boolean): readonly Markup[] {
  const head = rowHeadIn(cells)
  return cells.map((cell, i) => {
    const said: Child = [cell.tone === 'plain' ? breakable(cell.text) : h('span', { class: cell.tone }, breakable(cell.text)), cell.note === null || cell.note === '' ? null : [' ', h('span', { class: 'cell-note' }, breakable(cell.note))], illustrativeMark(illustrative && i === 0)]
    return i === head ? h('th', { scope: 'row', class: classes[i] ?? null }, said) : h('td', { class: classes[i] ?? null }, said)
  })
}
