// The life of the engine as seen from the main process: a utility process that is started, started again once, and asked to end.
// Whatever was asked of an engine that stops is answered and never sent again: a person looks, then decides.
import { connect, type EngineClient, type Invoke, STOP } from '#electron/engine/serve.ts'
import { err } from '#shared/result.ts'
import { type EngineEvent } from '#shared/wire.ts'
import { engineGone, unexpected } from './refusals.ts'

/** What is needed of a running utility process. */
export type EngineChild = {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  kill(): boolean
}

export type EngineProcess = {
  /** Never throws, never rejects. */
  readonly invoke: Invoke
  /** Lets the engine finish, close its file and end; by force after `STOP_MS`. */
  stop(): Promise<void>
}

export type EngineProcessOptions = {
  /** `again` tells the new engine to open what the last one had open. */
  readonly fork: (again: boolean) => EngineChild
  /** Events of the engine, and of its life: 'stopped' when it ends by itself, 'ready' when a new one answers. */
  readonly onEvent: (event: EngineEvent) => void
  readonly log: (event: string, detail?: unknown) => void
  readonly now?: () => number
}

/** A second stop within this time is not a passing fault: the engine then stays down and the person is told. */
export const RESTART_AGAIN_MS = 60_000
export const STOP_MS = 5_000

type Running = { readonly child: EngineChild; readonly client: EngineClient }

export function startEngine({ fork, onEvent, log, now = Date.now }: EngineProcessOptions): EngineProcess {
  let startedAgainAt = -Infinity
  let stopping = false
  let running: Running | null = launch(false)

  function launch(again: boolean): Running {
    const child = fork(again)
    const client = connect({
      send: (message) => child.postMessage(message),
      listen: (receive) => void child.on('message', receive),
    })
    client.onEvent(onEvent)
    child.on('exit', (code) => {
      client.disconnect()
      if (running?.child === child && !stopping) ended(code)
    })
    return { child, client }
  }

  function ended(code: number): void {
    running = null
    log('engine: stopped by itself', { code })
    onEvent({ type: 'engine', state: 'stopped' })
    if (now() - startedAgainAt < RESTART_AGAIN_MS) return
    startedAgainAt = now()
    const next = launch(true)
    running = next
    void next.client.invoke('session.state', {}).then((reply) => {
      if (reply.ok && running === next) onEvent({ type: 'engine', state: 'ready' })
    })
  }

  return {
    async invoke(name, input, options) {
      if (running === null) return err(engineGone)
      try {
        return await running.client.invoke(name, input, options)
      } catch (problem) {
        log('engine: a request could not be sent', problem)
        return err(unexpected)
      }
    },
    async stop() {
      stopping = true
      if (running === null) return
      const { child } = running
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => {
          log('engine: did not close its file in time')
          child.kill()
          resolve()
        }, STOP_MS)
        child.on('exit', () => {
          clearTimeout(late)
          resolve()
        })
        child.postMessage(STOP)
      })
    },
  }
}
