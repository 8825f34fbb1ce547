// Transactions with foreign keys off, for what derives state from the log: another laptop's records may name what is not here.
import { type Connection } from './connection.ts'

/** The pragma is set before BEGIN: inside a transaction it is ignored. What `work` throws leaves the file as it was. */
export function withoutForeignKeys(connection: Connection, work: () => void): void {
  if (connection.inTransaction) throw new Error('An operation is already running.')
  connection.pragma('foreign_keys = OFF')
  try {
    connection.run('BEGIN IMMEDIATE')
    try {
      work()
      connection.run('COMMIT')
    } catch (error) {
      if (connection.inTransaction) connection.run('ROLLBACK')
      throw error
    }
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}
