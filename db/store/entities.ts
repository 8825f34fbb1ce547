// What the store needs to know of each declared entity, worked out once: its SQL, its groups, its parts.
// Generic: nothing here, or anywhere in the store, names an entity.
import { columnsOf, type EntityDeclaration } from '#shared/schema/declare.ts'
import { entityNames, isEntity, schema, type EntityName } from '#shared/schema/index.ts'
import { type SqlValue } from './types.ts'

export type GroupInfo = { readonly name: string; readonly columns: readonly string[]; readonly personal: boolean; readonly quiet: boolean }

export type EntityInfo = {
  readonly name: EntityName
  readonly noun: string
  readonly owner: { readonly column: string; readonly entity: EntityName } | null
  readonly references: readonly { readonly column: string; readonly entity: EntityName }[]
  readonly unique: readonly (readonly string[])[]
  /** Columns that name blobs. */
  readonly blobs: readonly string[]
  readonly kept: boolean
  /** Columns that no longer change once `bySql`, given the id of the row, finds what names it. */
  readonly fixed: { readonly columns: readonly string[]; readonly bySql: string; readonly message: string; readonly next: string } | null
  readonly groups: readonly GroupInfo[]
  /** In the schema's order: the order of stored values. */
  readonly columns: readonly string[]
  readonly known: ReadonlySet<string>
  readonly nullable: ReadonlySet<string>
  readonly integers: ReadonlySet<string>
  /** Whether any group is personal: a value of the whole row is then salted. */
  readonly personal: boolean
  readonly selectSql: string
  readonly oneSql: string
  readonly scopeSql: string
  readonly insertSql: string
  readonly deleteSql: string
  /** For each key of `unique`: whether another row has it. Takes the values of the key and the id of the row. */
  readonly clashSql: readonly string[]
}

/** A row's columns by name, without id and scope. */
export type Values = Record<string, SqlValue>

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function asEntity(name: string): EntityName {
  if (!isEntity(name)) throw new Error(`The schema names an entity that is not declared: ${name}`)
  return name
}

function fixedOf({ fixed }: EntityDeclaration): EntityInfo['fixed'] {
  if (fixed === undefined) return null
  const { columns, by, message, next } = fixed
  return { columns, bySql: `SELECT 1 FROM ${quoted(asEntity(by.entity))} WHERE ${quoted(by.column)} = ? LIMIT 1`, message, next }
}

function describe(name: EntityName, declaration: EntityDeclaration): EntityInfo {
  const columns = columnsOf(declaration)
  const types = Object.assign({}, ...Object.values(declaration.groups).map((group) => group.columns)) as Record<string, string>
  const groups = Object.entries(declaration.groups).map(([group, { columns: own, personal, quiet }]) => ({
    name: group, columns: Object.keys(own), personal: personal === true, quiet: quiet === true,
  }))
  const all = ['id', 'scope', ...columns]
  const selectSql = `SELECT ${all.map(quoted).join(', ')} FROM ${quoted(name)}`
  return {
    name, noun: declaration.noun, columns, groups, unique: declaration.unique, blobs: declaration.blobs ?? [], kept: declaration.kept === true, fixed: fixedOf(declaration),
    owner: declaration.owner === null ? null : { column: declaration.owner.column, entity: asEntity(declaration.owner.entity) },
    references: Object.entries(declaration.references).map(([column, entity]) => ({ column, entity: asEntity(entity) })),
    known: new Set(columns), nullable: new Set(columns.filter((column) => types[column]?.endsWith('?'))),
    integers: new Set(columns.filter((column) => types[column]?.startsWith('integer'))),
    personal: groups.some((group) => group.personal),
    selectSql, oneSql: `${selectSql} WHERE id = ?`, scopeSql: `SELECT scope FROM ${quoted(name)} WHERE id = ?`,
    insertSql: `INSERT INTO ${quoted(name)} (${all.map(quoted).join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
    deleteSql: `DELETE FROM ${quoted(name)} WHERE id = ?`,
    clashSql: declaration.unique.map((key) => `SELECT 1 FROM ${quoted(name)} WHERE ${key.map((column) => `${quoted(column)} = ?`).join(' AND ')} AND id <> ?`),
  }
}

const infos = new Map<string, EntityInfo>(entityNames.map((name) => [name, describe(name, schema[name])]))

export const entities: readonly EntityInfo[] = [...infos.values()]

export function infoOf(name: string): EntityInfo {
  const info = infos.get(name)
  if (info === undefined) throw new Error(`There is no entity called ${name}.`)
  return info
}

/** Entities whose rows are parts of a row of this one, with the column that names the owner. */
export const partsOf = (name: EntityName): readonly { readonly info: EntityInfo; readonly column: string }[] => parts.get(name) ?? []

const parts = new Map(
  entityNames.map((name) => [
    name,
    entities.flatMap((info) => (info.owner?.entity === name ? [{ info, column: info.owner.column }] : [])),
  ]),
)

/** The names of columns and groups as keys of stored text: of a large import, quoting them anew was a tenth. */
const keys = new Map<string, string>()
function key(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const text = `${JSON.stringify(name)}:`
  keys.set(name, text)
  return text
}

/** The stored text of one group: keys in the schema's order. Equal text means equal value. */
export function groupText(group: GroupInfo, values: Values): string {
  let text = ''
  for (const column of group.columns) {
    const value = values[column] ?? null
    text += `${text === '' ? '{' : ','}${key(column)}${value === null ? 'null' : JSON.stringify(value)}`
  }
  return `${text}}`
}

/** The stored texts of a whole row by group, in the schema's order. */
export const groupTexts = (info: EntityInfo, values: Values): Map<string, string> => new Map(info.groups.map((group) => [group.name, groupText(group, values)]))

/** The stored text of a whole row: every group. */
export const rowText = (texts: ReadonlyMap<string, string>): string => `{${Array.from(texts, ([name, text]) => `${key(name)}${text}`).join(',')}}`
