// A file from the person's machine as the engine takes it: its name and its bytes. In a window of its own the system's dialog chooses
// it, in a browser the browser's; the app is given what is in it, never where it is.
import { type AppError, appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { type ChosenFile } from './imports.ts'

/** The engine takes 25 MB; so much is sent in one request. */
export const LARGEST_SHEET_BYTES = 25_000_000
export const SHEET_TYPES = ['.xlsx', '.csv', '.tsv', '.txt']

export async function readSheetFile(file: File): Promise<Result<ChosenFile>> {
  if (file.size > LARGEST_SHEET_BYTES) return err(tooLarge(file))
  try {
    return ok({ name: file.name, base64: await base64Of(file), bytes: file.size })
  } catch {
    return err(appError('CANNOT_READ', `“${file.name}” could not be read.`, 'Close it in other programs and choose it again.'))
  }
}

const tooLarge = (file: File): AppError => appError('TOO_LARGE', `“${file.name}” has ${Math.ceil(file.size / 1_000_000)} MB, and a sheet may have 25.`, 'Save only the sheet you need to a file of its own and choose that.')

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => { const text = typeof reader.result === 'string' ? reader.result : ''; resolve(text.slice(text.indexOf(',') + 1)) })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file could not be read')))
    reader.readAsDataURL(file)
  })
}
