// Adds an item to the agenda, or changes what one is made of: a paper of the app with what it is about, own words, a file from elsewhere,
// or something that is to follow. Numbers are given by its place.
import { useState } from 'react'
import { formatDate } from '#shared/dates.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { DateField } from '../../components/DateField.tsx'
import { TextField } from '../../components/Field.tsx'
import { RadioList } from '../../components/RadioList.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { ComboBox, Select } from '../../components/Select.tsx'
import { FormDialog, FormRow } from '../../dialogs/FormDialog.tsx'
import { newItems } from './AgendaColumn.tsx'
import { type NewItemKind } from './asking.ts'
import { type Item, type Workspace } from './packs.ts'
import { pointOf, pointsFor, STANDS } from './paperPoints.ts'

type Papers = OutputOf<'documents.list'>['documents']
const isKind = (text: string): text is NewItemKind => newItems.some((one) => one.kind === text)
const NONE = 'none'

export type ItemDialogProps = { readonly workspace: Workspace; /** To change it; left out, one is added. */ readonly item?: Item; readonly kind: NewItemKind; readonly parent: string | null; readonly onClose: () => void; readonly onMade: (id: string) => void }

export function ItemDialog({ workspace, item, kind: first, parent: under, onClose, onMade }: ItemDialogProps) {
  const list = useQuery('documents.list', {})
  const papers: Papers = list.status === 'ready' ? list.data.documents.filter((paper) => paper.name !== 'agenda-pack' && paper.candidates.length > 0) : []
  const [kind, setKind] = useState<NewItemKind>(item !== undefined && isKind(item.kind) ? (item.kind === 'to_follow' ? first : item.kind) : first)
  const [title, setTitle] = useState(item?.title ?? '')
  const [named, setNamed] = useState<string | null>(item?.document ?? null)
  const [subject, setSubject] = useState<string | null>(item?.subject ?? null)
  const [at, setAt] = useState(item === undefined ? STANDS : (item.at ?? STANDS))
  const [expected, setExpected] = useState<string | null>(item?.expected ?? null)
  const [parent, setParent] = useState(under ?? NONE)
  const add = useCommand('packItems.add').run
  const edit = useCommand('packItems.edit').run
  const paper = papers.find((one) => one.name === named) ?? papers[0]
  const about = paper === undefined ? [] : aboutWhat(paper)
  const chosen = subject !== null && about.some((one) => one.id === subject) ? subject : (item?.document === paper?.name && subject !== null ? subject : about[0]?.id ?? null)
  const proposed = kind === 'paper' ? (paper?.title ?? '') : kind === 'narrative' ? 'What the Board is asked to do' : ''
  const called = title.trim() === '' ? (kind === 'paper' ? proposed : '') : title.trim()
  // A pack is no item of a pack: it is not among the papers, and the compiler is told so.
  const document = paper === undefined || paper.name === 'agenda-pack' ? null : paper.name
  const ready = called !== '' && (kind !== 'paper' || (document !== null && chosen !== null))
  const content = { kind, ...(kind === 'paper' ? { document, subject: chosen, at: paper === undefined ? null : pointOf(paper.name, at, workspace, item) } : {}), ...(kind === 'to_follow' ? { expected } : {}) }
  const submit = async () => {
    if (item !== undefined) return edit({ id: item.id, title: called, ...content }, { quiet: true })
    const reply = await add({ pack: workspace.pack.id, parent: parent === NONE ? null : parent, title: called, ...content }, { quiet: true })
    if (reply.ok && reply.value.id !== null) onMade(reply.value.id)
    return reply
  }
  const points = paper === undefined ? [] : pointsFor(paper.name, workspace.meeting, item?.at ?? null)
  return (
    <FormDialog title={item === undefined ? 'Add an item' : `What “${item.title}” is made of`} submit={item === undefined ? 'Add it' : 'Save'} ready={ready} needs={called === '' ? 'a title' : 'what the paper is about'} onSubmit={submit} onClose={onClose}>
      <RoleNeeded role="scrutiny" what="The agenda is written" />
      <RadioList label="What it is made of" value={kind} onChange={setKind} choices={newItems.map((one) => ({ id: one.kind, label: one.label.replace(/…$/, ''), detail: one.detail }))} />
      {kind === 'paper' && paper !== undefined && (
        <>
          <Select label="Paper" value={paper.name} choices={papers.map((one) => ({ id: one.name, label: one.title }))} onChange={(id) => { setNamed(id); setSubject(null) }} />
          <ComboBox label="About" value={chosen} choices={about} onChange={setSubject} placeholder="Type to find it" key={paper.name} />
          {points.length > 1 && <Select label="Figures" value={points.some((one) => one.id === at) ? at : STANDS} choices={points} onChange={setAt} help="A day keeps the paper as members were told it; otherwise it follows what is written." />}
        </>
      )}
      {kind === 'paper' && list.status === 'ready' && papers.length === 0 && <p className="dialog__text">This file holds nothing a paper could be made of yet.</p>}
      <TextField label="Title on the agenda" value={title} onChange={setTitle} maxLength={300} autoFocus={item !== undefined || first !== 'paper'} placeholder={proposed === '' ? 'The provisional settlement' : proposed} />
      <FormRow>
        {item === undefined && (
          <Select label="Stands as" value={parent} onChange={setParent} choices={[{ id: NONE, label: 'An item of the agenda' }, ...(workspace.items ?? []).map((one) => ({ id: one.id, label: `An appendix to ${one.number}`, detail: one.title }))]} />
        )}
        {kind === 'to_follow' && <DateField label="Expected on" value={expected} onChange={setExpected} help="Said on the agenda." />}
      </FormRow>
    </FormDialog>
  )
}

/** What a paper can be about: what has content first, then the current cycle, then the latest. */
function aboutWhat(paper: Papers[number]) {
  return paper.candidates.toSorted((a, b) => Number(b.hasContent) - Number(a.hasContent) || Number(b.current) - Number(a.current) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).map((one) => ({
    id: one.id, label: one.label, detail: [one.date === null ? '' : formatDate(one.date), one.hasContent ? '' : 'nothing to print yet'].filter((part) => part !== '').join(', '),
  }))
}
