// What items of a pack are made of where it is not a paper of the app: their own words, files from elsewhere; and what is exempt.
import { z } from 'zod'
import { richTextSchema } from '#shared/documents/richText.ts'
import { figureKinds } from '#shared/domain/packFigures.ts'
import { exemptible } from '#shared/domain/packWords.ts'
import { keysOf } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { done, id } from './parts.ts'
import { command, query } from './procedure.ts'

const scrutiny = ['scrutiny'] as const
const before = id.nullable().optional()
const briefing = exampleId('packItem:2025:people:briefing')
const opening = exampleId('packParagraph:2025:people:1')

const doc = (text: string) => ({ v: 1 as const, doc: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] } })

/** Figures the words stand on beyond the savings they name by reference, which are noted by themselves. */
const figures = z.array(z.strictObject({ kind: z.enum(figureKinds), id })).max(50).optional()

/** Why it is withheld: the paragraph of Schedule 12A, and why the public interest is better served so. The reason is public. */
const exemption = z.strictObject({
  paragraph: z.number().int().min(1).max(7),
  reason: paragraphText.max(2_000).refine((text) => text.trim() !== '', 'Say why the public interest in withholding it is the greater'),
})

/** The bytes of a file, at most 25 MB. */
const LONGEST_BASE64 = 33_400_000
export const fileBytes = z.string().min(4).max(LONGEST_BASE64, 'The file is larger than 25 MB').regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Not base64')
export const fileName = titleText.max(200).regex(/^[^\\/:*?"<>|]+$/, 'A file name has no folder in it')
const alt = paragraphText.max(2_000).refine((text) => text.trim() !== '', 'Say what the file shows, for readers who cannot see it')

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1"/></svg>'

export const packPartsContract = {
  'packParagraphs.add': command({
    label: 'Write a paragraph of a pack', roles: scrutiny,
    /** Given `exempt`, its words are never in the open part of the file: write what is exempt so from the start. */
    input: z.strictObject({ item: id, heading: z.boolean().optional(), doc: richTextSchema, figures, before, exempt: exemption.optional() }), output: done,
    example: { item: briefing, doc: doc('The Board will want to know what became of ASC-003 since it was consulted on.') },
  }),
  'packParagraphs.write': command({
    label: 'Change a paragraph of a pack', roles: scrutiny,
    /** Given `current`, the words hold for every figure they stand on as it is now; else figures that had moved stay flagged. */
    input: z.strictObject({ id, doc: richTextSchema, figures, current: z.boolean().optional() }), output: done,
    example: { id: opening, doc: doc('The Board considers five savings in adult social care, ASC-003 among them.') },
  }),
  'packParagraphs.confirm': command({
    label: 'Say that a paragraph still holds', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('packParagraph:2025:people:3') },
  }),
  'packParagraphs.move': command({
    label: 'Move a paragraph of a pack', roles: scrutiny, input: z.strictObject({ id, item: id.optional(), before }), output: done,
    example: { id: exampleId('packParagraph:2025:people:3'), before: opening },
  }),
  'packParagraphs.remove': command({ label: 'Remove a paragraph of a pack', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('packParagraph:2025:people:3') } }),

  'attachments.add': command({
    label: 'Attach a file to a pack', roles: scrutiny,
    /** To an item that is an attached file; one that is there gives way. PDF, PNG, JPEG or SVG, told by its bytes. */
    input: z.strictObject({ item: id, name: fileName, base64: fileBytes, alt, exempt: exemption.optional() }), output: done,
    example: { item: exampleId('packItem:2025:people:sites'), name: 'Two sites.svg', base64: toBase64(svg), alt: 'One square for each of the two sites.' },
  }),
  'attachments.open': query({
    label: 'Open an attached file', input: z.strictObject({ item: id }),
    /** The very bytes that were attached. One that is exempt is refused where this file does not hold it. */
    output: z.strictObject({
      id, item: id, fileName: z.string(), mediaType: z.string(), sha256: z.string(), bytes: z.number().int(), pages: z.number().int().nullable(), alt: z.string(), exempt: z.boolean(), illustrative: z.boolean(), base64: z.string(),
    }),
    example: { item: exampleId('packItem:2025:people:sites') },
  }),
  'attachments.edit': command({
    label: 'Describe an attached file', roles: scrutiny, input: z.strictObject({ id, alt }), output: done,
    example: { id: exampleId('attachment:2025:people:sites'), alt: 'A sketch of the two towns with day services and the road between them.' },
  }),
  'attachments.remove': command({ label: 'Remove an attached file', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('attachment:2025:people:sites') } }),

  'exemptions.set': command({
    label: 'Make something exempt', roles: scrutiny,
    /** `field`: one field of the row; left out, all of it. Words and files move to the exempt part of the file; their earlier history stays in the open part. */
    input: z.strictObject({ entity: z.enum(keysOf(exemptible)), target: id, field: z.string().max(40).optional(), ...exemption.shape }), output: done,
    example: { entity: 'pack_paragraph', target: opening, paragraph: 3, reason: 'It states what a provider would accept while the contract is being agreed.' },
  }),
  'exemptions.clear': command({ label: 'Make something public again', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('exemption:2025:people:1') } }),
}

function toBase64(text: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let out = ''
  for (let i = 0; i < text.length; i += 3) {
    const [a, b, c] = [text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)]
    out += letters.charAt(a >> 2) + letters.charAt(((a & 3) << 4) | (b >> 4)) + (Number.isNaN(b) ? '=' : letters.charAt(((b & 15) << 2) | (c >> 6))) + (Number.isNaN(c) ? '=' : letters.charAt(c & 63))
  }
  return out
}
