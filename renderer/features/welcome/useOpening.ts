// The ways into a file from the first screen and from the screen that says why one could not be opened. First it is said who
// acts, then the file is opened; what goes wrong leads to the screen that says so.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { type RoleKind } from '#shared/actor.ts'
import { type AppError } from '#shared/errors.ts'
import { type Result } from '#shared/result.ts'
import { type InputOf } from '../../client/procedures.ts'
import { useHost } from '../../client/ClientProvider.tsx'
import { sendUnsent } from '../../client/unsent.ts'
import { useCommand } from '../../client/useCommand.ts'

export type Who = { readonly name: string; readonly role: RoleKind }

/** What is being opened at this moment: one thing at a time. */
export type Busy = 'example' | 'large' | 'file' | 'new' | string | null

export function useOpening(before: () => Promise<boolean>) {
  const navigate = useNavigate()
  const readAgain = useReadSession()
  const [busy, setBusy] = useState<Busy>(null)
  const host = useHost()
  // How much of the large example is built, in per cent: it takes long enough to be taken for a stop.
  const [built, setBuilt] = useState(0)
  useEffect(() => host.onEvent((event) => { if (event.type === 'progress') setBuilt(Math.floor((100 * event.done) / event.of)) }), [host])
  const openExample = useCommand('session.openExample').run
  const openFile = useCommand('session.open').run
  const createFile = useCommand('session.create').run
  const choose = useCommand('host.chooseFile').run

  const enter = useCallback(async (what: string, work: () => Promise<Result<unknown> | null>): Promise<void> => {
    if (!await before()) return
    setBusy(what)
    setBuilt(0)
    await sendUnsent()
    const reply = await work()
    await readAgain()
    setBusy(null)
    // null: the person closed the dialog without choosing.
    if (reply !== null) await navigate({ to: reply.ok ? '/' : '/cannot-open' })
  }, [before, navigate, readAgain])

  return {
    busy, built,
    example: (example: InputOf<'session.openExample'>['example']) => enter(example === 'large' ? 'large' : 'example', () => openExample({ example }, { quiet: true })),
    /** Back to the file that is open, as whoever is named now. */
    back: async (): Promise<void> => {
      if (!await before()) return
      await readAgain()
      await navigate({ to: '/' })
    },
    path: (path: string) => enter(path, () => openFile({ path }, { quiet: true })),
    choose: () => enter('file', async () => {
      const chosen = await choose({ purpose: 'open' }, { quiet: true })
      if (!chosen.ok) return chosen
      return chosen.value.path === null ? null : openFile({ path: chosen.value.path }, { quiet: true })
    }),
    /** A new file is refused in its own form (a name that is taken), not on a screen of its own. */
    create: async (input: InputOf<'session.create'>): Promise<AppError | null> => {
      if (!await before()) return null
      setBusy('new')
      await sendUnsent()
      const reply = await createFile(input, { quiet: true })
      await readAgain()
      setBusy(null)
      if (!reply.ok) return reply.error
      await navigate({ to: '/' })
      return null
    },
  }
}

/** Reads anew who acts and which file is open: the next screen stands or falls by it. */
export function useReadSession(): () => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(() => queryClient.refetchQueries({ queryKey: ['session.state'] }), [queryClient])
}

export type Opening = ReturnType<typeof useOpening>
