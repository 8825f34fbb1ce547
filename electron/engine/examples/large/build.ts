// Writes the large example: ten years, 2,000 savings, 500 recommendations, over 50,000 changes, every row of it illustrative.
// For measuring and for looking at, at the size a council's file may reach.
import { type Store } from '#db/index.ts'
import { writeBoards } from './boards.ts'
import { writeCouncil, writePeople } from './council.ts'
import { writeAutumn, writeBudget, writeDelivery } from './life.ts'
import { seeded } from './random.ts'
import { writeSavings } from './savings.ts'
import { scribe } from './scribe.ts'

const SEED = 20_130_111
const FIRST_YEAR = 2017
const LARGE_CYCLES = 10

/** Most plan for three years; two for more, so that every width of the grid is seen. */
const horizonOf = (year: number): number => (year === 2021 ? 4 : year === 2024 ? 5 : 3)

/** How much is done, in parts of about the same size. */
export type Progress = { readonly done: number; readonly of: number }

/**
 * Fills a new, empty store, part by part, so that whoever builds can say how far it is and let other work in between. `cycles`
 * counts from 2017/18; the last of all ten is still open in January of its budget year.
 */
export function* largeInParts(store: Store, cycles: number = LARGE_CYCLES): Generator<Progress> {
  const book = scribe(store, seeded(SEED))
  const partsOf = 4
  let done = 0
  const part = (): Progress => ({ done: (done += 1), of: cycles * partsOf })
  book.begin(`${FIRST_YEAR - 1}-06-20`)
  const people = writePeople(book)
  let before: (() => void) | null = null
  for (let year = FIRST_YEAR; year < FIRST_YEAR + cycles; year++) {
    const open = year === FIRST_YEAR + LARGE_CYCLES - 1
    const cycle = writeCouncil(book, people.executive, year, horizonOf(year), open)
    const savings = writeSavings(book, cycle)
    yield part()
    writeAutumn(book, cycle, savings)
    yield part()
    writeBoards(book, cycle, people.scrutiny, savings)
    yield part()
    if (!open) writeBudget(book, cycle, savings)
    // A cycle is delivered only after the next one's budget: the log is written in the order things happened.
    if (!open) before?.()
    before = () => writeDelivery(book, cycle, savings)
    yield part()
  }
}
