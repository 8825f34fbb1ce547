// Adds a portfolio to the cycle, or changes its name, what it covers and its departments.
import { useState } from 'react'
import { useCommand } from '../client/useCommand.ts'
import { CheckList } from '../components/CheckList.tsx'
import { TextField } from '../components/Field.tsx'
import { Button } from '../components/Button.tsx'
import { useInCycle } from '../state/cycle.ts'
import { FormDialog } from './FormDialog.tsx'
import { missing } from './missing.ts'
import { useDepartments } from './useChoices.ts'

export type PortfolioToEdit = { readonly id: string; readonly name: string; readonly purpose: string | null; readonly departments: readonly { readonly id: string }[] }

export function PortfolioDialog({ portfolio, onClose, onAddDepartment }: { portfolio?: PortfolioToEdit; onClose: () => void; onAddDepartment?: () => void }) {
  const [name, setName] = useState(portfolio?.name ?? '')
  const [purpose, setPurpose] = useState(portfolio?.purpose ?? '')
  const [chosen, setChosen] = useState<readonly string[] | null>(portfolio?.departments.map((row) => row.id) ?? null)
  const departments = useDepartments()
  // One department needs no choosing.
  const picked = chosen ?? (departments.length === 1 ? departments.map((row) => row.id) : [])
  const inCycle = useInCycle()
  const create = useCommand('portfolios.create').run
  const edit = useCommand('portfolios.edit').run
  const remove = useCommand('portfolios.remove').run
  const quiet = { quiet: true }
  const values = { name: name.trim(), purpose: purpose.trim() === '' ? null : purpose.trim(), departments: [...picked] }
  return (
    <FormDialog
      title={portfolio === undefined ? 'Add a portfolio' : `Change ${portfolio.name}`} submit={portfolio === undefined ? 'Add the portfolio' : 'Save'}
      ready={values.name !== '' && picked.length > 0} needs={missing({ 'a name': values.name !== '', 'a department': picked.length > 0 })} onClose={onClose}
      onSubmit={() => (portfolio === undefined ? create({ ...inCycle, ...values }, quiet) : edit({ id: portfolio.id, ...values }, quiet))}
      {...(portfolio === undefined ? {} : {
        remove: {
          label: 'Remove', question: `Remove ${portfolio.name}?`, consequence: 'It goes only if no saving, service, committee or role names it. You can undo this.', run: () => remove({ id: portfolio.id }, quiet),
        },
      })}
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={300} placeholder="Adult Social Care and Health" />
      <TextField label="What it covers" value={purpose} onChange={setPurpose} lines={2} />
      {departments.length > 0
        ? <CheckList label="Departments" choices={departments} value={picked} onChange={setChosen} help="One or more: a portfolio may span departments, and a department portfolios." />
        : (
          <div className="field">
            <span className="field__label">Departments</span>
            <p className="field__help">A portfolio needs a department, and this cycle has none yet.</p>
            {onAddDepartment !== undefined && <div><Button size="tool" icon="plus" onPress={onAddDepartment}>Add a department first</Button></div>}
          </div>
        )}
    </FormDialog>
  )
}
