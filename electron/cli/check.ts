// `check FILE`: what the file is, whether SQLite can read all of it, whether the state agrees with the log, and what needs a look.
import { type CheckReport, classify } from '#electron/engine/index.ts'
import { appError } from '#shared/errors.ts'
import { type Command, operand } from './command.ts'
import { onFile } from './onFile.ts'

const wrong = appError('FILE_ALTERED', 'The file is not as its own history says it should be.', 'Keep it as it is and work on in the latest copy or backup.', 'The file was not changed.')

function laidOut(path: string, schema: number | null, report: CheckReport) {
  const { integrity, chain, rebuild, findings, conflicts, operations, changes, dump, rows } = report
  return {
    path, ok: integrity.ok && chain.ok && rebuild.ok,
    classification: { state: 'ok', schema },
    integrity,
    // References and keys that an operation may never break, but that files from two laptops can together.
    invariants: { ok: findings.length === 0, messages: findings.map(({ message }) => message) },
    findings,
    log: { ok: chain.ok && rebuild.ok, chain, rebuild, operations, changes, conflicts },
    dump, rows,
  }
}

export const check: Command = {
  usage: 'check FILE',
  options: [],
  operands: [1, 1],
  async run(line) {
    const path = line.globals.path(operand(line, 0))
    const { state, schema, error } = classify(path)
    if (error !== null) return { output: { path, ok: false, classification: { state, schema, error } }, failed: error }
    const report = await onFile(line.globals, path, async (engine) => laidOut(path, schema, engine.store.check()))
    return report.ok ? { output: report } : { output: report, failed: wrong }
  },
}
