// Where a request of the page goes once it is through the door: to the host's own procedures or to the engine. It also holds the
// page to the paths it was given, and reads from the session's answers what the window shows.
import { type Grant, type GrantedPaths } from './grantedPaths.ts'
import { type Invoke } from '#electron/engine/serve.ts'
import { sessionContract, type SessionState } from '#shared/contract/session.ts'
import { type Json } from '#shared/json.ts'
import { err, type Result } from '#shared/result.ts'
import { type Route } from './ipc.ts'
import { pathNotGranted } from './refusals.ts'

/** Session procedures that reach into the file system by a path the page names, and what the path must have been granted for. */
const needsGrant: Readonly<Record<string, Grant>> = { 'session.open': 'open', 'session.saveCopy': 'saveCopy' }

export type RouteOptions = {
  readonly host: (name: string, input: Json) => Promise<Result<Json>> | null
  readonly engine: Invoke
  readonly granted: GrantedPaths
  readonly onSession: (state: SessionState) => void
}

export function createRoute({ host, engine, granted, onSession }: RouteOptions): Route {
  return async (name, input, options) => {
    const own = host(name, input)
    if (own !== null) return own
    const purpose = needsGrant[name]
    if (purpose !== undefined && !granted.has(purpose, pathOf(input))) return err(pathNotGranted)
    const result = await engine(name, input, options)
    if (name === 'session.saveCopy' && result.ok) granted.grant('reveal', pathOf(result.value))
    const state = readSession(name, result)
    if (state !== null) onSession(state)
    return result
  }
}

const pathOf = (value: Json): string => {
  const path = typeof value === 'object' && value !== null && 'path' in value ? value.path : null
  return typeof path === 'string' ? path : ''
}

const sessionState = sessionContract['session.state'].output

/** The session's state, when that is what the answer to `name` is. */
export function readSession(name: string, result: Result<Json>): SessionState | null {
  if (!name.startsWith('session.') || !result.ok) return null
  const state = sessionState.safeParse(result.value)
  return state.success ? state.data : null
}
