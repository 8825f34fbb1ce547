// Ids of the example file's rows: the same on every build, so that the contract's own examples can name them.
// Shaped as UUIDv7 with a fixed time; never used outside the example files.

function fnv(text: string, seed: number): number {
  let hash = seed >>> 0
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}

/** `exampleId('proposal:ASC-003')`: stable, and different for different names. */
export function exampleId(name: string): string {
  const hex = [0x811c9dc5, 0x1b873593, 0xcc9e2d51].map((seed) => fnv(name, seed).toString(16).padStart(8, '0')).join('')
  const variant = ((parseInt(hex[3]!, 16) & 0x3) | 0x8).toString(16)
  return `01942000-0000-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}
