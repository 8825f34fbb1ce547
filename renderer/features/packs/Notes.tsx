// Notes readers write beside a pack: each with the words it is about, whose it is and whether anybody else sees it. One's own can be
// changed and taken away; a new one stands beside the place that is current.
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/Field.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { type PackInspectorProps } from './PackInspector.tsx'
import { type Note, type NotePlace } from './packs.ts'

export function Notes({ workspace, placed, side: { noteAt }, onNoted, onSelect }: PackInspectorProps) {
  const all = workspace.annotations ?? []
  const mine = placed === null ? all : all.filter((note) => note.item === placed.item.id)
  // On the front sheet the notes of the whole pack are listed, each leading to its item.
  return (
    <>
      <Write pack={workspace.pack.id} at={noteAt ?? { item: placed?.item.id ?? null, origin: null, what: placed?.name ?? 'the pack as a whole', quote: placed?.item.title ?? workspace.pack.title }} asked={noteAt !== null} onNoted={onNoted} />
      <ul className="notes">
        {mine.map((note) => <NoteItem note={note} key={note.id} {...(placed === null && note.number !== null && note.item !== null ? { onGo: () => onSelect(note.item) } : {})} />)}
        {mine.length === 0 && <li className="inspector-note">No note is written here yet.</li>}
      </ul>
      {placed !== null && all.length > mine.length && <p className="about-item__ways"><Button kind="quiet" size="tool" onPress={() => onSelect(null)}>{`See all ${all.length} notes of the pack`}</Button></p>}
    </>
  )
}

function Write({ pack, at, asked, onNoted }: { pack: string; at: NotePlace; asked: boolean; onNoted: () => void }) {
  const [text, setText] = useState('')
  const [who, setWho] = useState('private')
  const add = useCommand('annotations.add')
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => { if (asked) form.current?.querySelector('textarea')?.focus() }, [asked, at])
  const send = async (): Promise<void> => {
    if (text.trim() === '' || add.pending) return
    const reply = await add.run({ pack, item: at.item, origin: at.origin, quote: at.quote.slice(0, 2_000), text: text.trim(), private: who === 'private' }, { quiet: true })
    if (reply.ok) { setText(''); onNoted() }
  }
  return (
    <div className="notes__write" ref={form} onKeyDown={(event) => { if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); void send() } }}>
      <TextField label={`A note on ${at.what}`} value={text} onChange={setText} lines={2} placeholder="What to ask, or to remember" error={add.error === null ? null : `${add.error.message} ${add.error.next}`} />
      <div className="notes__foot">
        <Switch label="Who sees the note" value={who} onChange={setWho} options={[{ id: 'private', label: 'Only me' }, { id: 'shared', label: 'Shared' }]} />
        <Button size="tool" isDisabled={text.trim() === '' || add.pending} onPress={() => { void send() }}>Write it</Button>
      </div>
    </div>
  )
}

function NoteItem({ note, onGo }: { note: Note; onGo?: () => void }) {
  const [editing, setEditing] = useState<string | null>(null)
  const edit = useCommand('annotations.edit')
  const remove = useCommand('annotations.remove').run
  const save = async (): Promise<void> => {
    if (editing === null || editing.trim() === '') return
    if ((await edit.run({ id: note.id, text: editing.trim() }, { quiet: true })).ok) setEditing(null)
  }
  return (
    <li className="notes__one">
      <p className="notes__quote">{note.number === null && note.item !== null ? 'Its item is gone. ' : ''}“{note.quote.length > 140 ? `${note.quote.slice(0, 139)}…` : note.quote}”</p>
      {editing === null
        ? <p className="notes__text">{note.text}</p>
        : <TextField label="Change the note" labelUnseen value={editing} onChange={setEditing} lines={2} autoFocus onEscape={() => setEditing(null)} error={edit.error === null ? null : `${edit.error.message} ${edit.error.next}`} />}
      <p className="inspector-note">{note.own ? 'You' : note.reader} · {note.private ? 'only you see it' : 'shared'}{note.illustrative && <> · <Illustrative /></>}{onGo !== undefined && <> · <button type="button" className="notes__go" onClick={onGo}>{note.number}</button></>}</p>
      {note.own && (
        <p className="about-item__ways">
          {editing === null
            ? <><Button kind="quiet" size="tool" onPress={() => setEditing(note.text)}>Change</Button><Button kind="quiet" size="tool" onPress={() => { void remove({ id: note.id }) }}>Remove</Button></>
            : <><Button size="tool" isDisabled={editing.trim() === ''} onPress={() => { void save() }}>Save</Button><Button kind="quiet" size="tool" onPress={() => setEditing(null)}>Cancel</Button></>}
        </p>
      )}
    </li>
  )
}
