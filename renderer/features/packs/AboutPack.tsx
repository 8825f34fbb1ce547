// About the pack as a whole: who reads it, its note, whether it is ready to be issued, and every issue with its sealed files.
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { CheckPoints } from '../../components/CheckPoints.tsx'
import { SavedTextField } from '../../components/Field.tsx'
import { InspectorPart } from '../../components/Screen.tsx'
import { Select } from '../../components/Select.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { Issues } from './Issues.tsx'
import { type PackInspectorProps } from './PackInspector.tsx'
import { type Workspace } from './packs.ts'

const access = [{ id: 'private', label: 'For members only' }, { id: 'public', label: 'Public', detail: 'what is exempt is withheld from the public file' }]

export function AboutPack({ workspace, readOnly, ask, onOpenIssue }: PackInspectorProps) {
  const { pack, checks } = workspace
  const edit = useCommand('packs.edit').run
  const issues = workspace.issues ?? []
  return (
    <>
      <InspectorPart title="Ready to issue?" note={`${checks.filter((check) => check.ok).length} of ${checks.length}`}><CheckPoints points={checks} /></InspectorPart>
      <InspectorPart title="Issued" note={issues.length === 0 ? 'not yet' : undefined}><Issues workspace={workspace} onOpen={onOpenIssue} /></InspectorPart>
      <InspectorPart title="Meeting" note={workspace.meeting === null ? 'not named' : undefined}>
        <p className="inspector-note">{workspace.meeting === null ? `The day the ${workspace.body.name} meets is not known yet.` : [workspace.meeting.dateLabel, workspace.meeting.time, workspace.meeting.venue].filter((part) => part !== null).join(', ')}</p>
        {!readOnly && <p className="about-item__ways"><Button size="tool" icon="edit" onPress={() => ask({ what: 'meeting' })}>{workspace.meeting === null ? 'Say when it meets…' : 'Change the meeting…'}</Button></p>}
      </InspectorPart>
      <InspectorPart title="Who reads it">
        {readOnly
          ? <p className="inspector-note">{pack.public ? 'Public; what is exempt is withheld from the public file.' : 'Members only.'}</p>
          : <Select label="Who reads it" labelUnseen value={pack.public ? 'public' : 'private'} choices={access} onChange={(id) => { void edit({ id: pack.id, public: id === 'public' }) }} />}
      </InspectorPart>
      <InspectorPart title="Note on the front sheet">{readOnly ? <p className="inspector-note">{pack.note ?? 'None.'}</p> : <FrontNote pack={pack} />}</InspectorPart>
      <InspectorPart title="As a draft"><p className="inspector-note">Print it, or export it as PDF or another format, under <a href={`#/documents?document=agenda-pack&id=${pack.id}`}>Papers</a>. Every page says that it is a draft.</p></InspectorPart>
      {!readOnly && issues.length === 0 && <InspectorPart title="The pack"><p className="about-item__ways"><Button size="tool" icon="bin" onPress={() => ask({ what: 'removePack' })}>Remove the pack…</Button></p></InspectorPart>}
    </>
  )
}

function FrontNote({ pack }: { pack: Workspace['pack'] }) {
  const edit = useCommand('packs.edit').run
  const autosave = useAutosave({ field: `pack/${pack.id}/note`, saved: pack.note ?? '', save: (note, stay) => edit({ id: pack.id, note: note.trim() === '' ? null : note }, { stay, quiet: true }) })
  return <SavedTextField label="Note on the front sheet" labelUnseen autosave={autosave} lines={2} onEnter={() => undefined} placeholder="Members are asked to bring the schedule sent in November." />
}
