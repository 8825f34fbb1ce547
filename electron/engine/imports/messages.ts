// What goes into the reading worker and what comes out of it.
import { type AppError } from '#shared/errors.ts'
import { type Workbook } from '#shared/sheets/sheet.ts'

export type ReadInput = { readonly bytes: Uint8Array }
export type ReadReply = { readonly workbook: Workbook } | { readonly refused: AppError } | { readonly failed: string }
