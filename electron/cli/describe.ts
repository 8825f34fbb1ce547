// `describe [NAME]`: the contract as data. Loads no store.
import { describeAll, describeProcedure } from '#shared/contract/describe.ts'
import { isName } from '#shared/contract/index.ts'
import { type Command, refusal } from './command.ts'

export const describe: Command = {
  usage: 'describe [NAME]',
  options: [],
  operands: [0, 1],
  async run({ operands: [name] }) {
    if (name === undefined) return { output: { procedures: describeAll() } }
    if (!isName(name)) throw refusal('UNKNOWN_PROCEDURE', `There is no procedure called “${name.slice(0, 60)}”.`, 'Run describe without a name for the list.')
    return { output: { procedures: [describeProcedure(name)] } }
  },
}
