// Why something is withheld from the public: Schedule 12A to the Local Government Act 1972, paragraph 1 to 7, and why the public interest
// in withholding it is the greater. The mark stands in the document's model, before anything is rendered; publicTwin and exemptTwin read
// it there, and nobody else decides what is exempt.
import { z } from 'zod'

/** `cover`: not exempt itself, and withheld so that something can not be worked out that is, under that paragraph. */
export const exemptionSchema = z.strictObject({ paragraph: z.number().int().min(1).max(7), reason: z.string().max(2_000), cover: z.literal(true).optional() }).readonly()
export type Exemption = z.infer<typeof exemptionSchema>

/** On whatever can be withheld; absent or null is open to everybody. */
export const exempt = exemptionSchema.nullable().optional()

/** Anything that may carry the mark. */
export type Marked = { readonly exempt?: Exemption | null | undefined }

/** The paragraphs of Schedule 12A that anything in a model is exempt under, in order, each once. */
export function exemptParagraphs(model: unknown): readonly number[] {
  const found = new Set<number>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('exempt' in value) {
      const mark = exemptionSchema.safeParse(value.exempt)
      if (mark.success && mark.data.cover !== true) found.add(mark.data.paragraph)
    }
    for (const inner of Object.values(value)) look(inner)
  }
  look(model)
  return [...found].sort((a, b) => a - b)
}
