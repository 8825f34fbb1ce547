// Everything about one recommendation that is not its wording: what kind of message, to whom, by when, why, on what evidence, how
// success is seen, and what it is about. Each field saves itself.
import { formatTotal } from '#shared/money/format.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type InputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { IconButton } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { SavedTextField } from '../../components/Field.tsx'
import { type Findable, Finder } from '../../components/Finder.tsx'
import { PriorityIcon } from '../../components/Marks.tsx'
import { RadioList } from '../../components/RadioList.tsx'
import { InspectorPart } from '../../components/Screen.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type Recommendation, type Workspace, isType, typeChoices } from './board.ts'
import { type BoardCommands } from './useBoardCommands.ts'

export function RecommendationInspector({ workspace, row, commands, readOnly }: { workspace: Workspace; row: Recommendation; commands: BoardCommands; readOnly: boolean }) {
  const edit = useCommand('recommendations.edit').run
  const fixed = readOnly || row.status === 'agreed'
  return (
    <>
      <RadioList className="recommendation-kind" label="Kind of recommendation" value={isType(row.type) ? row.type : null} choices={typeChoices} isReadOnly={fixed} brief onChange={(type) => { void edit({ id: row.id, type }) }} />
      <Links workspace={workspace} row={row} commands={commands} readOnly={fixed} />
      <InspectorPart title="Response">
        <div className="inspector-fields">
          <Field row={row} of="addressee" label="Addressee" readOnly={fixed} />
          <DateField label="By" value={row.due} isReadOnly={fixed} onChange={(due) => { void edit({ id: row.id, due }) }} />
          <Field row={row} of="ownerName" label="Owner of the answer" readOnly={fixed} />
        </div>
      </InspectorPart>
      <InspectorPart title="Grounds">
        <div className="inspector-fields">
          <Field row={row} of="reason" label="Reason" readOnly={fixed} lines={2} />
          <Field row={row} of="evidence" label="Evidence" readOnly={fixed} lines={2} help="Paper, page or paragraph, date." />
          <Field row={row} of="measure" label="Measure of success" readOnly={fixed} lines={2} />
        </div>
      </InspectorPart>
    </>
  )
}

type TextOf = 'addressee' | 'ownerName' | 'reason' | 'evidence' | 'measure'

function Field({ row, of, label, readOnly, lines, help }: { row: Recommendation; of: TextOf; label: string; readOnly: boolean; lines?: number; help?: string }) {
  const edit = useCommand('recommendations.edit').run
  const autosave = useAutosave({
    field: `recommendation/${row.id}/${of}`, saved: row[of] ?? '', save: (text, stay) => edit(change(row.id, of, text), { stay, quiet: true }),
    check: (text) => (of === 'addressee' && text.trim() === '' ? 'A recommendation is sent to somebody.' : null),
  })
  return (
    <SavedTextField
      label={label} autosave={autosave} isReadOnly={readOnly} {...(lines === undefined ? { maxLength: 300 } : { lines, onEnter: () => undefined })} {...(help === undefined || readOnly ? {} : { help })}
    />
  )
}

function change(id: string, of: TextOf, text: string): InputOf<'recommendations.edit'> {
  const value = text.trim() === '' ? null : text
  switch (of) {
    case 'addressee': return { id, addressee: text }
    case 'ownerName': return { id, ownerName: value }
    case 'reason': return { id, reason: value }
    case 'evidence': return { id, evidence: value }
    case 'measure': return { id, measure: value }
  }
}

function Links({ workspace, row, commands, readOnly }: { workspace: Workspace; row: Recommendation; commands: BoardCommands; readOnly: boolean }) {
  const all = useQuery('proposals.list', { cycle: workspace.cycle.id }, { when: !readOnly })
  const links = row.links ?? []
  const linked = new Set(links.map((link) => link.target))
  const own = new Set((workspace.savings ?? []).map((saving) => saving.id))
  const savings = all.status === 'ready' ? all.data.rows : []
  const items: Findable[] = [
    ...workspace.priorities.map((priority) => ({ id: `priority ${priority.id}`, label: priority.short, detail: priority.label, group: 'Priorities', icon: <PriorityIcon slot={priority.slot} size={16} /> })),
    ...[...savings.filter((saving) => own.has(saving.id)), ...savings.filter((saving) => !own.has(saving.id))]
      .map((saving) => ({ id: `proposal ${saving.id}`, label: `${saving.ref} ${saving.title}`, after: formatTotal(saving.total, 'thousands'), group: own.has(saving.id) ? 'Savings to question' : 'Other savings of the cycle' })),
  ].filter((item) => !linked.has(item.id.split(' ')[1] ?? ''))
  return (
    <InspectorPart title="About" note={links.length === 0 ? undefined : `${links.length} named`}>
      {links.length === 0 && <p className="inspector-note">No saving and no priority is named yet.</p>}
      <ul className="link-list">
        {links.map((link) => (
          <li key={link.id}>
            {link.kind === 'priority' ? <PriorityIcon slot={workspace.priorities.find((priority) => priority.id === link.target)?.slot ?? 0} size={16} /> : <span className="link-list__ref">{link.label}</span>}
            <span className="link-list__words">{link.kind === 'priority' ? <>{link.label} <span className="caption">{link.detail}</span></> : link.detail}</span>
            {!readOnly && <IconButton icon="close" label={`Take out ${link.label}`} onPress={() => commands.unlink(link.id)} />}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Finder
          label="Name a saving or priority" icon="link" placeholder="Reference, title or priority" empty="Everything is named already." items={items}
          onChoose={(key) => {
            const [kind, id] = key.split(' ')
            if (id !== undefined) commands.link(row.id, kind === 'priority' ? { priority: id } : { proposal: id })
          }}
        />
      )}
    </InspectorPart>
  )
}
