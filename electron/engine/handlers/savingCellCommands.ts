// Several cells of the list of savings in one operation. What one of them is refused for refuses all, and names its saving.
import { type WritableDb } from '#db/store/types.ts'
import { Refusal, refuse } from '#shared/errors.ts'
import { type CommandHandlers } from './handler.ts'
import { proposalCommands } from './proposalCommands.ts'

const setAmount: CommandHandlers['positions.setAmount'] = proposalCommands['positions.setAmount']
const editSaving: CommandHandlers['proposals.edit'] = proposalCommands['proposals.edit']
const setCost: CommandHandlers['proposals.setCost'] = proposalCommands['proposals.setCost']

/** Runs one change; a refusal says first which saving it is about. */
function naming<T>(db: WritableDb, saving: string, change: () => T): T {
  try {
    return change()
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const ref = db.row('proposal', saving)?.ref
    throw ref === undefined ? problem : new Refusal({ ...problem.error, message: `${ref}: ${problem.error.message}` })
  }
}

export const savingCellCommands = {
  'savings.setCells': (db, { at, amounts = [], figures = [], edits = [] }, ctx) => {
    if (amounts.length + figures.length + edits.length === 0) refuse('RULE', 'No cell was given.', 'Give at least one amount or one change.')
    for (const cell of amounts) naming(db, cell.proposal, () => setAmount(db, { ...cell, at }, ctx))
    for (const { cost, ...figure } of figures) {
      naming(db, figure.id, () => editSaving(db, figure, ctx))
      if (cost !== undefined) naming(db, figure.id, () => setCost(db, { id: figure.id, cost }, ctx))
    }
    for (const edit of edits) naming(db, edit.id, () => editSaving(db, edit, ctx))
    const savings = new Set([...amounts.map((cell) => cell.proposal), ...figures.map((figure) => figure.id), ...edits.map((edit) => edit.id)])
    const [only] = savings
    // One saving is named in the history; of several, none stands for the others.
    return savings.size === 1 && only !== undefined ? only : null
  },
} satisfies Partial<CommandHandlers>
