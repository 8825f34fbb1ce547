// Before a paste that cannot be taken whole: each cell that cannot be read with its reason, what has no place, and the choice
// between changing nothing and writing the rest.
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { type Column } from './types.ts'
import { type Asking } from './useGridCells.ts'

const SHOWN = 60

export function UnfitDialog<R>({ asking, nameOf, things, onAnswer, onSheet }: {
  asking: Asking<R>; nameOf: (row: R) => string; things: string; onAnswer: (take: boolean) => void; onSheet?: () => void
}) {
  const { cells, unfit, worked, rowsPast, columnsPast } = asking.plan
  const rest = cells.length
  return (
    <Dialog
      title={asking.doing === 'paste' ? 'Not all of it can be pasted' : 'Not all of it can be filled'} isOpen onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)} autoFocus>{rest === 0 ? 'Close' : 'Change nothing'}</Button>
          {onSheet !== undefined && <Button onPress={onSheet}>Take it in as a sheet…</Button>}
          {rest > 0 && <Button kind="filled" onPress={() => onAnswer(true)}>{rest === 1 ? 'Write the one cell that can be' : `Write the other ${rest.toLocaleString('en-GB')} cells`}</Button>}
        </>
      }
    >
      <p className="dialog__text">{rest === 0 ? 'Nothing was changed, and there is nothing else to write.' : 'Nothing was changed yet.'}</p>
      {unfit.length > 0 && (
        <table className="unfit" aria-label="Cells that cannot be read">
          <thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col">Why not</th></tr></thead>
          <tbody>
            {unfit.slice(0, SHOWN).map(({ row, column, why }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a list that is shown once and never changes
              <tr key={index}><th scope="row">{nameOf(row)}</th><td>{column.name}</td><td>{why}</td></tr>
            ))}
          </tbody>
        </table>
      )}
      {unfit.length > SHOWN && <p className="dialog__text">and {(unfit.length - SHOWN).toLocaleString('en-GB')} more cells.</p>}
      <ul className="unfit__more">
        {worked.length > 0 && <li>{listed(worked)} {worked.length === 1 ? 'is' : 'are'} not written in this list.</li>}
        {rowsPast > 0 && <li>{rowsPast.toLocaleString('en-GB')} {rowsPast === 1 ? 'row goes' : 'rows go'} past the last of these {things}.</li>}
        {columnsPast > 0 && <li>{columnsPast.toLocaleString('en-GB')} {columnsPast === 1 ? 'column goes' : 'columns go'} past the last column.</li>}
      </ul>
    </Dialog>
  )
}

function listed<R>(columns: readonly Column<R>[]): string {
  const names = columns.map((column) => column.name)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
