// `history FILE`: every operation, newest first; `--limit N` for the newest only.
import { type Output } from '#shared/contract/index.ts'
import { Refusal } from '#shared/errors.ts'
import { type Engine } from '#electron/engine/index.ts'
import { type Command, operand, usage } from './command.ts'
import { onFile } from './onFile.ts'

const PAGE = 500

async function page(engine: Engine, limit: number, before: string | null): Promise<Output<'history.list'>> {
  const reply = await engine.invoke('history.list', { limit, ...(before === null ? {} : { before }) })
  if (!reply.ok) throw new Refusal(reply.error)
  // The engine has checked its answer against the contract.
  return reply.value as Output<'history.list'>
}

async function newest(engine: Engine, wanted: number): Promise<Pick<Output<'history.list'>, 'operations' | 'total'>> {
  const operations: Output<'history.list'>['operations'] = []
  for (let cursor: string | null = null; ;) {
    const next: Output<'history.list'> = await page(engine, Math.min(PAGE, wanted - operations.length), cursor)
    operations.push(...next.operations)
    cursor = next.cursor
    if (!next.more || cursor === null || operations.length >= wanted) return { total: next.total, operations }
  }
}

export const history: Command = {
  usage: 'history FILE [--limit N]',
  options: ['limit'],
  operands: [1, 1],
  async run(line) {
    const { limit } = line.values
    if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit)) return usage('--limit takes a whole number above 0.')
    return { output: await onFile(line.globals, operand(line, 0), (engine) => newest(engine, limit === undefined ? Infinity : Number(limit))) }
  },
}
