// Who acts in which role, and the way to act in another: a guard and a record, not security, so it is one press away.
import { useCallback } from 'react'
import { type RoleKind } from '#shared/actor.ts'
import { useCommand } from './useCommand.ts'
import { useQuery } from './useQuery.ts'

export function useRole(): { readonly role: RoleKind | null; readonly act: (role: RoleKind) => Promise<boolean> } {
  const session = useQuery('session.state', {})
  const setActor = useCommand('session.setActor').run
  const actor = session.status === 'ready' ? session.data.actor : null
  const name = actor?.name ?? null
  const act = useCallback(async (role: RoleKind) => {
    if (name === null) return false
    return (await setActor({ name, role })).ok
  }, [name, setActor])
  return { role: actor?.role ?? null, act }
}
