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
  const banner = useRef<HTMLDivElement>(null)
  const pressed = useRef<Place | null>(null)
  // Gone by its own button: what comes after it takes the focus, which would otherwise fall out of the page.
  useEffect(() => () => { if (pressed.current !== null && document.activeElement === document.body) focusAt(pressed.current) }, [])
  const onPress = () => {
    const parent = banner.current?.parentElement ?? null
    pressed.current = parent === null ? null : { parent, before: banner.current?.previousElementSibling ?? null }
    void act(role)
  }
  return (
    <div className="role-needed" role="note" ref={banner}>
      <Icon name="lock" size={16} />
      <span className="role-needed__words">{what} in the role {roleLabel[role]}; you act as {roleLabel[current]}.</span>
      <Button size="tool" onPress={onPress}>Act as {shortRole[role]}</Button>
    </div>
  )
}

type Place = { readonly parent: Element; readonly before: Element | null }

/** The first thing Tab comes to after the place; where nothing stands there any more, the title of the screen. */
function focusAt({ parent, before }: Place): void {
  const next = [...parent.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]')]
    .find((one) => one.tabIndex >= 0 && one.checkVisibility() && (before === null || (before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !before.contains(one))))
  const target = next ?? document.querySelector<HTMLElement>('.screen__title')
  target?.focus()
}

export const shortRole: Record<RoleKind, string> = { scrutiny: 'Scrutiny', executive: 'Executive', finance: 'Finance', member: 'Board member' }
