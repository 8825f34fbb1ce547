// Writes the large example as people would have: one real operation after another, each with its command, its actor and its
// time. The log is never gone past. Every operation waits for the disk, so lists are worked through in runs, as rows are pasted.
import { type Store, type WritableDb } from '#db/index.ts'
import { type Actor } from '#shared/actor.ts'
import { contract, type CommandName } from '#shared/contract/index.ts'
import { advanceExampleClock, setExampleClock } from '../clock.ts'
import { type Random } from './random.ts'

const officers: Readonly<Record<'finance' | 'scrutiny' | 'planning', Actor>> = {
  finance: { name: 'Fern Larkhurst', role: 'finance' },
  scrutiny: { name: 'Silas Netherby', role: 'scrutiny' },
  planning: { name: 'Tamsin Dunfold', role: 'finance' },
}
export type Officer = keyof typeof officers

export type Scribe = {
  readonly random: Random
  /** From here on, work happens from this day at nine. */
  begin(day: string): void
  write<T>(officer: Officer, command: CommandName, fn: (db: WritableDb) => T): T
}

/** How many savings a pasted block, or a decision on a list, runs over. */
const RUN = 10

export const runs = <T>(list: readonly T[]): T[][] => Array.from({ length: Math.ceil(list.length / RUN) }, (_, i) => list.slice(i * RUN, (i + 1) * RUN))

export function scribe(store: Store, random: Random): Scribe {
  return {
    random,
    begin: (day) => setExampleClock(`${day}T09:00:00Z`),
    write: (officer, command, fn) => {
      const { value } = store.runOperation({ command, actor: officers[officer], undoable: contract[command].undoable }, fn)
      advanceExampleClock(random.between(20, 90) * 1_000)
      return value
    },
  }
}
