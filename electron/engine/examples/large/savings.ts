// Two hundred savings of a cycle: put forward in September, scored, assessed, and changed until the budget.
import { type WritableDb } from '#db/index.ts'
import { characteristics, equalityEffects, keysOf } from '#shared/domain/words.ts'
import { evenKeys } from '#shared/domain/orderKeys.ts'
import { amountRow, blankSaving, invented, moneyOf } from '../rows.ts'
import { dayIn, type Cycle, type Department } from './council.ts'
import { amountBy, type Random, yearsBy } from './random.ts'
import { runs, type Scribe } from './scribe.ts'
import { actions, effectReasons, mitigations, places, whoWords } from './words.ts'

const SAVINGS_IN_A_CYCLE = 200

export type Saving = { readonly id: string; readonly ref: string; readonly title: string; readonly portfolio: string | null; readonly proposed: string; readonly effects: readonly string[] }

const plain = { likelihood: null, impact: null, rag: null, risk: null, eqia: 'required', eqia_date: null }

function insertSaving(db: WritableDb, random: Random, cycle: Cycle, department: Department, number: number, ord: string): Omit<Saving, 'effects'> {
  const at = random.between(0, department.services.length - 1)
  const service = department.services[at] ?? null
  const portfolio = department.portfolios[at % department.portfolios.length] ?? null
  const [action, kind] = random.pick(actions)
  const place = random.pick(places)
  const ref = `${department.words.code}-${String(number).padStart(3, '0')}`
  const title = `${department.words.services[at] ?? department.words.name}, ${place}: ${action}`
  const id = db.insert('proposal', {
    id: random.id(), cycle: cycle.id, ref, title, description: `Illustrative saving: ${action} in ${place === 'county-wide' ? 'the whole county' : place}.`, department: department.id, portfolio, service,
    kind, route: random.chance(0.6) ? 'consult' : 'delegated', status: 'identified', ...amountRow('cost', amountBy(random, 0.5)), ...plain, ord, ...blankSaving, ...invented,
  })
  const proposed = db.insert('position', {
    id: random.id(), proposal: id, kind: 'proposed', date: dayIn(cycle.year, '09-10'), precision: 'day', text: 'Proposed', reason: null, ...moneyOf(yearsBy(random, cycle.horizon)), ...invented,
  })
  return { id, ref, title, portfolio, proposed }
}

function insertPriorityEffects(db: WritableDb, random: Random, cycle: Cycle, proposal: string): string[] {
  return cycle.priorities.map((priority, i) => db.insert('priority_effect', {
    id: random.id(), proposal, priority, score: random.chance(0.12) ? null : random.between(i === 3 ? 0 : -3, i === 3 ? 3 : 2), reason: random.pick(effectReasons), ...invented,
  }))
}

function insertEqualityEffects(db: WritableDb, random: Random, proposal: string): void {
  for (const characteristic of random.some(keysOf(characteristics), random.between(2, 4))) {
    db.insert('equality_effect', {
      id: random.id(), proposal, characteristic, effect: random.pick(keysOf(equalityEffects)), who: random.pick(whoWords), mitigation: random.chance(0.5) ? random.pick(mitigations) : null, ...invented,
    })
  }
}

/** Pasted in from a sheet, then scored, then assessed: about sixty operations. */
export function writeSavings(book: Scribe, cycle: Cycle): Saving[] {
  const { random } = book
  const keys = evenKeys(SAVINGS_IN_A_CYCLE / cycle.departments.length)
  book.begin(dayIn(cycle.year, '09-02'))
  const savings = cycle.departments.flatMap((department) => runs(keys.map((ord, i) => ({ ord, number: i + 1 }))).flatMap((run) =>
    book.write('planning', 'proposals.create', (db) => run.map(({ ord, number }) => insertSaving(db, random, cycle, department, number, ord)))))
  return runs(savings).flatMap((run) => {
    const scored = book.write('planning', 'effects.setPriority', (db) => run.map((saving) => ({ ...saving, effects: insertPriorityEffects(db, random, cycle, saving.id) })))
    book.write('planning', 'effects.setEquality', (db) => { for (const saving of run) insertEqualityEffects(db, random, saving.id) })
    return scored
  })
}
