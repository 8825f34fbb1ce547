// Short words that come and go at the foot of the screen: what was undone, what was refused, what was exported.
import { create } from 'zustand'
import { type AppError } from '#shared/errors.ts'

export type ToastAction = { readonly label: string; readonly run: () => void }

export type Toast = {
  readonly id: number
  readonly tone: 'plain' | 'bad'
  readonly text: string
  /** A second line: what was kept, what to do. */
  readonly detail?: string
  readonly action?: ToastAction
  /** A newer one of the same topic takes its place: of five undos in a row the last is told. */
  readonly topic?: string
  /** It tells of a change that undo takes back, and goes with it. */
  readonly undoable?: true
}

type ToastState = { readonly toasts: readonly Toast[] }

export const useToasts = create<ToastState>(() => ({ toasts: [] }))

let lastId = 0
/** At most this many stand at once; an older one gives way. */
const MOST = 3

export function showToast(toast: Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] }): number {
  lastId += 1
  const full: Toast = { tone: 'plain', ...toast, id: lastId }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.filter((other) => other.text !== full.text && (full.topic === undefined || other.topic !== full.topic)), full].slice(-MOST) }))
  return full.id
}

export function showError(error: AppError): number {
  return showToast({ tone: 'bad', text: error.message, detail: `${error.kept} ${error.next}` })
}

/** Something was undone: what offers to undo it, or told of it, is void. */
export function dismissUndoable(): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.undoable !== true && toast.action?.label !== 'Undo') }))
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
