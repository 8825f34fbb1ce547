// UUIDv7: the time of making in front, chance behind, so that rows made on two laptops can meet. The only maker of ids.
// Ids made by one maker rise even within a millisecond: rows written together list in the order they were written.
import { randomBytes } from 'node:crypto'

const LARGEST_COUNTER = 0xfff

/** Chance is fetched for many ids at once: asking the system for each took a tenth of a large import. */
const POOL = 16 * 512

/** Ids stamped by `clock` (milliseconds since 1970). */
export function createNewId(clock: () => number): () => string {
  let last = 0
  let counter = 0
  let pool = Buffer.alloc(0)
  let used = 0
  const chance = (bytes: number): Buffer => {
    if (used + bytes > pool.length) [pool, used] = [randomBytes(POOL), 0]
    used += bytes
    return pool.subarray(used - bytes, used)
  }
  return () => {
    const now = clock()
    if (now > last) {
      last = now
      // Begin low in the field, so that thousands of ids fit into one millisecond.
      counter = chance(1).readUInt8(0)
    } else if (counter < LARGEST_COUNTER) counter += 1
    else {
      last += 1
      counter = 0
    }
    const bytes = chance(16)
    bytes.writeUIntBE(last, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
