// Adds a service with its duty, statutory floor and budget, or changes one. Budgets and floors are finance's figures.
import { useState } from 'react'
import { formatYear, parseYear } from '#shared/financialYear.ts'
import { deliveries, duties, keysOf } from '#shared/domain/words.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { useCommand } from '../client/useCommand.ts'
import { type OutputOf } from '../client/procedures.ts'
import { AmountField, TextField } from '../components/Field.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { missing } from './missing.ts'
import { NONE, noneChoice, orNull, useDepartments, usePortfolios } from './useChoices.ts'

type Service = OutputOf<'services.list'>['services'][number]
type Duty = keyof typeof duties
type Delivery = keyof typeof deliveries
const isDuty = (text: string): text is Duty => Object.hasOwn(duties, text)
const isDelivery = (text: string): text is Delivery => Object.hasOwn(deliveries, text)
const dutyChoices = keysOf(duties).map((id) => ({ id, label: duties[id] }))
const deliveryChoices = [noneChoice('Not stated'), ...keysOf(deliveries).map((id) => ({ id, label: deliveries[id] }))]

export function ServiceDialog({ service, department, portfolio, onClose }: { service?: Service; department?: string; portfolio?: string; onClose: () => void }) {
  const departments = useDepartments()
  const portfolios = usePortfolios()
  const [name, setName] = useState(service?.name ?? '')
  const [description, setDescription] = useState(service?.description ?? '')
  const [inDepartment, setDepartment] = useState<string | null>(service?.department.id ?? department ?? null)
  const [inPortfolio, setPortfolio] = useState<string>(service?.portfolio?.id ?? portfolio ?? NONE)
  const [duty, setDuty] = useState<Duty>(service !== undefined && isDuty(service.duty) ? service.duty : 'level')
  const [act, setAct] = useState(service?.act ?? '')
  const [floor, setFloor] = useState<MaybeAmount>(service?.floor ?? null)
  const [budget, setBudget] = useState<MaybeAmount>(service?.budget ?? null)
  const [year, setYear] = useState(service?.budgetYear ?? '')
  const [delivery, setDelivery] = useState<string>(service?.delivery ?? NONE)
  const [provider, setProvider] = useState(service?.provider ?? '')
  const create = useCommand('services.create').run
  const edit = useCommand('services.edit').run
  const remove = useCommand('services.remove').run
  const quiet = { quiet: true }
  const budgetYear = year.trim() === '' ? null : parseYear(year)
  const chosenDelivery = orNull(delivery)
  const text = (value: string) => (value.trim() === '' ? null : value.trim())

  const submit = () => {
    const values = {
      name: name.trim(), description: text(description), duty, act: text(act), floor, budget, budgetYear: budgetYear ?? null,
      delivery: chosenDelivery !== null && isDelivery(chosenDelivery) ? chosenDelivery : null, provider: text(provider),
    }
    return service === undefined ? create({ ...values, department: inDepartment ?? '', portfolio: orNull(inPortfolio) }, quiet) : edit({ id: service.id, ...values }, quiet)
  }
  return (
    <FormDialog
      title={service === undefined ? 'Add a service' : `Change ${service.name}`} submit={service === undefined ? 'Add the service' : 'Save'} size="large"
      ready={name.trim() !== '' && inDepartment !== null && budgetYear !== undefined} needs={missing({ 'a name': name.trim() !== '', 'a department': inDepartment !== null, 'a year written like 2026/27': budgetYear !== undefined })} onSubmit={submit} onClose={onClose}
      {...(service === undefined ? {} : {
        remove: { label: 'Remove', question: `Remove ${service.name}?`, consequence: 'It goes only if no saving names it. You can undo this.', run: () => remove({ id: service.id }, quiet) },
      })}
    >
      <RoleNeeded role="finance" what="Services, their budgets and floors are kept" />
      <FormRow>
        <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={300} placeholder="Learning disability day services" />
        {service === undefined && <Select label="Department" choices={departments} value={inDepartment} onChange={setDepartment} />}
        {service === undefined && <Select label="Portfolio" choices={[noneChoice('None'), ...portfolios]} value={inPortfolio} onChange={setPortfolio} />}
      </FormRow>
      <TextField label="What it does" value={description} onChange={setDescription} lines={2} />
      <FormRow>
        <Select label="Duty" choices={dutyChoices} value={duty} onChange={(id) => { if (isDuty(id)) setDuty(id) }} />
        <TextField label="Act and section" value={act} onChange={setAct} maxLength={300} placeholder="Care Act 2014 s18" />
        <AmountField label="Statutory floor" amount={floor} unit="thousands" onCommit={setFloor} help="TBC where it is not known." />
      </FormRow>
      <FormRow>
        <AmountField label="Budget" amount={budget} unit="thousands" onCommit={setBudget} />
        <TextField label="Budget year" value={year} onChange={setYear} maxLength={7} placeholder={formatYear(2025)} error={budgetYear === undefined ? 'A financial year is written 2026/27.' : null} />
        <Select label="Delivery" choices={deliveryChoices} value={delivery} onChange={setDelivery} />
        <TextField label="Provider" value={provider} onChange={setProvider} maxLength={300} placeholder="Optional" />
      </FormRow>
    </FormDialog>
  )
}
