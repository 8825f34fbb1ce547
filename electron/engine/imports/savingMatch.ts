// Which saving of the file a row of a schedule is: by reference, else by title and department. Reads only.
import { positionsWhere, proposalsWhere } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { inOrder } from '#shared/domain/lineage.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'
import { type FoundRow, type Problem } from '#shared/sheets/rows.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { type Place } from './departments.ts'
import { type SavingFacts } from './savingFacts.ts'

/** One saving of the sheet; its amounts have a place for each year of the cycle. */
export type Draft = { readonly row: FoundRow; readonly rows: FoundRow[]; readonly facts: SavingFacts; readonly place: Place; readonly amounts: MaybeAmount[]; /** The places of the years the sheet has a column or a row for; of the others it says nothing. */ readonly covered: Set<number>; readonly problems: Problem[] }
export type Known = { readonly proposal: Row<'proposal'>; readonly positions: readonly Row<'position'>[] }

export function knownSavings(db: ReadableDb, cycle: string): Known[] {
  const positions = new Map<string, Row<'position'>[]>()
  for (const position of positionsWhere(db, { cycle })) {
    const list = positions.get(position.proposal)
    if (list) list.push(position)
    else positions.set(position.proposal, [position])
  }
  return proposalsWhere(db, { cycle }).map((proposal) => ({ proposal, positions: inOrder(positions.get(proposal.id) ?? []) }))
}

/** Finds what a row is in the file; nothing in the file is found twice. */
export class Finder {
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
