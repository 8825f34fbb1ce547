// The application menu: which entries there are, what undo and redo are called, and that an entry only asks the page.
import { type MenuItemConstructorOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyMenu, menuTemplate, type MenuState, menuWords } from '#electron/main/menu.ts'
import { type HostEvent } from '#shared/host.ts'
import { type Json } from '#shared/json.ts'
import * as fake from '../support/electronFake.ts'
import { makeFolder, removeFolder, reply, settle, startReady } from './desktopApp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)
vi.mock('#electron/main/paths.ts', async (original) => {
  const paths = await original<typeof import('#electron/main/paths.ts')>()
  return { ...paths, findPaths: () => ({ ...paths.findPaths('/built'), page: `${fake.machine.folder}/renderer` }) }
})

type Item = MenuItemConstructorOptions
const isItems = (value: unknown): value is Item[] => Array.isArray(value)
const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...(isItems(item.submenu) ? flat(item.submenu) : [])])
const find = (items: readonly Item[], id: string): Item => flat(items).find((item) => item.id === id) ?? {}
const choose = (item: Item): void => void Reflect.apply(item.click ?? (() => undefined), undefined, [])

describe('the application menu', () => {
  const open: MenuState = { ...emptyMenu('win32', true), fileOpen: true }

  it.each(['win32', 'darwin', 'linux'] as const)('on %s has every entry, each with words', (platform) => {
    const items = flat(menuTemplate({ ...open, platform, undo: 'x', redo: 'y' }, () => undefined))
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual(['about', 'find', 'home', 'keys', 'new', 'open', 'palette', 'print', 'recent', 'redo', 'saveCopy', 'undo'])
    expect(items.flatMap(({ role }) => role ?? [])).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen', 'quit', 'help']))
    expect(items.filter(({ label, role, type }) => label === undefined && role === undefined && type === undefined)).toEqual([])
  })

  it('offers no reload and, in a package, no developer tools', () => {
    const roles = (packaged: boolean) => flat(menuTemplate({ ...open, packaged }, () => undefined)).flatMap(({ role }) => role ?? [])
    expect(roles(true)).not.toContain('toggleDevTools')
    expect(roles(false)).toContain('toggleDevTools')
    expect(roles(false).filter((role) => /reload/i.test(role))).toEqual([])
  })

  it('gives no key to two entries', () => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const keys = flat(menuTemplate({ ...open, platform }, () => undefined)).flatMap(({ accelerator }) => accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+N', 'CmdOrCtrl+O', 'CmdOrCtrl+Z', 'CmdOrCtrl+F', 'CmdOrCtrl+P', 'CmdOrCtrl+Shift+S', platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y']))
    }
  })

  it('names what undo and redo would do', () => {
    const menu = menuTemplate({ ...open, undo: 'Change the amount of CSD-014', redo: 'Edit a comment' }, () => undefined)
    expect(find(menu, 'undo')).toMatchObject({ label: '&Undo: Change the amount of CSD-014', enabled: true })
    expect(find(menu, 'redo')).toMatchObject({ label: '&Redo: Edit a comment', enabled: true })
  })

  it('greys them out when there is nothing to undo, and what needs a file when none is open', () => {
    const menu = menuTemplate(emptyMenu('win32', true), () => undefined)
    const able = (enabled: boolean): string[] => flat(menu).filter((item) => item.id !== undefined && item.enabled === enabled).map(({ id }) => id ?? '').sort()
    expect(able(false)).toEqual(['find', 'home', 'palette', 'print', 'recent', 'redo', 'saveCopy', 'undo'])
    expect(able(true)).toEqual(['about', 'keys', 'new', 'open'])
    expect(find(menu, 'undo').label).toBe('&Undo')
  })

  it.each([
    ['Edit R&D', 'Edit R&&D'],
    ['two\nlines\tand \u202Eback', 'two lines and back'],
    ['x'.repeat(100), `${'x'.repeat(59)}…`],
    ['👩‍🌾'.repeat(70), expect.stringMatching(/…$/)],
  ])('writes %j so that a menu shows it', (text, words) => {
    expect(menuWords(text)).toEqual(words)
  })

  it('sends one event per entry and does nothing itself', () => {
    const sent: HostEvent[] = []
    const menu = menuTemplate({ ...open, undo: 'x', redo: 'y', recent: [{ path: '/cycles/a.rppr', name: 'a', label: '2025/26 & beyond' }] }, (event) => sent.push(event))
    for (const id of ['new', 'open', 'saveCopy', 'undo', 'redo', 'find', 'print', 'about', 'palette', 'keys', 'home']) choose(find(menu, id))
    expect(sent).toEqual(['new', 'open', 'saveCopy', 'undo', 'redo', 'find', 'print', 'about', 'palette', 'keys', 'home'].map((command) => ({ type: 'menu', command })))
    const [recent] = isItems(find(menu, 'recent').submenu) ? flat([find(menu, 'recent')]).slice(1) : []
    expect(recent?.label).toBe('a: 2025/26 && beyond')
    choose(recent ?? {})
    expect(sent.at(-1)).toEqual({ type: 'open', path: '/cycles/a.rppr' })
  })
})

describe('the menu while the app runs', () => {
  let engine: fake.FakeChild
  const shown = (): Item[] => fake.called('Menu.setApplicationMenu').at(-1)?.args[0] as Item[]
  const history = (undo: string | null, redo: string | null): Json => {
    const step = (label: string | null): Json => (label === null ? null : { label, actor: 'Ann', at: '2026-11-21T10:15:30.123Z-0001' })
    return { undo: step(undo), redo: step(redo), savedAt: null, operations: 1, undecided: 0 }
  }

  beforeEach(async () => {
    fake.reset()
    fake.machine.folder = makeFolder()
    ;({ engine } = await startReady())
  })
  afterEach(() => removeFolder(fake.machine.folder))

  it('follows the history: after every change it asks what can be undone', async () => {
    engine.emit('message', { event: { type: 'touched', tables: ['proposal'] } })
    reply(engine, 'history.state', history('Change the title of ASC-003', null))
    await settle()
    expect(find(shown(), 'undo').label).toBe('&Undo: Change the title of ASC-003')
    engine.emit('message', { event: { type: 'touched', tables: ['proposal'] } })
    reply(engine, 'history.state', history(null, 'Change the title of ASC-003'))
    await settle()
    expect(find(shown(), 'undo').enabled).toBe(false)
    expect(find(shown(), 'redo').label).toBe('&Redo: Change the title of ASC-003')
  })

  it('does not let an older answer overtake a newer one', async () => {
    engine.emit('message', { event: { type: 'touched', tables: ['a'] } })
    engine.emit('message', { event: { type: 'touched', tables: ['a'] } })
    const [older, newer] = engine.sent.filter((sent): sent is { id: number; name: string } => typeof sent === 'object' && sent !== null && 'name' in sent && sent.name === 'history.state')
    engine.emit('message', { id: newer?.id, result: { ok: true, value: history('newer', null) } })
    engine.emit('message', { id: older?.id, result: { ok: true, value: history('older', null) } })
    await settle()
    expect(find(shown(), 'undo').label).toBe('&Undo: newer')
  })

  it('lists recent files that are still there', async () => {
    engine.emit('message', { event: { type: 'file' } })
    const recent = (name: string, missing: boolean) => ({ path: `/cycles/${name}.rppr`, name, label: '2025/26', council: 'East Sussex', openedAt: '2026-11-01', missing })
    reply(engine, 'session.state', { actor: null, file: null, failed: null, folder: '/cycles', theme: 'system', recent: [recent('here', false), recent('gone', true)] })
    await settle()
    const list = find(shown(), 'recent')
    expect(flat(isItems(list.submenu) ? list.submenu : []).map(({ label }) => label)).toEqual(['here: 2025/26'])
  })
})
