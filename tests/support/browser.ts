// A Chromium for tests of what people see: one browser per test file, one fresh page per test, everything that went wrong in the
// page noted so that a test can say there was nothing.
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium.ts'

export type Colours = 'light' | 'dark'
export type PageOptions = { readonly width?: number; readonly height?: number; readonly colours?: Colours; readonly forced?: boolean; readonly reduced?: boolean }

/** What must be empty at the end of a test. */
export type Troubles = {
  /** Violations of the content security policy. */
  readonly policy: string[]
  /** Requests to anywhere but the page's own origin. */
  readonly strangers: string[]
  readonly errors: string[]
}

export type OpenPage = { readonly page: Page; readonly context: BrowserContext; readonly troubles: Troubles }

const open = new Set<BrowserContext>()

/** Closes the pages opened since this was asked: every page left open reads and draws again at each change of a later test. */
export function pagesFromHere(): () => Promise<void> {
  const before = new Set(open)
  return async () => {
    for (const context of open) {
      if (before.has(context)) continue
      open.delete(context)
      await context.close().catch(() => undefined)
    }
  }
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found on this machine.')
  return chromium.launch({ executablePath, args: [...chromiumFlags] })
}

/** Opens a page and notes its troubles from the first byte on. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> {
  const { width = 1280, height = 800, colours = 'light', forced = false, reduced = false } = options
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: colours, forcedColors: forced ? 'active' : 'none', reducedMotion: reduced ? 'reduce' : 'no-preference', locale: 'en-GB', timezoneId: 'Europe/London',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  open.add(context)
  const page = await context.newPage()
  const troubles: Troubles = { policy: [], strangers: [], errors: [] }
  const { origin } = new URL(url)
  page.on('pageerror', (error) => troubles.errors.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy|Trusted ?Type/i.test(text)) troubles.policy.push(text)
    else if (message.type() === 'error') troubles.errors.push(text)
  })
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(`${origin}/`) && !asked.startsWith('data:') && !asked.startsWith('blob:')) troubles.strangers.push(asked)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
  })
  await page.goto(url)
  return { page, context, troubles }
}

export const noTroubles = (troubles: Troubles): boolean => troubles.policy.length + troubles.strangers.length + troubles.errors.length === 0
