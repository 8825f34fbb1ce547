// A table of a paper as it is printed: group heads, subtotals, the total, notes. A row that was made from one thing can be noted on: its
// name is a button, arrows go from row to row.
import { useId } from 'react'
import { captionOf } from '#shared/documents/phrases.ts'
import { type Cell, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { cx } from '../../../components/cx.ts'
import { Icon } from '../../../components/icons/Icon.tsx'
import { Illustrative } from '../../../components/Marks.tsx'
import { useRovingRows } from '../../../hooks/useRovingRows.ts'
import { type Note, type NotePlace } from '../packs.ts'
import { rowWords } from './readable.ts'

/** More is read in the preview, or where the figures are kept. */
const MOST_ROWS = 120

type ReadTableProps = { readonly table: Table; readonly name: string; readonly itemId: string; readonly notes: ReadonlyMap<string | null, readonly Note[]>; readonly onNote: (place: NotePlace) => void }

export function ReadTable({ table, name, itemId, notes, onNote }: ReadTableProps) {
  const rows = table.rows.slice(0, MOST_ROWS)
  const ids = rows.flatMap((row, i) => (row.kind === 'row' && row.id !== null ? [`${i}`] : []))
  const captionId = useId()
  const roving = useRovingRows(ids, null)
  const more = table.rows.length - rows.length
  const cells = (list: readonly Cell[], first: React.ReactNode) => list.map((cell, i) => (i === 0 && cell.text !== ''
    ? <th scope="row" key={i}>{first}</th>
    : <td className={cx(table.columns[i]?.align === 'end' && 'figure')} data-tone={cell.tone} key={i}>{cell.text}{cell.note !== null && <span className="read-table__note">{cell.note}</span>}</td>))
  const rowOf = (row: TableRow, i: number) => {
    if (row.kind === 'group') return <tr className="read-table__group" key={i}><th scope="colgroup" colSpan={table.columns.length}>{row.label}{row.note !== null && <span className="read-table__note">{row.note}</span>}</th></tr>
    const [first] = row.cells
    const label = <>{first?.text}{first?.note != null && <span className="read-table__note">{first.note}</span>}</>
    if (row.kind === 'subtotal') return <tr className="read-table__subtotal" key={i}>{cells(row.cells, label)}</tr>
    const { id } = row
    const count = id === null ? 0 : (notes.get(id)?.length ?? 0)
    const note = (): void => onNote({ item: itemId, origin: id, what: `${first?.text ?? ''} in ${name}`, quote: rowWords(row) })
    return (
      <tr key={i}>
        {cells(row.cells, (
          <>
            {id === null ? label : <button type="button" className="read-table__row" {...roving(`${i}`)} onClick={note} title="Write a note beside this row">{label}{count > 0 && <span className="read-table__notes"><Icon name="note" size={13} />{count}<span className="unseen"> notes</span></span>}</button>}
            {row.illustrative && <Illustrative />}
          </>
        ))}
      </tr>
    )
  }
  return (
    <div className="read-table">
      <p className="read-table__caption" id={captionId}>{captionOf(/^(Table|Figure)/.test(name) ? name : null, table.caption)}</p>
      {/* It scrolls sideways where it is wider than the page; without a row to press the keyboard gets at it by itself. */}
      <div className="read-table__scroll" {...(ids.length === 0 ? { tabIndex: 0, role: 'region', 'aria-labelledby': captionId } : {})}>
      <table aria-labelledby={captionId}>
        <thead><tr>{table.columns.map((column, i) => <th scope="col" className={cx(column.align === 'end' && 'figure')} key={i}>{column.label}{column.unit !== null && <span className="read-table__note">{column.unit}</span>}</th>)}</tr></thead>
        <tbody>{rows.map(rowOf)}</tbody>
        {table.total !== null && more === 0 && <tfoot><tr className="read-table__total">{cells(table.total, table.total[0]?.text)}</tr></tfoot>}
      </table>
      </div>
      {more > 0 && <p className="read-table__more">{more.toLocaleString('en-GB')} more rows: all of them are in the preview and in the pack.</p>}
      {(table.notes ?? []).map((text) => <p className="read-table__foot" key={text}>{text}</p>)}
    </div>
  )
}
