// An attached file: what it is called and what it is by its own bytes, the words for readers who cannot see it, and the way to attach,
// replace, save or take it away. A file that is not what it says is refused in words, and the one before stays.
import { useState } from 'react'
import { TELLING_BYTES, mediaTypeOf, notAttachable } from '#shared/domain/attachmentKinds.ts'
import { type AppError } from '#shared/errors.ts'
import { fileSize } from '#shared/fileSize.ts'
import { useClient } from '../../client/ClientProvider.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { DropPlace, FileButton } from '../../components/files/ChooseFile.tsx'
import { type ChosenFile, type FileNeeds } from '../../components/files/readFile.ts'
import { SavedTextField, TextField } from '../../components/Field.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Facts } from '../../components/Small.tsx'
import { showError, showToast } from '../../state/toasts.ts'
import { useLetOut } from '../../hooks/useLetOut.ts'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type Item } from './packs.ts'

const needs: FileNeeds = { types: ['.pdf', '.png', '.jpg', '.jpeg', '.svg'], most: 25_000_000, what: 'a file of a pack', tooLarge: 'Attach the pages that are needed, or save it smaller.' }
const kinds: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/png': 'Picture (PNG)', 'image/jpeg': 'Picture (JPEG)', 'image/svg+xml': 'Drawing (SVG)' }

export function FileBody({ item, readOnly }: { item: Item; readOnly: boolean }) {
  const add = useCommand('attachments.add')
  const remove = useCommand('attachments.remove').run
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [refused, setRefused] = useState<{ readonly of: ChosenFile; readonly error: AppError } | null>(null)
  const file = item.attachment
  const attach = async (alt: string): Promise<void> => {
    if (chosen === null) return
    const reply = await add.run({ item: item.id, name: chosen.name, base64: chosen.base64, alt }, { quiet: true })
    if (reply.ok) setChosen(null)
    else setRefused({ of: chosen, error: reply.error })
  }
  const takeAway = async (id: string, name: string): Promise<void> => {
    if ((await remove({ id })).ok) showToast({ text: `Took “${name}” away`, detail: 'Ctrl+Z brings it back.' })
  }
  if (readOnly) return <div className="body-part">{file === null ? <p className="body-part__say">No file is attached yet.</p> : <><FileFacts file={file} /><NotHere file={file} /><p className="body-part__alt">{file.alt}</p><p className="body-part__ways"><SaveCopy item={item.id} file={file} /></p></>}</div>
  return (
    <DropPlace needs={needs} onChoose={setChosen}>
      <div className="body-part">
        {chosen !== null
          ? <Attaching file={chosen} before={file?.alt ?? ''} busy={add.pending} error={wrongKind(chosen) ?? (refused?.of === chosen ? refused.error : null)} onAttach={(alt) => { void attach(alt) }} onAnother={setChosen} onDrop={() => setChosen(null)} />
          : file === null
            ? (
              <>
                <p className="body-part__say">Choose the paper to attach, or drop it here: a PDF, or a picture as PNG, JPEG or SVG, at most 25 MB. It stands in the pack under its number. A picture is read out by your words for it; the pages of a PDF cannot be, and the pack then says so.</p>
                <p><FileButton needs={needs} onChoose={setChosen}>Choose a file</FileButton></p>
              </>
            )
            : (
              <>
                <FileFacts file={file} />
                <NotHere file={file} />
                <Alt id={file.id} alt={file.alt} />
                <p className="body-part__ways"><SaveCopy item={item.id} file={file} /><FileButton size="tool" needs={needs} onChoose={setChosen}>Another file…</FileButton><Button kind="quiet" size="tool" icon="bin" onPress={() => { void takeAway(file.id, file.fileName) }}>Take it away</Button></p>
              </>
            )}
      </div>
    </DropPlace>
  )
}

/** Known from its first bytes, before anybody has described it. */
function wrongKind({ name, base64 }: ChosenFile): AppError | null {
  const first = Uint8Array.from(atob(base64.slice(0, Math.ceil(TELLING_BYTES / 3) * 4)), (letter) => letter.charCodeAt(0))
  return first.length === 0 || mediaTypeOf(first) !== null ? null : notAttachable(name)
}

type Attachment = NonNullable<Item['attachment']>

const NotHere = ({ file }: { file: Attachment }) => (file.here ? null : <p className="body-part__say">Its bytes are not in this file. Ask for it from somebody whose file holds it.</p>)

/** Gives the very bytes out that were attached, to be opened in another program. */
function SaveCopy({ item, file }: { item: string; file: Attachment }) {
  const client = useClient()
  const letOut = useLetOut()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    const reply = await client.invoke('attachments.open', { item })
    if (reply.ok) await letOut(reply.value)
    else showError(reply.error)
    setBusy(false)
  }
  return <Button size="tool" icon="download" isDisabled={busy || !file.here} onPress={() => { void save() }}>{busy ? 'Opening…' : 'Save a copy'}</Button>
}

function FileFacts({ file }: { file: Attachment }) {
  return (
    <Facts facts={[
      { name: 'File', value: <>{file.fileName}{file.illustrative && <> · <Illustrative /></>}</> },
      { name: 'Kind', value: [kinds[file.mediaType] ?? file.mediaType, ...(file.pages === null ? [] : [`${file.pages} ${file.pages === 1 ? 'page' : 'pages'}`]), fileSize(file.bytes)].join(', ') },
      { name: 'Fingerprint', value: <code className="body-part__hash">{file.sha256.slice(0, 32).match(/.{1,8}/g)?.join(' ')}…</code> },
    ]} />
  )
}

function Alt({ id, alt }: { id: string; alt: string }) {
  const edit = useCommand('attachments.edit').run
  const autosave = useAutosave({
    field: `attachment/${id}/alt`, saved: alt, save: (text, stay) => edit({ id, alt: text }, { stay, quiet: true }),
    check: (text) => (text.trim() === '' ? 'Say what it shows, for readers who cannot see it.' : null),
  })
  return <SavedTextField label="What it shows, for readers who cannot see it" autosave={autosave} lines={3} onEnter={() => undefined} help="Printed above the pages of a PDF; of a picture it is read out." />
}

type AttachingProps = { file: ChosenFile; before: string; busy: boolean; /** Why this very file was refused. */ error: AppError | null; onAttach: (alt: string) => void; onAnother: (file: ChosenFile) => void; onDrop: () => void }

function Attaching({ file, before, busy, error, onAttach, onAnother, onDrop }: AttachingProps) {
  const [alt, setAlt] = useState(before)
  const [tried, setTried] = useState(false)
  const attach = () => { setTried(true); if (alt.trim() !== '') onAttach(alt.trim()) }
  return (
    <>
      <Facts facts={[{ name: 'File', value: file.name }, { name: 'Size', value: fileSize(file.bytes) }]} />
      {error !== null && <div className="body-part__refused" role="alert"><p>{error.message}</p><p>{error.kept} {error.next}</p></div>}
      {error === null && <TextField label="What it shows, for readers who cannot see it" value={alt} onChange={setAlt} lines={3} autoFocus error={tried && alt.trim() === '' ? 'Say what it shows, for readers who cannot see it.' : null} placeholder="The report of the Chief Finance Officer of 3 December: what the settlement means for adult social care" />}
      <p className="body-part__ways">
        {error === null && <Button kind="filled" isDisabled={busy} onPress={attach}>{busy ? 'Reading the file…' : 'Attach it'}</Button>}
        <FileButton kind={error === null ? 'plain' : 'filled'} isDisabled={busy} needs={needs} onChoose={onAnother}>Another file…</FileButton>
        <Button onPress={onDrop}>Cancel</Button>
      </p>
    </>
  )
}
