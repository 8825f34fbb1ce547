// `undo FILE` and `redo FILE`: the last step of this device, taken back or brought back. Nothing to do is a refusal here, so
// that a script knows when to stop.
import { type Output } from '#shared/contract/index.ts'
import { Refusal } from '#shared/errors.ts'
import { type Command, operand, refusal } from './command.ts'
import { onFile } from './onFile.ts'

const step = (name: 'undo' | 'redo', code: 'NOTHING_TO_UNDO' | 'NOTHING_TO_REDO', nothing: string): Command => ({
  usage: `${name} FILE`,
  options: [],
  operands: [1, 1],
  async run(line) {
    const reply = await onFile(line.globals, operand(line, 0), (engine) => engine.invoke(`history.${name}`, {}))
    if (!reply.ok) throw new Refusal(reply.error)
    // The engine has checked its answer against the contract.
    const done = reply.value as Output<'history.undo'>
    if (done.operation === null) throw refusal(code, nothing, 'See what this device did last with history.')
    return { output: done }
  },
})

export const undo = step('undo', 'NOTHING_TO_UNDO', 'There is nothing to undo on this device.')
export const redo = step('redo', 'NOTHING_TO_REDO', 'There is nothing to redo on this device.')
