// The closed list of what can go wrong, and the sentences people read when it does.
// `message` says what happened, `kept` what is safe, `next` what to do. No stack trace is ever part of it.

export const errorCodes = [
  // asked for something that is not there, or not in the shape the contract states
  'UNKNOWN_PROCEDURE', 'INVALID_INPUT', 'NOT_FOUND', 'USAGE', 'FORBIDDEN',
  // a rule of the field says no
  'RULE', 'ROLE_NEEDED', 'CLASH', 'CHANGED_SINCE', 'NOTHING_TO_UNDO', 'NOTHING_TO_REDO',
  // the file
  'FILE_EXISTS', 'FILE_MISSING', 'FILE_EMPTY', 'FILE_NOT_DATABASE', 'FILE_FOREIGN', 'FILE_DAMAGED', 'FILE_TOO_NEW',
  'FILE_LOCKED', 'FILE_READ_ONLY', 'FILE_SYNCED', 'FILE_ALTERED', 'NO_FILE', 'DISK_FULL', 'CANNOT_WRITE', 'CLOCK_AHEAD',
  // documents
  'DOCUMENT_GUARD', 'DOCUMENT_FAILED', 'DOCUMENT_LEAK', 'NO_CONTENT',
  // sheets taken in
  'CANNOT_READ', 'CANNOT_IMPORT',
  // the machinery
  'ENGINE_STOPPED', 'TOO_LARGE', 'UNEXPECTED',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export type AppError = {
  readonly code: ErrorCode
  /** What happened, in one or two plain sentences. */
  readonly message: string
  /** What was kept: "Nothing was changed." is the usual answer. */
  readonly kept: string
  /** What to do now. */
  readonly next: string
}

export const NOTHING_CHANGED = 'Nothing was changed.'

export function appError(code: ErrorCode, message: string, next: string, kept: string = NOTHING_CHANGED): AppError {
  return { code, message, kept, next }
}

/** Carries an AppError up to the door of the engine, where it becomes an `Err`. Handlers throw it; nobody else sees it. */
export class Refusal extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.message)
    this.name = 'Refusal'
    this.error = error
  }
}

export function refuse(code: ErrorCode, message: string, next: string, kept?: string): never {
  throw new Refusal(appError(code, message, next, kept))
}
