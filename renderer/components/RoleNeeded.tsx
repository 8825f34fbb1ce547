// Says which role a thing is done in, and offers to act in it. Stands beside what was refused, or before it is tried.
import { type RoleKind, roleLabel } from '#shared/actor.ts'
import { useRole } from '../client/useRole.ts'
import { Button } from './Button.tsx'
import { Icon } from './icons/Icon.tsx'
import './RoleNeeded.css'

/** Draws nothing when the person already acts in the role. */
export function RoleNeeded({ role, what }: { role: RoleKind; what: string }) {
  const { role: current, act } = useRole()
  if (current === role || current === null) return null
  return (
    <div className="role-needed" role="note">
      <Icon name="lock" size={16} />
      <span className="role-needed__words">{what} in the role {roleLabel[role]}; you act as {roleLabel[current]}.</span>
      <Button size="tool" onPress={() => { void act(role) }}>Act as {shortRole[role]}</Button>
    </div>
  )
}

export const shortRole: Record<RoleKind, string> = { scrutiny: 'Scrutiny', executive: 'Executive', finance: 'Finance', member: 'Board member' }
