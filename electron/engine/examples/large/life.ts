// What becomes of the savings of a cycle: figures changed cell by cell, positions added at each stage, scores thought over.
import { type WritableDb } from '#db/store/types.ts'
import { type MaybeAmount, known } from '#shared/money/amount.ts'
import { amountColumns } from '../../handlers/views.ts'
import { invented, moneyOf } from '../rows.ts'
import { type Cycle, dayIn } from './council.ts'
import { amountBy, type Random, yearsBy } from './random.ts'
import { type Saving } from './savings.ts'
import { type Scribe } from './scribe.ts'
import { effectReasons, revisions, risks } from './words.ts'

const STATUSES_OPEN = ['published', 'consulting', 'consulting', 'revised', 'identified'] as const
const STATUSES_CLOSED = ['agreed', 'agreed', 'agreed', 'agreed_revised', 'agreed_delayed', 'rejected', 'deferred', 'called_in', 'in_delivery'] as const
const STATUSES_DELIVERED = ['achieved', 'achieved', 'achieved', 'slipped', 'partly', 'unachievable'] as const

const cells = ['y1', 'y2', 'y3', 'y4', 'y5'] as const

function setCell(db: WritableDb, position: string, slot: number, amount: MaybeAmount): void {
  const columns = cells.map((cell) => amountColumns(cell, amount))
  db.update('position', position, { ...columns[slot] })
}

/** One cell a time, as somebody types them; now and then a column pasted over a run of savings, which is one operation. */
function changeFigures(book: Scribe, cycle: Cycle, savings: readonly Saving[]): void {
  const { random } = book
  for (const [i, saving] of savings.entries()) {
    for (let n = random.between(2, 4); n > 0; n--) {
      const slot = random.between(0, cycle.horizon - 1)
      book.write('finance', 'positions.setAmount', (db) => setCell(db, saving.proposed, slot, amountBy(random, 0.1)))
    }
    if (i % 20 === 19) {
      const slot = random.between(0, cycle.horizon - 1)
      book.write('finance', 'positions.setAmount', (db) => {
        for (const other of savings.slice(i - 19, i + 1)) setCell(db, other.proposed, slot, amountBy(random, 0.05))
      })
    }
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

/** Thinks scores over: two effects a saving in three. */
function changeScores(book: Scribe, savings: readonly Saving[]): void {
  const { random } = book
  for (const saving of savings) {
    if (!random.chance(0.67)) continue
    book.write('planning', 'effects.setPriority', (db) => {
      for (const effect of random.some(saving.effects, 2)) db.update('priority_effect', effect, { score: random.between(-3, 3), reason: random.pick(effectReasons) })
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
  for (const saving of savings) {
    const status = random.pick(STATUSES_OPEN)
    book.write('planning', 'proposals.edit', (db) => editSaving(db, random, saving, status))
    if (status === 'revised' || random.chance(0.2)) {
      book.write('finance', 'positions.add', (db) => addPosition(db, random, saving, 'revised', dayIn(cycle.year, '11-28'), 'Revised after consultation', yearsBy(random, cycle.horizon)))
    }
  }
}

/** February: in the budget or not. Not for the cycle that is still open. */
export function writeBudget(book: Scribe, cycle: Cycle, savings: readonly Saving[]): void {
  const { random } = book
  book.begin(dayIn(cycle.year, '02-11'))
  for (const saving of savings) {
    const agreed = random.pick(STATUSES_CLOSED)
    book.write('planning', 'proposals.edit', (db) => db.update('proposal', saving.id, { status: agreed }))
    if (agreed === 'rejected' || agreed === 'deferred') continue
    book.write('finance', 'positions.add', (db) => addPosition(db, random, saving, 'budget', dayIn(cycle.year, '02-10'), 'In the budget', yearsBy(random, cycle.horizon)))
  }
  book.write('planning', 'cycles.edit', (db) => db.update('cycle', cycle.id, { status: 'agreed' }))
}

/** April after the budget's year: what was delivered, and the cycle is put away. */
export function writeDelivery(book: Scribe, cycle: Cycle, savings: readonly Saving[]): void {
  const { random } = book
  book.begin(`${cycle.year + 1}-04-20`)
  for (const saving of savings) {
    if (!random.chance(0.7)) continue
    const status = random.pick(STATUSES_DELIVERED)
    book.write('finance', 'positions.add', (db) => {
      addPosition(db, random, saving, 'delivered', `${cycle.year + 1}-03-31`, 'Position at the end of the year', [amountBy(random, 0)], status === 'achieved' ? known(0) : amountBy(random, 0.1))
      db.update('proposal', saving.id, { status })
    })
  }
  book.write('planning', 'cycles.edit', (db) => db.update('cycle', cycle.id, { status: 'archived' }))
}
