// Who acts, and in which role. A guard and a record, not security: the file is on the user's own machine.

export const roleKinds = ['scrutiny', 'executive', 'finance', 'member'] as const
export type RoleKind = (typeof roleKinds)[number]

export const roleLabel: Record<RoleKind, string> = {
  scrutiny: 'Scrutiny',
  executive: 'Executive (Cabinet and Lead Members)',
  finance: 'Finance and business planning',
  member: 'Board member',
}

export type Actor = {
  readonly name: string
  /** null when no role was stated: a script or a build; role guards then do not apply, and the log shows the absence. */
  readonly role: RoleKind | null
}

/** How an actor is written in the log: "Ann Example (scrutiny)". */
export function formatActor(actor: Actor): string {
  return actor.role === null ? actor.name : `${actor.name} (${actor.role})`
}

export function isRole(text: string): text is RoleKind {
  return (roleKinds as readonly string[]).includes(text)
}
