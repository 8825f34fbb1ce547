// The place where a paragraph is written (Tiptap). It takes what the file holds and tells every change; saving, conflicts and
// what stands around it are RichField's affair. Its own history ends when the text is left.
import { type JSONContent } from '@tiptap/core'
import { EditorState, Selection } from '@tiptap/pm/state'
import { EditorContent, type Editor, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { type RichDoc } from '#shared/documents/richText.ts'
import { type EditorKeys, paperKeys } from './editorKeys.ts'
import { endTypeAhead } from './typeAhead.ts'
import { paperExtensions } from './extensions.ts'
import { clearActiveEditor, FORMAT_BAR, setActiveEditor } from './activeEditor.ts'
import { type EditorJson, editorJsonOf, richOf, sameRich } from './richShape.ts'
import './RichText.css'
import './RichEditor.css'

/** Where the caret goes when writing begins: an end of the text, or the point that was clicked. */
export type CaretPlace = 'start' | 'end' | { readonly left: number; readonly top: number }

export type RichEditorProps = {
  readonly label: string
  readonly value: RichDoc
  readonly onChange: (rich: RichDoc) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly keys: EditorKeys
  /** A new object asks for the focus anew; null leaves it where it is. */
  readonly caret: { readonly place: CaretPlace } | null
  readonly placeholder?: string
  readonly describedBy?: string | undefined
}

export function RichEditor(props: RichEditorProps) {
  const { label, value, caret, placeholder, describedBy } = props
  const latest = useRef(props)
  useLayoutEffect(() => { latest.current = props })
  const said = useRef<RichDoc | null>(null)
  const editor = useEditor({
    extensions: [...paperExtensions, paperKeys(() => latest.current.keys)],
    content: tiptapJson(value),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'rich rich-editor__text', spellcheck: 'true', lang: 'en-GB',
        ...(placeholder === undefined ? {} : { 'data-placeholder': placeholder }), ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
      },
    },
    onUpdate: ({ editor: changed }) => {
      const rich = richOf(readJson(changed))
      said.current = rich
      markBlank(changed)
      latest.current.onChange(rich)
    },
    onCreate: ({ editor: made }) => markBlank(made),
    onFocus: ({ editor: entered }) => { setActiveEditor(entered); latest.current.onFocus() },
    onBlur: ({ editor: left, event }) => {
      // Into the bar of formats is still writing.
      if (event.relatedTarget instanceof Element && event.relatedTarget.closest(`.${FORMAT_BAR}`) !== null) return
      forgetHistory(left)
      latest.current.onBlur()
    },
  })

  // What the file holds is shown, unless it is what was just typed here.
  useEffect(() => {
    if (value === said.current || sameRich(value, richOf(readJson(editor)))) return
    const { from, to } = editor.state.selection
    editor.commands.setContent(tiptapJson(value), { emitUpdate: false })
    const end = editor.state.doc.content.size
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) })
    forgetHistory(editor)
    markBlank(editor)
  }, [editor, value])

  useEffect(() => {
    if (caret === null) return
    // At once and once: the editor's own command takes the focus a frame later, when it may have gone on to something else.
    editor.view.focus()
    editor.view.dispatch(editor.state.tr.setSelection(selectionAt(editor, caret.place)).scrollIntoView())
    const early = endTypeAhead()
    if (early !== '') editor.view.dispatch(editor.state.tr.insertText(early))
  }, [editor, caret])

  useEffect(() => () => clearActiveEditor(editor), [editor])
  return <EditorContent editor={editor} className="rich-editor" />
}

function selectionAt({ view, state: { doc } }: Editor, place: CaretPlace): Selection {
  if (place === 'start') return Selection.atStart(doc)
  const found = place === 'end' ? null : view.posAtCoords(place)
  return found === null ? Selection.atEnd(doc) : Selection.near(doc.resolve(found.pos))
}

const readJson = (editor: Editor): EditorJson => editor.getJSON()
const tiptapJson = (rich: RichDoc): JSONContent => JSON.parse(JSON.stringify(editorJsonOf(rich)))

/** A stay in the text has its own history; the next one begins anew and the file's undo takes over. */
function forgetHistory(editor: Editor): void {
  if (editor.isDestroyed) return
  const { schema, doc, selection, plugins } = editor.state
  editor.view.updateState(EditorState.create({ schema, doc, selection, plugins }))
}

/** The placeholder is drawn by the style sheet where nothing is written. */
function markBlank(editor: Editor): void {
  editor.view.dom.toggleAttribute('data-blank', editor.isEmpty)
}
