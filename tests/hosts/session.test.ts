// The session around one file: who acts, where files live, what is taken in, what cannot be opened.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createSession, type Session, type SessionOptions } from '#electron/engine/index.ts'
import { type SessionState } from '#shared/contract/session.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { type EngineEvent } from '#shared/wire.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { valueOf } from './transports.ts'

const ann = { name: 'Ann Example', role: 'scrutiny' }
/** What a person would see there: without the working file of the one that is open. */
const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => !name.endsWith('-wal'))
const linden = exampleId('proposal:ASC-003')

describe('a session', () => {
  const folders: string[] = []
  const sessions: Session[] = []
  afterEach(() => {
    for (const session of sessions.splice(0)) session.close()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  const folder = (): string => {
    const made = temporaryFolder()
    folders.push(made)
    return made
  }
  const start = (home: string, options: Partial<SessionOptions> = {}): Session & { state(): Promise<SessionState> } => {
    const session = createSession({ folder: home, reach: 'this machine', open: null, ...options })
    sessions.push(session)
    return { ...session, state: async () => valueOf<SessionState & Json>(await session.invoke('session.state', {})) }
  }
  /** A file as it comes from somebody else, in a folder of theirs. */
  const fromElsewhere = (name = 'Their cycle.rppr'): string => {
    const path = join(folder(), name)
    copyFileSync(exampleFile('east-sussex'), path)
    return path
  }

  it('starts with nobody, no file and nothing recent, and says so of every question about a file', async () => {
    const session = start(folder())
    expect(await session.state()).toMatchObject({ actor: null, file: null, failed: null, recent: [], theme: 'system' })
    expect(await session.invoke('cycles.list', {})).toMatchObject({ ok: false, error: { code: 'NO_FILE' } })
    expect(await session.invoke('session.saveCopy', { path: 'x' })).toMatchObject({ ok: false, error: { code: 'NO_FILE' } })
    expect(await session.invoke('no.such', {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PROCEDURE' } })
  })

  it('says of an input it cannot take which procedure, where, and what is wrong, as the engine does of its own', async () => {
    const session = start(folder())
    expect(await session.invoke('session.setActor', { name: 'Ann Example', role: 'mayor' })).toMatchObject({
      ok: false, error: { code: 'INVALID_INPUT', message: expect.stringMatching(/^“Say who acts, and in which role” cannot take what was given: role: .*[^.]\.$/) as string },
    })
  })

  it('nothing is written before somebody has said who acts', async () => {
    const session = start(folder())
    await session.invoke('session.openExample', { example: 'east-sussex' })
    expect(await session.invoke('proposals.edit', { id: linden, title: 'Anonymous' })).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED' } })
    expect(await session.invoke('proposals.get', { id: linden })).toMatchObject({ ok: true })
    expect(await session.invoke('session.create', { name: 'x', council: 'C', label: 'L', firstYear: '2026/27' })).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED' } })
  })

  it('remembers person, theme and files across a restart, and an undo is still there', async () => {
    const home = folder()
    const first = start(home)
    await first.invoke('session.setActor', ann)
    await first.invoke('session.setTheme', { theme: 'dark' })
    await first.invoke('session.openExample', { example: 'east-sussex' })
    const { title } = valueOf<{ title: string }>(await first.invoke('proposals.get', { id: linden }))
    await first.invoke('proposals.edit', { id: linden, title: 'Linden Court, reworded' })
    first.close()
    const second = start(home)
    const state = await second.state()
    expect(state).toMatchObject({ actor: ann, theme: 'dark', file: null })
    expect(state.recent).toMatchObject([{ name: 'East Sussex example', council: 'East Sussex County Council', label: '2025/26 and beyond', missing: false }])
    await second.invoke('session.open', { path: state.recent[0]?.path ?? '' })
    expect(await second.invoke('history.undo', {})).toMatchObject({ ok: true, value: { label: expect.stringContaining('ASC-003') } })
    expect(await second.invoke('proposals.get', { id: linden })).toMatchObject({ value: { title } })
  })

  it('opens the same example again with what was changed in it, not a new one', async () => {
    const session = start(folder())
    await session.invoke('session.setActor', ann)
    await session.invoke('session.openExample', { example: 'east-sussex' })
    await session.invoke('proposals.edit', { id: linden, title: 'Mine' })
    await session.invoke('session.close', {})
    await session.invoke('session.openExample', { example: 'east-sussex' })
    expect(await session.invoke('proposals.get', { id: linden })).toMatchObject({ value: { title: 'Mine' } })
  })

  it('says how far the large example is while it is built, and leaves nothing half made when the app is closed meanwhile', async () => {
    const home = folder()
    const session = start(home)
    const heard: EngineEvent[] = []
    const far = new Promise<void>((resolve) => {
      session.onEvent((event) => {
        heard.push(event)
        if (heard.length === 3) resolve()
      })
    })
    const answer = session.invoke('session.openExample', { example: 'large' })
    await far
    expect(heard).toEqual([1, 2, 3].map((done) => ({ type: 'progress', done, of: 40 })))
    session.close()
    expect(readdirSync(join(home, 'files'))).toEqual([])
    expect(await answer).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED', message: expect.stringContaining('before the file was built') as string } })
    expect(readdirSync(join(home, 'files'))).toEqual([])
  })

  it('starts a new cycle with its stages, under a name every system takes', async () => {
    const session = start(folder())
    await session.invoke('session.setActor', ann)
    const state = valueOf<SessionState & Json>(await session.invoke('session.create', { name: 'RPPR 2026/27: draft?', council: 'Example County Council', label: '2026/27 and beyond', firstYear: '2026/27' }))
    expect(basename(state.file?.path ?? '')).toBe('RPPR 2026-27 draft.rppr')
    const { stages } = valueOf<{ stages: Json[] }>(await session.invoke('cycles.ribbon', {}))
    expect(stages.length).toBeGreaterThanOrEqual(8)
    const again = await session.invoke('session.create', { name: 'RPPR 2026/27: draft', council: 'C', label: 'L', firstYear: '2026/27' })
    expect(again).toMatchObject({ ok: false, error: { code: 'FILE_EXISTS' } })
    expect(await session.invoke('session.create', { name: 'y', council: 'C', label: 'L', firstYear: '2026/28' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(filesIn(state.folder)).toEqual(['RPPR 2026-27 draft.rppr'])
  })

  it('takes a file from elsewhere in as a copy: the original stays as it is, the copy is another replica, and the person is told', async () => {
    const home = folder()
    const path = fromElsewhere()
    chmodSync(path, 0o444)
    const before = readFileSync(path)
    const session = start(home)
    await session.invoke('session.setActor', ann)
    const state = valueOf<SessionState & Json>(await session.invoke('session.open', { path }))
    expect(state.file).toMatchObject({ name: 'Their cycle', path: join(home, 'files', 'Their cycle.rppr'), notice: expect.stringContaining('does not reach the original') })
    await session.invoke('proposals.edit', { id: linden, title: 'Changed in the copy' })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(join(path, '..'))).toEqual(['Their cycle.rppr'])
    const second = valueOf<SessionState & Json>(await session.invoke('session.open', { path }))
    expect(second.file?.name).toBe('Their cycle (2)')
    expect(new Set(readdirSync(join(home, 'device')).map((name) => (JSON.parse(readFileSync(join(home, 'device', name), 'utf8')) as { replica: string }).replica)).size).toBe(readdirSync(join(home, 'device')).length)
  })

  it('takes in what is still beside the file after a stop in the middle', async () => {
    const path = fromElsewhere()
    const script = `
      import { createDeviceMemory, openStore } from '#db/index.ts'
      import { createNewId } from '#electron/engine/index.ts'
      const newId = createNewId(Date.now)
      const store = openStore({ path: process.argv[1], clock: Date.now, newId, device: createDeviceMemory(process.argv[2], newId) })
      store.runOperation({ command: 'proposals.edit', actor: { name: 'Ben', role: null }, undoable: true }, (db) => db.update('proposal', '${linden}', { title: 'Acknowledged, then the power went' }))
      process.kill(process.pid, 'SIGKILL')`
    spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script, path, folder()], { cwd: process.cwd() })
    expect(existsSync(`${path}-wal`)).toBe(true)
    const session = start(folder())
    expect(await session.invoke('session.open', { path })).toMatchObject({ ok: true })
    expect(await session.invoke('proposals.get', { id: linden })).toMatchObject({ value: { title: 'Acknowledged, then the power went' } })
  })

  it('a file named at the start is opened where it is, and found again there', async () => {
    const home = folder()
    const path = fromElsewhere()
    const session = start(home, { open: path, reach: 'own folder' })
    expect((await session.state()).file).toMatchObject({ path, notice: null })
    await session.invoke('session.openExample', { example: 'east-sussex' })
    expect(await session.invoke('session.open', { path })).toMatchObject({ ok: true, value: { file: { path } } })
  })

  it('after a crash the same file is open again; after an orderly close it is not', async () => {
    const home = folder()
    const path = fromElsewhere()
    const first = start(home, { open: path })
    await first.state()
    copyFileSync(join(home, 'settings.json'), join(home, 'as-after-a-crash.json'))
    first.close()
    expect((await start(home, { open: 'again' }).state()).file).toBeNull()
    copyFileSync(join(home, 'as-after-a-crash.json'), join(home, 'settings.json'))
    expect((await start(home, { open: 'again' }).state()).file).toMatchObject({ path })
  })

  describe('a file that cannot be opened', () => {
    const cases: readonly [what: string, code: string, spoil: (path: string) => void][] = [
      ['is not there', 'FILE_MISSING', (path) => rmSync(path)],
      ['is empty', 'FILE_EMPTY', (path) => truncateSync(path, 0)],
      ['is a picture', 'FILE_NOT_DATABASE', (path) => writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47]))],
      ['is a folder', 'FILE_NOT_DATABASE', (path) => { rmSync(path); mkdirSync(path) }],
      ['is cut off', 'FILE_DAMAGED', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
      ['is of another program', 'FILE_FOREIGN', (path) => patch(path, 68, 0x12345678)],
      ['is from a newer version', 'FILE_TOO_NEW', (path) => patch(path, 60, 9_999)],
    ]

    function patch(path: string, at: number, value: number): void {
      const bytes = readFileSync(path)
      bytes.writeUInt32BE(value, at)
      writeFileSync(path, bytes)
    }

    it.each(cases)('that %s: %s, in words, and what was open stays open', async (_, code, spoil) => {
      const session = start(folder())
      await session.invoke('session.openExample', { example: 'east-sussex' })
      const { file } = await session.state()
      const path = fromElsewhere()
      spoil(path)
      const events: EngineEvent[] = []
      session.onEvent((event) => events.push(event))
      const reply = await session.invoke('session.open', { path })
      expect(reply).toMatchObject({ ok: false, error: { code, message: expect.stringContaining('Their cycle.rppr'), next: expect.stringMatching(/\S/) } })
      expect(await session.state()).toMatchObject({ file, failed: { path, error: { code } } })
      expect(events).toContainEqual({ type: 'file' })
      expect(filesIn((await session.state()).folder)).toEqual(['East Sussex example.rppr'])
      expect(await session.invoke('cycles.list', {})).toMatchObject({ ok: true })
    })

    it('that somebody changed behind the back of the app is not taken in', async () => {
      const path = fromElsewhere()
      const bytes = readFileSync(path)
      const at = bytes.indexOf('Linden Court')
      bytes.write('Linden Caurt', at)
      writeFileSync(path, bytes)
      const reply = await start(folder()).invoke('session.open', { path })
      expect(reply).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^FILE_(ALTERED|DAMAGED)$/) } })
    })

    it('that another session has open is refused in both ways of opening', async () => {
      const path = fromElsewhere()
      const holder = start(folder(), { open: path })
      await holder.state()
      expect(await start(folder()).invoke('session.open', { path })).toMatchObject({ ok: false, error: { code: 'FILE_LOCKED' } })
      expect((await start(folder(), { open: path }).state()).failed).toMatchObject({ error: { code: 'FILE_LOCKED' } })
    })

    it('that lies in a synced folder is not worked on there, but taken in as a copy', async () => {
      const shared = join(folder(), 'OneDrive - Example Council')
      mkdirSync(shared)
      const path = join(shared, 'Ours.rppr')
      copyFileSync(exampleFile('east-sussex'), path)
      expect((await start(folder(), { open: path }).state()).failed).toMatchObject({ error: { code: 'FILE_SYNCED' } })
      expect(await start(folder()).invoke('session.open', { path })).toMatchObject({ ok: true, value: { file: { name: 'Ours' } } })
    })
  })

  it('a copy is whole, and never takes the place of a file', async () => {
    const session = start(folder())
    await session.invoke('session.openExample', { example: 'east-sussex' })
    const path = join(folder(), 'Copy.rppr')
    expect(await session.invoke('session.saveCopy', { path })).toMatchObject({ ok: true, value: { path, bytes: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    expect(await session.invoke('session.saveCopy', { path })).toMatchObject({ ok: false, error: { code: 'FILE_EXISTS' } })
    expect(await start(folder()).invoke('session.open', { path })).toMatchObject({ ok: true })
  })

  it('forgets a file that a person takes off the list, and marks one that is gone', async () => {
    const session = start(folder())
    const { file } = valueOf<SessionState & Json>(await session.invoke('session.openExample', { example: 'east-sussex' }))
    await session.invoke('session.close', {})
    const path = file?.path ?? ''
    rmSync(path)
    expect((await session.state()).recent).toMatchObject([{ path, missing: true }])
    expect(await session.invoke('session.open', { path })).toMatchObject({ ok: false, error: { code: 'FILE_MISSING' } })
    expect(valueOf<SessionState & Json>(await session.invoke('session.forget', { path }))).toMatchObject({ recent: [], failed: null })
  })

  it('settings that cannot be read are set aside, and the app starts all the same', async () => {
    const home = folder()
    writeFileSync(join(home, 'settings.json'), '{"actor":')
    const session = start(home)
    expect(await session.state()).toMatchObject({ actor: null, recent: [] })
    await session.invoke('session.setActor', ann)
    expect(await session.state()).toMatchObject({ actor: ann })
    expect(readFileSync(join(home, 'settings.json.unreadable'), 'utf8')).toBe('{"actor":')
  })

  it.each<[string, (path: string) => void]>([['a folder', (path) => { mkdirSync(path) }], ['a link that leads nowhere but to itself', (path) => { symlinkSync(path, path) }]])(
    'settings that the system does not give to read (here: %s) are left alone, and what is said holds until the app ends', async (_what, place) => {
      const home = folder()
      const path = join(home, 'settings.json')
      place(path)
      const was = lstatSync(path).mode
      const session = start(home)
      await session.invoke('session.setActor', ann)
      await session.invoke('session.setTheme', { theme: 'dark' })
      expect(await session.state()).toMatchObject({ actor: ann, theme: 'dark' })
      expect(lstatSync(path).mode).toBe(was)
      expect(readdirSync(home).filter((name) => name.startsWith('settings'))).toEqual(['settings.json'])
      expect(readFileSync(join(home, 'engine.log'), 'utf8')).toMatch(/^\S+ settings could not be read: E[A-Z]+\n$/)
    })

  it('settings that cannot be written hold until the app ends, and work goes on', async () => {
    const home = folder()
    // What is written first stands in the way.
    mkdirSync(join(home, `settings.json.${process.pid}.part`))
    const session = start(home)
    expect(await session.invoke('session.setActor', ann)).toMatchObject({ ok: true, value: { actor: ann } })
    expect(await session.invoke('session.openExample', { example: 'east-sussex' })).toMatchObject({ ok: true, value: { file: { name: 'East Sussex example' } } })
    expect(await session.invoke('proposals.edit', { id: linden, title: 'Written all the same' })).toMatchObject({ ok: true })
  })

  it('two openings at once leave one file open, and the other closed', async () => {
    const session = start(folder())
    const [a, b] = [fromElsewhere('A.rppr'), fromElsewhere('B.rppr')]
    const replies = await Promise.all([session.invoke('session.open', { path: a }), session.invoke('session.open', { path: b })])
    expect(replies.map(({ ok }) => ok)).toEqual([true, true])
    const state = await session.state()
    expect(state.file?.name).toBe('B')
    const other = start(folder(), { open: join(state.folder, 'A.rppr') })
    expect((await other.state()).file?.name).toBe('A')
  })
})
