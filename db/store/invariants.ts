// What must hold when an operation ends, checked for the rows it wrote only: another laptop may have broken the same rules
// elsewhere, and such rows stay editable (they are findings). Refuses; the operation is then rolled back.
import { refuse } from '#shared/errors.ts'
import { type NettedRow } from './capture.ts'
import { type Connection } from './connection.ts'
import { entities, infoOf, partsOf, quoted } from './entities.ts'
import { type SqlValue } from './types.ts'

/** A part has its owner's scope; moving an owner without its parts would show them to the wrong readers. */
function checkScope(connection: Connection, { entity, row, before, after }: NettedRow): void {
  if (after === null) return
  const info = infoOf(entity)
  const owner = info.owner
  const placed = owner !== null && (before === null || before.scope !== after.scope || before.values[owner.column] !== after.values[owner.column])
  if (placed && after.values[owner.column] !== null) {
    const scope = connection.one<{ scope: string }>(infoOf(owner.entity).scopeSql, after.values[owner.column] ?? null)?.scope
    if (scope !== undefined && scope !== after.scope) {
      const parent = infoOf(owner.entity).noun
      refuse('RULE', `A ${info.noun} has the same readers as its ${parent}, and the ${parent} is ${scope} while this would be ${after.scope}.`, `Move the ${parent} first: what belongs to it moves with it.`)
    }
  }
  if (before === null || before.scope === after.scope) return
  for (const part of partsOf(entity)) {
    const left = connection.one(`SELECT 1 FROM ${quoted(part.info.name)} WHERE ${quoted(part.column)} = ? AND scope <> ?`, row, after.scope)
    if (left === undefined) continue
    refuse('RULE', `The ${info.noun} would be ${after.scope}, but a ${part.info.noun} that belongs to it would not.`, `Look at what was added to the ${info.noun} since, then move all of it together.`)
  }
}

/** Keys that ought to be unique, where this operation wrote them. */
function checkUnique(connection: Connection, { entity, row, before, after }: NettedRow): void {
  if (after === null) return
  const info = infoOf(entity)
  for (const [at, key] of info.unique.entries()) {
    const values = key.map((column): SqlValue => after.values[column] ?? null)
    if (values.includes(null)) continue
    if (before !== null && key.every((column) => before.values[column] === after.values[column])) continue
    const other = connection.one(info.clashSql[at] ?? '', ...values, row)
    if (other === undefined) continue
    const references = new Set(info.references.map(({ column }) => column))
    const named = key.flatMap((column, index) => (references.has(column) ? [] : [`“${String(values[index])}”`])).join(', ')
    refuse(
      'CLASH',
      named === '' ? `There is already such a ${info.noun}.` : `There is already a ${info.noun} with ${named}.`,
      named === '' ? 'Use the one that is there.' : 'Choose another, or change the one that is there first.',
    )
  }
}

/** Columns that something kept for good relies on: also an undo leaves them as they are. */
function checkFixed(connection: Connection, { entity, row, before, after }: NettedRow): void {
  const { fixed } = infoOf(entity)
  if (fixed === null || before === null || after === null || fixed.columns.every((column) => before.values[column] === after.values[column])) return
  if (connection.one(fixed.bySql, row) !== undefined) refuse('RULE', fixed.message, fixed.next)
}

export function checkInvariants(connection: Connection, rows: readonly NettedRow[]): void {
  for (const row of rows) {
    checkScope(connection, row)
    checkUnique(connection, row)
    checkFixed(connection, row)
  }
}

type Broken = { readonly message: string; readonly next: string }

const FIRST = 'Remove or change that first, then try again.'
const a = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

/** Why the deferred foreign keys would refuse the commit, in words, and what to do; as far as these rows tell. */
export function brokenReference(connection: Connection, rows: readonly NettedRow[]): Broken {
  for (const { entity, row, after } of rows) {
    const info = infoOf(entity)
    if (after === null) {
      for (const other of entities) {
        for (const { column, entity: parent } of other.references) {
          if (parent !== entity) continue
          const child = connection.one(`SELECT 1 FROM ${quoted(other.name)} WHERE ${quoted(column)} = ?`, row)
          if (child === undefined) continue
          const message = `The ${info.noun} is still used: there is ${a(other.noun)} that names it${other.kept ? ', and that is kept for good' : ''}.`
          return { message, next: other.kept ? 'It stays. Whatever else was changed can be changed again by hand.' : FIRST }
        }
      }
      continue
    }
    for (const { column, entity: parent } of info.references) {
      const value = after.values[column] ?? null
      if (value !== null && connection.one(`SELECT 1 FROM ${quoted(parent)} WHERE id = ?`, value) === undefined) {
        return { message: `The ${info.noun} names ${a(infoOf(parent).noun)} that is not in the file.`, next: FIRST }
      }
    }
  }
  return { message: 'Something would name an entry that is not in the file.', next: FIRST }
}
