// The scope that is one reader's alone, by the name they act under: the same on every laptop they use.
import { createHash } from 'node:crypto'
import { type Actor } from '#shared/actor.ts'

export function readerScope({ name }: Actor): string {
  const hex = createHash('sha256').update(name.normalize('NFC').trim().toLowerCase()).digest('hex')
  return `private:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
