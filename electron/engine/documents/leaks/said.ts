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

/** Bytes read as text in every way programs write it. */
export function readings(where: string, content: Uint8Array): readonly Said[] {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const swapped = Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2))).swap16()
  return [buffer.toString('latin1'), buffer.toString('utf8'), buffer.toString('utf16le'), buffer.subarray(1).toString('utf16le'), swapped.toString('utf16le')].map((text) => bytes(where, text))
}
