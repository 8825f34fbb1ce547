// TanStack Query speaks in thrown errors; this one carries the app's own error through it unchanged.
import { type AppError, appError } from '#shared/errors.ts'

export class Failure extends Error {
  readonly appError: AppError
  constructor(error: AppError) {
    super(error.message)
    this.name = 'Failure'
    this.appError = error
  }
}

/** Whatever was thrown, as something a person can act on. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof Failure) return thrown.appError
  return appError('UNEXPECTED', 'This part of the screen could not be drawn.', 'Go to another screen and come back. If it happens again, save a copy and report it.', 'Your file is safe: this is about the picture, not the data.')
}
