// What every door of the app answers with: a value, or an error a person can act on. Nothing is thrown across a boundary.
import type { AppError } from './errors.ts'

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err = { readonly ok: false; readonly error: AppError }
export type Result<T> = Ok<T> | Err

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = (error: AppError): Err => ({ ok: false, error })
