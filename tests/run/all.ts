// Every check, in the order in which a mistake is cheapest to see. One failure does not hide the next: all run, then the count.
import { buildIfStale } from '#electron/launch/builds.ts'
import { BROWSER_VARIABLE } from '../support/chromium.ts'
import { ensureBrowser } from './browser.ts'
import { boundaries, lint, typeCheck } from './checks.ts'
import { ensureOffice } from './office.ts'
import { add, check, one, type Tally, timed } from './step.ts'
import { runTests } from './vitest.ts'

const started = Date.now()

const build = (): Promise<Tally> =>
  timed('build the page', async () => {
    try {
      const { built } = await buildIfStale('renderer')
      console.log(built ? 'built' : 'up to date')
      return one(true)
    } catch (problem) {
      console.log(`FAILED\n${problem instanceof Error ? problem.message : String(problem)}`)
      return one(false)
    }
  })

const parts = (): Promise<Tally> =>
  timed('tests of the parts', () => {
    console.log(`LibreOffice opens what is exported: ${ensureOffice()}`)
    return runTests('parts')
  })

const journeys = (): Promise<Tally> =>
  timed('journeys in a browser', async () => {
    const browser = ensureBrowser()
    if ('missing' in browser) {
      console.log(`FAILED: ${browser.missing}`)
      return one(false)
    }
    console.log(`with ${browser.path}`)
    return runTests('journeys', { [BROWSER_VARIABLE]: browser.path })
  })

let total: Tally = { passed: 0, failed: 0, skipped: 0 }
const steps = [
  () => check(typeCheck), () => check(lint), () => check(boundaries), build,
  parts,
  journeys,
]
for (const step of steps) total = add(total, await step())

console.log(`\nAll in ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped === 0 ? '' : `, ${total.skipped} skipped`}`)
process.exitCode = total.failed === 0 ? 0 : 1
