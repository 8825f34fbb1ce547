// The state tables in primary-key order as text, one line per row: what "equal dumps" compares. Never the log: undo does not shorten it.
import { type Connection } from './connection.ts'
import { entities } from './entities.ts'
import { type SqlValue } from './types.ts'

function dumpLines(connection: Connection): string[] {
  return entities.flatMap((info) =>
    connection
      .many<Record<string, SqlValue>>(`${info.selectSql} ORDER BY id`)
      .map((row) => `${info.name}\t${JSON.stringify(['id', 'scope', ...info.columns].map((column) => row[column] ?? null))}`),
  )
}

export const dump = (connection: Connection): string => dumpLines(connection).map((line) => `${line}\n`).join('')
