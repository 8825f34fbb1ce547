// What can be written in a committee paper: paragraphs, two kinds of list, bold, italic, underline, a line break, a link.
// One schema for every place text is written; whatever else is pasted is taken in as its plain words.
import { Extension, type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { StarterKit } from '@tiptap/starter-kit'
import { BETWEEN_CELLS, cellsApart, cleanHtml } from './cleanHtml.ts'
import { showToast } from '../state/toasts.ts'
import { isAllowedLink, withoutControls } from './richShape.ts'
import { withoutNumbersInHtml, withoutNumbersInText } from './typedNumbers.ts'

/** Pasted text without what cannot be kept; what became of a table and of typed numbers is said. */
const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedText: (text) => {
          const whole = withoutControls(text)
          const kept = withoutNumbersInText(whole)
          const apart = cellsApart(kept)
          sayPasted(apart !== kept, kept !== whole)
          return apart
        },
        transformPastedHTML: (html) => {
          const clean = cleanHtml(withoutControls(html))
          const kept = withoutNumbersInHtml(clean)
          sayPasted(clean.includes(BETWEEN_CELLS) && /<t[dh]\b/i.test(html), kept !== clean)
          return kept
        },
      },
    }),
  ],
})

function sayPasted(table: boolean, numbers: boolean): void {
  if (!table && !numbers) return
  showToast({
    topic: 'pasted', undoable: true,
    text: table ? 'A table was pasted as lines: each row is a line, with “ · ” between its cells' : 'The typed numbers of the pasted paragraphs were left out',
    detail: `${table ? 'A paragraph of a paper holds no table. Every word and figure of it is kept. ' : ''}${numbers ? 'The paper numbers its paragraphs itself. ' : ''}Undo takes the paste back.`,
  })
}

export const paperExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false, code: false, codeBlock: false, heading: false, horizontalRule: false, strike: false,
    dropcursor: false, gapcursor: false, trailingNode: false,
    link: { openOnClick: false, autolink: false, linkOnPaste: true, defaultProtocol: 'https', isAllowedUri: (url) => isAllowedLink(url) },
  }),
  CleanPaste,
]
