// Which saving of the file a row of a schedule is: by reference, else by title and department.
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

export type Match = { readonly known: Known; readonly byRef: boolean }

/** What each row is in the file; nothing in the file is found twice. All references come first: a row before it with the title of another's
 *  saving does not take it. */
export function matchSavings(drafts: readonly Draft[], known: readonly Known[]): ReadonlyMap<Draft, Match> {
  const matches = new Map<Draft, Match>()
  const byRef = new Map(known.map((each) => [plain(each.proposal.ref), each]))
  const used = new Set<Known>()
  for (const draft of drafts) {
    const found = draft.row.ref === '' ? undefined : byRef.get(plain(draft.row.ref))
    if (found === undefined || used.has(found)) continue
    used.add(found)
    matches.set(draft, { known: found, byRef: true })
  }
  const byTitle = new Map<string, Known[]>()
  for (const each of known) if (!used.has(each)) push(byTitle, `${plain(each.proposal.title)}\0${each.proposal.department}`, each)
  for (const draft of drafts) {
    if (draft.place.id === null || matches.has(draft)) continue
    const found = byTitle.get(`${plain(draft.facts.title)}\0${draft.place.id}`)?.shift()
    if (found !== undefined) matches.set(draft, { known: found, byRef: false })
  }
  return matches
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
