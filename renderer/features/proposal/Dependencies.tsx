// What the saving rests on and what it rules out, and what others state about it. What does not hold as things stand is said in words.
import { useState } from 'react'
import { countsAs } from '#shared/domain/counting.ts'
import { saysDecided } from '#shared/domain/proposalSteps.ts'
import { dependencyKinds, keysOf } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { SavedTextField, TextField } from '../../components/Field.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { ComboBox, Select } from '../../components/Select.tsx'
import { FormDialog } from '../../dialogs/FormDialog.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'

type Dependency = NonNullable<Proposal['dependencies']>[number]
type Kind = keyof typeof dependencyKinds
const isKind = (text: string): text is Kind => Object.hasOwn(dependencyKinds, text)
const kindChoices = keysOf(dependencyKinds).map((id) => ({ id, label: dependencyKinds[id] }))

export function Dependencies({ proposal, editable }: PartProps) {
  const [adding, setAdding] = useState(false)
  const dependencies = proposal.dependencies ?? []
  return (
    <Section title="What it depends on" note={editable && <Button size="tool" kind="quiet" icon="plus" className="proposal__add" onPress={() => setAdding(true)}>Name another saving</Button>}>
      {dependencies.length === 0
        ? <p className="proposal__none">It stands by itself: it requires no other saving and excludes none.</p>
        : <ul className="proposal-depends">{dependencies.map((dependency) => <DependencyLine key={dependency.id} dependency={dependency} proposal={proposal} editable={editable} />)}</ul>}
      {adding && <DependencyDialog proposal={proposal} onClose={() => setAdding(false)} />}
    </Section>
  )
}

/** What of it does not hold as both savings stand; null while it does. */
function trouble({ kind, from, other }: Dependency, status: string): string | null {
  if (kind === 'requires' && from && !countsAs(other.status)) return `${other.ref} is ${other.statusLabel.toLowerCase()}: what it requires does not come.`
  if (kind === 'requires' && !from && !countsAs(status)) return `${other.ref} relies on this one.`
  if (kind === 'excludes' && saysDecided(status) && saysDecided(other.status)) return 'Both are agreed, and only one can be taken.'
  return null
}

function DependencyLine({ dependency, proposal, editable }: { dependency: Dependency; proposal: Proposal; editable: boolean }) {
  const set = useCommand('dependencies.set').run
  const remove = useCommand('dependencies.remove').run
  const { id, other, kind, from } = dependency
  const reason = useAutosave({
    field: `dependency/${id}/reason`, saved: dependency.reason ?? '',
    save: (text, stay) => set({ proposal: proposal.id, other: other.id, kind: isKind(kind) ? kind : 'requires', reason: text.trim() === '' ? null : text }, { stay, quiet: true }),
  })
  const wrong = trouble(dependency, proposal.status)
  // What another saving states of this one is written there.
  const own = editable && from
  return (
    <li className="proposal-depends__line">
      <span className="proposal-depends__label">{dependency.label}</span>
      <span className="proposal-depends__other"><a href={`#/savings/${other.id}`}>{other.ref} {other.title}</a> <span className="caption">{other.statusLabel}{dependency.illustrative && <> · <Illustrative /></>}</span></span>
      {own
        ? <SavedTextField label={`Why ${other.ref}`} labelUnseen autosave={reason} lines={1} placeholder="Why" />
        : <span className="proposal-depends__why">{dependency.reason}</span>}
      {own ? <IconButton icon="bin" label={`Remove what is said of ${other.ref}`} onPress={() => { void remove({ id }) }} /> : <span />}
      {wrong !== null && <p className="proposal-depends__wrong"><Icon name="warning" size={16} /> {wrong}</p>}
    </li>
  )
}

function DependencyDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const savings = useQuery('proposals.list', { cycle: proposal.cycle })
  const set = useCommand('dependencies.set').run
  const [kind, setKind] = useState<Kind>('requires')
  const [other, setOther] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const choices = savings.status === 'ready' ? savings.data.rows.filter((row) => row.id !== proposal.id).map((row) => ({ id: row.id, label: `${row.ref} ${row.title}`, detail: row.statusLabel })) : []
  return (
    <FormDialog
      title={`Another saving that ${proposal.ref} requires or excludes`} submit="State it" ready={other !== null} needs="the other saving" onClose={onClose}
      onSubmit={() => set({ proposal: proposal.id, other: other ?? '', kind, reason: reason.trim() === '' ? null : reason.trim() }, { quiet: true })}
    >
      <Select label="This saving" choices={kindChoices} value={kind} onChange={(id) => { if (isKind(id)) setKind(id) }} help={kind === 'requires' ? 'It can only be taken together with the other, or after it.' : 'Only one of the two can be taken.'} />
      <ComboBox label="The other saving" choices={choices} value={other} onChange={setOther} placeholder="ASC-004" />
      <TextField label="Why" value={reason} onChange={setReason} lines={2} />
    </FormDialog>
  )
}
