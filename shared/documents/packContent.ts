// What a pack says at one moment, kept with an issue and with a reader's mark: its model, and the savings it shows in whole pounds, so that
// a difference is worked out from figures and never read back from print.
import { z } from 'zod'
import { maybeAmount, total } from '#shared/contract/parts.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Total } from '#shared/money/total.ts'
import { keptStyleSchema, type KeptStyle } from './keptStyle.ts'
import { documentModelSchema, type DocumentModel } from './model.ts'
import { plainText } from './plainText.ts'

export type ContentSaving = { readonly id: string; readonly label: string; readonly years: readonly { readonly label: string; readonly amount: MaybeAmount }[]; readonly total: Total }

export type PackContent = {
  readonly v: 1; readonly model: DocumentModel; readonly savings: readonly ContentSaving[]
  /** How it looked: with its numbers, and for making the file again. */
  readonly style: KeptStyle
}

const saving = z.strictObject({ id: z.string(), label: z.string(), years: z.array(z.strictObject({ label: z.string(), amount: maybeAmount })), total })

export const packContentSchema: z.ZodType<PackContent> = z.strictObject({ v: z.literal(1), model: documentModelSchema, savings: z.array(saving), style: keptStyleSchema })

/** The model with those of the savings that it shows: by their row, or by their reference somewhere in its words. */
export function contentOf(model: DocumentModel, savings: readonly (ContentSaving & { readonly ref: string })[], style: KeptStyle): PackContent {
  const shown = showing(model)
  return { v: 1, model, savings: savings.filter(({ id, ref }) => shown(id, ref)).map(({ id, label, years, total: sum }) => ({ id, label, years, total: sum })), style }
}

/** Whether a paper shows a row: names it as the origin of something, or has its reference in its words. */
export function showing(model: DocumentModel): (id: string, ref: string) => boolean {
  const json = JSON.stringify(model.blocks)
  const words = ` ${plainText(model).replace(/[^\p{L}\p{N}-]+/gu, ' ').toLowerCase()} `
  return (id, ref) => json.includes(`"${id}"`) || (ref !== '' && words.includes(` ${ref.replace(/[^\p{L}\p{N}-]+/gu, ' ').trim().toLowerCase()} `))
}
