// How the council's papers look.
import { z } from 'zod'
import { titleText } from '#shared/text.ts'
import { fileBytes, fileName } from './packParts.ts'
import { cycleRef, done, inCycle, numbering } from './parts.ts'
import { command, query } from './procedure.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'A colour is written as six digits, such as #0d4f3c')
const face = z.enum(['serif', 'sans'])

export const houseContract = {
  'house.get': query({
    label: 'Read the house style', input: z.strictObject(inCycle),
    output: z.strictObject({
      cycle: cycleRef, /** The name papers are published under. */ council: z.string(), logo: z.strictObject({ sha256: z.string(), mediaType: z.string(), alt: z.string(), base64: z.string().nullable() }).nullable(),
      accent: z.string().nullable(), face, numbering, /** Whether the council has said anything of it yet. */ set: z.boolean(), illustrative: z.boolean(),
    }),
    example: {},
  }),
  'house.set': command({
    label: 'Set the house style', roles: ['scrutiny'],
    /** What is left out stays. `council` null: the council of the cycle. The logo is a PNG or SVG of at most 1 MB, with words for readers who cannot see it. */
    input: z.strictObject({
      ...inCycle, council: titleText.nullable().optional(), logo: z.strictObject({ name: fileName, base64: fileBytes, alt: titleText }).nullable().optional(),
      accent: colour.nullable().optional(), face: face.optional(), numbering: numbering.partial().optional(),
    }),
    output: done, example: { accent: '#1f4e79', face: 'sans', numbering: { paragraphs: '(1)' } },
  }),
}
