// File names for cycle files: from words a person gave to a name that every system takes. Pure.
import { basename } from 'node:path'

export const EXTENSION = '.rppr'

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 80

/** "RPPR 2026/27: draft" -> "RPPR 2026-27 draft". Never empty, no folder, no ending. */
export function fileNameFrom(words: string): string {
  const plain = words
    .replace(/\.rppr$/i, '')
    .replace(/[\\/]/g, '-')
    .replace(/[^\p{L}\p{M}\p{N} ._()&'-]/gu, '')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' || RESERVED.test(plain) ? `cycle ${plain}`.trim() : plain
}

/** What a file is called on screen: its name without folder and ending. */
export const titleOf = (path: string): string => basename(path).replace(/\.rppr$/i, '')

/** The first of "name", "name (2)", "name (3)" … that is free. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name
  for (let n = 2; ; n += 1) if (!taken(`${name} (${n})`)) return `${name} (${n})`
}
