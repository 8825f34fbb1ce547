// Issues a pack: what stands in the way, what is withheld, what is to follow and whether the savings tie, then once the question. The
// files are made and sealed in one step that cannot be undone; what comes later is a supplement with its own number.
import { useEffect, useState } from 'react'
import { type OutputOf } from '../../client/procedures.ts'
import { issueLabel } from '#shared/domain/packWords.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type QueryState, useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { type CheckPoint, CheckPoints } from '../../components/CheckPoints.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/Field.tsx'
import { FormRow } from '../../dialogs/FormDialog.tsx'
import { useSettled } from '../../hooks/useSettled.ts'
import { showToast } from '../../state/toasts.ts'
import { type Placed, type Workspace, asSentence, isAboutMoney, placedItems } from './packs.ts'
import { SupplementItems, useSupplement, whyNot } from './SupplementItems.tsx'
import './IssueDialog.css'

/** What is written about the issue is judged with it, once the writer rests. */
const NOTE_RESTS = 600

export function IssueDialog({ workspace, onClose, onIssued }: { workspace: Workspace; onClose: () => void; onIssued: (number: number, twin: string) => void }) {
  const all = placedItems(workspace)
  const issues = workspace.issues ?? []
  const number = (issues.at(-1)?.number ?? 0) + 1
  const supplement = useSupplement(workspace, all, number > 1)
  const { kind, items } = supplement
  const [day, setDay] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const seal = useCommand('packs.seal')
  const reconciled = useQuery('reconciliation.get', { cycle: workspace.cycle.id }, { when: all.some(({ item }) => isAboutMoney(item)) })
  const label = issueLabel(number, kind)
  const going = number === 1 ? all : all.filter(({ item }) => items.includes(item.id))
  const noted = useSettled(note.trim(), NOTE_RESTS)
  const would = useQuery('packs.wouldIssue', { pack: workspace.pack.id, ...(number === 1 ? {} : { kind, items: [...items] }), ...(noted === '' ? {} : { note: noted }) }, { when: going.length > 0, keep: true })
  const blocked = whyNot(going, number > 1)
  const issue = async (): Promise<void> => {
    const reply = await seal.run({
      pack: workspace.pack.id, ...(number === 1 ? {} : { kind, items: [...items] }), ...(day === null ? {} : { day }), ...(note.trim() === '' ? {} : { note: note.trim() }),
    }, { quiet: true })
    if (!reply.ok) return
    onClose()
    showToast({ text: `${label} is issued and sealed`, detail: 'Its files are listed with the pack, and open beside it.' })
    onIssued(number, '')
  }
  const points = pointsOf(workspace, all, going.length === 0 ? null : would, reconciled.status === 'ready' ? reconciled.data : null)
  return (
    <Dialog
      title={number === 1 ? `Issue “${workspace.pack.title}”?` : `Issue a supplement to “${workspace.pack.title}”?`} isOpen onClose={onClose} insists
      actions={<><Button onPress={onClose} autoFocus isDisabled={seal.pending}>Not yet</Button><Button kind="filled" isDisabled={seal.pending || blocked !== null} onPress={() => { void issue() }}>{seal.pending ? 'Making the files…' : `Issue ${number === 1 ? 'it' : label}`}</Button></>}
    >
      {number > 1 && <SupplementItems {...supplement} />}
      <section className="issue-points" aria-label="Looked at before it is issued"><CheckPoints points={points} /></section>
      <FormRow>
        <DateField label="Issued on" value={day} onChange={setDay} help="Left empty, today." />
        <TextField label="About this issue, on the front sheet" value={note} onChange={setNote} maxLength={2_000} placeholder="Sent with the agenda of 4 December" />
      </FormRow>
      <p className="issue-final"><strong>This cannot be undone.</strong> {filesOf(would)} What is issued keeps its numbers and pages; later changes are a supplement.</p>
      {blocked !== null && <p className="dialog__text">{blocked}</p>}
      {seal.pending && <Making />}
      {seal.error !== null && <div className="form-dialog__error" role="alert"><p>{seal.error.message}</p><p>{seal.error.kept} {seal.error.next}</p></div>}
    </Dialog>
  )
}

function Making() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => window.clearInterval(timer)
  }, [])
  return <p className="issue-making" role="status"><progress aria-label="Making the files" /><span>Setting the pages and sealing them{seconds === 0 ? '' : `, ${seconds} s`}</span></p>
}

const KEPT = 'kept with its fingerprint and opens from here for as long as the cycle is kept.'

type Would = QueryState<OutputOf<'packs.wouldIssue'>>

/** The files as sealing would make them; nothing is said of them before that is known. */
function filesOf(would: Would): string {
  if (would.status !== 'ready') return ''
  const [first, ...rest] = would.data.files.map(({ twin }) => twin)
  if (rest.length > 0) return `Two PDFs are made and sealed: a public one, in which what is exempt is withheld, and one with all of it, marked on every page. The public one is first opened again and searched for exempt words. Each is ${KEPT}`
  return `One PDF is made and sealed, ${first === 'public' ? 'public' : first === 'exempt' ? 'marked as exempt on every page' : 'for members'}. It is ${KEPT}`
}

/** Places named; of more than these the number is given. */
const NAMED = 12

function exemptPoint(would: Would): CheckPoint {
  if (would.status === 'loading') return { label: 'Looking for what is exempt', ok: true, detail: '' }
  if (would.status === 'failed') return { label: 'What is exempt could not be told', ok: false, detail: `${would.error.message} ${would.error.next}` }
  const places = would.data.withheld ?? []
  if (places.length === 0) return { label: 'Nothing is exempt', ok: true, detail: '' }
  const more = places.length - NAMED
  return { label: 'Exempt, withheld from a public file', ok: true, detail: `${countWord(places.length)} ${plural(places.length, 'place')}: ${places.slice(0, NAMED).join('; ')}${more > 0 ? `; and ${more} more` : ''}` }
}

/** What a manager looks at once more: the checks of the pack, then what is withheld, what is to follow, and whether the savings tie. */
function pointsOf(workspace: Workspace, all: readonly Placed[], would: Would | null, reconciled: OutputOf<'reconciliation.get'> | null): readonly CheckPoint[] {
  const follow = all.filter(({ item }) => item.kind === 'to_follow' && item.withdrawn === null).map(({ item, name }) => `${name}${item.expectedLabel === '' ? '' : `, ${item.expectedLabel}`}`)
  return [
    ...workspace.checks,
    ...(would === null ? [] : [exemptPoint(would)]),
    ...(would?.data?.warnings == null ? [] : [{ label: 'Not compared with everything that was issued', ok: false, detail: would.data.warnings.join(' ') }]),
    { label: follow.length === 0 ? 'Nothing is to follow' : 'To follow, listed on the agenda', ok: true, detail: follow.join('; ') },
    ...(reconciled === null || reconciled.verdict === 'nothing_to_compare' ? [] : [{ label: reconciled.verdict === 'differs' ? 'The savings do not tie' : 'The savings tie', ok: reconciled.verdict !== 'differs', detail: asSentence(reconciled.sentence) }]),
  ]
}
