// The real desktop app in a real window: what only the Electron runtime can show. Everything else about the desktop is tested
// without it. Skipped, saying why, where the runtime is not installed or no window can be opened.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale, root } from '#electron/launch/builds.ts'
import { type Host } from '#shared/host.ts'
import { installed, noWindow } from '#electron/launch/electronRuntime.ts'

const runtime = installed()
const reason = noWindow(process.env) ?? (runtime === undefined ? 'the Electron runtime is not installed' : undefined)
if (reason !== undefined) console.log(`Skipped: the tests in a real window (${reason}).`)

describe.skipIf(reason !== undefined)('the desktop app in a real window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-window-'))
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    for (const name of ['renderer', 'main'] as const) await buildIfStale(name)
    app = await _electron.launch({
      executablePath: runtime ?? '', args: [root],
      env: { ...process.env, RECONCILE_HOME: join(folder, 'cycles'), XDG_CONFIG_HOME: folder, APPDATA: folder, LOCALAPPDATA: folder },
    })
    page = await app.firstWindow()
    await page.waitForFunction(() => document.querySelector('#root > *') !== null)
  }, 180_000)
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows its page from its own address, with the bridge and nothing of Node or Electron', async () => {
    expect(page.url()).toMatch(/^app:\/\/bundle\/index\.html/)
    expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process'), typeof Reflect.get(window, 'electron')])).toEqual(['undefined', 'undefined', 'undefined'])
    expect(await page.evaluate(() => Object.keys(Object(Reflect.get(window, 'host'))).sort())).toEqual(['capabilities', 'invoke', 'kind', 'onEvent'])
  })

  it('passes its own check of the sender: the engine answers', async () => {
    const answer: unknown = await page.evaluate(() => (Reflect.get(window, 'host') as Host).invoke('session.state', {}))
    expect(answer).toMatchObject({ ok: true })
  })

  it('reaches nothing outside: no window, no navigation, no request, no evaluation', async () => {
    expect(await page.evaluate(() => window.open('https://www.gov.uk/'))).toBeNull()
    expect(await page.evaluate(() => fetch('https://www.gov.uk/').then(() => 'reached', () => 'refused'))).toBe('refused')
    await page.evaluate(() => { window.location.href = 'https://www.gov.uk/' })
    await page.waitForTimeout(500)
    expect(page.url()).toMatch(/^app:\/\/bundle\//)
    expect(app.windows()).toHaveLength(1)
  })
})
