// A pack as its workspace shows it: items under their numbers with their words, files, exemptions and pages, what was issued, what readers
// wrote, and what still stands in the way of issuing it.
import { z } from 'zod'
import { richTextSchema } from '#shared/documents/richText.ts'
import { figureKinds } from '#shared/domain/packFigures.ts'
import { cycleRef, exemptionView, id, isoDate, movedFigures, named, numbering, total } from './parts.ts'

export const packRow = z.strictObject({
  id, title: z.string(), kind: z.string(), kindLabel: z.string(), body: named, date: isoDate.nullable(), dateLabel: z.string(), public: z.boolean(),
  items: z.number().int(), toFollow: z.number().int(), exempt: z.number().int(),
  /** The last issue: "Issue 1", "Supplement 2"; null while nothing was issued. */
  issued: z.string().nullable(), illustrative: z.boolean(),
})

const paragraph = z.strictObject({
  id, heading: z.boolean(), number: z.string(),
  /** Null where the words are exempt and not in this file. */
  doc: richTextSchema.nullable(), plain: z.string().nullable(),
  exemption: exemptionView.nullable(),
  figures: z.array(z.strictObject({ kind: z.enum(figureKinds), id, label: z.string(), total })).nullable(),
  stale: movedFigures,
  illustrative: z.boolean(),
})

const attachment = z.strictObject({
  id, fileName: z.string(), mediaType: z.string(), sha256: z.string(), bytes: z.number().int(), pages: z.number().int().nullable(), alt: z.string(),
  /** Whether its bytes are in this file. */
  here: z.boolean(), illustrative: z.boolean(),
})

const pages = z.strictObject({ first: z.string(), last: z.string(), count: z.number().int(), issue: z.string() })

const item = z.strictObject({
  id, number: z.string(), title: z.string(), kind: z.string(), kindLabel: z.string(),
  document: z.string().nullable(), documentTitle: z.string(), subject: z.string().nullable(), subjectLabel: z.string(), at: z.string().nullable(),
  expected: isoDate.nullable(), expectedLabel: z.string(), lead: z.string().nullable(), withdrawn: z.string().nullable(),
  /** Where it stands in the last issue that holds it; null before. */
  pages: pages.nullable(), issued: z.boolean(),
  /** What keeps it from being issued, in words. */
  trouble: z.string().nullable(),
  exemption: exemptionView.nullable(), paragraphs: z.array(paragraph).nullable(), attachment: attachment.nullable(), illustrative: z.boolean(),
})

export const issueView = z.strictObject({
  id, number: z.number().int(), label: z.string(), kind: z.string(), kindLabel: z.string(), day: isoDate, dayLabel: z.string(), by: z.string(), note: z.string().nullable(),
  files: z.array(z.strictObject({
    id, twin: z.string(), twinLabel: z.string(), format: z.string(), fileName: z.string(), sha256: z.string(), bytes: z.number().int(), pages: z.number().int(), conformance: z.string(), engine: z.string(),
  })),
})

const annotationView = z.strictObject({
  id, item: id.nullable(), origin: z.string().nullable(), quote: z.string(), text: z.string(), reader: z.string(), private: z.boolean(), own: z.boolean(),
  /** The number of the item it stands beside; null once that item is gone: the words quoted say what it was about. */
  number: z.string().nullable(), illustrative: z.boolean(),
})

export const packWorkspace = z.strictObject({
  pack: z.strictObject({ id, title: z.string(), kind: z.string(), kindLabel: z.string(), public: z.boolean(), note: z.string().nullable(), illustrative: z.boolean() }),
  sentence: z.string(), cycle: cycleRef,
  /** How it counts: as its first issue did, else as its cycle does. */
  numbering,
  body: z.strictObject({ kind: z.enum(['board', 'committee']), id, name: z.string(), of: z.string().nullable(), contact: z.string().nullable() }),
  meeting: z.strictObject({ id, date: isoDate, dateLabel: z.string(), time: z.string().nullable(), venue: z.string().nullable(), status: z.string() }).nullable(),
  members: z.array(z.strictObject({ name: z.string(), post: z.string().nullable(), role: z.string(), illustrative: z.boolean() })).nullable(),
  items: z.array(item.extend({ appendices: z.array(item).nullable() })).nullable(),
  issues: z.array(issueView).nullable(), annotations: z.array(annotationView).nullable(),
  /** When the person who asks last read it. */
  mark: z.strictObject({ day: isoDate, dayLabel: z.string(), issue: z.string().nullable() }).nullable(),
  checks: z.array(z.strictObject({ label: z.string(), ok: z.boolean(), detail: z.string() })),
})

export type PackWorkspace = z.infer<typeof packWorkspace>
export type PackItemView = z.infer<typeof item>
export type PackParagraphView = z.infer<typeof paragraph>
