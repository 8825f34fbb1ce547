// What can be written in a committee paper: paragraphs, two kinds of list, bold, italic, underline, a line break, a link.
// One schema for every place text is written; whatever else is pasted is taken in as its plain words.
import { type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Extension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { isAllowedLink, withoutControls } from './richShape.ts'

/** Pasted text without what cannot be kept: control characters, and the private markers of word processors around the words. */
const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedText: withoutControls,
        transformPastedHTML: (html) => withoutControls(html).replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '').replace(/<o:p>[\s\S]*?<\/o:p>/gi, ''),
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
