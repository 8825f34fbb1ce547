// Whether everything is kept: what the status bar says about saving. Counts commands on their way and texts not yet acknowledged.
import { create } from 'zustand'

export type SavingState = {
  /** Commands sent and not yet answered. */
  readonly sending: number
  /** Texts typed and not yet acknowledged by the engine. */
  readonly unsent: number
  /** When the engine last acknowledged something, in milliseconds; null until then. */
  readonly savedAt: number | null
  readonly engine: 'ready' | 'stopped'
}

export const useSaving = create<SavingState>(() => ({ sending: 0, unsent: 0, savedAt: null, engine: 'ready' }))

export function beginSending(): void {
  useSaving.setState((state) => ({ sending: state.sending + 1 }))
}

export function endSending(saved: boolean): void {
  useSaving.setState((state) => ({ sending: state.sending - 1, savedAt: saved ? Date.now() : state.savedAt }))
}

export function setUnsent(unsent: number): void {
  useSaving.setState({ unsent })
}

export function setEngineState(engine: 'ready' | 'stopped'): void {
  useSaving.setState({ engine })
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The sentence of the status bar, or of Ctrl+S. */
export function savingSentence(state: SavingState): string {
  if (state.engine === 'stopped') return 'The engine has stopped; what you typed is kept here and sent when it is back'
  if (state.sending > 0 || state.unsent > 0) return 'Saving…'
  return state.savedAt === null ? 'Everything is saved' : `Saved ${clock.format(state.savedAt)}`
}
