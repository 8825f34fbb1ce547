// How an entity is declared once, for everything that must know its shape: the triggers that capture changes, the grouping
// of the log, derivation, findings and export. A field group is the unit of conflict: its columns merge together or not at all.

export type ColumnType = 'text' | 'text?' | 'integer' | 'integer?'

export type Group = {
  readonly columns: Readonly<Record<string, ColumnType>>
  /** Names or describes a person: each value carries a random salt so that it can be erased and the chain still verifies. */
  readonly personal?: true
  /** Order keys: shown nowhere, listed in no history. */
  readonly quiet?: true
}

export type EntityDeclaration = {
  /** What one row is called in a sentence: "savings proposal". */
  readonly noun: string
  /** The column that names the row's owner, and the owner's entity: a part has its owner's scope and is deleted with it. */
  readonly owner: { readonly column: string; readonly entity: string } | null
  /** Columns that name other rows, for foreign keys and findings. */
  readonly references: Readonly<Record<string, string>>
  /** Keys that ought to be unique: checked by the command that writes them, listed as a finding after a merge. */
  readonly unique: readonly (readonly string[])[]
  /** Columns that hold the sha256 of a blob: bytes kept beside the log. One that is not there, or is not what it was, is a finding. */
  readonly blobs?: readonly string[]
  /** No command takes such a row away or changes it, so what it names stays as well. */
  readonly kept?: true
  /** Columns that stay as they are once a row of `entity` names this one in `column`, whatever is undone; and what to say of it. */
  readonly fixed?: { readonly columns: readonly string[]; readonly by: { readonly entity: string; readonly column: string }; readonly message: string; readonly next: string }
  readonly groups: Readonly<Record<string, Group>>
}

/** Keeps the literal types, so that row types follow from the declaration. */
export function entity<const D extends EntityDeclaration>(declaration: D): D {
  return declaration
}

type ValueOf<T extends ColumnType> = T extends 'text' ? string : T extends 'text?' ? string | null : T extends 'integer' ? number : number | null

type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never

type ColumnsOf<D extends EntityDeclaration> = UnionToIntersection<
  { [G in keyof D['groups']]: D['groups'][G] extends { columns: infer C } ? C : never }[keyof D['groups']]
>

/** A live row as it stands in its state table: id, scope and every declared column. */
export type RowOf<D extends EntityDeclaration> = { id: string; scope: string } & {
  -readonly [C in keyof ColumnsOf<D>]: ColumnsOf<D>[C] extends ColumnType ? ValueOf<ColumnsOf<D>[C]> : never
}

/** All columns of an entity in the schema's order: the order of stored values. */
export function columnsOf(declaration: EntityDeclaration): string[] {
  return Object.values(declaration.groups).flatMap((group) => Object.keys(group.columns))
}

/** The group a column belongs to; undefined for a column that is not declared. */
export function groupOfColumn(declaration: EntityDeclaration, column: string): string | undefined {
  return Object.keys(declaration.groups).find((name) => column in declaration.groups[name]!.columns)
}
