// Writes savings of a schedule as proposals with the position it states. Decides nothing: what is new or changed was planned before.
import { highestRef } from '#db/proposals/read.ts'
import { type WritableDb } from '#db/store/types.ts'
import { evenKeys, keyBetween } from '#shared/domain/orderKeys.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { amountColumns, blankSaving, positionMoney } from '../handlers/views.ts'
import { type Place } from './departments.ts'
import { type Draft } from './savingMatch.ts'
import { type Said } from './savingWords.ts'

type Cycle = Row<'cycle'>
/** Writes savings one after another: references and order keys go on from where the department stands. */
export class Writing {
  readonly departmentOf: (place: Place) => string
  readonly #db: WritableDb
  readonly #cycle: Cycle
  readonly #today: string
  readonly #file: string
  readonly #numbers = new Map<string, number>()
  /** By department: the key after its last saving, below which the new ones are spaced evenly. */
  readonly #order = new Map<string, string>()
  readonly #keys: Iterator<string>
  readonly #taken: Set<string>

  constructor(db: WritableDb, cycle: Cycle, departmentOf: (place: Place) => string, today: string, file: string, most: number) {
    this.#db = db
    this.#keys = evenKeys(most).values()
    this.#cycle = cycle
    this.departmentOf = departmentOf
    this.#today = today
    this.#file = file
    this.#taken = new Set(db.all<{ ref: string }>('SELECT ref FROM proposal WHERE cycle = ?', cycle.id).map(({ ref }) => plain(ref)))
  }

  #nextRef(code: string): string {
    let number = this.#numbers.get(code) ?? highestRef(this.#db, this.#cycle.id, code)
    let ref: string
    do {
      number += 1
      ref = `${code}-${String(number).padStart(3, '0')}`
    } while (this.#taken.has(plain(ref)))
    this.#numbers.set(code, number)
    this.#taken.add(plain(ref))
    return ref
  }

  #nextOrder(department: string): string {
    const known = this.#order.get(department)
    const after = known ?? keyBetween(this.#db.get<{ ord: string }>('SELECT ord FROM proposal WHERE cycle = ? AND department = ? ORDER BY ord DESC, id DESC LIMIT 1', this.#cycle.id, department)?.ord ?? null, null)
    if (known === undefined) this.#order.set(department, after)
    return `${after}${String(this.#keys.next().value ?? '')}`
  }

  create({ row, facts, place, amounts }: Draft, words: Said['words']): void {
    const department = this.departmentOf(place)
    const { cost, gross, net, texts, fte, posts, vacant } = facts
    const id = this.#db.insert('proposal', {
      cycle: this.#cycle.id, ref: row.ref === '' ? this.#nextRef(place.code) : row.ref, title: facts.title, description: facts.description, department,
      portfolio: words.portfolio ?? null, service: words.service ?? null, kind: words.kind ?? 'efficiency', route: 'consult', status: words.status ?? 'identified',
      likelihood: null, impact: null, rag: null, eqia: 'unknown', eqia_date: null, ord: this.#nextOrder(department), ...blankSaving,
      ...{ cost_state: null, cost_low: null, cost_high: null, ...amountColumns('cost', cost) }, ...amountColumns('gross', gross), ...amountColumns('net', net),
      fte, posts, vacant, risk: null, ...texts, source: null, illustrative: 0,
    })
    if (amounts.some((amount) => amount !== null)) this.addPosition(id, 'proposed', 'Proposed', amounts)
  }

  /** A position of today; one that follows a later one takes its date, so that it is the one that stands, and recurs as that one does. */
  addPosition(proposal: string, kind: string, text: string, amounts: readonly MaybeAmount[], after?: Row<'position'>): void {
    const when = after !== undefined && after.date > this.#today ? { date: after.date, precision: after.precision } : { date: this.#today, precision: 'day' }
    this.#db.insert('position', {
      proposal, kind, ...when, text, reason: `From ${this.#file}.`, basis: after?.basis ?? 'recurring', derived: 0, derivation: null, source: null, illustrative: 0, ...positionMoney(amounts, null),
    })
  }
}
