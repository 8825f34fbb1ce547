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
  readonly groups: readonly GroupInfo[]
  /** In the schema's order: the order of stored values. */
  readonly columns: readonly string[]
  readonly nullable: ReadonlySet<string>
  readonly integers: ReadonlySet<string>
  /** Whether any group is personal: a value of the whole row is then salted. */
  readonly personal: boolean
  readonly selectSql: string
  readonly insertSql: string
}

/** A row's columns by name, without id and scope. */
export type Values = Record<string, SqlValue>

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function asEntity(name: string): EntityName {
  if (!isEntity(name)) throw new Error(`The schema names an entity that is not declared: ${name}`)
  return name
}

function describe(name: EntityName, declaration: EntityDeclaration): EntityInfo {
  const columns = columnsOf(declaration)
  const types = Object.assign({}, ...Object.values(declaration.groups).map((group) => group.columns)) as Record<string, string>
  const groups = Object.entries(declaration.groups).map(([group, { columns: own, personal, quiet }]) => ({
    name: group, columns: Object.keys(own), personal: personal === true, quiet: quiet === true,
  }))
  const all = ['id', 'scope', ...columns]
  return {
    name, noun: declaration.noun, columns, groups, unique: declaration.unique, blobs: declaration.blobs ?? [],
    owner: declaration.owner === null ? null : { column: declaration.owner.column, entity: asEntity(declaration.owner.entity) },
    references: Object.entries(declaration.references).map(([column, entity]) => ({ column, entity: asEntity(entity) })),
    nullable: new Set(columns.filter((column) => types[column]?.endsWith('?'))),
    integers: new Set(columns.filter((column) => types[column]?.startsWith('integer'))),
    personal: groups.some((group) => group.personal),
    selectSql: `SELECT ${all.map(quoted).join(', ')} FROM ${quoted(name)}`,
    insertSql: `INSERT INTO ${quoted(name)} (${all.map(quoted).join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
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

/** The stored text of one group: keys in the schema's order. Equal text means equal value. */
export function groupText(group: GroupInfo, values: Values): string {
  return JSON.stringify(Object.fromEntries(group.columns.map((column) => [column, values[column] ?? null])))
}

/** The stored text of a whole row: every group, in the schema's order. */
export function rowText(info: EntityInfo, values: Values): string {
  return JSON.stringify(
    Object.fromEntries(info.groups.map((group) => [group.name, Object.fromEntries(group.columns.map((column) => [column, values[column] ?? null]))])),
  )
}
