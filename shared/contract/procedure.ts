// How one procedure of the contract is written down: a query reads, a command is one operation in the log.
import { type z } from 'zod'
import { type RoleKind } from '#shared/actor.ts'
import { type Json } from '#shared/json.ts'
import { type EntityName } from '#shared/schema/index.ts'

export type ProcedureKind = 'query' | 'command'

/** Fields that only some roles may give, in a procedure that anyone may call without them. */
export type FieldRoles = {
  readonly roles: readonly RoleKind[]
  /** What giving the field writes, so that taking such a step back asks for the same role. */
  readonly writes: { readonly entity: EntityName; readonly group?: string; /** Any of several. */ readonly groups?: readonly string[] }
}

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
  /** By field of the input, beyond `roles`. */
  readonly fieldRoles: Readonly<Record<string, FieldRoles>>
  /** A valid input on the east-sussex example file. */
  readonly example: Json
}

export function query<I extends z.ZodType, O extends z.ZodType>(
  spec: { label: string; input: I; output: O; example: z.input<I> & Json },
): Procedure<'query', I, O> {
  return { kind: 'query', undoable: false, roles: null, fieldRoles: {}, ...spec }
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  spec: {
    label: string; input: I; output: O; example: z.input<I> & Json; undoable?: boolean; roles?: readonly RoleKind[]
    fieldRoles?: { readonly [F in keyof z.input<I>]?: FieldRoles } & Readonly<Record<string, FieldRoles>>
  },
): Procedure<'command', I, O> {
  return { kind: 'command', undoable: true, roles: null, fieldRoles: {}, ...spec }
}
