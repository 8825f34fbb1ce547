// The pack of the example Board: an agenda of six items made of the papers the file holds, words of its own, a drawing, and one paper that
// is to follow. Made up throughout, one paragraph of it exempt; a member has read its first state, and an officer left a note.
import { type WritableDb } from '#db/index.ts'
import { formatDate } from '#shared/dates.ts'
import { composeAgendaPack, draftOf } from '#shared/documents/agendaPack.ts'
import { contentOf } from '#shared/documents/packContent.ts'
import { docOf } from '#shared/documents/richText.ts'
import { type Figure } from '#shared/domain/packFigures.ts'
import { type PackItemKind } from '#shared/domain/packWords.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { EXEMPT, OPEN } from '#shared/scopes.ts'
import { storedFigures } from '../../handlers/writtenFigures.ts'
import { styleOfCycle } from '../../handlers/paperLook.ts'
import { readPack, savingsNow, sourceOf } from '../../handlers/packRows.ts'
import { readerScope } from '../../handlers/readerScope.ts'
import { inOrder, invented } from '../rows.ts'
import { board2025 } from './board2025.ts'
import { BOARD_DATE, cycle2025, portfolioId } from './cycle2025.ts'

const pack2025 = exampleId('pack:2025:people')
const itemId = (key: string): string => exampleId(`packItem:2025:people:${key}`)
const paragraphId = (n: number): string => exampleId(`packParagraph:2025:people:${n}`)

const saving = (ref: string, title: string, pounds: number): Figure =>
  ({ kind: 'saving', id: exampleId(`proposal:${ref}`), label: `${ref} ${title}`, total: { low: pounds, high: pounds, unknowns: 0, parts: 1 } })

type Words = { readonly text: string; readonly heading?: true; readonly figures?: readonly Figure[]; readonly exempt?: { readonly paragraph: number; readonly reason: string } }

const briefing: readonly Words[] = [
  { text: 'The Board considers five savings on day services and supported accommodation, and writes to Cabinet before the budget is recommended.' },
  { text: 'What to look for', heading: true },
  { text: 'ASC-003 is put at £327k. Members may wish to ask what is left of it once places for those with the highest needs are kept.', figures: [saving('ASC-003', 'Linden Court, Eastbourne', 327_000)] },
  {
    text: 'A provider has said in confidence at which price per place it would take on the service at Milton Grange; officers will give it to members at the meeting.',
    exempt: { paragraph: 3, reason: 'Publishing what one provider offers would weaken the council’s position while the contract is not yet let.' },
  },
]

type Item = {
  readonly key: string; readonly title: string; readonly kind: PackItemKind; readonly document?: string; readonly subject?: string; readonly at?: string; readonly expected?: string; readonly lead?: string
  readonly appendices?: readonly Item[]
}

const first: Item = { key: 'briefing', title: 'What the Board is asked to do', kind: 'narrative', lead: 'Scrutiny manager' }

const rest: readonly Item[] = [
  {
    key: 'schedule', title: 'Savings schedule', kind: 'paper', document: 'savings-schedule', subject: cycle2025, at: BOARD_DATE, lead: 'Director of Adult Social Care and Health',
    appendices: [
      { key: 'lineage', title: 'What became of the savings', kind: 'paper', document: 'lineage', subject: cycle2025 },
      { key: 'sites', title: 'Where the two day services are', kind: 'file' },
    ],
  },
  { key: 'comparison', title: 'Options for day services and supported accommodation', kind: 'paper', document: 'options-comparison', subject: portfolioId('asc'), at: BOARD_DATE },
  { key: 'plan', title: 'Medium Term Financial Plan: the version after', kind: 'paper', document: 'mtfp-update', subject: exampleId('statement:2026:mtfp-12') },
  { key: 'comments', title: 'Draft comments to Cabinet', kind: 'paper', document: 'comments', subject: board2025, lead: 'Councillor Harriet Fenwright, Chair' },
  { key: 'settlement', title: 'The provisional settlement and what it means for adult social care', kind: 'to_follow', expected: '2024-12-20' },
]

function insertItem(db: WritableDb, { key, title, kind, document, subject, at, expected, lead }: Item, ord: string, parent: string | null): string {
  return db.insert('pack_item', {
    id: itemId(key), pack: pack2025, parent, title, kind, document: document ?? null, subject: subject ?? null, at: at ?? null, expected: expected ?? null, lead: lead ?? null, withdrawn: null, ord, ...invented,
  })
}

function writeWords(db: WritableDb, item: string): void {
  inOrder(briefing).forEach(({ row, ord }, i) => {
    const paragraph = db.insert('pack_paragraph', { id: paragraphId(i + 1), item, heading: row.heading === true ? 1 : 0, ord })
    db.insert('pack_text', {
      id: exampleId(`packText:2025:people:${i + 1}`), paragraph, doc: JSON.stringify(docOf(row.text)), plain: row.text, figures: storedFigures(row.figures ?? []), scope: row.exempt === undefined ? OPEN : EXEMPT, ...invented,
    })
    if (row.exempt !== undefined) db.insert('exemption', { id: exampleId('exemption:2025:people:1'), cycle: cycle2025, entity: 'pack_paragraph', target: paragraph, field: '', ...row.exempt, ...invented })
  })
}

const sketch = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" font-family="Source Sans 3" font-size="12">
  <path d="M30 84 C110 60 200 96 290 40" fill="none" stroke="#5e6661" stroke-width="2"/>
  <circle cx="30" cy="84" r="6" fill="#0d4f3c"/><text x="12" y="108">Eastbourne: Linden Court</text>
  <circle cx="290" cy="40" r="6" fill="#0d4f3c"/><text x="180" y="24">Bexhill: Beeching Park</text>
</svg>`

function writeSketch(db: WritableDb): void {
  const bytes = new TextEncoder().encode(sketch)
  db.insert('attachment', {
    id: exampleId('attachment:2025:people:sites'), item: itemId('sites'), file_name: 'Two sites.svg', media_type: 'image/svg+xml', sha256: db.keepBlob(bytes), bytes: bytes.length, pages: null,
    alt: 'A sketch of two towns on the coast, Eastbourne with Linden Court and Bexhill with Beeching Park, joined by a road.', ...invented,
  })
}

const member = 'Councillor Harriet Fenwright'

/** What the pack said when it held its first item only. */
function markFirstState(db: WritableDb): void {
  const model = composeAgendaPack(sourceOf(db, readPack(db, pack2025))(new Map(), new Map()), draftOf('exempt'))
  const content = db.keepBlob(new TextEncoder().encode(JSON.stringify(contentOf(model, savingsNow(db, cycle2025), styleOfCycle(db, cycle2025)))))
  db.insert('reader_mark', { id: exampleId('readerMark:2025:people:1'), pack: pack2025, issue: null, day: '2024-12-06', content, reader: member, scope: readerScope({ name: member, role: 'member' }) })
}

const order = inOrder([first, ...rest])

/** A look to show that there can be one: the council's own is not stated anywhere it could be taken from. */
function writeHouse(db: WritableDb): void {
  db.insert('house_style', {
    id: exampleId('house:2025'), cycle: cycle2025, council: null, logo: null, logo_type: null, logo_alt: null, accent: '#0d4f3c', face: 'serif', paragraphs: '1.1', recommendations: '(1)', lists: '(i)', ...invented,
  })
}

export function writePack2025(db: WritableDb): void {
  writeHouse(db)
  db.insert('pack', {
    id: pack2025, cycle: cycle2025, board: board2025, committee: null, meeting: exampleId('meeting:2025:people'), kind: 'board', title: `Pack for the People Scrutiny RPPR Board, ${formatDate(BOARD_DATE)}`, public: 0, note: null, ...invented,
  })
  writeWords(db, insertItem(db, first, order[0]?.ord ?? '', null))
  markFirstState(db)
}

export function writePackItems2025(db: WritableDb): void {
  rest.forEach((item, i) => {
    const id = insertItem(db, item, order[i + 1]?.ord ?? '', null)
    for (const { row, ord } of inOrder(item.appendices ?? [])) insertItem(db, row, ord, id)
  })
  writeSketch(db)
  db.insert('annotation', {
    id: exampleId('annotation:2025:people:1'), pack: pack2025, item: itemId('schedule'), origin: exampleId('proposal:ASC-001'), quote: 'Milton Grange', text: 'Ask for the figure per place.', reader: 'Owen Brightling', ...invented,
  })
}
