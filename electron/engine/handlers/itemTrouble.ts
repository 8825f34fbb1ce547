// What keeps an item of a pack from being issued, in words: said on its screen and by the refusal to issue it, so that the two do not differ.
import { type SourceItem } from '#shared/documents/packSource.ts'
import { plainOf } from '#shared/documents/richText.ts'

/** Whether something of it is printed: not of what was withdrawn or is to follow. */
export const hasPages = (item: SourceItem): boolean => item.withdrawn === null && item.kind !== 'to_follow'

/** Null when nothing does. `paper`: what keeps its paper from being made, as far as whoever asks has looked. */
export function itemTrouble(item: SourceItem, paper: string | null): string | null {
  if (!hasPages(item)) return null
  if (item.paragraphs.some(({ doc }) => doc === null)) return 'some of its words are exempt and not in this file'
  switch (item.kind) {
    case 'narrative': return item.paragraphs.some(({ doc, heading }) => !heading && doc !== null && plainOf(doc).trim() !== '') ? null : 'nothing is written in it yet'
    case 'file': return fileTrouble(item)
    case 'paper': return paper
    case 'to_follow': return null
  }
}

function fileTrouble({ file, exemption }: SourceItem): string | null {
  // Whoever holds the open part alone has not even its name: it may be attached all the same.
  if (file === null) return exemption === null ? 'no file is attached to it yet' : 'it is exempt, and its file is not in this copy of the cycle'
  if (file.inPack.as === 'absent') return 'its file is not in this copy of the cycle'
  return file.inPack.as === 'untried' ? 'whether its pages can be part of the pack is not settled yet' : null
}
