// The bridge between page and main process: exactly four names, JSON through two channels, and nothing of Electron.
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Host, type HostEvent } from '#shared/host.ts'
import { ipcChannels } from '#shared/ipcChannels.ts'
import * as fake from '../support/electronFake.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)

let world: string
let host: Host

beforeAll(async () => {
  await import('#electron/preload/preload.ts')
  for (const { args } of fake.called('contextBridge.exposeInMainWorld')) [world, host] = args as [string, Host]
})
beforeEach(() => fake.reset())

describe('what the page sees of the machine', () => {
  it('is one frozen object called host with exactly four names', () => {
    expect(world).toBe('host')
    expect(Object.keys(host).sort()).toEqual(['capabilities', 'invoke', 'kind', 'onEvent'])
    expect(Object.isFrozen(host)).toBe(true)
    expect(Object.isFrozen(host.capabilities)).toBe(true)
    expect(host.kind).toBe('desktop')
    expect(host.capabilities).toEqual({ open: 'dialog', export: 'dialog', print: true, reveal: true, menu: true })
  })

  it('passes name, input and stay through one channel, whatever the page would like', async () => {
    await host.invoke('proposals.list', { at: 'latest' }, { stay: 'field-1' })
    await host.invoke('proposals.list', {})
    expect(fake.called('ipcRenderer.invoke').map(({ args }) => args)).toEqual([
      [ipcChannels.invoke, 'proposals.list', { at: 'latest' }, 'field-1'], [ipcChannels.invoke, 'proposals.list', {}, undefined],
    ])
  })

  it('answers with a refusal when the main process is gone', async () => {
    fake.ipcRenderer.answer = () => { throw new Error('gone') }
    expect(await host.invoke('proposals.list', {})).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
    fake.ipcRenderer.answer = () => ({ ok: true, value: null })
  })

  it('gives a listener the event and never the sender, until it no longer listens', () => {
    const heard: unknown[][] = []
    const stop = host.onEvent((...args: [HostEvent]) => heard.push(args))
    const event = { type: 'touched', tables: ['proposal'] }
    fake.ipcRenderer.emit(ipcChannels.event, { sender: 'ipcRenderer', ports: [] }, event)
    expect(heard).toEqual([[event]])
    stop()
    fake.ipcRenderer.emit(ipcChannels.event, {}, event)
    expect(heard).toHaveLength(1)
  })

  it('listens on no other channel', () => {
    host.onEvent(() => undefined)
    expect(fake.called('ipcRenderer.on').map(({ args }) => args)).toEqual([[ipcChannels.event]])
  })
})
