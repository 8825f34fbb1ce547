// Finding anything in the file by its words.
import { z } from 'zod'
import { id } from './parts.ts'
import { query } from './procedure.ts'

export const searchContract = {
  'search.find': query({
    label: 'Find by words', input: z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(100).optional() }),
    output: z.strictObject({
      hits: z.array(z.strictObject({
        kind: z.enum(['saving', 'portfolio', 'comment', 'recommendation', 'board', 'service', 'outcome', 'pack', 'packItem', 'packParagraph']), id, title: z.string(), detail: z.string(), cycle: z.string(), board: id.nullable(),
        /** Of what is found in a pack: the pack, and the item. */
        pack: id.nullable(), item: id.nullable(),
      })),
    }),
    example: { text: 'Linden' },
  }),
}
