// A document before it is a PDF, a Word file or a page on the screen: one model, several renderers. Pure data, JSON only.
// Composers make it; numbering.ts numbers it; nothing in it depends on today or on the machine.
import { z } from 'zod'
import { blockSchema } from './blocks.ts'
import { exempt } from './exemption.ts'

export const documentModelSchema = z.strictObject({
  v: z.literal(1),
  /** Which document of the app this is: "comments", "options-comparison". */
  document: z.string().max(60),
  title: z.string().max(1_000),
  /** One line under the title: for whom, when, on whose behalf. */
  subtitle: z.string().max(2_000).nullable(),
  /** The body that publishes it. */
  body: z.string().max(1_000),
  subject: z.string().max(2_000),
  /** The date of the meeting or of the issue, or its month where no more is known, never today's; null while it is not known. */
  date: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/).nullable(),
  status: z.enum(['draft', 'issued']),
  language: z.literal('en-GB'),
  /** What of it was made up for illustration, as a sentence; null when nothing was. */
  illustrative: z.string().max(2_000).nullable(),
  /** What sets this copy apart: a mark on every page ("NOT FOR PUBLICATION"), and what its page numbers begin with ("S1-"). */
  edition: z.strictObject({ mark: z.string().max(60), pages: z.string().max(12) }).readonly().optional(),
  /** Which twin this is: `public`, with what is exempt withheld; `exempt`, with everything and a mark on every page. Absent or null while
   *  neither was asked for and nothing in it is exempt. */
  disclosure: z.enum(['public', 'exempt']).nullable().optional(),
  /** On the paper itself: all of it, its title too. */
  exempt,
  blocks: z.array(blockSchema).min(1).readonly(),
}).readonly()

export type DocumentModel = z.infer<typeof documentModelSchema>
