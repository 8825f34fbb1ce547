// The departments a sheet speaks of, found among those of the cycle by code, by name or by their initials; those the file does not
// hold are made with the import, and taken away with it when it is undone.
import { departmentsOf } from '#db/council/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Row } from '#shared/schema/index.ts'
import { oneLine, plain } from '#shared/sheets/sheet.ts'
import { orderBefore } from '../handlers/ordering.ts'

export type Place = { readonly name: string; readonly code: string; /** The department in the file; null for one to be made. */ readonly id: string | null }

const SMALL = new Set(['and', 'of', 'the', 'for', 'in', 'with'])
/** "Housing" is HOU, "Adult Social Care" ASC. */
function codeFrom(name: string): string {
  if (/^[A-Za-z]{2,6}$/.test(name)) return name.toUpperCase()
  const letters = initials(name).slice(0, 6)
  return letters.length > 1 ? letters : plain(name).replace(/[^a-z0-9]/g, '').slice(0, 3).toUpperCase() || 'DEP'
}

const initials = (name: string): string => plain(name).split(' ').filter((word) => word !== '' && !SMALL.has(word)).map((word) => word[0] ?? '').join('').toUpperCase()

export const NOT_STATED = 'Department not stated'

export class Departments {
  readonly #known: readonly Row<'department'>[]
  readonly #made = new Map<string, Place>()
  readonly #found = new Map<string, Place | null>()
  readonly #codes: Set<string>

  constructor(db: ReadableDb, cycle: string) {
    this.#known = departmentsOf(db, cycle)
    this.#codes = new Set(this.#known.map(({ code }) => code))
  }

  /** The department a text means, if the file holds it. A sheet says the same few again and again. */
  find(text: string): Place | null {
    const known = this.#found.get(text)
    if (known !== undefined) return known
    const found = this.#look(text)
    this.#found.set(text, found)
    return found
  }

  #look(text: string): Place | null {
    const wanted = plain(text)
    if (wanted === '') return null
    const exact = this.#known.find(({ code, name }) => plain(code) === wanted || plain(name) === wanted)
    if (exact !== undefined) return exact
    const whole = (a: string, b: string): boolean => a === b || (a.length > b.length && a.startsWith(`${b} `))
    const near = this.#known.filter(({ name }) => wanted.length >= 8 && (whole(plain(name), wanted) || whole(wanted, plain(name))))
    if (near.length === 1) return near[0] ?? null
    const short = this.#known.filter(({ name, code }) => /^[A-Za-z]{2,6}$/.test(text.trim()) && (initials(name) === text.trim().toUpperCase() || (code.length >= 3 && initials(name).startsWith(code.toUpperCase()) && text.trim().toUpperCase().startsWith(code.toUpperCase()))))
    return short.length === 1 ? (short[0] ?? null) : null
  }

  /** The department a text means; a new one when the file does not hold it. Without a text, the only one there is, else one that says so. */
  need(text: string): Place {
    const found = this.find(text)
    if (found !== null) return found
    const only = this.#known[0]
    if (plain(text) === '' && this.#known.length === 1 && only !== undefined) return only
    const name = oneLine(text) === '' ? NOT_STATED : oneLine(text).slice(0, 300)
    const named = this.find(name)
    if (named !== null) return named
    const known = this.#made.get(plain(name))
    if (known !== undefined) return known
    const place: Place = { name, code: this.#freeCode(name), id: null }
    this.#made.set(plain(name), place)
    return place
  }

  #freeCode(name: string): string {
    const base = codeFrom(name)
    let code = base
    for (let n = 2; this.#codes.has(code); n += 1) code = `${base}${n}`
    this.#codes.add(code)
    return code
  }

  /** Of those to be made, only what rows that are taken in stand under. */
  keepOnly(places: readonly Place[]): void {
    const used = new Set(places.map(({ name }) => plain(name)))
    for (const key of this.#made.keys()) if (!used.has(key)) this.#made.delete(key)
  }

  get made(): readonly Place[] { return [...this.#made.values()] }

  /** Writes the new ones; afterwards every place has its id. */
  write(db: WritableDb, cycle: string): (place: Place) => string {
    const ids = new Map<string, string>()
    for (const [key, { name, code }] of this.#made) ids.set(key, db.insert('department', { cycle, code, name, ord: orderBefore(db, 'department', departmentsOf(db, cycle)), source: null, illustrative: 0 }))
    return (place) => place.id ?? ids.get(plain(place.name)) ?? ''
  }
}
