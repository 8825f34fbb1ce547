// What another laptop can have broken and a person must settle: missing parents, parts of a deleted or moved owner, keys used twice,
// bytes that did not come along.
// What only one kind of row knows of its readers is asked where that kind lives.
// A query over the state as it is; nothing is stored, nothing is refused.
import { wrongReaders } from '../packs/readers.ts'
import { type Connection } from './connection.ts'
import { entities, infoOf, quoted, type EntityInfo } from './entities.ts'
import { sha256 } from './hash.ts'
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

/** What is exempt, or no longer is, and stands among the rows of other readers: the open part of the file would tell it. */
function toWrongReaders(connection: Connection, info: EntityInfo): Finding[] {
  const sql = wrongReaders[info.name]
  if (sql === undefined) return []
  return connection.many<{ id: string; scope: string }>(sql).map(({ id, scope }): Finding => ({
    kind: 'wrongReaders', entity: info.name, row: id, message: `This ${info.noun} is ${scope}, which is not what its exemption says: set or end the exemption of what it belongs to again, and it moves.`,
  }))
}

/** Whether the bytes kept under a sha256 are there and still come to it. One at a time: they may be large. */
function blobState(connection: Connection, digest: string): 'good' | 'missing' | 'altered' {
  const kept = connection.one<{ bytes: Uint8Array }>('SELECT bytes FROM blob WHERE sha256 = ?', digest)
  if (kept === undefined) return 'missing'
  return sha256(kept.bytes) === digest ? 'good' : 'altered'
}

/** Files and kept models that a row names and that are not here (another laptop has them), or are not what they were. */
function brokenBlobs(connection: Connection, info: EntityInfo): Finding[] {
  return info.blobs.flatMap((column) => {
    const rows = connection.many<{ id: string; digest: string }>(`SELECT id, ${quoted(column)} AS digest FROM ${quoted(info.name)} WHERE ${quoted(column)} IS NOT NULL ORDER BY id`)
    const states = new Map([...new Set(rows.map(({ digest }) => digest))].map((digest) => [digest, blobState(connection, digest)]))
    return rows.flatMap(({ id, digest }): Finding[] => {
      const state = states.get(digest)
      if (state === 'missing') return [{ kind: 'missingBlob', entity: info.name, row: id, message: `The bytes of this ${info.noun} are not in the file.` }]
      if (state === 'altered') return [{ kind: 'alteredBlob', entity: info.name, row: id, message: `The bytes of this ${info.noun} are not what they were when they were kept.` }]
      return []
    })
  })
}

export const findings = (connection: Connection): Finding[] =>
  entities.flatMap((info) => [...missingParents(connection, info), ...strayParts(connection, info), ...toWrongReaders(connection, info), ...clashes(connection, info), ...brokenBlobs(connection, info)])
