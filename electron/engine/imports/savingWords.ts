// What a row says of a saving in words of its own: status, kind, portfolio, service, RAG. What can be looked up is taken; what cannot,
// or may not follow, is named and not taken.
import { allServices, portfoliosOf } from '#db/council/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { stepTo } from '#shared/domain/proposalSteps.ts'
import { proposalKinds, proposalStatuses, wordFor } from '#shared/domain/words.ts'
import { type Row } from '#shared/schema/index.ts'
import { type FoundRow } from '#shared/sheets/rows.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { type SavingFacts } from './savingFacts.ts'

/** The portfolios and services of a cycle by their names. */
export type Places = { readonly portfolios: ReadonlyMap<string, string>; readonly services: ReadonlyMap<string, string> }

const byName = (list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> => new Map(list.toReversed().map(({ id, name }) => [plain(name), id]))

export const placesOf = (db: ReadableDb, cycle: string): Places => ({
  portfolios: byName(portfoliosOf(db, cycle)), services: byName(allServices(db).filter((service) => service.cycle === cycle)),
})

type Words = Partial<Pick<Row<'proposal'>, 'status' | 'kind' | 'portfolio' | 'service'>>

export type Said = {
  /** What the row states of these four and the file can hold. */
  readonly words: Words
  readonly says: readonly string[]
  /** What was not taken and why, a sentence each. */
  readonly notes: readonly string[]
}

/** `proposal` is the saving as it stands; null for a new one, which may begin in any status. */
export function wordsOf(row: FoundRow, facts: SavingFacts, { portfolios, services }: Places, proposal: Row<'proposal'> | null): Said {
  const words: Words = {}
  const says: string[] = []
  const notes: string[] = []
  const stated = (role: 'status' | 'kind' | 'rag'): string | null => row.texts.get(role)?.[0]?.text ?? null
  const unread = (role: 'status' | 'kind' | 'rag', what: string, read: string | null | undefined): void => {
    const text = stated(role)
    if (text !== null && (read ?? null) === null) notes.push(`“${text.slice(0, 60)}” is no ${what} there is here and was not taken.`)
  }
  unread('status', 'status', facts.status)
  unread('kind', 'kind of saving', facts.kind)
  unread('rag', 'RAG', facts.texts.rag)
  if (facts.status !== null && facts.status !== proposal?.status) {
    const step = proposal === null ? { allowed: true as const } : stepTo(proposal, facts.status, false)
    if (step.allowed) {
      words.status = facts.status
      says.push(`status becomes ${wordFor(proposalStatuses, facts.status)}`)
    } else notes.push(`${step.why} Its status stays.`)
  }
  if (facts.kind !== null && facts.kind !== proposal?.kind) {
    words.kind = facts.kind
    says.push(`kind becomes ${wordFor(proposalKinds, facts.kind)}`)
  }
  for (const [column, what, known] of [['portfolio', 'portfolio', portfolios], ['service', 'service', services]] as const) {
    const name = facts[column]
    if (name === null) continue
    const id = known.get(plain(name))
    if (id === undefined) notes.push(`There is no ${what} “${name.slice(0, 60)}” in this cycle, so it was not taken.`)
    else if (id !== proposal?.[column]) {
      words[column] = id
      says.push(`${what} becomes ${name}`)
    }
  }
  return { words, says, notes }
}
