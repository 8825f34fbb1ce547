// Keeps one engine running in a worker thread: passes calls on, answers for it when it stops, and starts it again once.
import { Worker } from 'node:worker_threads'
import { type EngineEvent } from '#shared/wire.ts'
import { connect, type EngineClient, type Served, STOP } from '../engine/serve.ts'

export type EngineSettings = {
  /** The app's own folder on this device. */
  readonly folder: string
  /** A file to open in place at start; null for none. */
  readonly file: string | null
}

export type EngineProcess = Served & {
  /** Lets the engine close its file, then ends it. */
  stop(): Promise<void>
  /** For tests: ends the worker as a crash would. */
  crash(): Promise<void>
}

/** A second stop within this time is not answered by another start: whatever ends the engine would end it again. */
const QUIET_MS = 60_000
const CLOSE_MS = 5_000

type Running = { readonly worker: Worker; readonly client: EngineClient }

export function startEngine(settings: EngineSettings, onTrouble: (message: string) => void): EngineProcess {
  const listeners = new Set<(event: EngineEvent) => void>()
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event))
  let stopping = false
  let lastStop = -Infinity
  let running = launch(false)

  function launch(again: boolean): Running {
    const worker = new Worker(new URL('./engineWorker.ts', import.meta.url), { workerData: { ...settings, again } })
    const client = connect({
      send: (message) => worker.postMessage(message),
      listen: (receive) => worker.on('message', receive),
    })
    client.onEvent(tell)
    let reason = 'it ended'
    worker.on('error', (problem: unknown) => { reason = problem instanceof Error ? problem.message : String(problem) })
    worker.on('exit', () => {
      client.disconnect()
      if (!stopping) ended(reason)
    })
    return { worker, client }
  }

  function ended(reason: string): void {
    tell({ type: 'engine', state: 'stopped' })
    const recently = Date.now() - lastStop < QUIET_MS
    lastStop = Date.now()
    if (recently) {
      onTrouble(`The engine stopped twice within a minute (${reason}). Press Ctrl+C and start Reconcile again.`)
      return
    }
    onTrouble(`The engine stopped (${reason}) and was started again.`)
    running = launch(true)
    // The first answer shows that it is there again, with the same file open.
    void running.client.invoke('session.state', {}).then((reply) => {
      if (reply.ok) tell({ type: 'engine', state: 'ready' })
    })
  }

  return {
    invoke: (name, input, options) => running.client.invoke(name, input, options),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopping = true
      const { worker } = running
      const ended = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage(STOP)
      const late = new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())
      if (worker.threadId !== -1) await Promise.race([ended, late])
      await worker.terminate()
    },
    async crash() {
      await running.worker.terminate()
    },
  }
}
