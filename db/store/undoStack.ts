// What this device can undo and redo, kept in memory and fed operation by operation; loaded once from the log, so it survives a
// restart. One step is one operation, or all of one editing stay. Pure: no SQL.
import { type UndoState, type UndoStep } from './types.ts'

/** An undoable operation of this device, in the order of the clock. */
export type StackOperation = {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly command: string
  /** The operation it takes back; null for an edit. */
  readonly undoes: string | null
  /** Names the stay it belongs to. */
  readonly token: string
}

export type UndoStack = {
  add(operation: StackOperation): void
  state(): UndoState
}

type Step = { readonly operations: StackOperation[] }

function toStep(step: Step | undefined): UndoStep | null {
  const first = step?.operations[0]
  const last = step?.operations.at(-1)
  if (step === undefined || first === undefined || last === undefined) return null
  return { operations: step.operations.map(({ id }) => id), command: first.command, actor: last.actor, at: last.at }
}

/** Adds to the step on top when it is the same stay of the same person in the same field, else begins a step. */
function group(steps: Step[], operation: StackOperation): void {
  const top = steps.at(-1)
  const last = top?.operations.at(-1)
  const same = last !== undefined && last.token === operation.token && last.command === operation.command && last.actor === operation.actor
  if (top !== undefined && same) top.operations.push(operation)
  else steps.push({ operations: [operation] })
}

/** Takes an operation off the top when it is the last of the top step. */
function take(steps: Step[], id: string): boolean {
  const top = steps.at(-1)
  if (top?.operations.at(-1)?.id !== id) return false
  top.operations.pop()
  if (top.operations.length === 0) steps.pop()
  return true
}

export function createUndoStack(): UndoStack {
  const undo: Step[] = []
  const redo: Step[] = []
  return {
    add: (operation) => {
      if (operation.undoes === null) {
        group(undo, operation)
        redo.length = 0
      } else if (take(undo, operation.undoes)) group(redo, operation)
      else if (take(redo, operation.undoes)) group(undo, operation)
    },
    state: () => ({ undo: toStep(undo.at(-1)), redo: toStep(redo.at(-1)) }),
  }
}
