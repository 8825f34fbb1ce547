// What can be written in a committee paper: paragraphs, two kinds of list, bold, italic, underline, a line break, a link.
// One schema for every place text is written; whatever else is pasted is taken in as its plain words.
import { Extension, type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { StarterKit } from '@tiptap/starter-kit'
import { cleanHtml } from './cleanHtml.ts'
import { isAllowedLink, withoutControls } from './richShape.ts'

/** Pasted text without what cannot be kept. */
const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedText: withoutControls,
        transformPastedHTML: (html) => cleanHtml(withoutControls(html)),
      },
    }),
  ],
})

export const paperExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false, code: false, codeBlock: false, heading: false, horizontalRule: false, strike: false,
    dropcursor: false, gapcursor: false, trailingNode: false,
    link: { openOnClick: false, autolink: false, linkOnPaste: true, defaultProtocol: 'https', isAllowedUri: (url) => isAllowedLink(url) },
  }),
  CleanPaste,
]
