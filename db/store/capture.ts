// Notes every write to a state table, whoever makes it, and refuses those made outside an operation. TEMP triggers of this
// connection only: nothing of it is in the file. The triggers only note; finish.ts nets the notes and writes the log.
import { type EntityName } from '#shared/schema/index.ts'
import { type Connection } from './connection.ts'
import { entities, infoOf, quoted, type EntityInfo, type Values } from './entities.ts'
import { type SqlValue } from './types.ts'

/** closed: writes are refused. noting: an operation runs. deriving: state is being made from the log, so nothing is noted. */
type Gate = 'closed' | 'noting' | 'deriving'

export const OUTSIDE = 'write outside an operation'

export type RowState = { readonly scope: string; readonly values: Values }

/** What an operation did to one row, all its writes netted. */
export type NettedRow = {
  readonly entity: EntityName
  readonly row: string
  readonly before: RowState | null
  readonly after: RowState | null
}

export type Capture = {
  set(gate: Gate): void
  /** The rows that differ from before the operation, in the order they were first touched. Forgets the notes. */
  net(): NettedRow[]
}

function triggers(info: EntityInfo): string {
  const columns = ['scope', ...info.columns].map(quoted)
  const note = (row: string) => `json_array(${columns.map((column) => `${row}.${column}`).join(', ')})`
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE', id: string, before: string, after: string, extra = '') => `
    CREATE TEMP TRIGGER "note_${event.toLowerCase()}_${info.name}" AFTER ${event} ON main.${quoted(info.name)}
    WHEN (SELECT gate FROM temp.capture_gate) <> 'deriving'
    BEGIN
      SELECT RAISE(ABORT, '${OUTSIDE}') WHERE (SELECT gate FROM temp.capture_gate) = 'closed';${extra}
      INSERT INTO capture_note (entity, row, before, after) VALUES ('${info.name}', ${id}, ${before}, ${after});
    END;`
  const sameId = `\n      SELECT RAISE(ABORT, 'an id never changes') WHERE NEW.id IS NOT OLD.id;`
  return [
    trigger('INSERT', 'NEW.id', 'NULL', note('NEW')),
    trigger('UPDATE', 'OLD.id', note('OLD'), note('NEW'), sameId),
    trigger('DELETE', 'OLD.id', note('OLD'), 'NULL'),
  ].join('\n')
}

export function startCapture(connection: Connection): Capture {
  connection.exec(`
    CREATE TEMP TABLE capture_gate (gate TEXT NOT NULL);
    INSERT INTO capture_gate VALUES ('closed');
    CREATE TEMP TABLE capture_note (entity TEXT NOT NULL, row TEXT NOT NULL, before TEXT, after TEXT);
    ${entities.map(triggers).join('\n')}
  `)
  return {
    set: (gate) => connection.run('UPDATE temp.capture_gate SET gate = ?', gate),
    net: () => {
      const notes = connection.many<{ entity: EntityName; row: string; before: string | null; after: string | null }>(
        'SELECT entity, row, before, after FROM temp.capture_note ORDER BY rowid',
      )
      if (notes.length === 0) return []
      connection.run('DELETE FROM temp.capture_note')
      return netNotes(notes)
    },
  }
}

function netNotes(notes: readonly { entity: EntityName; row: string; before: string | null; after: string | null }[]): NettedRow[] {
  const rows = new Map<string, { entity: EntityName; row: string; before: string | null; after: string | null }>()
  for (const note of notes) {
    const known = rows.get(note.row)
    if (known === undefined) rows.set(note.row, { ...note })
    else known.after = note.after
  }
  return [...rows.values()]
    .filter(({ before, after }) => before !== after)
    .map(({ entity, row, before, after }) => ({ entity, row, before: stateOf(entity, before), after: stateOf(entity, after) }))
}

function stateOf(entity: EntityName, text: string | null): RowState | null {
  if (text === null) return null
  const noted = JSON.parse(text) as SqlValue[]
  const values: Values = {}
  infoOf(entity).columns.forEach((column, index) => { values[column] = noted[index + 1] ?? null })
  return { scope: String(noted[0]), values }
}
