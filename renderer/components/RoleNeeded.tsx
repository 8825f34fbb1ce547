// Says which role a thing is done in, and offers to act in it. Stands beside what was refused, or before it is tried.
import { useEffect, useRef } from 'react'
import { type RoleKind, roleLabel } from '#shared/actor.ts'
import { useRole } from '../client/useRole.ts'
import { Button } from './Button.tsx'
import { Icon } from './icons/Icon.tsx'
import './RoleNeeded.css'

/** Draws nothing when the person already acts in the role. */
export function RoleNeeded({ role, what }: { role: RoleKind; what: string }) {
  const { role: current, act } = useRole()
  if (current === role || current === null) return null
  return <Notice role={role} what={what} current={current} act={act} />
}

function Notice({ role, what, current, act }: { role: RoleKind; what: string; current: RoleKind; act: (role: RoleKind) => Promise<boolean> }) {
  const pressed = useRef(false)
  // Gone by its own button: the title of the screen takes the focus, which would otherwise fall out of the page. Not the next
  // control: on a paper that is a text, and the next key would be typed into it.
  useEffect(() => () => { if (pressed.current && document.activeElement === document.body) document.querySelector<HTMLElement>('.screen__title')?.focus() }, [])
  const onPress = () => {
    pressed.current = true
    void act(role)
  }
  return (
    <div className="role-needed" role="note">
      <Icon name="lock" size={16} />
      <span className="role-needed__words">{what} in the role {roleLabel[role]}; you act as {roleLabel[current]}.</span>
      <Button size="tool" onPress={onPress}>Act as {shortRole[role]}</Button>
    </div>
  )
}

export const shortRole: Record<RoleKind, string> = { scrutiny: 'Scrutiny', executive: 'Executive', finance: 'Finance', member: 'Board member' }
