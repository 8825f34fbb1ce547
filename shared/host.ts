// What the page may ask of the machine it runs in. One object, `Host`, in every host; what a host can do is a value.
import { type Json } from './json.ts'
import { type Result } from './result.ts'

export type HostCapabilities = {
  /** How a file is chosen: a system dialog, or an upload that is taken in as a copy. */
  readonly open: 'dialog' | 'upload'
  /** How a document leaves: a save dialog, or a download. */
  readonly export: 'dialog' | 'download'
  readonly print: boolean
  /** Show a written file in the system's file manager. */
  readonly reveal: boolean
  /** The window has an application menu of its own; else the page offers one. */
  readonly menu: boolean
}

export type MenuCommand = 'new' | 'open' | 'saveCopy' | 'undo' | 'redo' | 'find' | 'print' | 'about' | 'palette' | 'keys' | 'home'

export type HostEvent =
  /** An operation was committed: these tables changed. */
  | { readonly type: 'touched'; readonly tables: readonly string[] }
  /** Another file was opened, or the open one closed. */
  | { readonly type: 'file' }
  /** How far long work is, in parts of about the same size: the large example is being built. */
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'menu'; readonly command: MenuCommand }
  /** The system (a double click, a second start) or Open Recent asks for this file: send what is unsent, then invoke session.open. */
  | { readonly type: 'open'; readonly path: string }
  /** The engine stopped and was, or was not, started again. Unsent text is kept by the page. */
  | { readonly type: 'engine'; readonly state: 'stopped' | 'ready' }
  /** The window wants to close: send what is unsent, then invoke host.readyToClose. */
  | { readonly type: 'closing' }

export type InvokeOptions = {
  /** Names one stay in one field: operations of the same stay are one undo step. */
  readonly stay?: string
}

export type Host = {
  readonly kind: 'desktop' | 'browser'
  readonly capabilities: HostCapabilities
  /** Any procedure of the contract, of the session (session.*) or of the host (host.*). Never throws; never rejects. */
  invoke(name: string, input: Json, options?: InvokeOptions): Promise<Result<Json>>
  onEvent(listener: (event: HostEvent) => void): () => void
}
