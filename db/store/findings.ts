// What another laptop can have broken and a person must settle: missing parents, parts of a deleted or moved owner, keys used twice.
// A query over the state as it is; nothing is stored, nothing is refused.
import { type Connection } from './connection.ts'
import { entities, infoOf, quoted, type EntityInfo } from './entities.ts'
import { type Finding } from './types.ts'

function missingParents(connection: Connection, info: EntityInfo): Finding[] {
  return info.references.flatMap(({ column, entity }) => {
    const rows = connection.many<{ id: string }>(
      `SELECT child.id FROM ${quoted(info.name)} child LEFT JOIN ${quoted(entity)} parent ON parent.id = child.${quoted(column)}
       WHERE child.${quoted(column)} IS NOT NULL AND parent.id IS NULL ORDER BY child.id`,
    )
    const part = info.owner?.column === column
    const parent = infoOf(entity).noun
    return rows.map(({ id }): Finding => ({
      kind: part ? 'orphanPart' : 'missingParent', entity: info.name, row: id,
      message: part ? `This ${info.noun} is part of a ${parent} that was deleted: bring the ${parent} back, or delete this.` : `This ${info.noun} names a ${parent} that is not in the file.`,
    }))
  })
}

function clashes(connection: Connection, info: EntityInfo): Finding[] {
  return info.unique.flatMap((key) => {
    const columns = key.map(quoted)
    const rows = connection.many<{ id: string }>(
      `SELECT id FROM ${quoted(info.name)} WHERE (${columns.join(', ')}) IN
       (SELECT ${columns.join(', ')} FROM ${quoted(info.name)} WHERE ${columns.map((column) => `${column} IS NOT NULL`).join(' AND ')}
        GROUP BY ${columns.join(', ')} HAVING count(*) > 1) ORDER BY id`,
    )
    return rows.map(({ id }): Finding => ({ kind: 'clash', entity: info.name, row: id, message: `More than one ${info.noun} has the same ${key.join(' and ')}.` }))
  })
}

/** A part added elsewhere while its owner moved to other readers: it would be shown to the wrong ones. */
function strayParts(connection: Connection, info: EntityInfo): Finding[] {
  if (info.owner === null) return []
  const parent = infoOf(info.owner.entity).noun
  return connection
    .many<{ id: string; scope: string; theirs: string }>(
      `SELECT part.id, part.scope, owner.scope AS theirs FROM ${quoted(info.name)} part
       JOIN ${quoted(info.owner.entity)} owner ON owner.id = part.${quoted(info.owner.column)} WHERE owner.scope <> part.scope ORDER BY part.id`,
    )
    .map(({ id, scope, theirs }): Finding => ({
      kind: 'strayPart', entity: info.name, row: id, message: `This ${info.noun} is ${scope} while its ${parent} is ${theirs}: move it to its ${parent}.`,
    }))
}

export const findings = (connection: Connection): Finding[] =>
  entities.flatMap((info) => [...missingParents(connection, info), ...strayParts(connection, info), ...clashes(connection, info)])
