// What a command of the command line is, and what it is given. Each command is a file of its own, loaded only when asked for.
import { type Actor } from '#shared/actor.ts'
import { type AppError, type ErrorCode, appError, Refusal } from '#shared/errors.ts'

export type Globals = {
  readonly actor: Actor
  /** Milliseconds since 1970; fixed by --now. */
  readonly clock: () => number
  /** The app's own folder on this device. */
  readonly folder: string
  /** Against the folder the caller stands in. */
  readonly path: (given: string) => string
}

/** Values of the command's own options, by name without dashes; a flag that was given is "". */
export type Values = Readonly<Record<string, string | undefined>>

export type CommandLine = { readonly operands: readonly string[]; readonly values: Values; readonly globals: Globals }

/** What goes to standard output, as JSON; `failed` when it says that something is wrong. */
export type Answer = { readonly output: unknown; readonly failed?: AppError | true }

export type Command = {
  readonly usage: string
  /** Options of its own that take a value. */
  readonly options: readonly string[]
  /** Options of its own that take none. */
  readonly flags?: readonly string[]
  /** How many operands it takes: least and most. */
  readonly operands: readonly [number, number]
  run(line: CommandLine): Promise<Answer | number>
}

/** The call itself is wrong: answered with the usage and exit code 2. */
export class UsageError extends Error {}

export function usage(message: string): never {
  throw new UsageError(message)
}

/** The value of an operand that the counts promise. */
export function operand({ operands }: CommandLine, index: number): string {
  return operands[index] ?? usage('An argument is missing.')
}

export const refusal = (code: ErrorCode, message: string, next: string): Refusal => new Refusal(appError(code, message, next))
