// Random operations over every declared entity, for tests that compare what a file holds with what its log says.
import { type Store, type WritableDb } from '#db/index.ts'
import { entities, infoOf } from '#db/store/entities.ts'
import { Refusal } from '#shared/errors.ts'
import { type EntityName } from '#shared/schema/index.ts'
import { edit, randomColumns, roots, type Random } from './kit.ts'

type Anyrow = { id: string; scope: string }

const liveRows = (db: WritableDb, entity: EntityName): Anyrow[] => db.rows(entity)

function someRow(db: WritableDb, random: Random): { entity: EntityName; row: Anyrow } | undefined {
  for (let tries = 0; tries < 12; tries += 1) {
    const entity = random.pick(entities).name
    const rows = liveRows(db, entity)
    if (rows.length > 0) return { entity, row: random.pick(rows) }
  }
  return undefined
}

/** Inserts a random row, and the parents it needs when there are none. */
function insertRandom(db: WritableDb, entity: EntityName, random: Random): string {
  const info = infoOf(entity)
  const reference = (parent: EntityName): string => {
    const rows = liveRows(db, parent)
    return rows.length > 0 && random.chance(0.9) ? random.pick(rows).id : insertRandom(db, parent, random)
  }
  const values = randomColumns(info, info.columns, random, reference)
  return db.insert(entity, values)
}

function updateRandom(db: WritableDb, random: Random): void {
  const chosen = someRow(db, random)
  if (chosen === undefined) return
  const info = infoOf(chosen.entity)
  const group = random.pick(info.groups)
  // An owner is not changed: a part stays with it, and in its scope.
  const columns = group.columns.filter((column) => column !== info.owner?.column)
  const reference = (parent: EntityName, column: string): string | null => {
    const rows = liveRows(db, parent)
    return rows.length > 0 ? random.pick(rows).id : info.nullable.has(column) ? null : ((db.row(chosen.entity, chosen.row.id) as Record<string, unknown> | undefined)?.[column] as string)
  }
  db.update(chosen.entity, chosen.row.id, randomColumns(info, columns, random, reference))
}

const scopes = ['open', 'exempt', 'private:01900000-0000-7000-8000-0000000000aa'] as const

export type Mix = { readonly insert: number; readonly remove: number; readonly move: number; readonly decide: number }

export const usual: Mix = { insert: 0.35, remove: 0.12, move: 0.08, decide: 0.05 }

function decideRandom(db: WritableDb, random: Random): void {
  const open = db.all<{ row_id: string; grp: string; entity: EntityName }>('SELECT row_id, grp, entity FROM conflict ORDER BY row_id, grp')
  if (open.length === 0) return updateRandom(db, random)
  const { row_id, grp, entity } = random.pick(open)
  const row = db.row(entity, row_id) as Record<string, string | number | null> | undefined
  if (row === undefined) return
  const columns = infoOf(entity).groups.find(({ name }) => name === grp)?.columns ?? []
  if (grp === '*' && random.chance(0.4)) db.remove(entity, row_id)
  else db.decide(entity, row_id, grp, Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))
}

export function randomAction(db: WritableDb, random: Random, mix: Mix = usual): void {
  const roll = random.next()
  if (roll < mix.insert) insertRandom(db, random.pick(entities).name, random)
  else if (roll < mix.insert + mix.remove) {
    const chosen = someRow(db, random)
    if (chosen !== undefined) db.remove(chosen.entity, chosen.row.id)
  } else if (roll < mix.insert + mix.remove + mix.move) {
    const entity = random.pick(roots)
    const rows = liveRows(db, entity)
    if (rows.length > 0) db.reclassify(entity, random.pick(rows).id, random.pick(scopes))
  } else if (roll < mix.insert + mix.remove + mix.move + mix.decide) decideRandom(db, random)
  else updateRandom(db, random)
}

/** One operation of a few random actions. A refusal is an answer too: gives its code, and null when it went through. */
export function randomOperation(store: Store, random: Random, mix: Mix = usual): string | null {
  const stay = random.chance(0.2) ? { stay: `stay-${random.below(3)}` } : {}
  try {
    edit(store, (db) => {
      for (let n = 1 + random.below(3); n > 0; n -= 1) randomAction(db, random, mix)
    }, { command: `test.${random.below(4)}`, ...stay })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.error.code
    throw error
  }
}
