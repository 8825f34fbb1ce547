// UUIDv7: the time of making in front, chance behind, so that rows made on two laptops can meet. The only maker of ids.
import { randomBytes } from 'node:crypto'

/** Ids stamped by `clock` (milliseconds since 1970). */
export function createNewId(clock: () => number): () => string {
  return () => {
    const bytes = randomBytes(16)
    bytes.writeUIntBE(clock(), 0, 6)
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
