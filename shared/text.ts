// Text a person writes: what is let in. Control characters are refused at the contract; line breaks only in paragraphs.
// Everything else (markup, right-to-left marks, emoji) is carried as it is and never interpreted.
import { z } from 'zod'

export const LONGEST_TITLE = 300
export const LONGEST_PARAGRAPH = 200_000

// C0 and C1 controls, without tab, line feed and carriage return for paragraphs.
const CONTROL_IN_TITLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const CONTROL_IN_PARAGRAPH = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** Nothing a reader would see: spaces, joiners, direction marks. */
const INVISIBLE = /^[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*$/

const noControls = (pattern: RegExp) => (text: string) => !pattern.test(text)

/** A title, name or reference: one line, 1 to 300 characters, not blank. */
export const titleText = z.string()
  .max(LONGEST_TITLE, `At most ${LONGEST_TITLE} characters`)
  .refine(noControls(CONTROL_IN_TITLE), 'Control characters and line breaks cannot be kept here')
  .refine((text) => !INVISIBLE.test(text), 'Write at least one character')

/** A paragraph of plain text: up to 200,000 characters; may be empty. */
export const paragraphText = z.string()
  .max(LONGEST_PARAGRAPH, `At most ${LONGEST_PARAGRAPH.toLocaleString('en-GB')} characters`)
  .refine(noControls(CONTROL_IN_PARAGRAPH), 'Control characters cannot be kept')
