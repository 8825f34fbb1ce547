// What a handler is: a query reads and answers; a command writes inside one operation and names the row it made or changed.
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Actor } from '#shared/actor.ts'
import { type CommandName, type Output, type Parsed, type QueryName } from '#shared/contract/index.ts'
import { type UndoState } from '#db/store/types.ts'
import { type Workbook } from '#shared/sheets/sheet.ts'
import { type CheckedFile } from '../attachments/checkFile.ts'
import { type PackContent } from '#shared/documents/packContent.ts'
import { type SealedPack } from './sealed.ts'

export type QueryContext = {
  readonly db: ReadableDb
  /** Milliseconds since 1970, from the injected clock. */
  readonly now: number
  readonly undo: () => UndoState
  /** Who asks: what is private to them is shown to nobody else. */
  readonly actor: () => Actor
}

/** What a command has read or made in its own time, before its operation takes the write lock. */
export type Prepared = {
  'imports.apply': Workbook
  'attachments.add': CheckedFile
  /** The logo; null where none was given. */
  'house.set': CheckedFile | null
  /** What the pack says now; null where an issue was read. */
  'packs.markRead': PackContent | null
  'packs.seal': SealedPack
}

type PreparedFor<N extends WriteName> = N extends keyof Prepared ? Prepared[N] : null

export type CommandContext<P = null> = {
  readonly now: number
  readonly actor: Actor
  /** Null for a command that needs nothing prepared. */
  readonly prepared: P
}

export type QueryHandler<N extends QueryName> = (ctx: QueryContext, input: Parsed<N>) => Output<N> | Promise<Output<N>>

/** Commands that are one operation; undo and redo are the store's own and go past the handlers. */
export type WriteName = Exclude<CommandName, 'history.undo' | 'history.redo'>

/** Synchronous: an operation holds the file's write lock from its first statement to its commit. */
export type CommandHandler<N extends WriteName> = (db: WritableDb, input: Parsed<N>, ctx: CommandContext<PreparedFor<N>>) => string | null

export type QueryHandlers = { readonly [N in QueryName]: QueryHandler<N> }
export type CommandHandlers = { readonly [N in WriteName]: CommandHandler<N> }

/** Reads only. What it read may have changed by the time the operation runs: a command for which that matters looks again. */
export type Preparations = { readonly [N in keyof Prepared]: (input: Parsed<N>, ctx: QueryContext) => Promise<Prepared[N]> }
