// What a row is called, live or removed: the reference of a saving, a name, or the first words of a text.
import { insertOf } from '#db/history/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { firstWords } from '#shared/domain/historyWords.ts'
import { isEntity, schema } from '#shared/schema/index.ts'
import { groupOfColumn } from '#shared/schema/declare.ts'

type Values = Record<string, string | number | null>

/** Parts are called by their owner: a position by its saving. */
const calledByOwner = new Set(['position', 'priority_effect', 'equality_effect', 'recommendation_link', 'portfolio_department', 'remit', 'role', 'attendance', 'option', 'cost_shift', 'dependency', 'proposal_portfolio', 'measure_value', 'pack_paragraph', 'issue'])

/** The row's columns, live or as they were inserted; undefined for a row the file has never held or that was erased. */
function valuesOf(db: ReadableDb, entity: string, id: string): Values | undefined {
  if (!isEntity(entity)) return undefined
  const live: Values | undefined = db.row(entity, id)
  if (live !== undefined) return live
  const inserted = insertOf(db, id)
  if (inserted?.value == null) return undefined
  const groups = JSON.parse(inserted.value) as Record<string, Values>
  return Object.assign({}, ...Object.values(groups)) as Values
}

const textOf = (value: string | number | null | undefined): string => (typeof value === 'string' ? value : '')

/** Never throws; "" when nothing names the row. */
export function rowTitle(db: ReadableDb, entity: string, id: string, depth = 0): string {
  const values = valuesOf(db, entity, id)
  if (values === undefined || !isEntity(entity)) return ''
  const declaration = schema[entity]
  if (calledByOwner.has(entity) && declaration.owner !== null && depth < 3) return rowTitle(db, declaration.owner.entity, textOf(values[declaration.owner.column]), depth + 1)
  if (entity === 'meeting' || entity === 'membership') return rowTitle(db, 'board', textOf(values['board']), depth + 1)
  if (entity === 'issue_file' || entity === 'issue_item') return rowTitle(db, 'issue', textOf(values['issue']), depth + 1)
  if (entity === 'exemption') return rowTitle(db, textOf(values['entity']), textOf(values['target']), depth + 1)
  // The letter of a line says nothing without its table.
  if (entity === 'statement_line') return firstWords(textOf(values['label']))
  for (const column of ['ref', 'name', 'label', 'title', 'file_name']) {
    if (groupOfColumn(declaration, column) !== undefined && textOf(values[column]) !== '') {
      return column === 'title' || column === 'label' ? firstWords(textOf(values[column])) : textOf(values[column])
    }
  }
  return firstWords(textOf(values['plain']))
}
