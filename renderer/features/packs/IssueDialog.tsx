// Issues a pack: what stands in the way, what is withheld, what is to follow and whether the savings tie, then once the question. The
// files are made and sealed in one step that cannot be undone; what comes later is a supplement with its own number.
import { useEffect, useState } from 'react'
import { type OutputOf } from '../../client/procedures.ts'
import { issueLabel } from '#shared/domain/packWords.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { type CheckPoint, CheckPoints } from '../../components/CheckPoints.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/Field.tsx'
import { FormRow } from '../../dialogs/FormDialog.tsx'
import { showToast } from '../../state/toasts.ts'
import { type Placed, type Workspace, asSentence, hasExempt, isAboutMoney, placedItems } from './packs.ts'
import { SupplementItems, useSupplement, whyNot } from './SupplementItems.tsx'
import './IssueDialog.css'

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
  const points = pointsOf(workspace, all, reconciled.status === 'ready' ? reconciled.data : null)
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
      <p className="issue-final"><strong>This cannot be undone.</strong> {filesOf(workspace, all)} What is issued keeps its numbers and pages; later changes are a supplement.</p>
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

function filesOf({ pack }: Workspace, all: readonly Placed[]): string {
  const exempt = all.some(({ item }) => hasExempt(item))
  if (pack.public && exempt) return `Two PDFs are made and sealed: a public one, in which what is exempt is withheld, and one with all of it, marked on every page. The public one is first opened again and searched for exempt words. Each is ${KEPT}`
  return `One PDF is made and sealed, ${pack.public ? 'public' : exempt ? 'marked as exempt on every page' : 'for members'}. It is ${KEPT}`
}

/** What a manager looks at once more: the checks of the pack, then what is withheld, what is to follow, and whether the savings tie. */
function pointsOf(workspace: Workspace, all: readonly Placed[], reconciled: OutputOf<'reconciliation.get'> | null): readonly CheckPoint[] {
  const exempt = all.filter(({ item }) => hasExempt(item)).map(({ item, name }) => (item.exemption !== null ? `${name}: all of it` : `${name}, ${(item.paragraphs ?? []).filter((paragraph) => paragraph.exemption !== null).map(({ number }) => number).join(', ')}`))
  const follow = all.filter(({ item }) => item.kind === 'to_follow' && item.withdrawn === null).map(({ item, name }) => `${name}${item.expectedLabel === '' ? '' : `, ${item.expectedLabel}`}`)
  return [
    ...workspace.checks,
    { label: exempt.length === 0 ? 'Nothing is exempt' : 'Exempt, withheld from a public file', ok: true, detail: exempt.join('; ') },
    { label: follow.length === 0 ? 'Nothing is to follow' : 'To follow, listed on the agenda', ok: true, detail: follow.join('; ') },
    ...(reconciled === null || reconciled.verdict === 'nothing_to_compare' ? [] : [{ label: reconciled.verdict === 'differs' ? 'The savings do not tie' : 'The savings tie', ok: reconciled.verdict !== 'differs', detail: asSentence(reconciled.sentence) }]),
  ]
}
