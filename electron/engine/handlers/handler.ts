// What a handler is: a query reads and answers; a command writes inside one operation and names the row it made or changed.
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Actor } from '#shared/actor.ts'
import { type CommandName, type Output, type Parsed, type QueryName } from '#shared/contract/index.ts'
import { type UndoState } from '#db/store/types.ts'

export type QueryContext = {
  readonly db: ReadableDb
  /** Milliseconds since 1970, from the injected clock. */
  readonly now: number
  readonly undo: () => UndoState
}

export type CommandContext = { readonly now: number; readonly actor: Actor }

export type QueryHandler<N extends QueryName> = (ctx: QueryContext, input: Parsed<N>) => Output<N> | Promise<Output<N>>

/** Commands that are one operation; undo and redo are the store's own and go past the handlers. */
export type WriteName = Exclude<CommandName, 'history.undo' | 'history.redo'>

/** Synchronous: an operation holds the file's write lock from its first statement to its commit. */
export type CommandHandler<N extends WriteName> = (db: WritableDb, input: Parsed<N>, ctx: CommandContext) => string | null

export type QueryHandlers = { readonly [N in QueryName]: QueryHandler<N> }
export type CommandHandlers = { readonly [N in WriteName]: CommandHandler<N> }
