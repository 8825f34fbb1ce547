// Undo and redo of the file's last operation, by name. What was typed a moment ago is sent first, so that it can be undone too.
import { useCallback } from 'react'
import { sendUnsent } from '../client/unsent.ts'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { dismissUndoable, showToast } from '../state/toasts.ts'

export function useUndo() {
  const history = useQuery('history.state', {})
  const undoCommand = useCommand('history.undo')
  const redoCommand = useCommand('history.redo')
  const runUndo = undoCommand.run
  const runRedo = redoCommand.run
  const redo = useCallback(async (): Promise<void> => {
    const reply = await runRedo({})
    if (reply.ok) showToast({ topic: 'undo', text: reply.value.label === null ? 'There is nothing to redo' : `Redone: ${reply.value.label}` })
  }, [runRedo])
  const undo = useCallback(async (): Promise<void> => {
    await sendUnsent()
    const reply = await runUndo({})
    if (!reply.ok) return
    if (reply.value.label !== null) dismissUndoable()
    if (reply.value.label === null) showToast({ topic: 'undo', text: 'There is nothing to undo' })
    else showToast({ topic: 'undo', text: `Undone: ${reply.value.label}`, action: { label: 'Redo', run: () => { void redo() } } })
  }, [runUndo, redo])
  const known = history.status === 'ready' ? history.data : null
  return {
    undo, redo,
    undoLabel: known?.undo?.label ?? null,
    redoLabel: known?.redo?.label ?? null,
    undecided: known?.undecided ?? 0,
    ready: known !== null,
  }
}
