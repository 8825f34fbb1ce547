// Edits in the list of savings: amounts at the position shown, words, and several cells at once, which the engine takes all or none.
// A refusal of the role says, besides in its cell, how to act in the role that may.
import { useCallback, useMemo } from 'react'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { type AppError } from '#shared/errors.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Result } from '#shared/result.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useRole } from '../../client/useRole.ts'
import { type Basis } from '../../components/PositionBasis.tsx'
import { shortRole } from '../../components/RoleNeeded.tsx'
import { currentActions } from '../../state/actions.ts'
import { showError, showToast } from '../../state/toasts.ts'
import { type Saving } from './savingsView.ts'
import { type Change, type Writing } from './writing.ts'

export type Saves = {
  readonly amount: (row: Saving, year: number, amount: MaybeAmount) => Promise<Result<unknown>>
  /** One cell beside the years: its words, or a figure of the saving. */
  readonly one: (row: Saving, change: Change) => Promise<Result<unknown>>
  /** Several cells in one step: null when they were taken, or why not. */
  readonly cells: (writing: Writing, count: number) => Promise<string | null>
  /** The plan year a column stands for in this row's cycle; null when it has none or the cycle is closed to changes. */
  readonly yearOf: (row: Saving, index: number) => number | null
}

type Cycles = readonly Pick<OutputOf<'cycles.list'>['cycles'][number], 'id' | 'status' | 'years'>[]

export function useSaves(basis: Basis, cycles: Cycles | null): Saves {
  const setAmount = useCommand('positions.setAmount').run
  const edit = useCommand('proposals.edit').run
  const setCost = useCommand('proposals.setCost').run
  const setCells = useCommand('savings.setCells').run
  const { act } = useRole()
  const yearOf = useCallback((row: Saving, index: number): number | null => {
    const cycle = cycles?.find((one) => one.id === row.cycle)
    return takesChanges(cycle?.status) ? (cycle?.years[index]?.start ?? null) : null
  }, [cycles])

  return useMemo((): Saves => {
    const at = basis === 'latest' ? {} : { at: basis }
    const told = async (reply: Promise<Result<unknown>>): Promise<Result<unknown>> => {
      const answer = await reply
      if (!answer.ok && answer.error.code === 'ROLE_NEEDED') {
        showToast({
          tone: 'bad', text: answer.error.message, detail: `${answer.error.kept} What you typed stays in the cell.`,
          action: { label: `Act as ${shortRole.finance}`, run: () => { void act('finance') } },
        })
      }
      return answer
    }
    const cells = async (writing: Writing, count: number): Promise<string | null> => {
      const write = () => setCells({ ...at, ...writing }, { quiet: true })
      const answer = await write()
      if (answer.ok) { tellCells(count); return null }
      tellRefusal(answer.error, async () => { if (await act('finance') && (await write()).ok) tellCells(count) })
      return answer.error.message
    }
    return {
      yearOf, cells,
      amount: (row, index, amount) => told(setAmount({ proposal: row.id, year: yearOf(row, index) ?? 0, amount, ...at }, { quiet: true })),
      one: (row, { edits, figures: { cost, ...figures } = {} }) => told(cost === undefined ? edit({ id: row.id, ...edits, ...figures }, { quiet: true }) : setCost({ id: row.id, cost }, { quiet: true })),
    }
  }, [act, basis, edit, setAmount, setCells, setCost, yearOf])
}

/** Some of what was written may be out of sight: how much it was, and the way back. */
function tellCells(count: number): void {
  if (count < 2) return
  showToast({ topic: 'cells', text: `${count.toLocaleString('en-GB')} cells were changed in one step`, action: { label: 'Undo', run: () => currentActions().find((action) => action.id === 'undo')?.run() } })
}

function tellRefusal(error: AppError, again: () => Promise<void>): void {
  if (error.code !== 'ROLE_NEEDED') { showError(error); return }
  showToast({ tone: 'bad', text: error.message, detail: error.kept, action: { label: `Act as ${shortRole.finance} and write them`, run: () => { void again() } } })
}
