// A file from the person's machine as the engine takes it: its name and its bytes. In a window of its own the system's dialog chooses
// it, in a browser the browser's; the app is given what is in it, never where it is.
import { appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'

export type ChosenFile = { readonly name: string; readonly base64: string; readonly bytes: number }

/** What may be chosen in one place: kinds by the end of a name, the most bytes, and what to do with a larger one. */
export type FileNeeds = { readonly types: readonly string[]; readonly most: number; /** "a sheet" */ readonly what: string; readonly tooLarge: string }

export async function readFile(file: File, { most, what, tooLarge }: FileNeeds): Promise<Result<ChosenFile>> {
  if (file.size > most) return err(appError('TOO_LARGE', `“${file.name}” has ${Math.ceil(file.size / 1_000_000)} MB, and ${what} may have ${Math.round(most / 1_000_000)}.`, tooLarge))
  try {
    return ok({ name: file.name, base64: await base64Of(file), bytes: file.size })
  } catch {
    return err(appError('CANNOT_READ', `“${file.name}” could not be read.`, 'Close it in other programs and choose it again.'))
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => { const text = typeof reader.result === 'string' ? reader.result : ''; resolve(text.slice(text.indexOf(',') + 1)) })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file could not be read')))
    reader.readAsDataURL(file)
  })
}
