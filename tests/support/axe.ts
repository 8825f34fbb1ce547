// What a checker of accessibility finds on a page: WCAG 2.2 AA and good practice. Run with the page's own policy: the script is
// evaluated by the browser's debugger, not added to the page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Finding = { readonly rule: string; readonly help: string; readonly places: readonly string[] }

type AxeResults = { readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[] }[] }

/** Everything axe objects to; empty when the page is in order. */
export async function accessibilityFindings(page: Page, within = 'html'): Promise<Finding[]> {
  await page.evaluate(source)
  const results = await page.evaluate<AxeResults, string>(`window.axe.run(${JSON.stringify(within)}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })`, '')
  return results.violations.map(({ id, help, nodes }) => ({ rule: id, help, places: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`) }))
}
