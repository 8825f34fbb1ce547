// Chooses which columns stand beside the title. What is chosen shows at once, so there is nothing to confirm.
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import { CheckList } from '../../components/CheckList.tsx'
import { choosable, usualColumns } from './shownColumns.ts'
import { type SavingsView, look } from './savingsView.ts'

export function ColumnsButton({ view }: { view: SavingsView }) {
  const usual = sameColumns(view.columns, usualColumns)
  return (
    <DialogTrigger>
      <Button size="tool" icon="table" after="chevronDown" className="savings-columns-button" data-on={!usual}>Columns</Button>
      <Popover className="popover savings-columns-popover" offset={4} placement="bottom start">
        <Dialog className="savings-columns" aria-label="Choose the columns">
          <CheckList label="Beside the title" choices={choosable} value={view.columns} onChange={(columns) => look({ columns })} />
          <div className="savings-filter__foot">
            <Button size="tool" kind="quiet" isDisabled={usual} onPress={() => look({ columns: usualColumns })}>The usual ones</Button>
            <Button size="tool" slot="close">Done</Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

export const sameColumns = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
