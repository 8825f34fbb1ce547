// Savings from a schedule: matched by reference, else by title and department; compared with what the file holds; written as proposals
// with the position the schedule states. A figure that differs from every position becomes a revised one: what was proposed stays.
import { highestRef, positionsWhere, proposalsWhere } from '#db/proposals/read.ts'
import { allServices, portfoliosOf } from '#db/council/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { dateInLondon } from '#shared/dates.ts'
import { amountsOf, inOrder, positionAt } from '#shared/domain/lineage.ts'
import { evenKeys, keyBetween } from '#shared/domain/orderKeys.ts'
import { wordingFrozen } from '#shared/domain/proposalSteps.ts'
import { sumFte } from '#shared/domain/staff.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type MaybeAmount, sameAmount } from '#shared/money/amount.ts'
import { formatAmount } from '#shared/money/format.ts'
import { type Row } from '#shared/schema/index.ts'
import { type Reading, yearOfColumn } from '#shared/sheets/read.ts'
import { type FoundRow, type Problem } from '#shared/sheets/rows.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { yearIn } from '#shared/sheets/years.ts'
import { amountColumns, blankSaving, positionMoney } from '../handlers/views.ts'
import { Departments, NOT_STATED, type Place } from './departments.ts'
import { type Plan, type Planned, inError, leftOut } from './plan.ts'
import { type SavingFacts, factsOf } from './savingFacts.ts'

type Cycle = Row<'cycle'>
type Draft = { readonly row: FoundRow; readonly rows: FoundRow[]; readonly facts: SavingFacts; readonly place: Place; readonly amounts: MaybeAmount[]; readonly problems: Problem[] }
type Known = { readonly proposal: Row<'proposal'>; readonly positions: readonly Row<'position'>[] }

export function planSavings(db: ReadableDb, cycle: Cycle, reading: Reading, file: string, defaultDepartment: string | undefined): Plan {
  const departments = new Departments(db, cycle.id)
  const rows = new Map<number, Planned>()
  const drafts = draftsOf(reading, cycle, departments, defaultDepartment, rows)
  const known = knownSavings(db, cycle.id)
  const finder = new Finder(known)
  const places = { portfolios: portfoliosOf(db, cycle.id), services: allServices(db).filter((service) => service.cycle === cycle.id) }
  const writes: ((db: WritableDb, writing: Writing) => void)[] = []
  for (const draft of drafts) {
    const found = finder.find(draft)
    const department = draft.place.name
    if (draft.problems.length > 0) { setAll(rows, draft, inError(draft.problems, department)); continue }
    if (found === null) {
      setAll(rows, draft, { outcome: 'new', reason: null, changes: [], problems: [], department })
      writes.push((_, writing) => writing.create(draft, places))
      continue
    }
    const change = changeOf(draft, found.known, found.byRef, cycle)
    setAll(rows, draft, { outcome: change.says.length > 0 ? 'changed' : 'same', reason: change.note, changes: change.says, problems: [], department })
    if (change.says.length > 0) writes.push((writable, writing) => change.write(writable, writing))
  }
  const made = departments.made
  const warnings = made.length > 0 ? [`${made.length === 1 ? 'A department is' : `${made.length} departments are`} made with the import: ${made.map(({ code, name }) => `${name} (${code})`).join(', ')}.`] : []
  return {
    rows, statement: null, warnings,
    write(writable, now) {
      const writing = new Writing(writable, cycle, departments.write(writable, cycle.id), dateInLondon(now), file, writes.length)
      for (const write of writes) write(writable, writing)
      return null
    },
  }
}

function setAll(rows: Map<number, Planned>, draft: Draft, planned: Planned): void {
  for (const row of draft.rows) rows.set(row.index, row === draft.row ? planned : { ...planned, changes: [], reason: planned.reason ?? `Together with row ${draft.row.row}.` })
}

/** Lines of the sheet as savings. Rows of one saving for several years are one saving; a reference or title that comes again is refused. */
function draftsOf(reading: Reading, cycle: Cycle, departments: Departments, defaultDepartment: string | undefined, rows: Map<number, Planned>): Draft[] {
  const drafts: Draft[] = []
  const byKey = new Map<string, Draft>()
  for (const row of reading.rows) {
    const role = reading.outline.roles.get(row.index)
    if (role !== 'line') { rows.set(row.index, leftOut(role === 'heading' ? 'A heading.' : role === 'note' ? 'A note.' : role === 'skip' ? 'Left out by the map.' : 'A total: compared with its rows, not taken in.')); continue }
    const place = departments.need(departmentText(reading, row, defaultDepartment))
    const problems: Problem[] = [...row.problems]
    const facts = factsOf(row, problems)
    const { amounts, stated } = amountsByYear(row, reading, cycle, problems)
    const draft: Draft = { row, rows: [row], facts, place, amounts, problems }
    const key = row.ref === '' ? `${plain(row.title)}\0${plain(place.name)}` : `ref\0${plain(row.ref)}`
    const earlier = byKey.get(key)
    if (earlier === undefined || facts.title === '') {
      byKey.set(key, draft)
      drafts.push(draft)
      continue
    }
    if (row.texts.has('year') && stated.length > 0 && stated.every((slot) => (earlier.amounts[slot] ?? null) === null) && plain(earlier.facts.title) === plain(facts.title)) {
      stated.forEach((slot) => { earlier.amounts[slot] = amounts[slot] ?? null })
      earlier.rows.push(row)
      earlier.problems.push(...problems)
      continue
    }
    const cell = row.ref === '' ? row.titleCell : (row.texts.get('ref')?.[0]?.cell ?? row.cell)
    drafts.push({ ...draft, problems: [...problems, { cell, message: row.ref === '' ? `${cell} repeats the title of row ${earlier.row.row} in the same department: give both a reference, so that they can be told apart.` : `${cell} repeats the reference ${row.ref} of row ${earlier.row.row}: every saving has its own.` }] })
  }
  return drafts
}

/** The department of a row: its own column, else the heading or total it stands under, else what the map says. */
function departmentText(reading: Reading, row: FoundRow, fallback: string | undefined): string {
  const own = row.texts.get('department')?.[0]?.text ?? ''
  if (own !== '') return own
  if (reading.columns.some(({ role }) => role === 'department') && row.place !== '') return row.place
  const under = row.place === '' ? (reading.outline.under.get(row.index) ?? '') : row.place
  return under === '' ? (fallback ?? '') : under
}

function amountsByYear(row: FoundRow, reading: Reading, cycle: Cycle, problems: Problem[]): { amounts: MaybeAmount[]; stated: number[] } {
  const amounts: MaybeAmount[] = Array.from({ length: cycle.horizon }, () => null)
  const stated: number[] = []
  const ofRow = yearIn(row.texts.get('year')?.[0]?.text ?? '')
  for (const { column, amount, cell } of row.figures) {
    if (column.role !== 'amount' || amount === null) continue
    const year = column.year === null && column.planYear === null && ofRow !== null ? ofRow : yearOfColumn(column, reading, cycle.first_year)
    const slot = year - cycle.first_year
    if (slot < 0 || slot >= cycle.horizon) {
      problems.push({ cell, message: `${cell} is an amount for ${formatYear(year)}, and ${cycle.label} plans from ${formatYear(cycle.first_year)} to ${formatYear(cycle.first_year + cycle.horizon - 1)}: take the sheet into the cycle of its years.` })
      continue
    }
    amounts[slot] = amount
    stated.push(slot)
  }
  return { amounts, stated }
}

function knownSavings(db: ReadableDb, cycle: string): Known[] {
  const positions = new Map<string, Row<'position'>[]>()
  for (const position of positionsWhere(db, { cycle })) {
    const list = positions.get(position.proposal)
    if (list) list.push(position)
    else positions.set(position.proposal, [position])
  }
  return proposalsWhere(db, { cycle }).map((proposal) => ({ proposal, positions: inOrder(positions.get(proposal.id) ?? []) }))
}

/** Finds what a row is in the file; nothing in the file is found twice. */
class Finder {
  readonly #byRef = new Map<string, Known>()
  readonly #byTitle = new Map<string, Known>()
  readonly #used = new Set<string>()

  constructor(known: readonly Known[]) {
    for (const each of known) {
      this.#byRef.set(plain(each.proposal.ref), each)
      const key = `${plain(each.proposal.title)}\0${each.proposal.department}`
      if (!this.#byTitle.has(key)) this.#byTitle.set(key, each)
    }
  }

  find({ row, facts, place }: Draft): { readonly known: Known; readonly byRef: boolean } | null {
    const byRef = row.ref === '' ? undefined : this.#byRef.get(plain(row.ref))
    const found = byRef ?? (place.id === null ? undefined : this.#byTitle.get(`${plain(facts.title)}\0${place.id}`))
    if (found === undefined || this.#used.has(found.proposal.id)) return null
    this.#used.add(found.proposal.id)
    return { known: found, byRef: byRef !== undefined }
  }
}

type Change = { readonly says: string[]; readonly note: string | null; write(db: WritableDb, writing: Writing): void }

const inThousands = (amounts: readonly MaybeAmount[]): string => amounts.map((amount) => formatAmount(amount, 'thousands') || 'blank').join(', ')

function changeOf({ facts, place, amounts, row }: Draft, { proposal, positions }: Known, byRef: boolean, cycle: Cycle): Change {
  const says: string[] = []
  const columns: Partial<Row<'proposal'>> = {}
  let note: string | null = null
  const frozen = wordingFrozen(proposal.status)
  const set = <C extends keyof Row<'proposal'>>(column: C, value: Row<'proposal'>[C] | undefined, name: string): void => {
    if (value === undefined || value === proposal[column]) return
    if (frozen && (column === 'title' || column === 'description')) { note = `${proposal.ref} is being consulted on, so its wording stays as it was proposed.`; return }
    columns[column] = value
    says.push(name)
  }
  if (row.ref !== '' && row.ref !== proposal.ref) set('ref', row.ref, `reference ${proposal.ref} becomes ${row.ref}`)
  set('title', byRef ? facts.title : undefined, `title “${proposal.title}” becomes “${facts.title}”`)
  // What was written here since stays, as long as it still holds what the sheet says.
  const wording = row.texts.get('text')?.[0]?.text ?? facts.description ?? ''
  set('description', facts.description === null || plain(proposal.description ?? '').includes(plain(wording)) ? undefined : facts.description, 'description')
  for (const [column, value] of Object.entries(facts.texts) as [keyof SavingFacts['texts'], string | null | undefined][]) set(column, value ?? undefined, column.replace('_name', ''))
  // 12.5 and 12.50 are the same staff.
  set('fte', facts.fte === sumFte([proposal.fte]) ? undefined : (facts.fte ?? undefined), `FTE ${facts.fte ?? ''}`)
  set('posts', facts.posts ?? undefined, `posts ${facts.posts ?? ''}`)
  set('vacant', facts.vacant ?? undefined, `vacant posts ${facts.vacant ?? ''}`)
  const money = { ...setMoney(proposal, 'gross', facts.gross, says), ...setMoney(proposal, 'net', facts.net, says), ...setMoney(proposal, 'cost', facts.cost, says) }
  const moved = place.id !== proposal.department && (row.texts.has('department') || place.id !== null) && place.name !== NOT_STATED
  if (moved) says.push(`department becomes ${place.name}`)
  const figure = amounts.some((amount) => amount !== null) ? figureChange(positions, amounts, cycle) : null
  if (figure !== null) says.push(`amounts ${figure.before} become ${inThousands(amounts)} (£000)${figure.edits === null ? ', as a revised position' : ''}`)
  return {
    says, note,
    write(db, writing) {
      const all = { ...columns, ...money, ...(moved ? { department: writing.departmentOf(place) } : {}) }
      if (Object.keys(all).length > 0) db.update('proposal', proposal.id, all)
      if (figure === null) return
      if (figure.edits === null) writing.addPosition(proposal.id, 'revised', 'Revised', amounts)
      else {
        const { left_state: _, left_low: _low, left_high: _high, ...years } = positionMoney(amounts, null)
        db.update('position', figure.edits, { ...years, derived: 0, derivation: null })
      }
    },
  }
}

function setMoney(proposal: Row<'proposal'>, prefix: 'gross' | 'net' | 'cost', amount: MaybeAmount, says: string[]): Partial<Row<'proposal'>> {
  if (amount === null) return {}
  const before = amountColumns(prefix, amount)
  if (Object.entries(before).every(([column, value]) => proposal[column as keyof Row<'proposal'>] === value)) return {}
  says.push(`${prefix} ${formatAmount(amount, 'thousands')} (£000)`)
  return before
}

/** The amounts of a sheet are the same when any dated position states them; a lone proposed one is corrected, otherwise a revised one is added. */
function figureChange(positions: readonly Row<'position'>[], amounts: readonly MaybeAmount[], cycle: Cycle): { before: string; edits: string | null } | null {
  const stated = positions.filter((position) => amountsOf(position, cycle.horizon).some((amount) => amount !== null))
  const same = (position: Row<'position'>): boolean => amountsOf(position, cycle.horizon).every((amount, i) => sameAmount(amount, amounts[i] ?? null))
  if (stated.some(same)) return null
  const shown = positionAt(positions, 'latest')
  const only = positions.length === 1 && positions[0]?.kind === 'proposed' ? (positions[0]?.id ?? null) : null
  return { before: shown === undefined ? 'blank' : inThousands(amountsOf(shown, cycle.horizon)), edits: only }
}

type Places = { readonly portfolios: readonly Row<'portfolio'>[]; readonly services: readonly Row<'service'>[] }

/** Writes savings one after another: references and order keys go on from where the department stands. */
class Writing {
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

  create({ row, facts, place, amounts }: Draft, { portfolios, services }: Places): void {
    const department = this.departmentOf(place)
    const named = <R extends { readonly id: string; readonly name: string }>(list: readonly R[], text: string | null): string | null => (text === null ? null : (list.find(({ name }) => plain(name) === plain(text))?.id ?? null))
    const { cost, gross, net, texts, fte, posts, vacant } = facts
    const id = this.#db.insert('proposal', {
      cycle: this.#cycle.id, ref: row.ref === '' ? this.#nextRef(place.code) : row.ref, title: facts.title, description: facts.description, department,
      portfolio: named(portfolios, facts.portfolio), service: named(services, facts.service), kind: facts.kind ?? 'efficiency', route: 'consult', status: facts.status ?? 'identified',
      likelihood: null, impact: null, rag: null, eqia: 'unknown', eqia_date: null, ord: this.#nextOrder(department), ...blankSaving,
      ...{ cost_state: null, cost_low: null, cost_high: null, ...amountColumns('cost', cost) }, ...amountColumns('gross', gross), ...amountColumns('net', net),
      fte, posts, vacant, risk: null, ...texts, source: null, illustrative: 0,
    })
    if (amounts.some((amount) => amount !== null)) this.addPosition(id, 'proposed', 'Proposed', amounts)
  }

  addPosition(proposal: string, kind: string, text: string, amounts: readonly MaybeAmount[]): void {
    this.#db.insert('position', {
      proposal, kind, date: this.#today, precision: 'day', text, reason: `From ${this.#file}.`, basis: 'recurring', derived: 0, derivation: null, source: null, illustrative: 0, ...positionMoney(amounts, null),
    })
  }
}
