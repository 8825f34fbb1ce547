// Writes the CREATE TABLE and CREATE INDEX text of declared entities, for the hand that writes the next migration.
// Used while a migration is being written, never at run time: once released, a migration's text is what counts.
//   node db/migrations/draft.ts [ENTITY ...]
import { columnsOf, type ColumnType, type EntityDeclaration } from '#shared/schema/declare.ts'
import { entityNames, isEntity, schema } from '#shared/schema/index.ts'
import { LARGEST_POUNDS } from '#shared/money/amount.ts'

const sqlType: Record<ColumnType, string> = { text: 'TEXT NOT NULL', 'text?': 'TEXT', integer: 'INTEGER NOT NULL', 'integer?': 'INTEGER' }

/** Columns that are yes or no. */
const flags = new Set(['illustrative', 'derived', 'public', 'heading', 'sent'])

/** One amount: blank, known, range, at least or unknown, and nothing between. IS, because a CHECK that is null passes. */
function amountCheck(prefix: string): string {
  const [state, low, high] = ['state', 'low', 'high'].map((part) => `"${prefix}_${part}"`)
  const within = (column: string | undefined) => `${column} BETWEEN -${LARGEST_POUNDS} AND ${LARGEST_POUNDS}`
  return [
    `  CHECK ((${state} IS NULL AND ${low} IS NULL AND ${high} IS NULL)`,
    `    OR ((${state} IS 'known' OR ${state} IS 'atLeast') AND ${low} IS NOT NULL AND ${high} IS NULL)`,
    `    OR (${state} IS 'range' AND ${low} IS NOT NULL AND ${high} IS NOT NULL AND ${low} < ${high})`,
    `    OR (${state} IS 'unknown' AND ${low} IS NULL AND ${high} IS NULL)),`,
    `  CHECK (${within(low)} AND ${within(high)})`,
  ].join('\n')
}

export function tableSql(name: string, declaration: EntityDeclaration): string {
  const lines = ['  "id" TEXT PRIMARY KEY NOT NULL', `  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*')`]
  const checks: string[] = []
  for (const group of Object.values(declaration.groups)) {
    for (const [column, type] of Object.entries(group.columns)) {
      const parent = declaration.references[column]
      lines.push(`  "${column}" ${sqlType[type]}${parent === undefined ? '' : ` REFERENCES "${parent}" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED`}`)
      if (flags.has(column)) checks.push(`  CHECK ("${column}" IN (0, 1))`)
      if (column.endsWith('_state')) checks.push(amountCheck(column.slice(0, -'_state'.length)))
    }
  }
  return `CREATE TABLE "${name}" (\n${[...lines, ...checks].join(',\n')}\n) STRICT;`
}

/** An index per key that ought to be unique, and one per reference that no such index begins with. No UNIQUE: another laptop can break it. */
export function indexSql(name: string, declaration: EntityDeclaration): string[] {
  const keys = declaration.unique.map((columns) => [...columns])
  const led = new Set(keys.map((columns) => columns[0]))
  for (const column of columnsOf(declaration)) if (column in declaration.references && !led.has(column)) keys.push([column])
  return keys.map((columns) => `CREATE INDEX "${name}_by_${columns.join('_')}" ON "${name}" (${columns.map((c) => `"${c}"`).join(', ')});`)
}

if (import.meta.main) {
  const asked = process.argv.slice(2)
  for (const name of asked.length === 0 ? entityNames : asked.filter(isEntity)) {
    process.stdout.write(`\n-- ${schema[name].noun}\n${[tableSql(name, schema[name]), ...indexSql(name, schema[name])].join('\n')}\n`)
  }
}
