// What a finished file says, wherever it says it: each piece with the place it was found in, in words for a person.

export type Said = {
  /** "the text of page 3", "a comment in word/document.xml" */
  readonly where: string
  readonly text: string
  /** `words` are read by people or by programs for people; `bytes` are all the rest, where figures mean other things. */
  readonly as: 'words' | 'bytes'
}

export const words = (where: string, text: string): Said => ({ where, text, as: 'words' })
export const bytes = (where: string, text: string): Said => ({ where, text, as: 'bytes' })

/** Stands between pieces that are not to be read as one; no text holds it, for it is a control character. */
export const APART = '\u0001'

// Not Buffer's own `utf16le`: of an odd number of bytes at an odd place it writes beyond its memory (Node 24.21).
const decoders = ['latin1', 'utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding))

export const utf16 = { little: (content: Uint8Array): string => decoders[2]!.decode(content), big: (content: Uint8Array): string => decoders[3]!.decode(content) }

/** Bytes read as text in every way programs write it. */
export const readings = (where: string, content: Uint8Array): readonly Said[] =>
  [...decoders.map((decoder) => decoder.decode(content)), utf16.little(content.subarray(1)), utf16.big(content.subarray(1))].map((text) => bytes(where, text))
