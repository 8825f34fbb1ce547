// Runs one command of the contract: `const edit = useCommand('proposals.edit'); await edit.run({ id, title })`.
// A refusal is shown as a toast unless the caller says it shows it itself; a command is never sent twice.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { type InvokeOptions } from '#shared/host.ts'
import { type Result } from '#shared/result.ts'
import { beginSending, endSending } from '../state/saving.ts'
import { showError } from '../state/toasts.ts'
import { useClient } from './ClientProvider.tsx'
import { type CommandName, type InputOf, type OutputOf } from './procedures.ts'
import { replied } from './freshness.ts'
import { invalidateEverything, invalidateTouched } from './queryClient.ts'

export type CommandOptions = InvokeOptions & {
  /** The caller shows a refusal in its own place (a field, a cell): no toast. */
  readonly quiet?: boolean
}

export type CommandHandle<N extends CommandName> = {
  run(input: InputOf<N>, options?: CommandOptions): Promise<Result<OutputOf<N>>>
  readonly pending: boolean
  /** The last refusal; gone with the next run. */
  readonly error: AppError | null
}

export function useCommand<N extends CommandName>(name: N): CommandHandle<N> {
  const client = useClient()
  const queryClient = useQueryClient()
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<AppError | null>(null)
  const run = useCallback(async (input: InputOf<N>, options: CommandOptions = {}) => {
    setRunning((n) => n + 1)
    setError(null)
    beginSending()
    const sentAt = performance.now()
    const reply = await client.invoke(name, input, options.stay === undefined ? {} : { stay: options.stay })
    endSending(reply.ok)
    setRunning((n) => n - 1)
    if (reply.ok) {
      if (name.startsWith('session.')) invalidateEverything(queryClient)
      else if (hasTouched(reply.value)) replied(queryClient, sentAt, performance.now())
      else invalidateTouched(queryClient)
    } else {
      setError(reply.error)
      if (options.quiet !== true) showError(reply.error)
    }
    return reply
  }, [client, name, queryClient])
  return { run, pending: running > 0, error }
}

/** Whether something in the file has changed: then the engine tells every window. */
const hasTouched = (value: unknown): boolean => typeof value === 'object' && value !== null && 'touched' in value && Array.isArray(value.touched) && value.touched.length > 0
