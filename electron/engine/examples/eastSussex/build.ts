// Writes the East Sussex example, one operation per part, so that its history reads as the making of a file.
import { type Store } from '#db/index.ts'
import { type Actor } from '#shared/actor.ts'
import { advanceExampleClock, setExampleClock } from '../clock.ts'
import { type Part } from '../rows.ts'
import { writeBoard2025 } from './board2025.ts'
import { writeCouncil2025, writeCycle2025 } from './cycle2025.ts'
import { writeCycle2014, writeOutcomes2014 } from './cycle2014.ts'
import { writeCycle2019 } from './cycle2019.ts'
import { writeCycle2026, writePlans2026 } from './cycle2026.ts'
import { writeEffects2025 } from './effects2025.ts'
import { writeComments2025, writeRecommendations2025 } from './paper2025.ts'
import { writePack2025, writePackItems2025 } from './pack2025.ts'
import { writePeople2025 } from './people2025.ts'
import { writeSavings2025 } from './savings2025.ts'
import { writeSavings2026 } from './savings2026.ts'
import { writeServices2025 } from './services2025.ts'
import { writeSources } from './sources.ts'
import { writeMeasures2025, writeStatements2016 } from './statements2016.ts'

const parts: readonly Part[] = [
  { what: 'Published papers the example rests on', write: writeSources },
  { what: '2014/15: the cycle as the report of November 2013 states it', write: writeCycle2014 },
  { what: '2014/15: nine commissioning outcomes', write: writeOutcomes2014 },
  { what: '2019/20: savings as printed, by department', write: writeCycle2019 },
  { what: '2025/26: the cycle, its stages and priorities', write: writeCycle2025 },
  { what: '2025/26: departments, portfolios and committees', write: writeCouncil2025 },
  { what: '2025/26: people, all illustrative', write: writePeople2025 },
  { what: '2025/26: adult social care services with 2016/17 budgets', write: writeServices2025 },
  { what: '2025/26: revenue budget and outturn of 2016/17, the last published by service', write: writeStatements2016 },
  { what: '2025/26: measures of adult social care', write: writeMeasures2025 },
  { what: '2025/26: five adult social care savings and what became of them', write: writeSavings2025 },
  { what: '2025/26: effects on priorities and people, all illustrative', write: writeEffects2025 },
  { what: '2025/26: the People Scrutiny Board, illustrative', write: writeBoard2025 },
  { what: '2025/26: the Board’s comments, illustrative', write: writeComments2025 },
  { what: '2025/26: the Board’s recommendations, illustrative', write: writeRecommendations2025 },
  { what: '2026/27: the cycle, in preparation', write: writeCycle2026 },
  { what: '2026/27: two versions of the Medium Term Financial Plan, and an illustrative one with savings', write: writePlans2026 },
  { what: '2026/27: a list of savings, all illustrative', write: writeSavings2026 },
  { what: '2025/26: the Board’s pack as it began, illustrative', write: writePack2025 },
  { what: '2025/26: the papers of the Board’s pack, illustrative', write: writePackItems2025 },
]

const builder: Actor = { name: 'Example file', role: null }
const MINUTE = 60_000

/** Fills a new, empty store. The build itself is no step of anybody's undo. */
export function buildEastSussex(store: Store): void {
  // Before the first stage of the current cycle, so that a run with a clock set to any day of the cycle is never behind the log.
  setExampleClock('2024-06-03T09:00:00Z')
  for (const { what, write } of parts) {
    store.runOperation({ command: 'example.build', actor: builder, undoable: false, reason: what }, write)
    advanceExampleClock(4 * MINUTE)
  }
}
