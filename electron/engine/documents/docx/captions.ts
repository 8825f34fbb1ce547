// "Table 2: …", "Figure 1: …": the number is a field, so that Word counts on when a table is put in and lists tables when asked. The
// number printed now stands in the field already.
import { SimpleField, TextRun, type XmlComponent } from 'docx'
import { captionOf } from '#shared/documents/phrases.ts'
import { clean, runs } from './text.ts'

/** A label that is not a word and a number is typed. `anew`: papers of a pack each count from 1. */
export function captionRuns(label: string | null, caption: string, anew: boolean): XmlComponent[] {
  const found = label === null ? null : /^([A-Za-z]+) ([1-9]\d*)$/.exec(label)
  if (found === null) return runs(captionOf(label, caption))
  const [, word = '', number = ''] = found
  return [new TextRun(`${clean(word)} `), new SimpleField(`SEQ ${word}${anew && number === '1' ? ' \\r 1' : ''} \\* ARABIC`, number), ...runs(`: ${caption}`)]
}
