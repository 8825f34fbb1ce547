// The pieces a document is made of, as data. Numbers (1.1, (1), Table 2, Appendix 1) are never part of it: numbering.ts gives
// them. Lists are null rather than empty. No layout, no colours, no markup. Whatever can be withheld from the public carries the mark
// `exempt`; a marked heading stands for its whole section.
import { z } from 'zod'
import { chartSchema } from './charts/types.ts'
import { exempt } from './exemption.ts'
import { richTextSchema } from './richText.ts'

const words = z.string().max(200_000)
const listOf = <T extends z.ZodType>(item: T) => z.array(item).min(1).readonly()
/** The row of the cycle a block was made from, so that a screen can lead back to it; never printed. */
const origin = z.string().max(100).nullable()

/** Report to / Date / By: keys and values at the head of a paper; contact and background documents at its end. */
const front = z.strictObject({ type: z.literal('front'), exempt, lines: listOf(z.strictObject({ key: words, value: words, exempt }).readonly()) }).readonly()

const heading = z.strictObject({ type: z.literal('heading'), id: origin, level: z.number().int().min(1).max(4), numbered: z.boolean(), text: words, exempt }).readonly()

const paragraph = z.strictObject({ type: z.literal('paragraph'), id: origin, numbered: z.boolean(), text: richTextSchema, illustrative: z.boolean(), exempt }).readonly()

const list = z.strictObject({
  type: z.literal('list'), style: z.enum(['bullet', 'roman']), exempt,
  items: listOf(z.strictObject({ text: richTextSchema, illustrative: z.boolean(), exempt }).readonly()),
}).readonly()

const recommendations = z.strictObject({
  type: z.literal('recommendations'), exempt,
  /** "The Board recommends that Cabinet": the items continue this sentence. */
  lead: words,
  items: listOf(z.strictObject({
    id: origin, text: richTextSchema,
    /** What kind of message it is: "Mitigation"; null where a paper only asks for something to be done. */
    kind: words.nullable(), addressee: words, by: words.nullable(),
    /** What it is about: "ASC-003 Linden Court", "Safe". */
    about: listOf(words).nullable(),
    /** Reason, evidence, measure of success, owner: only those that were written. */
    facts: listOf(z.strictObject({ key: words, value: words }).readonly()).nullable(),
    illustrative: z.boolean(), exempt,
  }).readonly()),
}).readonly()

const attendance = z.strictObject({
  type: z.literal('attendance'), exempt,
  groups: listOf(z.strictObject({
    label: words,
    entries: listOf(z.strictObject({ name: words, post: words.nullable(), note: words.nullable(), illustrative: z.boolean(), exempt }).readonly()),
  }).readonly()),
}).readonly()

/** How a cell is set: `unknown` is not yet known (TBC), `left` is money still to find, `muted` is of no account here. */
export const cellTones = ['plain', 'strong', 'muted', 'unknown', 'left'] as const
const cell = z.strictObject({
  text: words, note: words.nullable(), tone: z.enum(cellTones),
  /** How many people the cell speaks of, in its text or its note: under 5 it is withheld from the public, whole. */
  people: z.number().int().optional(),
  exempt,
}).readonly()
const cells = listOf(cell)

const table = z.strictObject({
  type: z.literal('table'), exempt,
  /** Says what, in which unit and which sign: "Savings the Board considered, £000, savings positive". */
  caption: words,
  columns: listOf(z.strictObject({
    label: words, unit: words.nullable(), align: z.enum(['start', 'end']),
    /** Share of the width left over; null is as wide as its content. */
    width: z.number().positive().max(100).nullable(), exempt,
  }).readonly()),
  rows: listOf(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('group'), label: words, note: words.nullable(), exempt }).readonly(),
    z.strictObject({ kind: z.literal('row'), id: origin, cells, illustrative: z.boolean(), exempt }).readonly(),
    z.strictObject({ kind: z.literal('subtotal'), cells, exempt }).readonly(),
  ])),
  total: cells.nullable(),
  notes: listOf(words).nullable(),
}).readonly()

const chart = z.strictObject({ type: z.literal('chart'), chart: chartSchema, table: table.nullable(), exempt }).readonly()
const note = z.strictObject({ type: z.literal('note'), label: words.nullable(), text: words, exempt }).readonly()
/** Where everything stands: the headings and appendices of the paper down to `depth`; each renderer gives pages or links of its own. */
const contents = z.strictObject({ type: z.literal('contents'), title: words, depth: z.number().int().min(1).max(3) }).readonly()
/** A picture that came from outside. Its bytes are not here: whoever renders has them under this key. */
const image = z.strictObject({
  type: z.literal('image'), exempt, image: z.string().regex(/^[0-9A-Za-z._-]{1,100}$/),
  /** What it shows, for readers who cannot see it. */
  alt: words,
  caption: words.nullable(),
  /** Per cent of the width of the text. */
  width: z.number().int().min(5).max(100),
}).readonly()
const pageBreak = z.strictObject({ type: z.literal('pageBreak') }).readonly()
/** Something withheld: its number stays, so that public and exempt papers are numbered alike. It stands for a numbered paragraph unless it
 *  says otherwise; `text` is whatever has no number. */
const stub = z.strictObject({ type: z.literal('exempt'), paragraph: z.number().int().min(1).max(7), inPlaceOf: z.enum(['paragraph', 'text', 'table', 'figure']).optional() }).readonly()

/** The items of a pack in order, each under the number it has here and everywhere; the pages are the renderer's to say. */
const agenda = z.strictObject({
  type: z.literal('agenda'), exempt,
  items: listOf(z.strictObject({
    id: origin, place: z.number().int().min(1), title: words,
    /** "Lead: Chief Finance Officer", "To follow, expected 19 December 2024", "Withdrawn: …". */
    notes: listOf(words).nullable(),
    appendices: listOf(z.strictObject({ id: origin, place: z.number().int().min(1), title: words, notes: listOf(words).nullable() }).readonly()).nullable(),
  }).readonly()),
}).readonly()

const plainBlocks = [agenda, front, heading, paragraph, list, recommendations, attendance, table, chart, image, note, contents, pageBreak, stub] as const
const inner = z.discriminatedUnion('type', plainBlocks)
const landscape = z.strictObject({ type: z.literal('landscape'), blocks: listOf(inner) }).readonly()
const appendix = z.strictObject({ type: z.literal('appendix'), title: words, landscape: z.boolean(), blocks: listOf(inner), exempt }).readonly()

/** Written out, so that the compiler need not work the union out once more inside itself. */
type ItemPart = z.infer<typeof inner> | z.infer<typeof landscape> | z.infer<typeof appendix>
const itemParts: z.ZodType<readonly ItemPart[]> = listOf(z.discriminatedUnion('type', [...plainBlocks, landscape, appendix]))

/**
 * An item of a pack, or an appendix to the item before it: begins on a page of its own, and its paper is numbered as it is alone. Its place
 * is stated because a supplement holds some items of a pack only, and each keeps the number it has there.
 */
const item = z.strictObject({
  type: z.literal('item'), id: origin, as: z.enum(['item', 'appendix']), place: z.number().int().min(1), title: words,
  /** What stands under the title: who leads, which paper it is, of when. */
  lines: listOf(words).nullable(),
  blocks: itemParts, exempt,
}).readonly()

export const blockSchema = z.discriminatedUnion('type', [...plainBlocks, landscape, appendix, item])

export type InnerBlock = z.infer<typeof inner>
export type Block = z.infer<typeof blockSchema>
export type ItemBlock = z.infer<typeof item>
export type Agenda = z.infer<typeof agenda>
export type Paragraph = z.infer<typeof paragraph>
export type Heading = z.infer<typeof heading>
export type Recommendations = z.infer<typeof recommendations>
export type Recommendation = Recommendations['items'][number]
export type Attendance = z.infer<typeof attendance>
export type Table = z.infer<typeof table>
export type TableRow = Table['rows'][number]
export type Column = Table['columns'][number]
export type Cell = z.infer<typeof cell>
export type CellTone = (typeof cellTones)[number]
export type ChartBlock = z.infer<typeof chart>
export type FrontBlock = z.infer<typeof front>
export type ContentsBlock = z.infer<typeof contents>
export type ImageBlock = z.infer<typeof image>
export type ListBlock = z.infer<typeof list>
export type NoteBlock = z.infer<typeof note>
export type Stub = z.infer<typeof stub>
