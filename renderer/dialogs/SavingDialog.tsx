// Starts a savings proposal: its title, where it belongs and what it may save each year. Everything else is written on its page.
import { useState } from 'react'
import { keysOf, proposalKinds, routes } from '#shared/domain/words.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Result } from '#shared/result.ts'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { useRole } from '../client/useRole.ts'
import { Button } from '../components/Button.tsx'
import { AmountField, FieldGroup, TextField } from '../components/Field.tsx'
import { Select } from '../components/Select.tsx'
import { useInCycle } from '../state/cycle.ts'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { missing } from './missing.ts'
import { NONE, noneChoice, orNull, useDepartments, usePortfolios, useServices } from './useChoices.ts'

type Kind = keyof typeof proposalKinds
type Route = keyof typeof routes
const isKind = (text: string): text is Kind => Object.hasOwn(proposalKinds, text)
const isRoute = (text: string): text is Route => Object.hasOwn(routes, text)
const kinds = keysOf(proposalKinds).map((id) => ({ id, label: proposalKinds[id] }))
const routeChoices = keysOf(routes).map((id) => ({ id, label: routes[id] }))

export type SavingDialogProps = {
  readonly onClose: () => void
  readonly onCreated?: (id: string) => void
  readonly onAddDepartment?: () => void
  readonly department?: string
  readonly portfolio?: string
}

export function SavingDialog({ onClose, onCreated, onAddDepartment, department, portfolio }: SavingDialogProps) {
  const inCycle = useInCycle()
  const statesFigures = useRole().role === 'finance'
  const ribbon = useQuery('cycles.ribbon', inCycle)
  const years = ribbon.status === 'ready' ? ribbon.data.cycle.years : []
  const departments = useDepartments()
  const portfolios = usePortfolios()
  const services = useServices()
  const [title, setTitle] = useState('')
  const [inDepartment, setDepartment] = useState<string | null>(department ?? null)
  const [inPortfolio, setPortfolio] = useState<string | null>(portfolio ?? null)
  const [service, setService] = useState<string>(NONE)
  const [kind, setKind] = useState<Kind>('efficiency')
  const [route, setRoute] = useState<Route>('consult')
  const [amounts, setAmounts] = useState<readonly MaybeAmount[]>([])
  const create = useCommand('proposals.create').run

  // One department needs no choosing.
  const only = departments.length === 1 ? (departments[0]?.id ?? null) : null
  const chosenDepartment = inDepartment ?? only
  // Nor does one portfolio: a saving in none stands before no Board.
  const chosenPortfolio = inPortfolio ?? (portfolios.length === 1 ? portfolios[0]?.id : undefined) ?? NONE
  const submit = async (): Promise<Result<unknown>> => {
    const stated = years.map((_, year) => amounts[year] ?? null)
    const reply = await create({
      ...inCycle, title: title.trim(), department: chosenDepartment ?? '', portfolio: orNull(chosenPortfolio), service: orNull(service), kind, route,
      ...(stated.some((amount) => amount !== null) ? { amounts: stated } : {}),
    }, { quiet: true })
    if (reply.ok && reply.value.id !== null) onCreated?.(reply.value.id)
    return reply
  }
  if (departments.length === 0) {
    return (
      <FormDialog title="New proposal" submit="Add the saving" size="small" ready={false} onSubmit={submit} onClose={onClose}>
        <p className="dialog__text">A saving belongs to a department, and this cycle has none yet.</p>
        {onAddDepartment !== undefined && <div><Button size="tool" icon="plus" onPress={onAddDepartment}>Add a department first</Button></div>}
      </FormDialog>
    )
  }
  return (
    <FormDialog title="New proposal" submit="Add the saving" size="large" ready={title.trim() !== '' && chosenDepartment !== null} needs={missing({ 'a title': title.trim() !== '', 'a department': chosenDepartment !== null })} onSubmit={submit} onClose={onClose}>
      <TextField label="Title" value={title} onChange={setTitle} autoFocus maxLength={300} placeholder="Shared reablement beds" help="A neutral name of the service and place. The reference is given by the department’s code." />
      <FormRow>
        <Select label="Department" choices={departments} value={chosenDepartment} onChange={(id) => { setDepartment(id); setService(NONE) }} />
        <Select label="Portfolio" choices={[noneChoice('None'), ...portfolios]} value={chosenPortfolio} onChange={setPortfolio} />
        <Select label="Service" choices={[noneChoice('None'), ...services.filter((row) => row.department === chosenDepartment)]} value={service} onChange={setService} help="Its duty and floor stand with the saving." />
      </FormRow>
      <FormRow>
        <Select label="Kind" choices={kinds} value={kind} onChange={(id) => { if (isKind(id)) setKind(id) }} />
        <Select label="Route" choices={routeChoices} value={route} onChange={(id) => { if (isRoute(id)) setRoute(id) }} />
      </FormRow>
      <FieldGroup label="What it may save, £000, savings positive">
        <FormRow>
          {years.map((year, index) => (
            <AmountField
              key={year.label} label={year.label} unit="thousands" amount={amounts[index] ?? null} isReadOnly={!statesFigures}
              onCommit={(amount) => setAmounts(years.map((_, place) => (place === index ? amount : (amounts[place] ?? null))))}
            />
          ))}
        </FormRow>
        <span className="field__help">{statesFigures ? '521, (150), 400–650 or TBC. Leave blank what is not part of the proposal. A recurring saving counts once, in the year it starts.' : 'Written by finance, once the saving is added.'}</span>
      </FieldGroup>
    </FormDialog>
  )
}
