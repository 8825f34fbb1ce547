// The yes-or-no questions of the desktop host, each with its table: links, permissions, files named at start, places of the window.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { allowedLink } from '#electron/main/externalLinks.ts'
import { fileFromArguments } from '#electron/main/launchFile.ts'
import { isGranted, type Permission } from '#electron/main/permissions.ts'
import { redact } from '#electron/main/redact.ts'
import { isReachable } from '#electron/main/windowBounds.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)

describe('links that may leave the app', () => {
  it.each([
    ['https://www.gov.uk/', 'www.gov.uk'],
    ['https://www.eastsussex.gov.uk/council/budget?year=2025#top', 'www.eastsussex.gov.uk'],
    ['https://democracy.eastsussex.gov.uk/mgAi.aspx?ID=1', 'democracy.eastsussex.gov.uk'],
    ['https://WWW.GOV.UK/guidance', 'www.gov.uk'],
    ['HTTPS://www.legislation.gov.uk/ukpga/2000/22', 'www.legislation.gov.uk'],
    ['https://cfgs.org.uk/', 'cfgs.org.uk'],
    ['https://www.gov.uk:443/', 'www.gov.uk'],
  ])('%s may', (link, host) => {
    expect(allowedLink(link)?.host).toBe(host)
  })

  it.each([
    'http://www.gov.uk/', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd', 'file://server/share', 'smb://server/share',
    '\\\\server\\share', '//www.gov.uk/', 'ftp://www.gov.uk/', 'mailto:ann@www.gov.uk', 'ms-settings:', 'vbscript:x', 'app://bundle/', 'https:www.gov.uk/\\..', 'www.gov.uk', '',
    'https://ann@www.gov.uk/', 'https://ann:secret@www.gov.uk/', 'https://www.gov.uk@evil.example/', 'https://www.gov.uk.evil.example/', 'https://evil.example/www.gov.uk',
    'https://evilgov.uk/', 'https://gov.uk.example/', 'https://www.gov.uk:8443/', 'https://127.0.0.1/', 'https://[::1]/', 'https://localhost/', 'https://www.gov.uk./',
    ' https://www.gov.uk/', 'https://www.gov.uk/\n', 'https://www.gov.uk/a b', 'https://www.gov.uk\t/', 'https://www.gov.uk\\@evil.example/', 'https://www.gov.uk/\u0000',
    'https://www.gov․uk/', 'https://www.góv.uk/', `https://www.gov.uk/${'x'.repeat(2000)}`,
  ])('%j may not', (link) => {
    expect(allowedLink(link)).toBeNull()
  })
})

describe('permissions of the page', () => {
  const declaration = readFileSync(join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8')
  const listed = /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(declaration)?.[1] ?? ''
  const known = [...listed.matchAll(/'([\w-]+)'/g)].map((match) => match[1] as Permission)

  it('are all known by name, from Electron itself', () => {
    expect(known.length).toBeGreaterThan(30)
    expect(known).toEqual(expect.arrayContaining(['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown']))
  })

  it.each(known)('%s is denied', (permission) => {
    expect(isGranted(permission)).toBe(false)
  })
})

describe('the file a start names', () => {
  const at = (path: string) => join('/users/ann', path)
  it.each<[string[], ReturnType<typeof fileFromArguments>]>([
    [['reconcile'], null],
    [['electron', '.'], null],
    [['reconcile', '/data/cycle.rppr'], { path: '/data/cycle.rppr', inPlace: false }],
    [['reconcile', 'Cycle.RPPR'], { path: at('Cycle.RPPR'), inPlace: false }],
    [['reconcile', '--allow-file-access', '--original-process-start-time=1', 'cycle.rppr'], { path: at('cycle.rppr'), inPlace: false }],
    [['electron', '.', '--file', 'work/cycle.rppr'], { path: at('work/cycle.rppr'), inPlace: true }],
    [['reconcile', '--file'], null],
    [['reconcile', '--file', '--other'], null],
    [['reconcile', 'notes.txt'], null],
    [['reconcile', '-x.rppr'], null],
    [['reconcile', 'bad\0.rppr'], null],
    [['app.rppr'], null],
  ])('%j', (args, file) => {
    expect(fileFromArguments(args, '/users/ann')).toEqual(file)
  })
})

describe('the remembered place of the window', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }, { x: 1920, y: 200, width: 1280, height: 1000 }]
  it.each([
    [{ x: 100, y: 100, width: 1200, height: 800 }, true],
    [{ x: 2000, y: 300, width: 1200, height: 800 }, true],
    [{ x: -1100, y: 100, width: 1250, height: 800 }, true],
    [{ x: -1200, y: 100, width: 1200, height: 800 }, false],
    [{ x: 4000, y: 100, width: 1200, height: 800 }, false],
    [{ x: 100, y: -200, width: 1200, height: 800 }, false],
    [{ x: 100, y: 1039, width: 1200, height: 800 }, false],
  ])('%j is reachable: %s', (bounds, reachable) => {
    expect(isReachable(bounds, screens)).toBe(reachable)
  })
})

describe('a log line', () => {
  it.each([
    ['could not open /users/ann/cycles/secret plan.rppr', 'could not open ~/cycles/secret [file].rppr'],
    ['no such column: "Linden Court" near \'x\'', 'no such column: [text] near [text]'],
    ['mail to ann.example@eastsussex.gov.uk failed', 'mail to [e-mail] failed'],
    ['row 327000 of 12', 'row [number] of 12'],
    ['one\r\ntwo\u0007', 'one\ntwo '],
    ['said “close the day service” and ‘no’', 'said [text] and [text]'],
  ])('%j is written as %j', (text, written) => {
    expect(redact(text, '/users/ann')).toBe(written)
  })

  it('is cut to a length at once, and what the cut leaves open is not shown either', () => {
    expect(redact('x'.repeat(10_000_000), '/users/ann')).toHaveLength(4000)
    expect(redact(`${'x'.repeat(3990)} "A resident's name ${'y'.repeat(9000)}"`, '/users/ann')).toBe(`${'x'.repeat(3990)} [text]`)
  })
})
