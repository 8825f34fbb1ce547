// A RAG as sheets write it: "Amber", "A", "Green – on track". Two colours in one cell are neither.
import { plain } from '#shared/sheets/sheet.ts'

/** The key of the one colour that is named, or null. */
export function ragOf<K extends string>(rags: Readonly<Record<K, string>>, text: string | null): K | null {
  const words = plain(text ?? '').split(/[^a-z]+/).filter((word) => word !== '')
  const named = (Object.keys(rags) as K[]).filter((key) => words.includes(key) || (words.length === 1 && words[0] === key[0]))
  return named.length === 1 ? named[0] ?? null : null
}
