// What was issued: each issue with the files that were sealed, to open, save, or make again and compare. Nothing here changes one.
import { useState } from 'react'
import { fileSize } from '#shared/fileSize.ts'
import { twinNames } from '#shared/domain/packWords.ts'
import { useClient } from '../../client/ClientProvider.tsx'
import { type OutputOf } from '../../client/procedures.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { useLetOut } from '../../hooks/useLetOut.ts'
import { showError } from '../../state/toasts.ts'
import { type Issue, type IssueFile, type Workspace } from './packs.ts'

type Compared = OutputOf<'packs.regenerate'>

export function Issues({ workspace, onOpen }: { workspace: Workspace; onOpen: (number: number, twin: string) => void }) {
  const issues = workspace.issues ?? []
  if (issues.length === 0) return <p className="inspector-note">Nothing was issued yet. Issuing makes the files members get and seals them: later changes are supplements.</p>
  return (
    <ol className="issues" reversed>
      {issues.toReversed().map((issue) => (
        <li className="issues__one" key={issue.id}>
          <p className="issues__name">{issue.label}</p>
          <p className="inspector-note">{issue.dayLabel}, by {issue.by}{issue.note === null ? '' : `. ${issue.note}`}</p>
          <Read workspace={workspace} issue={issue} />
          <ul>{issue.files.map((file) => <FileRow pack={workspace.pack.id} issue={issue} file={file} onOpen={onOpen} key={file.id} />)}</ul>
        </li>
      ))}
    </ol>
  )
}

function FileRow({ pack, issue, file, onOpen }: { pack: string; issue: Issue; file: IssueFile; onOpen: (number: number, twin: string) => void }) {
  const client = useClient()
  const letOut = useLetOut()
  const [compared, setCompared] = useState<Compared | 'working' | null>(null)
  const which = { pack, number: issue.number, ...(twinOf(file.twin)) }
  const save = async (): Promise<void> => {
    const reply = await client.invoke('packs.issue', which)
    if (!reply.ok) showError(reply.error)
    else if (reply.value.file !== null) await letOut(reply.value.file)
  }
  const compare = async (): Promise<void> => {
    setCompared('working')
    const reply = await client.invoke('packs.regenerate', which)
    if (!reply.ok) showError(reply.error)
    setCompared(reply.ok ? reply.value : null)
  }
  return (
    <li className="issues__file">
      <p className="issues__file-name">{file.twinLabel}: {file.fileName}</p>
      <p className="inspector-note">{file.pages} {file.pages === 1 ? 'page' : 'pages'}, {fileSize(file.bytes)}, {file.conformance}</p>
      <p className="inspector-note issues__hash" title={file.sha256}>sha256 {file.sha256.slice(0, 16)}…</p>
      <p className="about-item__ways">
        <Button size="tool" icon="document" onPress={() => onOpen(issue.number, file.twin)}>Open</Button>
        <Button size="tool" icon="download" onPress={() => { void save() }}>Save</Button>
        <Button size="tool" icon="redo" isDisabled={compared === 'working'} onPress={() => { void compare() }}>{compared === 'working' ? 'Making it again…' : 'Make again and compare'}</Button>
      </p>
      {compared !== null && compared !== 'working' && <p className="issues__compared" role="status" data-same={compared.same}><Icon name={compared.same === 'differs' ? 'warning' : 'check'} size={15} /><span>{compared.sentence}.</span></p>}
    </li>
  )
}

/** Says that this reader has read just this issue: what changed is then told against it. */
function Read({ workspace, issue }: { workspace: Workspace; issue: Issue }) {
  const mark = useCommand('packs.markRead')
  if (workspace.mark?.issue === issue.label) return <p className="inspector-note">You read it on {workspace.mark.dayLabel}.</p>
  return <p><Button kind="quiet" size="tool" icon="check" className="issues__read" isDisabled={mark.pending} onPress={() => { void mark.run({ pack: workspace.pack.id, issue: issue.number }) }}>I have read this issue</Button></p>
}

const twinOf = (name: string) => { const twin = twinNames.find((one) => one === name); return twin === undefined ? {} : { twin } }
