// What the desktop does for the page, on a real folder: documents that leave, printing, links, versions.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPrintFolder } from '#electron/main/hostProcedures.ts'
import { cannotWrite } from '#electron/main/refusals.ts'
import { fingerprint, writeChecked } from '#electron/engine/writeChecked.ts'
import * as fake from '../support/electronFake.ts'
import { ask, makeFolder, removeFolder, startReady } from './desktopApp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)
vi.mock('#electron/main/paths.ts', async (original) => {
  const paths = await original<typeof import('#electron/main/paths.ts')>()
  return { ...paths, findPaths: () => ({ ...paths.findPaths('/built'), page: join(fake.machine.folder, 'renderer'), printing: join(fake.machine.folder, 'printing'), logs: join(fake.machine.folder, 'logs') }) }
})

const pdf = Buffer.from('%PDF-1.7\nhello')
const document = { name: 'Board comments.pdf', base64: pdf.toString('base64') }

describe('what the desktop does for the page', () => {
  let window: fake.FakeWindow
  let folder: string

  beforeEach(async () => {
    fake.reset()
    folder = fake.machine.folder = makeFolder()
    ;({ window } = await startReady())
    mkdirSync(join(folder, 'out'))
  })
  afterEach(() => removeFolder(folder))
  const saveTo = (name: string) => { fake.machine.save = { canceled: false, filePath: join(folder, 'out', name) } }

  it('saves a document where the person says, whole and alone', async () => {
    saveTo('Comments.pdf')
    expect(await ask(window, 'host.saveFile', document)).toEqual({ ok: true, value: { path: join(folder, 'out/Comments.pdf') } })
    expect(readFileSync(join(folder, 'out/Comments.pdf'))).toEqual(pdf)
    expect(readdirSync(join(folder, 'out'))).toEqual(['Comments.pdf'])
  })

  it('replaces an older document of that name, as the dialog said it would', async () => {
    writeFileSync(join(folder, 'out/Comments.pdf'), 'older')
    saveTo('Comments.pdf')
    expect(await ask(window, 'host.saveFile', document)).toMatchObject({ ok: true })
    expect(readFileSync(join(folder, 'out/Comments.pdf'))).toEqual(pdf)
  })

  it('adds the ending a person left out, but never over a document the dialog did not ask about', async () => {
    saveTo('Comments')
    expect(await ask(window, 'host.saveFile', document)).toEqual({ ok: true, value: { path: join(folder, 'out/Comments.pdf') } })
    expect(await ask(window, 'host.saveFile', document)).toMatchObject({ ok: false, error: { code: 'FILE_EXISTS' } })
  })

  it('writes nothing when the person closes the dialog', async () => {
    expect(await ask(window, 'host.saveFile', document)).toEqual({ ok: true, value: { path: null } })
    expect(readdirSync(join(folder, 'out'))).toEqual([])
  })

  it.each(['evil.exe', 'evil.pdf.lnk', 'noending', '../up.pdf', 'a/b.pdf', 'a\\b.pdf', 'bad\0.pdf', '', 'x'.repeat(201) + '.pdf'])('does not offer to save %j', async (name) => {
    expect(await ask(window, 'host.saveFile', { ...document, name })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(fake.called('dialog.showSaveDialog')).toEqual([])
  })

  it('says in plain words that a folder cannot be written to, and leaves nothing there', async () => {
    fake.machine.save = { canceled: false, filePath: join(folder, 'gone', 'Comments.pdf') }
    expect(await ask(window, 'host.saveFile', document)).toMatchObject({ ok: false, error: { code: 'CANNOT_WRITE', message: 'The folder is no longer there.', kept: 'Nothing was changed.' } })
  })

  it('writes nothing but the document the engine let out, and leaves the older one whole', async () => {
    writeFileSync(join(folder, 'out/Comments.pdf'), 'older')
    saveTo('Comments.pdf')
    expect(await ask(window, 'host.saveFile', { ...document, sha256: fingerprint(Buffer.from('%PDF-1.7\nanother')) })).toMatchObject({ ok: false, error: { code: 'CANNOT_WRITE', kept: expect.stringContaining('stands there still') } })
    expect(readFileSync(join(folder, 'out/Comments.pdf'), 'utf8')).toBe('older')
    expect(readdirSync(join(folder, 'out'))).toEqual(['Comments.pdf'])
    expect(await ask(window, 'host.saveFile', { ...document, sha256: fingerprint(pdf) })).toMatchObject({ ok: true })
    expect(readFileSync(join(folder, 'out/Comments.pdf'))).toEqual(pdf)
  })

  it('leaves the older document and no half of a new one when the writing fails', async () => {
    mkdirSync(join(folder, 'out/Comments.pdf'))
    writeFileSync(join(folder, 'out/Comments.pdf/inside'), '')
    await expect(writeChecked(join(folder, 'out/Comments.pdf'), pdf, fingerprint(pdf))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM|directory/)
    expect(readdirSync(join(folder, 'out'))).toEqual(['Comments.pdf'])
  })

  it.each([['ENOSPC', 'DISK_FULL'], ['EACCES', 'CANNOT_WRITE'], ['EROFS', 'CANNOT_WRITE'], ['EBUSY', 'CANNOT_WRITE'], ['EWEIRD', 'CANNOT_WRITE']])('explains %s as %s', (code, known) => {
    const refusal = cannotWrite(Object.assign(new Error(`${code}: /users/ann/secret`), { code }))
    expect(refusal.code).toBe(known)
    expect(JSON.stringify(refusal)).not.toContain('ann')
  })

  it('shows only files it wrote itself in their folder', async () => {
    saveTo('Comments.pdf')
    await ask(window, 'host.saveFile', document)
    expect(await ask(window, 'host.reveal', { path: join(folder, 'out/Comments.pdf') })).toEqual({ ok: true, value: {} })
    expect(await ask(window, 'host.reveal', { path: '/etc/passwd' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(fake.called('shell.showItemInFolder').map(({ args }) => args)).toEqual([[join(folder, 'out/Comments.pdf')]])
  })

  it('prints by handing a PDF, and nothing but a PDF, to the system\'s own viewer', async () => {
    expect(await ask(window, 'host.print', document)).toEqual({ ok: true, value: { opened: true } })
    const [path] = fake.called('shell.openPath').map(({ args }) => String(args[0]))
    expect(path).toMatch(/printing.[0-9a-f-]{36}\.pdf$/)
    expect(readFileSync(path ?? '')).toEqual(pdf)
    expect(await ask(window, 'host.print', { name: 'a.pdf', base64: Buffer.from('#!/bin/sh\nrm -rf ~').toString('base64') })).toMatchObject({ ok: false, error: { code: 'DOCUMENT_FAILED' } })
    expect(fake.called('shell.openPath')).toHaveLength(1)
  })

  it('says so when no program shows PDF documents', async () => {
    fake.machine.openPath = 'No application found'
    expect(await ask(window, 'host.print', document)).toMatchObject({ ok: false, error: { code: 'CANNOT_WRITE', message: expect.stringContaining('PDF') } })
  })

  it('keeps nothing that was printed beyond the next start', async () => {
    await ask(window, 'host.print', document)
    await emptyPrintFolder(join(folder, 'printing'))
    expect(existsSync(join(folder, 'printing'))).toBe(false)
  })

  it('asks for a place for a copy and adds the ending', async () => {
    saveTo('Copy')
    expect(await ask(window, 'host.chooseFile', { purpose: 'saveCopy', name: 'Our cycle' })).toEqual({ ok: true, value: { path: join(folder, 'out/Copy.rppr') } })
    expect(fake.called('dialog.showSaveDialog')[0]?.args[1]).toMatchObject({ defaultPath: expect.stringMatching(/Our cycle\.rppr$/) })
  })

  it('asks before a link leaves the app, naming where it leads, with Cancel as the usual answer', async () => {
    fake.machine.button = 1
    await ask(window, 'host.openExternal', { url: 'https://democracy.eastsussex.gov.uk/x' })
    expect(fake.called('dialog.showMessageBox')[0]?.args[1]).toMatchObject({ message: 'Open democracy.eastsussex.gov.uk in your browser?', detail: 'https://democracy.eastsussex.gov.uk/x', defaultId: 1, cancelId: 1 })
  })

  it('tells the versions of the app and of what it runs on', async () => {
    expect(await ask(window, 'host.about', {})).toMatchObject({ ok: true, value: { name: 'Reconcile', version: '1.2.3', parts: [{ name: 'Electron' }, { name: 'Chromium' }, { name: 'Node', version: process.versions.node }] } })
  })

  it.each([['host.saveFile', {}], ['host.saveFile', { ...document, extra: 1 }], ['host.chooseFile', { purpose: 'delete' }], ['host.openExternal', { url: 7 }], ['host.print', { name: 'a.pdf', base64: '<script>' }], ['host.about', { x: 1 }]])(
    'refuses %s with an input of another shape', async (name, input) => {
      expect(await ask(window, name, input)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    })

  it('notes a refusal in the log without what was asked', async () => {
    await ask(window, 'rm -rf /users/ann', {})
    const log = readFileSync(join(folder, 'logs/reconcile.log'), 'utf8')
    expect(log).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z ipc: refused a name$/m)
    expect(log).not.toContain('ann')
    chmodSync(join(folder, 'logs/reconcile.log'), 0o600)
  })
})
