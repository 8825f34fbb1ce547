// A council's style as it is kept: the logo named by its sha256 beside the words for it, everything else as papers take it. With an issue
// it is kept as it was then, so that the issue is the same file again whatever the council looks like now.
import { z } from 'zod'
import { bodyFaces, listStyles, paragraphStyles, recommendationStyles } from '#shared/domain/houseWords.ts'
import { keysOf } from '#shared/domain/words.ts'
import { type HouseStyle } from './houseStyle.ts'

export type KeptStyle = Omit<HouseStyle, 'logo'> & { readonly logo: { readonly sha256: string; readonly alt: string } | null }

export const keptStyleSchema: z.ZodType<KeptStyle> = z.strictObject({
  council: z.string().nullable(), logo: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), alt: z.string() }).nullable(), accent: z.string().nullable(), body: z.enum(keysOf(bodyFaces)),
  numbering: z.strictObject({ paragraphs: z.enum(keysOf(paragraphStyles)), recommendations: z.enum(keysOf(recommendationStyles)), lists: z.enum(keysOf(listStyles)) }),
})
