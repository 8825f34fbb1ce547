// Board comments to Cabinet: the paper a scrutiny Board sends, from its workspace as it stands. A Board comments and recommends;
// nothing here calls that a decision. Pure: the same workspace gives the same paper.
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { formatDate } from '#shared/dates.ts'
import { type Attendance, type Block, type InnerBlock, type Recommendation } from './blocks.ts'
import { savingsAppendix, type SourceLine } from './commentsSavings.ts'
import { type DocumentModel } from './model.ts'
import { type RichDoc, docOf, isBlankText, withBullets } from './richText.ts'

/** `sources` are the papers behind the savings in the appendix, `reconciliation` whether those tie; without them neither is printed. */
export function composeComments(board: BoardWorkspace, sources: readonly SourceLine[] = [], reconciliation: ReconciliationView | null = null): DocumentModel {
  const addressed = board.board.cabinetDate === null ? 'for Cabinet' : `for Cabinet, ${formatDate(board.board.cabinetDate)}`
  return {
    v: 1, document: 'comments', title: `Comments of the ${board.board.name} to Cabinet`, subtitle: `${addressed} · on behalf of the ${board.committee.name}`,
    body: board.cycle.council, subject: `${board.board.name}, ${board.cycle.process} ${board.cycle.label}`, date: board.meeting?.date ?? board.board.cabinetDate,
    status: board.board.status === 'agreed' ? 'issued' : 'draft', language: 'en-GB', illustrative: illustrativeNote(board),
    blocks: [frontBlock(board), ...commentBlocks(board), ...recommendationBlocks(board), ...attendanceBlocks(board), ...savingsAppendix(board, sources, reconciliation)],
  }
}

function illustrativeNote(board: BoardWorkspace): string | null {
  return board.illustrative ? 'Illustrative: this paper holds text that was made up to show its form. Whatever is made up is marked where it stands.' : null
}

function frontBlock(board: BoardWorkspace): Block {
  const meeting = board.meeting === null ? 'Date to be confirmed' : [board.meeting.dateLabel, board.meeting.time, board.meeting.venue].filter((part) => part !== null).join(', ')
  const lines = [
    { key: 'Report to', value: 'Cabinet' },
    ...(board.board.cabinetDate === null ? [] : [{ key: 'Date', value: formatDate(board.board.cabinetDate) }]),
    { key: 'By', value: `${board.board.name}, on behalf of the ${board.committee.name}` },
    { key: 'Meeting of the Board', value: meeting },
    { key: 'Purpose of report', value: `To put to Cabinet the comments and recommendations of the Board on the plans and savings for ${board.cycle.yearsLabel}` },
    ...(board.committee.contact === null ? [] : [{ key: 'Contact', value: board.committee.contact }]),
  ]
  return { type: 'front', lines }
}

/** 1.1 and 1.2 as the record of the meeting has them, then the comments under their headings. */
function commentBlocks(board: BoardWorkspace): readonly Block[] {
  const opening = board.opening.map((paragraph): Block => ({ type: 'paragraph', id: null, numbered: true, text: withBullets(paragraph.text, paragraph.items), illustrative: false }))
  const themes = (board.themes ?? []).filter((theme) => theme.comments !== null).flatMap((theme): readonly Block[] => [
    { type: 'heading', id: theme.id, level: 1, numbered: false, text: theme.title },
    ...(theme.comments ?? []).map((comment): Block => ({ type: 'paragraph', id: comment.id, numbered: true, text: orNotWritten(comment.doc), illustrative: comment.illustrative })),
  ])
  return [...opening, ...themes]
}

/** A blank paragraph keeps its number, so that the paper and the screen agree, and says what it is. */
const orNotWritten = (text: RichDoc): RichDoc => (isBlankText(text) ? docOf('[not yet written]') : text)

function recommendationBlocks(board: BoardWorkspace): readonly Block[] {
  if (board.recommendations === null) return []
  return [
    { type: 'heading', id: null, level: 1, numbered: false, text: 'Recommendations' },
    { type: 'recommendations', lead: leadOf(board.recommendations.map((row) => row.addressee)), items: board.recommendations.map(recommendationItem) },
  ]
}

/** Names the addressee when there is one, Cabinet when nobody is named yet; where they differ, each names its own below it. */
function leadOf(addressees: readonly string[]): string {
  const different = new Set(addressees.map((addressee) => addressee.trim()).filter((addressee) => addressee !== ''))
  const only = different.size === 1 ? [...different][0] : undefined
  if (different.size > 1) return 'The Board recommends that the addressee named under each:'
  return only === undefined || only === 'Cabinet' ? 'The Board recommends that Cabinet:' : `The Board recommends that the ${only.replace(/^the /i, '')}:`
}

type RecommendationView = NonNullable<BoardWorkspace['recommendations']>[number]

/** A recommendation as papers print it: what it says, of which kind, to whom, by when, about what and why. */
export function recommendationItem(row: RecommendationView): Recommendation {
  const about = (row.links ?? []).map((link) => link.kind === 'proposal' ? `${link.label} ${link.detail}`.trim() : `priority ${link.label}`)
  const facts = ([['Reason', row.reason], ['Evidence', row.evidence], ['Measure of success', row.measure], ['Owner', row.ownerName]] as const)
    .flatMap(([key, value]) => value === null || value.trim() === '' ? [] : [{ key, value }])
  return {
    id: row.id, text: orNotWritten(row.doc), kind: row.typeLabel, addressee: row.addressee, by: row.dueLabel === '' ? null : row.dueLabel,
    about: about.length === 0 ? null : about, facts: facts.length === 0 ? null : facts, illustrative: row.illustrative,
  }
}

/** Members first, then who was in attendance, then apologies; each kind under its own word. */
const capacityOrder = ['chair', 'member', 'substitute', 'in_attendance', 'apologies']
const groupLabels: Readonly<Record<string, string>> = { chair: 'Members of the Board', member: 'Members of the Board', substitute: 'Members of the Board', in_attendance: 'In attendance', apologies: 'Apologies' }

function attendanceBlocks(board: BoardWorkspace): readonly InnerBlock[] {
  if (board.attendance === null) return []
  return [{ type: 'heading', id: null, level: 1, numbered: false, text: 'Attendance' }, { type: 'attendance', groups: attendanceGroups(board.attendance) }]
}

/** Who was there, by what they were there as; each person once. */
export function attendanceGroups(attendance: NonNullable<BoardWorkspace['attendance']>): Attendance['groups'] {
  const rank = (capacity: string): number => (capacityOrder.indexOf(capacity) + capacityOrder.length + 1) % (capacityOrder.length + 1)
  const sorted = attendance.map((entry, i) => ({ entry, i })).sort((a, b) => rank(a.entry.capacity) - rank(b.entry.capacity) || a.i - b.i)
  const groups = new Map<string, Attendance['groups'][number]['entries'][number][]>()
  for (const { entry } of sorted) {
    const label = groupLabels[entry.capacity] ?? entry.capacityLabel
    const chairs = entry.capacity === 'chair' && !/^chair\b/i.test(entry.person.post ?? '')
    const post = [chairs ? 'Chair' : null, entry.person.post].filter((part) => part !== null)
    groups.set(label, [...(groups.get(label) ?? []), {
      name: entry.person.name, post: post.length === 0 ? null : post.join(', '), note: entry.substituteFor === null ? null : `substituting for ${entry.substituteFor.name}`,
      illustrative: entry.illustrative,
    }])
  }
  return [...groups].map(([label, entries]) => ({ label, entries }))
}
