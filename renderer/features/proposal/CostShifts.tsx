// Who picks up what the saving leaves behind: the NHS, districts, schools, voluntary groups, the council's own later years. What is left
// of the saving to the public purse follows; an unknown stays one.
import { confidences, keysOf } from '#shared/domain/words.ts'
import { formatTotal } from '#shared/money/format.ts'
import { isBlankTotal, subtractTotals, sumAmounts } from '#shared/money/total.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { AmountField, SavedTextField } from '../../components/Field.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { NONE, noneChoice, orNull } from '../../dialogs/useChoices.ts'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'

type Shift = NonNullable<Proposal['costShifts']>[number]
type Confidence = keyof typeof confidences
const isConfidence = (text: string): text is Confidence => Object.hasOwn(confidences, text)
const confidenceChoices = [noneChoice('Not said'), ...keysOf(confidences).map((id) => ({ id, label: confidences[id] }))]

export function CostShifts({ proposal, editable }: PartProps) {
  const create = useCommand('costShifts.create').run
  const shifts = proposal.costShifts ?? []
  const add = () => { void create({ proposal: proposal.id, bearer: 'Somebody', amount: { state: 'unknown' } }) }
  return (
    <Section title="Who picks it up" note={editable && <Button size="tool" kind="quiet" icon="plus" className="proposal__add" onPress={add}>Record a cost shift</Button>}>
      {shifts.length === 0
        ? <p className="proposal__none">Nobody is named who would bear a part of it. Demand does not end with a service: think of the NHS, districts, schools, voluntary groups and our own later years.</p>
        : <ul className="proposal-shifts">{shifts.map((shift) => <ShiftLine key={shift.id} shift={shift} proposal={proposal} editable={editable} />)}</ul>}
      <Net proposal={proposal} shifts={shifts} />
    </Section>
  )
}

function Net({ proposal, shifts }: { proposal: Proposal; shifts: readonly Shift[] }) {
  const moved = sumAmounts(shifts.map((shift) => shift.amount))
  if (isBlankTotal(moved) || isBlankTotal(proposal.total)) return null
  const would = (does: string, rest: string): string => (proposal.counts ? does : `would ${rest}`)
  return (
    <p className="caption">
      £000: the council {would('saves', 'save')} {formatTotal(proposal.total, 'thousands')}; others {would('pick up', 'pick up')} {formatTotal(moved, 'thousands')}; to the public purse {formatTotal(subtractTotals(proposal.total, moved), 'thousands')}.
    </p>
  )
}

const orNone = (text: string): string | null => (text.trim() === '' ? null : text)

function ShiftLine({ shift, proposal, editable }: { shift: Shift; proposal: Proposal; editable: boolean }) {
  const edit = useCommand('costShifts.edit').run
  const remove = useCommand('costShifts.remove').run
  const { id } = shift
  const bearer = useAutosave({ field: `shift/${id}/bearer`, saved: shift.bearer, check: (text) => (text.trim() === '' ? 'Say who.' : null), save: (text, stay) => edit({ id, bearer: text.trim() }, { stay, quiet: true }) })
  const basis = useAutosave({ field: `shift/${id}/basis`, saved: shift.basis ?? '', save: (text, stay) => edit({ id, basis: orNone(text) }, { stay, quiet: true }) })
  const years = [noneChoice('Any year'), ...proposal.years.flatMap(({ start, label }) => (start === null ? [] : [{ id: String(start), label }]))]
  // A year beyond the plan stays to be seen while it is the one chosen.
  const known = shift.year === null || years.some((year) => year.id === String(shift.year)) ? years : [...years, { id: String(shift.year), label: shift.yearLabel ?? String(shift.year) }]
  return (
    <li className="proposal-shifts__line">
      <div className="proposal-shifts__fields">
        <SavedTextField label="Who" autosave={bearer} isReadOnly={!editable} maxLength={300} {...(editable ? { placeholder: 'NHS Sussex' } : {})} />
        <AmountField label="How much" unit="thousands" amount={shift.amount} isReadOnly={!editable} onCommit={(amount) => { void edit({ id, amount }) }} />
        <Select label="In" choices={known} value={shift.year === null ? NONE : String(shift.year)} isDisabled={!editable} onChange={(year) => { void edit({ id, year: orNull(year) === null ? null : Number(year) }) }} />
        <Select label="How sure" choices={confidenceChoices} value={shift.confidence ?? NONE} isDisabled={!editable} onChange={(text) => { const chosen = orNull(text); void edit({ id, confidence: chosen !== null && isConfidence(chosen) ? chosen : null }) }} />
        {editable && <IconButton icon="bin" label={`Remove what falls on ${shift.bearer}`} onPress={() => { void remove({ id }) }} />}
      </div>
      <SavedTextField label={`Why on ${shift.bearer}`} labelUnseen autosave={basis} isReadOnly={!editable} lines={1} {...(editable ? { placeholder: 'What it rests on' } : {})} />
      {shift.illustrative && <p className="caption"><Illustrative /></p>}
    </li>
  )
}
