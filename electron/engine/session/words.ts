// Sentences and headings of the session: what a file calls itself, what a person is told about a copy, what went wrong.
import { type AppError, appError, Refusal } from '#shared/errors.ts'
import { type Output } from '#shared/contract/index.ts'
import { type Engine } from '../engine.ts'
import { faultWords } from '../faults.ts'
import { type Machine } from './files.ts'
import { titleOf } from './names.ts'

/** The current cycle's label and council, for the list of recent files; empty when the file holds no cycle yet. */
export async function headingOf(engine: Engine): Promise<{ label: string; council: string }> {
  const reply = await engine.invoke('cycles.ribbon', {})
  if (!reply.ok) return { label: '', council: '' }
  // The engine has checked its own answer against the contract.
  const { label, council } = (reply.value as Output<'cycles.ribbon'>).cycle
  return { label, council }
}

export function takenIn(source: string, copy: string, upload: boolean): string {
  const from = upload ? `“${titleOf(source)}”` : source
  return `This is your own copy of ${from}, called “${titleOf(copy)}”. What you change here does not reach the original; use Save a copy to give it to somebody.`
}

export const unknownProcedure = (name: string): AppError =>
  appError('UNKNOWN_PROCEDURE', `There is no procedure called “${name.slice(0, 60)}”.`, 'Ask `describe` for the list of procedures.')

/** Whatever was thrown, as something a person can act on. What nobody foresaw is noted for whoever mends it. */
export function asError(problem: unknown, machine: Machine): AppError {
  if (problem instanceof Refusal) return problem.error
  machine.log?.(faultWords(problem))
  return appError('UNEXPECTED', 'Something went wrong inside the app.', 'Try again. If it happens again, start the app again and report what you did.')
}
