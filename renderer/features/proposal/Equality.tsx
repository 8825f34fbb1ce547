// Who is affected: the state of the equality impact assessment, and the effect on each characteristic with who and what softens it.
// Unknown stays a word of its own: nobody asked is not the same as nobody is harmed.
import { useLayoutEffect, useRef } from 'react'
import { madeUp } from '#shared/illustrative.ts'
import { characteristics, equalityEffects, eqiaStates, keysOf } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { IconButton } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { SavedTextField } from '../../components/Field.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'
import { useParagraph } from './useField.ts'

type Line = NonNullable<Proposal['equality']>[number]
type Characteristic = keyof typeof characteristics
type EqualityEffect = keyof typeof equalityEffects
const isCharacteristic = (text: string): text is Characteristic => Object.hasOwn(characteristics, text)
const isEffect = (text: string): text is EqualityEffect => Object.hasOwn(equalityEffects, text)
const isEqia = (text: string): text is keyof typeof eqiaStates => Object.hasOwn(eqiaStates, text)
const effectChoices = keysOf(equalityEffects).map((id) => ({ id, label: equalityEffects[id] }))
const eqiaChoices = keysOf(eqiaStates).map((id) => ({ id, label: eqiaStates[id] }))

export function Equality({ proposal, editable }: PartProps) {
  const edit = useCommand('proposals.edit').run
  const set = useCommand('effects.setEquality').run
  const link = useParagraph(proposal.id, 'eqiaLink', proposal.eqiaLink)
  const lines = proposal.equality ?? []
  const invented = madeUp(lines)
  const missing = keysOf(characteristics).filter((id) => lines.every((line) => line.characteristic !== id))
  return (
    <Section title="Whom it touches" note={invented === 'all' && <Illustrative />}>
      <div className="equality__assessment">
        <Select label="Equality impact assessment" choices={eqiaChoices} value={proposal.eqia} isDisabled={!editable} onChange={(eqia) => { if (isEqia(eqia)) void edit({ id: proposal.id, eqia }) }} />
        <DateField label="Dated" value={proposal.eqiaDate} isReadOnly={!editable} onChange={(eqiaDate) => { void edit({ id: proposal.id, eqiaDate }) }} />
        <SavedTextField label="Where it is kept" autosave={link} isReadOnly={!editable} maxLength={300} {...(editable ? { placeholder: 'Paper, page or address' } : {})} />
        {editable && missing.length > 0 && (
          <MenuButton label="Add a characteristic" icon="plus" groups={[{ id: 'add', entries: missing.map((id) => ({ id, label: characteristics[id], run: () => { void set({ proposal: proposal.id, characteristic: id, effect: 'unknown' }) } })) }]} />
        )}
      </div>
      {lines.length === 0
        ? <p className="proposal__none">No effect on people recorded yet. Due regard comes before the decision: start with those who use the service.</p>
        : (
          <ul className="equality__lines">
            {lines.map((line) => <EqualityLine key={line.id} line={line} proposal={proposal.id} editable={editable} marked={invented === 'some'} />)}
          </ul>
        )}
    </Section>
  )
}

function EqualityLine({ line, proposal, editable, marked }: { line: Line; proposal: string; editable: boolean; marked: boolean }) {
  const set = useCommand('effects.setEquality').run
  const remove = useCommand('effects.removeEquality').run
  const { characteristic } = line
  // Texts are sent with the effect of that moment.
  const effectNow = useRef<EqualityEffect>(isEffect(line.effect) ? line.effect : 'unknown')
  useLayoutEffect(() => { if (isEffect(line.effect)) effectNow.current = line.effect }, [line.effect])
  const save = (text: { who?: string | null; mitigation?: string | null }, stay?: string) =>
    set({ proposal, characteristic: isCharacteristic(characteristic) ? characteristic : 'age', effect: effectNow.current, ...text }, { quiet: true, ...(stay === undefined ? {} : { stay }) })
  const who = useAutosave({ field: `equality/${line.id}/who`, saved: line.who ?? '', save: (text, stay) => save({ who: orNone(text) }, stay) })
  const mitigation = useAutosave({ field: `equality/${line.id}/mitigation`, saved: line.mitigation ?? '', save: (text, stay) => save({ mitigation: orNone(text) }, stay) })
  return (
    <li className="equality__line">
      <span className="equality__name">{line.label}{marked && line.illustrative && <> <Illustrative /></>}</span>
      <Select
        label={`Effect on ${line.label}`} labelUnseen choices={effectChoices} value={line.effect} isDisabled={!editable}
        onChange={(effect) => { if (isEffect(effect)) { effectNow.current = effect; void save({}) } }}
      />
      <SavedTextField label={`Who, for ${line.label}`} labelUnseen autosave={who} isReadOnly={!editable} lines={1} {...(editable ? { placeholder: 'Who, and how many' } : {})} />
      <SavedTextField label={`What softens it, for ${line.label}`} labelUnseen autosave={mitigation} isReadOnly={!editable} lines={1} {...(editable ? { placeholder: 'What softens it' } : {})} />
      {editable && <IconButton icon="bin" label={`Remove ${line.label}`} onPress={() => { void remove({ id: line.id }) }} />}
    </li>
  )
}

const orNone = (text: string): string | null => (text.trim() === '' ? null : text)
