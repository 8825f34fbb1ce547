// The engine's process as the main process sees it: every question is answered, a stop is told, and it is started again once.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EngineProcess, RESTART_AGAIN_MS, startEngine, STOP_MS } from '#electron/main/engineProcess.ts'
import { type EngineEvent } from '#shared/wire.ts'
import { STOP } from '#electron/engine/serve.ts'
import { FakeChild } from '../support/electronFake.ts'
import { reply, requests, settle } from './desktopApp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)

describe('the engine process', () => {
  let started: { child: FakeChild; again: boolean }[]
  let heard: EngineEvent[]
  let time: number
  let engine: EngineProcess
  const newest = (): FakeChild => started.at(-1)?.child ?? new FakeChild()

  beforeEach(() => {
    started = []
    heard = []
    time = 1_000_000
    engine = startEngine({
      fork: (again) => {
        const child = new FakeChild()
        started.push({ child, again })
        return child
      },
      onEvent: (event) => void heard.push(event), log: () => undefined, now: () => time,
    })
  })
  afterEach(() => vi.useRealTimers())

  it('answers questions in whatever order the engine does', async () => {
    const first = engine.invoke('proposals.list', {})
    const second = engine.invoke('history.state', {})
    reply(newest(), 'history.state', 'second')
    reply(newest(), 'proposals.list', 'first')
    expect(await first).toEqual({ ok: true, value: 'first' })
    expect(await second).toEqual({ ok: true, value: 'second' })
  })

  it('passes on what happens in the engine, and ignores what is no event', () => {
    newest().emit('message', { event: { type: 'touched', tables: ['proposal'] } })
    newest().emit('message', { event: { type: 'menu', command: 'open' } })
    newest().emit('message', 'hello')
    expect(heard).toEqual([{ type: 'touched', tables: ['proposal'] }])
  })

  it('answers everything pending when the engine stops, sends nothing again, and starts a new one that opens the same file', async () => {
    const pending = [engine.invoke('proposals.edit', { id: 'a' }), engine.invoke('proposals.list', {})]
    newest().emit('exit', 1)
    for (const answer of await Promise.all(pending)) expect(answer).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED' } })
    expect(started.map(({ again }) => again)).toEqual([false, true])
    expect(requests(newest()).map(({ name }) => name)).toEqual(['session.state'])
    expect(heard).toEqual([{ type: 'engine', state: 'stopped' }])
    reply(newest(), 'session.state', {})
    await settle()
    expect(heard.at(-1)).toEqual({ type: 'engine', state: 'ready' })
  })

  it('stays down when it stops twice within a minute, and says so to everyone who asks', async () => {
    newest().emit('exit', 1)
    time += RESTART_AGAIN_MS - 1
    newest().emit('exit', 1)
    expect(started).toHaveLength(2)
    expect(await engine.invoke('proposals.list', {})).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED', message: expect.stringContaining('twice') } })
  })

  it('is started again when the last stop is long past', () => {
    newest().emit('exit', 1)
    time += RESTART_AGAIN_MS
    newest().emit('exit', 1)
    expect(started).toHaveLength(3)
  })

  it('does not say "ready" for an engine that stopped before it answered', async () => {
    newest().emit('exit', 1)
    newest().emit('exit', 1)
    await settle()
    expect(heard.map((event) => (event.type === 'engine' ? event.state : ''))).toEqual(['stopped', 'stopped'])
  })

  it('is asked to end, closes its file and ends by itself, and its end is then no fault', async () => {
    const stopped = engine.stop()
    expect(newest().sent).toEqual([STOP])
    newest().emit('exit', 0)
    await stopped
    expect(newest().killed).toBe(false)
    expect(heard).toEqual([])
    expect(started).toHaveLength(1)
  })

  it('is ended by force when it does not end in time', async () => {
    vi.useFakeTimers()
    const stopped = engine.stop()
    await vi.advanceTimersByTimeAsync(STOP_MS - 1)
    expect(newest().killed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await stopped
    expect(newest().killed).toBe(true)
  })

  it('answers a question that cannot be sent', async () => {
    newest().postMessage = () => { throw new Error('could not be cloned') }
    expect(await engine.invoke('proposals.list', {})).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
  })
})
