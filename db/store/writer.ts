// Writing state tables while an operation runs, for handlers and for undo. Generic over declarations: it checks columns and
// types, keeps parts with their owner, and leaves all meaning to the handlers. It appends nothing: the triggers note.
import { NOTHING_CHANGED, refuse } from '#shared/errors.ts'
import { type EntityName } from '#shared/schema/index.ts'
import { isScope, OPEN } from '#shared/scopes.ts'
import { infoOf, partsOf, quoted, type EntityInfo, type Values } from './entities.ts'
import { type Core, type Decisions } from './finish.ts'
import { sha256 } from './hash.ts'
import { storedHeads } from './log.ts'
import { LIFE } from './records.ts'
import { readerOf } from './reader.ts'
import { updateDiffering } from './state.ts'
import { type SqlValue, type WritableDb } from './types.ts'

function notFound(info: EntityInfo): never {
  refuse('NOT_FOUND', `This ${info.noun} is no longer in the file.`, 'Go back to the list: it may have been deleted, or its deletion undone elsewhere.')
}

/** A value as it is stored: well-formed text, a safe integer, or null where the declaration allows it. */
function stored(info: EntityInfo, column: string, value: SqlValue | undefined): SqlValue {
  if (value === undefined || value === null) {
    if (!info.nullable.has(column)) throw new Error(`${info.name}.${column} cannot be blank.`)
    return null
  }
  if (info.integers.has(column)) {
    if (!Number.isSafeInteger(value)) throw new Error(`${info.name}.${column} must be a whole number below 2^53.`)
    // Negative zero would read back as zero and look like a change.
    return value === 0 ? 0 : value
  }
  if (typeof value !== 'string') throw new Error(`${info.name}.${column} must be text.`)
  return value.toWellFormed()
}

/** The columns given, as they are stored; those that are undefined are not given. */
function columnsGiven(info: EntityInfo, columns: Values): Values {
  const given: Values = {}
  for (const [column, value] of Object.entries(columns)) {
    if (value === undefined) continue
    if (!info.known.has(column)) throw new Error(`${info.name} has no column ${column}.`)
    given[column] = stored(info, column, value)
  }
  return given
}

export function writerOf(core: Core, decisions: Decisions): WritableDb {
  const { connection } = core
  const reader = readerOf(connection)

  const scopeOf = (entity: EntityName, id: string) =>
    connection.one<{ scope: string }>(infoOf(entity).scopeSql, id)?.scope

  const write = (info: EntityInfo, id: string, columns: Values) => {
    const present = connection.one<Values>(info.oneSql, id) ?? notFound(info)
    updateDiffering(connection, info, id, present, columnsGiven(info, columns))
  }

  const partIds = (entity: EntityName, id: string) =>
    partsOf(entity).flatMap(({ info, column }) =>
      connection.many<{ id: string }>(`SELECT id FROM ${quoted(info.name)} WHERE ${quoted(column)} = ? ORDER BY id`, id).map((part) => ({ entity: info.name, id: part.id })),
    )

  const insert = (entity: EntityName, row: Values & { id?: string; scope?: string }): string => {
    const info = infoOf(entity)
    const { id = core.newId(), scope, ...columns } = row
    const owner = info.owner === null ? undefined : columns[info.owner.column]
    const ownerScope = info.owner === null || typeof owner !== 'string' ? undefined : scopeOf(info.owner.entity, owner)
    const own = scope ?? ownerScope ?? OPEN
    if (!isScope(own)) throw new Error(`Not a scope: ${own}`)
    if (ownerScope !== undefined && own !== ownerScope) throw new Error(`A ${info.noun} has the scope of its owner, ${ownerScope}, not ${own}.`)
    const given = columnsGiven(info, columns)
    connection.run(info.insertSql, id, own, ...info.columns.map((column) => given[column] ?? stored(info, column, null)))
    return id
  }

  const remove = (entity: EntityName, id: string): void => {
    const info = infoOf(entity)
    if (scopeOf(entity, id) === undefined) notFound(info)
    for (const part of partIds(entity, id)) remove(part.entity, part.id)
    connection.run(info.deleteSql, id)
  }

  const reclassify = (entity: EntityName, id: string, scope: string): void => {
    const info = infoOf(entity)
    if (!isScope(scope)) refuse('INVALID_INPUT', `“${scope}” is not a circle of readers this file knows.`, 'Choose open, exempt, or private.', NOTHING_CHANGED)
    if (scopeOf(entity, id) === undefined) notFound(info)
    connection.run(`UPDATE ${quoted(entity)} SET scope = ? WHERE id = ?`, scope, id)
    for (const part of partIds(entity, id)) reclassify(part.entity, part.id, scope)
  }

  const decide = (entity: EntityName, id: string, grp: string, value: Values): void => {
    const info = infoOf(entity)
    if (grp === LIFE) {
      if (scopeOf(entity, id) === undefined) notFound(info)
      const open = connection.one('SELECT 1 FROM conflict WHERE row_id = ? AND grp = ?', id, LIFE) !== undefined
      if (open) decisions.life.set(id, { entity, ops: ['restore'] })
      return
    }
    const group = info.groups.find(({ name }) => name === grp)
    if (group === undefined) throw new Error(`${entity} has no field group ${grp}.`)
    const missing = group.columns.find((column) => value[column] === undefined)
    if (missing !== undefined) throw new Error(`A decision on ${entity}.${grp} must give ${missing}.`)
    write(info, id, value)
    // Nothing to settle: then it is an edit like any other, or none.
    if (storedHeads(connection, id, grp).length <= 1) return
    const known = decisions.sets.get(id) ?? { entity, groups: new Map<string, readonly string[]>() }
    decisions.sets.set(id, { entity, groups: new Map([...known.groups, [grp, []]]) })
  }

  const keepBlob = (bytes: Uint8Array): string => {
    const digest = sha256(bytes)
    connection.run('INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', digest, bytes)
    return digest
  }

  return {
    ...reader, insert, remove, reclassify, decide, keepBlob,
    update: (entity: EntityName, id: string, columns: Values) => write(infoOf(entity), id, columns),
  } as WritableDb
}
