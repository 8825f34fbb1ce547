// The engine exactly as it lies in a package: unpacked from the archive into an empty folder and started as a process of its own,
// with nothing of the sources in reach. It must find its migrations, its database library, its fonts and its document engine.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '#shared/contract/index.ts'
import { connect, type EngineClient } from '#electron/engine/serve.ts'
import { extract, pack, type Target, targets } from '../support/packing.ts'

const here = targets.find(({ platform, arch }) => platform === process.platform && arch === process.arch)
if (here === undefined) console.log(`Skipped: there is no package for ${process.platform} on ${process.arch}.`)

/** The one thing of a utility process that plain Node lacks: its port to the parent. */
const parentPort = `
  import { EventEmitter } from 'node:events'
  const port = new EventEmitter()
  port.postMessage = (message) => process.send(message)
  process.on('message', (data) => port.emit('message', { data }))
  process.on('disconnect', () => process.exit(0))
  process.parentPort = port
`

describe.skipIf(here === undefined)('the engine inside the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-packaged-'))
  let child: ChildProcess
  let engine: EngineClient

  beforeAll(async () => {
    const app = extract(await pack(here as Target, join(folder, 'packed')), join(folder, 'app'))
    const shim = join(folder, 'parentPort.mjs')
    writeFileSync(shim, parentPort)
    mkdirSync(join(folder, 'device'))
    const settings = JSON.stringify({ folder: join(folder, 'device'), file: null, again: false })
    child = fork(join(app, 'build/main/engine.js'), [settings], { cwd: folder, execArgv: ['--import', shim], serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    engine = connect({ send: (message) => child.send(z.record(z.string(), z.json()).parse(message)), listen: (receive) => child.on('message', receive) })
    child.on('exit', () => engine.disconnect())
  }, 180_000)
  afterAll(() => {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it('opens the example, makes a change and undoes it', async () => {
    expect(await engine.invoke('session.setActor', { name: 'Ann Example', role: 'scrutiny' })).toMatchObject({ ok: true })
    expect(await engine.invoke('session.openExample', { example: 'east-sussex' })).toMatchObject({ ok: true, value: { failed: null } })
    expect(await engine.invoke('themes.edit', contract['themes.edit'].example)).toMatchObject({ ok: true })
    const before = await engine.invoke('history.state', {})
    expect(before).toMatchObject({ ok: true, value: { undo: { actor: 'Ann Example (scrutiny)' }, redo: null } })
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
    expect(await engine.invoke('history.state', {})).toMatchObject({ ok: true, value: { redo: { actor: 'Ann Example (scrutiny)' } } })
  }, 60_000)

  it('prints the comments of the Board as a tagged PDF with its own fonts', async () => {
    const reply = await engine.invoke('documents.render', { document: 'comments', format: 'pdf' })
    const made = z.object({ ok: z.literal(true), value: z.object({ pages: z.number(), conformance: z.string(), base64: z.string() }) }).parse(reply).value
    expect(made.pages).toBeGreaterThan(0)
    expect(made.conformance).toContain('PDF/UA-1')
    expect(Buffer.from(made.base64, 'base64').subarray(0, 5).toString('latin1')).toBe('%PDF-')
  }, 120_000)

  it('says of a file that is not there that it is not there', async () => {
    expect(await engine.invoke('session.open', { path: join(folder, 'nothing.rppr') })).toMatchObject({ ok: false, error: { code: 'FILE_MISSING' } })
  })
})
