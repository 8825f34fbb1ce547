// What else could be done: to do nothing, to do the least, and other ways, each with who put it forward and why it was dropped. One at
// a time opens for writing in its place.
import { useState } from 'react'
import { keysOf, optionKinds } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/Dialog.tsx'
import { AmountField, SavedTextField } from '../../components/Field.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { Money } from '../../components/Money.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'

type Option = NonNullable<Proposal['options']>[number]
type Kind = keyof typeof optionKinds
const isKind = (text: string): text is Kind => Object.hasOwn(optionKinds, text)
const kindChoices = keysOf(optionKinds).map((id) => ({ id, label: optionKinds[id] }))
/** What a new one is called until it is named. */
const firstTitle: Readonly<Record<Kind, string>> = { do_nothing: 'Leave the service as it is', do_minimum: 'Do the least that must be done', alternative: 'Another way' }

export function Options({ proposal, editable }: PartProps) {
  const create = useCommand('options.create').run
  const [opened, setOpened] = useState<string | null>(null)
  const options = proposal.options ?? []
  const add = async (kind: Kind) => {
    const reply = await create({ proposal: proposal.id, kind, title: firstTitle[kind] })
    if (reply.ok) setOpened(reply.value.id)
  }
  const lacks = (kind: Kind) => options.every((option) => option.kind !== kind)
  const missing = (['do_nothing', 'do_minimum'] as const).filter(lacks)
  return (
    <Section
      title="What else could be done"
      note={editable && <MenuButton label="Add an option" icon="plus" kind="quiet" size="tool" groups={[{ id: 'add', entries: [...missing, 'alternative' as const].map((kind) => ({ id: kind, label: optionKinds[kind], run: () => { void add(kind) } })) }]} />}
    >
      {options.length === 0
        ? <p className="proposal__none">No option beside the proposal yet. A fair comparison begins with doing nothing and doing the least.</p>
        : (
          <ol className="proposal-options">
            {options.map((option, index) => (
              <OptionLine
                key={option.id} option={option} editable={editable} isOpen={opened === option.id} onToggle={() => setOpened(opened === option.id ? null : option.id)}
                above={options[index - 1]?.id ?? null} below={index + 1 < options.length ? { before: options[index + 2]?.id ?? null } : null}
              />
            ))}
          </ol>
        )}
      {options.length > 0 && missing.length > 0 && <p className="caption">Not among them: {missing.map((kind) => optionKinds[kind].toLowerCase()).join(' and ')}.</p>}
    </Section>
  )
}

type LineProps = { readonly option: Option; readonly editable: boolean; readonly isOpen: boolean; readonly onToggle: () => void; readonly above: string | null; readonly below: { readonly before: string | null } | null }

function OptionLine({ option, editable, isOpen, onToggle, above, below }: LineProps) {
  const said = [option.putBy === null ? null : `put forward by ${option.putBy}`, option.text].filter((text) => text !== null && text !== '')
  return (
    <li className="proposal-options__item" data-dropped={option.dropped !== null}>
      <div className="proposal-options__line">
        <span className="proposal-options__kind">{option.kindLabel}</span>
        <span className="proposal-options__name"><span className="proposal-options__title">{option.title}</span>{option.illustrative && <> <Illustrative /></>}</span>
        <span className="figure"><span className="unseen">Saves, £000: </span><Money amount={option.amount} unit="thousands" /></span>
        {editable ? <IconButton icon={isOpen ? 'chevronUp' : 'edit'} label={isOpen ? `Close ${option.title}` : `Change ${option.title}`} aria-expanded={isOpen} onPress={onToggle} /> : <span />}
      </div>
      {!isOpen && said.length > 0 && <p className="proposal-options__more">{said.join('. ')}</p>}
      {!isOpen && option.dropped !== null && <p className="proposal-options__more"><b>Dropped:</b> {option.dropped}</p>}
      {isOpen && <OptionEditor option={option} above={above} below={below} onDone={onToggle} />}
    </li>
  )
}

const orNone = (text: string): string | null => (text.trim() === '' ? null : text)

function OptionEditor({ option, above, below, onDone }: { option: Option; above: string | null; below: LineProps['below']; onDone: () => void }) {
  const edit = useCommand('options.edit').run
  const move = useCommand('options.move').run
  const remove = useCommand('options.remove').run
  const [asking, setAsking] = useState(false)
  const { id } = option
  const title = useAutosave({ field: `option/${id}/title`, saved: option.title, check: (text) => (text.trim() === '' ? 'Write at least one character.' : null), save: (text, stay) => edit({ id, title: text.trim() }, { stay, quiet: true }) })
  const text = useAutosave({ field: `option/${id}/text`, saved: option.text ?? '', save: (value, stay) => edit({ id, text: orNone(value) }, { stay, quiet: true }) })
  const putBy = useAutosave({ field: `option/${id}/putBy`, saved: option.putBy ?? '', save: (value, stay) => edit({ id, putBy: orNone(value) }, { stay, quiet: true }) })
  const dropped = useAutosave({ field: `option/${id}/dropped`, saved: option.dropped ?? '', save: (value, stay) => edit({ id, dropped: orNone(value) }, { stay, quiet: true }) })
  return (
    <div className="proposal-positions__editor">
      <div className="proposal__fields">
        <Select label="Kind" choices={kindChoices} value={option.kind} onChange={(kind) => { if (isKind(kind)) void edit({ id, kind }) }} />
        <AmountField label="Would save" unit="thousands" amount={option.amount} onCommit={(amount) => { void edit({ id, amount }) }} />
        <SavedTextField label="Put forward by" autosave={putBy} maxLength={300} />
      </div>
      <SavedTextField label="Option" autosave={title} maxLength={300} />
      <SavedTextField label="What it would mean" autosave={text} lines={2} />
      <SavedTextField label="Why it was dropped" autosave={dropped} lines={1} help="Empty while it stands." />
      <div className="proposal-positions__foot">
        <Button kind="danger" icon="bin" size="tool" onPress={() => setAsking(true)}>Remove</Button>
        <span className="proposal-options__order">
          <Button size="tool" isDisabled={above === null} onPress={() => { void move({ id, before: above }) }}>Up</Button>
          <Button size="tool" isDisabled={below === null} onPress={() => { if (below !== null) void move({ id, before: below.before }) }}>Down</Button>
          <Button size="tool" onPress={onDone}>Done</Button>
        </span>
      </div>
      <ConfirmDialog title={`Remove the option “${option.title}”?`} isOpen={asking} onClose={() => setAsking(false)} confirm="Remove" onConfirm={() => { void remove({ id }) }}>
        Its words and its amount go. Rather than remove one that was considered, say why it was dropped. You can undo this.
      </ConfirmDialog>
    </div>
  )
}
