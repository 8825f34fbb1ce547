// One open file with everything that can be asked of it. Clock, ids and actor are injected.
import { type Store } from '#db/store/types.ts'
import { type Actor } from '#shared/actor.ts'
import { type Json } from '#shared/json.ts'
import { type Result } from '#shared/result.ts'
import { type CallOptions, dispatch } from './dispatch.ts'
import { faultWords } from './faults.ts'

export type EngineOptions = {
  readonly store: Store
  readonly actor: () => Actor
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly log?: (line: string) => void
}

export type Engine = {
  readonly store: Store
  /** Any procedure of the contract. Never throws, never rejects. Commands run one after another. */
  invoke(name: string, input: unknown, options?: CallOptions): Promise<Result<Json>>
  /** Told which tables changed after every committed operation. Returns how to stop listening. */
  onTouched(listener: (tables: readonly string[]) => void): () => void
  close(): void
}

export function createEngine(options: EngineOptions): Engine {
  const listeners = new Set<(tables: readonly string[]) => void>()
  const log = options.log ?? (() => undefined)
  /** The operation is committed: a listener that fails must not make it look refused. */
  const tell = (listener: (tables: readonly string[]) => void, tables: readonly string[]) => {
    try {
      listener(tables)
    } catch (fault) {
      log(`A listener failed: ${faultWords(fault)}`)
    }
  }
  const settings = {
    store: options.store, actor: options.actor, clock: options.clock, log,
    onTouched: (tables: readonly string[]) => { for (const listener of listeners) tell(listener, tables) },
  }
  return {
    store: options.store,
    invoke: (name, input, call) => dispatch(settings, name, input, call),
    onTouched: (listener) => { listeners.add(listener); return () => listeners.delete(listener) },
    close: () => { listeners.clear(); options.store.close() },
  }
}
