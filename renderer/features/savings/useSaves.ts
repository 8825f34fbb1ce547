// Edits in the list of savings: amounts at the position shown, and titles. What is pasted or filled at once is one undo step.
// A refusal of the role says, besides in its cell, how to act in the role that may.
import { useCallback, useMemo, useRef } from 'react'
import { type Result } from '#shared/result.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useRole } from '../../client/useRole.ts'
import { type Basis } from '../../components/PositionBasis.tsx'
import { shortRole } from '../../components/RoleNeeded.tsx'
import { showToast } from '../../state/toasts.ts'
import { type Saves } from './columns.tsx'
import { type Saving } from './savingsView.ts'

type Cycles = readonly Pick<OutputOf<'cycles.list'>['cycles'][number], 'id' | 'status' | 'years'>[]

export function useSaves(basis: Basis, cycles: Cycles | null): Saves {
  const setAmount = useCommand('positions.setAmount').run
  const edit = useCommand('proposals.edit').run
  const { act } = useRole()
  const stay = useStay()
  const yearOf = useCallback((row: Saving, index: number): number | null => {
    const cycle = cycles?.find((one) => one.id === row.cycle)
    return cycle?.status === 'open' ? (cycle.years[index]?.start ?? null) : null
  }, [cycles])

  return useMemo((): Saves => {
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
    return {
      yearOf,
      amount: (row, index, amount) => told(setAmount({ proposal: row.id, year: yearOf(row, index) ?? 0, amount, ...(basis === 'latest' ? {} : { at: basis }) }, { quiet: true, stay: stay() })),
      title: (row, title) => told(edit({ id: row.id, title }, { quiet: true })),
    }
  }, [act, basis, edit, setAmount, stay, yearOf])
}

// One token for everything sent in one turn of the page: a paste, a fill, a cleared range.
function useStay(): () => string {
  const token = useRef<string | null>(null)
  return useCallback(() => {
    if (token.current === null) {
      token.current = crypto.randomUUID()
      window.setTimeout(() => { token.current = null }, 0)
    }
    return token.current
  }, [])
}
