// What becomes of the savings of a cycle: figures changed cell by cell, positions added at each stage, scores thought over.
import { type WritableDb } from '#db/index.ts'
import { type MaybeAmount, known } from '#shared/money/amount.ts'
import { amountColumns } from '../../handlers/views.ts'
import { invented, moneyOf } from '../rows.ts'
import { type Cycle, dayIn } from './council.ts'
import { amountBy, type Random, yearsBy } from './random.ts'
import { type Saving } from './savings.ts'
import { runs, type Scribe } from './scribe.ts'
import { effectReasons, revisions, risks } from './words.ts'

const STATUSES_OPEN = ['published', 'consulting', 'consulting', 'revised', 'identified'] as const
const STATUSES_CLOSED = ['agreed', 'agreed', 'agreed', 'agreed_revised', 'agreed_delayed', 'rejected', 'deferred', 'called_in', 'in_delivery'] as const
const STATUSES_DELIVERED = ['achieved', 'achieved', 'achieved', 'slipped', 'partly', 'unachievable'] as const

const cells = ['y1', 'y2', 'y3', 'y4', 'y5'] as const

function setCell(db: WritableDb, position: string, slot: number, amount: MaybeAmount): void {
  const columns = cells.map((cell) => amountColumns(cell, amount))
  db.update('position', position, { ...columns[slot] })
}

/** Columns pasted over a run of savings, twice the whole schedule, and one cell at a time, as somebody types them. */
function changeFigures(book: Scribe, cycle: Cycle, savings: readonly Saving[]): void {
  const { random } = book
  const paste = (rows: readonly Saving[], slot: number): void => book.write('finance', 'positions.setAmount', (db) => {
    for (const saving of rows) setCell(db, saving.proposed, slot, amountBy(random, 0.05))
  })
  for (const run of runs(savings)) for (let slot = 0; slot < 3; slot++) paste(run, slot)
  paste(savings, 0)
  paste(savings, 1)
  for (const saving of savings) {
    if (!random.chance(0.5)) continue
    const slot = random.between(0, cycle.horizon - 1)
    book.write('finance', 'positions.setAmount', (db) => setCell(db, saving.proposed, slot, amountBy(random, 0.1)))
  }
}

function editSaving(db: WritableDb, random: Random, saving: Saving, status: string): void {
  db.update('proposal', saving.id, {
    status, likelihood: random.between(1, 5), impact: random.between(1, 5), rag: random.pick(['green', 'amber', 'amber', 'red']), risk: random.pick(risks),
    eqia: random.pick(['drafting', 'complete', 'complete', 'not_needed', 'required']),
  })
}

function addPosition(db: WritableDb, random: Random, saving: Saving, kind: string, date: string, text: string, amounts: readonly MaybeAmount[], left: MaybeAmount = null): void {
  db.insert('position', { id: random.id(), proposal: saving.id, kind, date, precision: 'day', text, reason: random.chance(0.5) ? random.pick(revisions) : null, ...moneyOf(amounts, left), ...invented })
}

/** Thinks scores over: three effects of two savings in three. */
function changeScores(book: Scribe, savings: readonly Saving[]): void {
  const { random } = book
  for (const run of runs(savings)) {
    book.write('planning', 'effects.setPriority', (db) => {
      for (const saving of run.filter(() => random.chance(0.67))) {
        for (const effect of random.some(saving.effects, 3)) db.update('priority_effect', effect, { score: random.between(-3, 3), reason: random.pick(effectReasons) })
      }
    })
  }
}

/** Autumn: figures, scores, status, and a revised position for one saving in three. */
export function writeAutumn(book: Scribe, cycle: Cycle, savings: readonly Saving[]): void {
  const { random } = book
  book.begin(dayIn(cycle.year, '10-04'))
  changeFigures(book, cycle, savings)
  changeScores(book, savings)
  book.begin(dayIn(cycle.year, '11-12'))
  for (const run of runs(savings)) {
    const decided = run.map((saving) => ({ saving, status: random.pick(STATUSES_OPEN) }))
    book.write('planning', 'proposals.edit', (db) => { for (const { saving, status } of decided) editSaving(db, random, saving, status) })
    book.write('finance', 'positions.add', (db) => {
      for (const { saving, status } of decided) {
        if (status === 'revised' || random.chance(0.2)) addPosition(db, random, saving, 'revised', dayIn(cycle.year, '11-28'), 'Revised after consultation', yearsBy(random, cycle.horizon))
      }
    })
  }
}

/** February: in the budget or not. Not for the cycle that is still open. */
export function writeBudget(book: Scribe, cycle: Cycle, savings: readonly Saving[]): void {
  const { random } = book
  book.begin(dayIn(cycle.year, '02-11'))
  for (const run of runs(savings)) {
    const decided = run.map((saving) => ({ saving, status: random.pick(STATUSES_CLOSED) }))
    book.write('planning', 'proposals.edit', (db) => { for (const { saving, status } of decided) db.update('proposal', saving.id, { status }) })
    book.write('finance', 'positions.add', (db) => {
      for (const { saving, status } of decided) {
        if (status !== 'rejected' && status !== 'deferred') addPosition(db, random, saving, 'budget', dayIn(cycle.year, '02-10'), 'In the budget', yearsBy(random, cycle.horizon))
      }
    })
  }
  book.write('planning', 'cycles.edit', (db) => db.update('cycle', cycle.id, { status: 'agreed' }))
}

/** April after the budget's year: what was delivered, and the cycle is put away. */
export function writeDelivery(book: Scribe, cycle: Cycle, savings: readonly Saving[]): void {
  const { random } = book
  book.begin(`${cycle.year + 1}-04-20`)
  for (const run of runs(savings)) {
    book.write('finance', 'positions.add', (db) => {
      for (const saving of run.filter(() => random.chance(0.7))) {
        const status = random.pick(STATUSES_DELIVERED)
        const left = status === 'achieved' ? known(0) : amountBy(random, 0.1)
        addPosition(db, random, saving, 'delivered', `${cycle.year + 1}-03-31`, 'Position at the end of the year', [amountBy(random, 0)], left)
        db.update('proposal', saving.id, { status })
      }
    })
  }
  book.write('planning', 'cycles.edit', (db) => db.update('cycle', cycle.id, { status: 'archived' }))
}
