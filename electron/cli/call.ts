// `call FILE NAME [INPUT | -]`: one procedure of the contract on one file.
import { text } from 'node:stream/consumers'
import { type Json } from '#shared/json.ts'
import { LARGEST_REQUEST_BYTES } from '#shared/httpPaths.ts'
import { type Command, operand, refusal, usage } from './command.ts'
import { onFile } from './onFile.ts'

async function readInput(given: string | undefined): Promise<Json> {
  const source = given === '-' ? await text(process.stdin) : (given ?? '{}')
  if (source.length > LARGEST_REQUEST_BYTES) throw refusal('TOO_LARGE', 'The input is larger than one request may be (32 MB).', 'Send less at once.')
  try {
    return JSON.parse(source) as Json
  } catch (problem) {
    return usage(`The input is not JSON: ${problem instanceof Error ? problem.message.slice(0, 200) : ''}`)
  }
}

export const call: Command = {
  usage: 'call FILE NAME [INPUT | -]',
  options: [],
  operands: [2, 3],
  async run(line) {
    const input = await readInput(line.operands[2])
    const reply = await onFile(line.globals, operand(line, 0), (engine) => engine.invoke(operand(line, 1), input))
    return reply.ok ? { output: reply } : { output: reply, failed: reply.error }
  },
}
