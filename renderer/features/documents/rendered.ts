// A paper as the engine made it, and its size in words.
import { type OutputOf } from '../../client/procedures.ts'

export type Rendered = OutputOf<'documents.render'>

/** "84 kB", "1.3 MB". */
export const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)
