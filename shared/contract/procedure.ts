// How one procedure of the contract is written down: a query reads, a command is one operation in the log.
import { type z } from 'zod'
import { type RoleKind } from '#shared/actor.ts'
import { type Json } from '#shared/json.ts'

export type ProcedureKind = 'query' | 'command'

export type Procedure<K extends ProcedureKind = ProcedureKind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: K
  /** What it does, in the words a person reads: "Change the title of a saving". */
  readonly label: string
  readonly input: I
  readonly output: O
  /** Whether its operation can be undone. Always false for queries. */
  readonly undoable: boolean
  /** Roles that may do it; null for anyone. A guard and a record, not security. */
  readonly roles: readonly RoleKind[] | null
  /** A valid input on the east-sussex example file. */
  readonly example: Json
}

export function query<I extends z.ZodType, O extends z.ZodType>(
  spec: { label: string; input: I; output: O; example: z.input<I> & Json },
): Procedure<'query', I, O> {
  return { kind: 'query', undoable: false, roles: null, ...spec }
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  spec: { label: string; input: I; output: O; example: z.input<I> & Json; undoable?: boolean; roles?: readonly RoleKind[] },
): Procedure<'command', I, O> {
  return { kind: 'command', undoable: true, roles: null, ...spec }
}
