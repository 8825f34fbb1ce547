// What a handler is: a query reads and answers; a command writes inside one operation and names the row it made or changed.
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Actor } from '#shared/actor.ts'
import { type CommandName, type Output, type Parsed, type QueryName } from '#shared/contract/index.ts'
import { type UndoState } from '#db/store/types.ts'
import { type Workbook } from '#shared/sheets/sheet.ts'

export type QueryContext = {
  readonly db: ReadableDb
  /** Milliseconds since 1970, from the injected clock. */
  readonly now: number
  readonly undo: () => UndoState
}

export type CommandContext = {
  readonly now: number
  readonly actor: Actor
  /** The file of figures that came with the input, read before the operation began; null where none belongs to the command. */
  readonly workbook: Workbook | null
}

export type QueryHandler<N extends QueryName> = (ctx: QueryContext, input: Parsed<N>) => Output<N> | Promise<Output<N>>

/** Commands that are one operation; undo and redo are the store's own and go past the handlers. */
export type WriteName = Exclude<CommandName, 'history.undo' | 'history.redo'>

/** Synchronous: an operation holds the file's write lock from its first statement to its commit. */
export type CommandHandler<N extends WriteName> = (db: WritableDb, input: Parsed<N>, ctx: CommandContext) => string | null

export type QueryHandlers = { readonly [N in QueryName]: QueryHandler<N> }
export type CommandHandlers = { readonly [N in WriteName]: CommandHandler<N> }

/** What a command must have read, in its own time, before its operation takes the write lock. */
export type Preparations = { readonly [N in WriteName]?: (input: Parsed<N>) => Promise<Workbook> }
