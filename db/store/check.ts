// Looks a whole file over: SQLite's own checks, the chain, the state against a rebuild from the log, findings. Changes nothing.
import { type Connection } from './connection.ts'
import { dump } from './dump.ts'
import { entities, quoted } from './entities.ts'
import { findings } from './findings.ts'
import { sha256 } from './hash.ts'
import { verifyChains } from './chain.ts'
import { compareWithLog } from './rebuild.ts'
import { type CheckReport } from './types.ts'

/** How many messages of one kind are worth listing. */
const MOST = 100

export function checkFile(connection: Connection, cycle: string): CheckReport {
  const count = (table: string) => connection.one<{ n: number }>(`SELECT count(*) AS n FROM ${quoted(table)}`)?.n ?? 0
  const integrity = connection.pragma<{ integrity_check: string }>(`integrity_check(${MOST})`).map((row) => row.integrity_check).filter((text) => text !== 'ok')
  const chain = verifyChains(connection, cycle)
  const differences = compareWithLog(connection)
  return {
    integrity: { ok: integrity.length === 0, messages: integrity },
    chain: { ok: chain.length === 0, messages: chain.slice(0, MOST) },
    rebuild: { ok: differences.length === 0, differences: differences.slice(0, MOST) },
    findings: findings(connection),
    conflicts: count('conflict'),
    operations: connection.one<{ n: number }>('SELECT count(DISTINCT id) AS n FROM operation')?.n ?? 0,
    changes: count('change'),
    dump: sha256(dump(connection)),
    rows: Object.fromEntries(entities.map((info) => [info.name, count(info.name)])),
  }
}
