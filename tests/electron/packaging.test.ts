// What the packages for Windows, macOS and Linux would hold, on any machine: electron-builder itself packs the app around a
// stand-in for the Electron runtime, and the archives are read back.
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRawHeader } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import Ajv from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { connect, type EngineClient, STOP } from '#electron/engine/serve.ts'
import { contract } from '#shared/contract/index.ts'
import { contentTypeOf } from '#shared/assets.ts'
import documents from '#electron/engine/documents/assets.json' with { type: 'json' }
import { root } from '#electron/launch/builds.ts'
import { builderConfiguration, extract, pack, type Packed, readPacked, readRoot, type Target, targets } from '../support/packing.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-packages-'))
const packed = new Map<string, Packed>()
const nameOf = ({ platform, arch }: Target): string => `${platform}-${arch}`
const packageFor = (target: Target): Packed => {
  const one = packed.get(nameOf(target))
  if (one === undefined) throw new Error(`Nothing was packed for ${nameOf(target)}.`)
  return one
}

beforeAll(async () => {
  for (const target of targets) packed.set(nameOf(target), await pack(target, join(folder, nameOf(target))))
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the configuration of the packages', () => {
  it('fits the schema of electron-builder', async () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readRoot('node_modules/app-builder-lib/scheme.json')))
    validate(await builderConfiguration())
    expect(validate.errors).toBeNull()
    expect(validate({ ...await builderConfiguration(), asarr: true })).toBe(false)
  })

  it('names the four kinds of Windows and Linux packages, the two of macOS, and publishes nothing', async () => {
    const { win, mac, linux, publish } = await builderConfiguration()
    const kinds = z.array(z.object({ target: z.string(), arch: z.array(z.string()) }))
    expect(kinds.parse(win?.target)).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }, { target: 'portable', arch: ['x64'] }])
    expect(kinds.parse(mac?.target)).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }, { target: 'zip', arch: ['x64', 'arm64'] }])
    expect(kinds.parse(linux?.target)).toEqual([{ target: 'AppImage', arch: ['x64', 'arm64'] }, { target: 'deb', arch: ['x64', 'arm64'] }])
    expect(publish).toBeNull()
  })

  it('gives cycle files to the app, under the identity the app gives itself', async () => {
    const { fileAssociations, appId } = await builderConfiguration()
    expect(readRoot('electron/main/paths.ts')).toContain(`'${appId}'`)
    expect(fileAssociations).toMatchObject([{ ext: 'rppr', role: 'Editor' }])
  })

  it('rebuilds no native code and never switches the integrity check of the archive off', async () => {
    const config = await builderConfiguration()
    expect(config.npmRebuild).toBe(false)
    expect(config.disableAsarIntegrity ?? false).toBe(false)
    expect(config.asarUnpack).toEqual(['**/*.node'])
  })

  it.each(['icon.ico', 'icon.icns', 'icon.png', 'linux/512x512.png'])('has the picture %s', (name) => {
    const bytes = readFileSync(join(root, 'electron/main/icons', name))
    const signature = name.endsWith('.ico') ? '00000100' : name.endsWith('.icns') ? Buffer.from('icns').toString('hex') : '89504e47'
    expect(bytes.subarray(0, 4).toString('hex')).toBe(signature)
  })

  it('holds a Windows icon up to 256 pixels and Linux icons of the sizes their names say', () => {
    const ico = readFileSync(join(root, 'electron/main/icons/icon.ico'))
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.readUInt8(6 + 16 * i) || 256)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      expect(readFileSync(join(root, `electron/main/icons/linux/${size}x${size}.png`)).readUInt32BE(16)).toBe(size)
    }
  })
})

describe.each(targets)('the package for $platform on $arch', (target) => {
  it('holds exactly one native binary, the one of its own system, and it alone lies outside the archive', () => {
    const { files, unpacked } = packageFor(target)
    const binary = `node_modules/better-sqlite3/prebuilds/${nameOf(target)}.node`
    expect(files.filter((name) => name.endsWith('.node'))).toEqual([binary])
    expect(unpacked).toEqual([binary])
    expect(existsSync(join(`${packageFor(target).asar}.unpacked`, binary))).toBe(true)
  })

  it('holds the built app, its page, that one library, the licence and nothing else', () => {
    const strangers = packageFor(target).files.filter((name) => !/^(package\.json|LICENSE|build\/(main|renderer)\/.+|node_modules\/better-sqlite3\/.+)$/.test(name))
    expect(strangers).toEqual([])
  })

  it('holds no tests, sources, maps, browser host, command line or build tools', () => {
    const { files } = packageFor(target)
    expect(files.filter((name) => /\.(ts|tsx|map|md|gyp|c|cpp|h|hpp)$/.test(name))).toEqual([])
    expect(files.filter((name) => /(^|\/)(tests?|browser|cli|launch|deps|src)\//.test(name))).toEqual([])
    const scripts = files.filter((name) => /^build\/main\/[^/]+\.js$/.test(name)).map((name) => readPacked(packageFor(target), name)).join('\n')
    expect(scripts.length).toBeGreaterThan(100_000)
    expect(scripts).not.toMatch(/createServer|listen\(.*127\.0\.0\.1|sec-fetch-site/)
    expect(scripts).not.toMatch(/sourceMappingURL/)
  })

  it('holds what starts it and everything it reads when it runs', () => {
    const { files } = packageFor(target)
    const { word, web } = documents
    const beside = [documents.worker, documents.template, documents.wasm, ...documents.fonts, word.worker, word.rasteriser, ...word.pictureFonts, ...word.faces, web.style, ...web.fonts, ...documents.licences].map(({ name }) => `build/main/${documents.folder}/${name}`)
    expect(files).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'build/main/main.js', 'build/main/engine.js', 'build/main/preload.cjs', 'build/main/0001_initial.sql', 'build/main/icon.png', 'build/renderer/index.html', ...beside]))
  })

  it('holds the licences of what is bundled into it', () => {
    expect(packageFor(target).files).toEqual(expect.arrayContaining(['build/main/licences.txt', 'build/main/documents/licences.txt', 'build/main/documents/licences-word.txt', 'node_modules/better-sqlite3/LICENSE']))
    expect(readPacked(packageFor(target), 'build/main/licences.txt')).toMatch(/zod - [\d.]+ \(MIT\)[\s\S]*Permission is hereby granted/)
  })

  it('holds no file of the page that its server would not send', () => {
    const page = packageFor(target).files.filter((name) => name.startsWith('build/renderer/'))
    expect(page.filter((name) => contentTypeOf(name) === null)).toEqual([])
  })

  it('has every fuse set in its binary', async () => {
    const { version: _, ...wire } = await getCurrentFuseWire(packageFor(target).binary)
    const on = (fuse: FuseV1Options): boolean => String.fromCharCode(Number(wire[fuse])) === '1'
    expect({
      runAsNode: on(FuseV1Options.RunAsNode), cookies: on(FuseV1Options.EnableCookieEncryption), nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments), integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar), snapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot), filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({ runAsNode: false, cookies: true, nodeOptions: false, inspect: false, integrity: true, onlyAsar: true, snapshot: false, filePrivileges: false })
  })

  it('keeps a checksum of every file in the archive', () => {
    const text = getRawHeader(packageFor(target).asar).headerString
    expect(text.match(/"integrity":/g)?.length).toBe(packageFor(target).files.length)
  })
})

describe('a package', () => {
  it('starts with the built main script, as a module, and brings no list of tools along', () => {
    const app = extract(packageFor(targets[0] ?? { platform: 'linux', arch: 'x64' }), join(folder, 'extracted'))
    const manifest = z.looseObject({ main: z.string(), type: z.string() }).parse(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')))
    expect(manifest).toMatchObject({ main: 'build/main/main.js', type: 'module' })
    expect(manifest).not.toHaveProperty('devDependencies')
  })

  it('is not begun, with one clear sentence, where the Electron runtime cannot be downloaded', () => {
    const run = spawnSync(process.execPath, [join(root, 'electron/launch/packApp.ts')], {
      cwd: root, encoding: 'utf8', timeout: 60_000, env: { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/' },
    })
    expect(run.status).toBe(1)
    expect(run.stderr).toMatch(/The app was built, but not packed: the Electron runtime \d+\.\d+\.\d+ cannot be downloaded from here \(127\.0\.0\.1:9 does not answer\)/)
  })
})

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

// Unpacked into an empty folder and started as a process of its own, with nothing of the sources in reach: it must find its
// migrations, its database library, its fonts and its document engine.
describe.skipIf(here === undefined)('the engine inside the package', () => {
  let child: ChildProcess
  let engine: EngineClient

  beforeAll(async () => {
    const app = extract(packageFor(here as Target), join(folder, 'app'))
    const shim = join(folder, 'parentPort.mjs')
    writeFileSync(shim, parentPort)
    mkdirSync(join(folder, 'device'))
    const settings = JSON.stringify({ folder: join(folder, 'device'), file: null, again: false })
    child = fork(join(app, 'build/main/engine.js'), [settings], { cwd: folder, execArgv: ['--import', shim], serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    engine = connect({ send: (message) => child.send(z.record(z.string(), z.json()).parse(message)), listen: (receive) => child.on('message', receive) })
    child.on('exit', () => engine.disconnect())
  })
  afterAll(() => void child.kill())

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

  it.each([['docx', 'PK'], ['html', '<!doctype html>']])('makes the same paper as %s, with what lies in the package alone', async (format, begins) => {
    const reply = await engine.invoke('documents.render', { document: 'comments', format })
    const made = z.object({ ok: z.literal(true), value: z.object({ base64: z.string() }) }).parse(reply).value
    expect(Buffer.from(made.base64, 'base64').subarray(0, begins.length).toString('latin1')).toBe(begins)
  }, 120_000)

  it('says of a file that is not there that it is not there', async () => {
    expect(await engine.invoke('session.open', { path: join(folder, 'nothing.rppr') })).toMatchObject({ ok: false, error: { code: 'FILE_MISSING' } })
  })

  it('closes its file and ends when it is asked to', async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.send(STOP)
    expect(await ended).toBe(0)
  })
})
