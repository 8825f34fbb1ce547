// The sentences of the desktop host: what it refuses, and how a file that could not be written is explained. Pure.
import { type AppError, appError } from '#shared/errors.ts'

export const refusedSender: AppError = appError('FORBIDDEN', 'A page that does not belong to this app asked for something. It was refused.', 'Close the app and start it again.')

export const unknownProcedure = (name: string): AppError =>
  appError('UNKNOWN_PROCEDURE', `The app has nothing called ${JSON.stringify(name.slice(0, 100))}.`, 'Close the app and start it again; if it happens again, install it anew.')

export const notJson: AppError = appError('INVALID_INPUT', 'The request was not in the shape the app understands.', 'Try again. If it happens again, close the app and start it again.')

export const tooLarge: AppError = appError('TOO_LARGE', 'That is more than the app takes in one go.', 'Shorten the text, or split it into several parts.')

export const pathNotGranted: AppError = appError('FORBIDDEN', 'That file was not chosen in this window.', 'Use Open or Save a Copy and choose it there.')

export const engineGone: AppError = appError(
  'ENGINE_STOPPED', 'The part of the app that works on the file stopped twice in a short time and was not started again.', 'Close the app and open it again.',
  'Everything the status bar had shown as saved is in the file.',
)

export const unexpected: AppError = appError('UNEXPECTED', 'The app could not do that.', 'Try again. If it happens again, close the app and start it again.')

const reasonOf: Readonly<Record<string, readonly [code: AppError['code'], message: string, next: string]>> = {
  ENOSPC: ['DISK_FULL', 'The disk is full, so the document was not written.', 'Free some space, or choose another place.'],
  EDQUOT: ['DISK_FULL', 'Your space on this disk is used up, so the document was not written.', 'Free some space, or choose another place.'],
  EACCES: ['CANNOT_WRITE', 'This folder does not let you write.', 'Choose another folder.'],
  EROFS: ['CANNOT_WRITE', 'This place can only be read.', 'Choose another folder.'],
  EPERM: ['CANNOT_WRITE', 'The file could not be replaced. It may be open in another program.', 'Close it there, or choose another name.'],
  EBUSY: ['CANNOT_WRITE', 'The file could not be replaced. It is open in another program.', 'Close it there, or choose another name.'],
  ENOENT: ['CANNOT_WRITE', 'The folder is no longer there.', 'Choose another folder.'],
}

/** Explains why writing a document failed. An older file of that name is untouched: documents are written aside and then renamed. */
export function cannotWrite(problem: unknown): AppError {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  const [known, message, next] = reasonOf[code] ?? ['CANNOT_WRITE', 'The document could not be written.', 'Choose another folder or name.']
  return appError(known, message, next)
}
