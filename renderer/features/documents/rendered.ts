// A paper as the engine made it, and its size in words.
import { type OutputOf } from '../../client/procedures.ts'

export type Rendered = OutputOf<'documents.render'>

export { fileSize as sizeOf } from '#shared/fileSize.ts'
