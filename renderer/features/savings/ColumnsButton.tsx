// Chooses which columns stand beside the title. What is chosen shows at once, so there is nothing to confirm.
import { Button } from '../../components/Button.tsx'
import { CheckList } from '../../components/CheckList.tsx'
import { choosable, sameColumns, usualColumns } from './shownColumns.ts'
import { type SavingsView, look } from './savingsView.ts'
import { ToolPopover } from './ToolPopover.tsx'

export function ColumnsButton({ view }: { view: SavingsView }) {
  const usual = sameColumns(view.columns, usualColumns)
  return (
    <ToolPopover button="Columns" label="Choose the columns" icon="table" on={!usual} className="savings-columns">
      {(close) => (
        <div className="savings-columns__panel">
          <CheckList label="Beside the title" choices={choosable} value={view.columns} onChange={(columns) => look({ columns })} />
          <div className="savings-filter__foot">
            <Button size="tool" kind="quiet" isDisabled={usual} onPress={() => look({ columns: usualColumns })}>The usual ones</Button>
            <Button size="tool" onPress={close}>Done</Button>
          </div>
        </div>
      )}
    </ToolPopover>
  )
}
