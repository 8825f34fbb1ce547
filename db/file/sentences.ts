// Why a file cannot be opened, in words: what happened, what is safe, what to do. One sentence set per state.
import { basename } from 'node:path'
import { appError, type AppError, type ErrorCode } from '#shared/errors.ts'

export type FileState =
  | 'ok' | 'missing' | 'folder' | 'empty' | 'notDatabase' | 'foreign' | 'damaged' | 'tooNew' | 'altered' | 'locked'
  | 'unreadable' | 'readOnlyFile' | 'readOnlyFolder' | 'synced' | 'network'

const UNTOUCHED = 'The file was not touched.'

/** The error for a state; `detail` is the service, the problem found, or the schema number, as the state needs. */
export function sentenceFor(state: Exclude<FileState, 'ok'>, path: string, detail = ''): AppError {
  const name = `“${basename(path)}”`
  const say = (code: ErrorCode, message: string, next: string) => appError(code, message, next, UNTOUCHED)
  switch (state) {
    case 'missing':
      return appError('FILE_MISSING', `There is no file called ${name} in that folder.`, 'Check the name and the folder. If it is on a stick or another drive, connect that first.')
    case 'folder':
      return say('FILE_NOT_DATABASE', `${name} is a folder, not a cycle file.`, 'Choose a file that ends in .rppr.')
    case 'empty':
      return say('FILE_EMPTY', `${name} is empty: there is nothing in it at all.`, 'A copy or download was probably cut off. Fetch the file again, or open a backup.')
    case 'notDatabase':
      return say('FILE_NOT_DATABASE', `${name} is not a cycle file.`, 'Choose a file that ends in .rppr and was made by this app.')
    case 'foreign':
      return say('FILE_FOREIGN', `${name} belongs to another program.`, 'Open it with the program that made it, or choose a file that ends in .rppr.')
    case 'damaged':
      return say('FILE_DAMAGED', `${name} is damaged${detail === '' ? '' : `: ${detail}`}.`, 'Keep it as it is, and open the latest copy or backup.')
    case 'tooNew':
      return say('FILE_TOO_NEW', `${name} was written by a newer version of this app (its format is ${detail}).`, 'Install the newer version on this computer, then open the file.')
    case 'altered':
      return say('FILE_ALTERED', `The inner layout of ${name} was changed by another program (${detail}).`, 'Open a copy or backup made by this app.')
    case 'locked':
      return say('FILE_LOCKED', `${name} is already open: in this app, or in another program.`, 'Go to the window where it is open, or close it there first.')
    case 'unreadable':
      return say('FILE_READ_ONLY', `You have no permission to read ${name}.`, 'Ask whoever owns the file for permission, or for a copy.')
    case 'readOnlyFile':
      return say('FILE_READ_ONLY', `${name} is read-only.`, 'Make it writable, or copy it to a folder of your own and open the copy.')
    case 'readOnlyFolder':
      return say('FILE_READ_ONLY', `The folder ${name} is in cannot be written to.`, 'Copy the file to a folder of your own and open the copy.')
    case 'synced':
      return say('FILE_SYNCED', `${name} is in a folder that ${detail} keeps in step with other computers. Working on it there could lose changes.`, 'Copy it to a folder on this computer alone and open the copy; send copies out with “Save a copy”.')
    case 'network':
      return say('FILE_SYNCED', `${name} is on a network drive. Working on it there could lose changes.`, 'Copy it to a folder on this computer and open the copy; send copies out with “Save a copy”.')
  }
}

export type Classification = {
  readonly state: FileState
  /** Why it cannot be opened; null when it can. */
  readonly error: AppError | null
  /** The file's schema number, where it could be read. */
  readonly schema: number | null
}

/** The classification of a file that cannot be opened. */
export function not(state: Exclude<FileState, 'ok'>, path: string, detail?: string, schema: number | null = null): Classification {
  return { state, error: sentenceFor(state, path, detail), schema }
}
