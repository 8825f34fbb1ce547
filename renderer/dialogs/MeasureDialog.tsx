// Adds a measure of how a service does, or changes what it is; its values are recorded one by one.
import { useState } from 'react'
import { betterWays, keysOf } from '#shared/domain/words.ts'
import { type OutputOf } from '../client/procedures.ts'
import { useCommand } from '../client/useCommand.ts'
import { TextField } from '../components/Field.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { SourceField } from './SourceField.tsx'
import { NONE, noneChoice, orNull, useDepartments, usePortfolios } from './useChoices.ts'

export type Measure = OutputOf<'measures.list'>['measures'][number]
type Better = keyof typeof betterWays
const isBetter = (text: string | null): text is Better => text !== null && Object.hasOwn(betterWays, text)
const betterChoices = [noneChoice('Not said'), ...keysOf(betterWays).map((id) => ({ id, label: betterWays[id] }))]

export function MeasureDialog({ measure, department, portfolio, onClose }: { measure?: Measure; department?: string; portfolio?: string; onClose: () => void }) {
  const departments = useDepartments()
  const portfolios = usePortfolios()
  const [title, setTitle] = useState(measure?.title ?? '')
  const [ref, setRef] = useState(measure?.ref ?? '')
  const [unit, setUnit] = useState(measure?.unit ?? '')
  const [owner, setOwner] = useState(measure?.owner ?? '')
  const [better, setBetter] = useState<string>(measure?.better ?? NONE)
  const [inDepartment, setDepartment] = useState<string>(measure === undefined ? department ?? NONE : measure.department?.id ?? NONE)
  const [inPortfolio, setPortfolio] = useState<string>(measure === undefined ? portfolio ?? NONE : measure.portfolio?.id ?? NONE)
  const [source, setSource] = useState(measure?.source?.id ?? null)
  const create = useCommand('measures.create').run
  const edit = useCommand('measures.edit').run
  const remove = useCommand('measures.remove').run
  const text = (value: string) => (value.trim() === '' ? null : value.trim())

  const submit = () => {
    const way = orNull(better)
    const values = { title: title.trim(), ref: text(ref), unit: text(unit), owner: text(owner), better: isBetter(way) ? way : null, department: orNull(inDepartment), portfolio: orNull(inPortfolio), source }
    return measure === undefined ? create(values, { quiet: true }) : edit({ id: measure.id, ...values }, { quiet: true })
  }
  return (
    <FormDialog
      title={measure === undefined ? 'Add a measure' : `Change ${measure.title}`} submit={measure === undefined ? 'Add the measure' : 'Save'} size="large" ready={title.trim() !== ''} needs="its wording" onSubmit={submit} onClose={onClose}
      {...(measure === undefined ? {} : { remove: { label: 'Remove', question: `Remove ${measure.title}?`, consequence: 'Its values go with it. You can undo this.', run: () => remove({ id: measure.id }, { quiet: true }) } })}
    >
      <RoleNeeded role="finance" what="Measures and their values are kept" />
      <TextField label="What is measured" value={title} onChange={setTitle} autoFocus maxLength={300} placeholder="Carers who have had a review in the year" />
      <FormRow>
        <TextField label="Ref" value={ref} onChange={setRef} maxLength={300} placeholder="Optional" />
        <TextField label="Unit" value={unit} onChange={setUnit} maxLength={300} placeholder="%" />
        <Select label="Which way is better" choices={betterChoices} value={better} onChange={setBetter} />
        <TextField label="Owner" value={owner} onChange={setOwner} maxLength={300} placeholder="Optional" />
      </FormRow>
      <FormRow>
        <Select label="Department" choices={[noneChoice('None'), ...departments]} value={inDepartment} onChange={setDepartment} />
        <Select label="Portfolio" choices={[noneChoice('Not given by portfolio'), ...portfolios]} value={inPortfolio} onChange={setPortfolio} />
      </FormRow>
      <SourceField value={source} onChange={setSource} />
    </FormDialog>
  )
}
