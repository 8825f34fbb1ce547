// The contract as data, for scripts and tests: JSON Schemas without `$schema`, so that validators of any draft take them.
import { z } from 'zod'
import { type Json } from '#shared/json.ts'
import { contract, names, type Name } from './index.ts'
import { type Procedure } from './procedure.ts'

export type Described = {
  readonly name: string; readonly kind: 'query' | 'command'; readonly label: string; readonly undoable: boolean
  readonly roles: readonly string[] | null
  /** Roles that a field of the input needs beyond those. */
  readonly fieldRoles: Readonly<Record<string, readonly string[]>>
  readonly input: Json; readonly output: Json; readonly example: Json
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-7' })
  return JSON.parse(JSON.stringify(rest)) as Json
}

export function describeProcedure(name: Name): Described {
  const procedure: Procedure = contract[name]
  return {
    name, kind: procedure.kind, label: procedure.label, undoable: procedure.undoable, roles: procedure.roles,
    fieldRoles: Object.fromEntries(Object.entries(procedure.fieldRoles).map(([field, { roles }]) => [field, roles])),
    input: schemaOf(procedure.input, 'input'), output: schemaOf(procedure.output, 'output'), example: procedure.example,
  }
}

export const describeAll = (): Described[] => names.map(describeProcedure)
