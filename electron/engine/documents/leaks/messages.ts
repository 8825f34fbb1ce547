// What goes into the worker that searches a finished file and what comes out of it.
import { type Sought } from '#shared/documents/disclosure/sought.ts'
import { type Leak } from './findLeaks.ts'

export type SearchInput = { readonly bytes: Uint8Array; readonly sought: Sought }

export type SearchReply =
  | { readonly leaks: readonly Leak[]; /** What no document of the app has: "xl/workbook.xml has a hidden sheet". */ readonly oddities: readonly string[] }
  | { readonly failed: string }
