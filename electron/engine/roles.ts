// Whether somebody may do what they ask in the role they act in. A guard and a record, not security: an actor without a role (a
// script, a build) is let through, and the log shows the absence.
import { hasWritten } from '#db/history/read.ts'
import { type Store, type UndoStep } from '#db/store/types.ts'
import { type Actor, type RoleKind, roleLabel } from '#shared/actor.ts'
import { type FieldRoles, type Procedure } from '#shared/contract/procedure.ts'
import { refuse } from '#shared/errors.ts'

const lacks = (actor: Actor, roles: readonly RoleKind[]): boolean => actor.role !== null && !roles.includes(actor.role)

function refuseRole(actor: Actor, roles: readonly RoleKind[], what: string, next: (needed: string) => string): never {
  const needed = roles.map((role) => roleLabel[role]).join(' or ')
  const own = actor.role === null ? 'no role' : roleLabel[actor.role]
  return refuse('ROLE_NEEDED', `${what} in the role ${needed}; you act as ${own}.`, next(needed))
}

function checkWhole(actor: Actor, { roles, label }: Procedure): void {
  if (roles !== null && lacks(actor, roles)) refuseRole(actor, roles, `“${label}” is done`, (needed) => `Change the role you act in to ${needed}, or ask somebody who holds it.`)
}

function checkField(actor: Actor, { label }: Procedure, field: string, { roles }: FieldRoles): void {
  if (lacks(actor, roles)) refuseRole(actor, roles, `“${label}” takes its ${field}`, (needed) => `Leave out the ${field}, or change the role you act in to ${needed}.`)
}

/** Refuses ROLE_NEEDED, naming the role the procedure, or a field that was given, needs. */
export function checkRole(actor: Actor, procedure: Procedure, input: unknown): void {
  checkWhole(actor, procedure)
  if (typeof input !== 'object' || input === null) return
  for (const [field, rule] of Object.entries(procedure.fieldRoles)) {
    if (Reflect.get(input, field) !== undefined) checkField(actor, procedure, field, rule)
  }
}

/** Taking a step back, or forth again, is done in the role the step itself needed. Its input is not kept, so what it wrote tells. */
export function checkStepRole(actor: Actor, procedure: Procedure, store: Store, step: UndoStep): void {
  checkWhole(actor, procedure)
  for (const [field, { roles, writes }] of Object.entries(procedure.fieldRoles)) {
    const groups = writes.groups ?? [writes.group ?? null]
    const wrote = () => store.read((db) => step.operations.some((operation) => groups.some((group) => hasWritten(db, operation, writes.entity, group))))
    if (lacks(actor, roles) && wrote()) refuseRole(actor, roles, `A step of “${procedure.label}” with its ${field} is taken back or done again`, (needed) => `Change the role you act in to ${needed}, or ask somebody who holds it.`)
  }
}
