// The keys of a text on the paper, beside those of writing itself. Undo and redo are the text's own as far back as this stay
// goes, then the file's. At the edges of the text the arrows lead on, as in one long page.
import { type Editor, Extension } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { DEEPEST_LIST } from '#shared/documents/richText.ts'

export type EditorKeys = {
  /** Undo and redo of the file, when the text has none of its own left. */
  readonly undo: () => void
  readonly redo: () => void
  /** Escape: done with writing. */
  readonly leave: () => void
  /** Ctrl+Enter: the next paragraph. */
  readonly next?: (() => void) | undefined
  /** Alt+Shift with an arrow: move this paragraph. */
  readonly move?: ((way: 'up' | 'down') => void) | undefined
  /** An arrow past the first or last line. False when there is nowhere to go. */
  readonly step?: ((way: 'up' | 'down') => boolean) | undefined
  /** Alt+F10: into the bar of formats. */
  readonly formats?: (() => void) | undefined
  /** Backspace in a text without words. */
  readonly removeBlank?: (() => void) | undefined
}

/** `keys` is asked at the moment of the press, so that it may change without a new editor. */
export function paperKeys(keys: () => EditorKeys) {
  const run = (action: (() => void) | undefined): boolean => {
    action?.()
    return action !== undefined
  }
  const undo = (editor: Editor): boolean => (undoDepth(editor.state) > 0 ? editor.commands.undo() : run(keys().undo))
  const redo = (editor: Editor): boolean => (redoDepth(editor.state) > 0 ? editor.commands.redo() : run(keys().redo))
  const step = (editor: Editor, way: 'up' | 'down'): boolean => atEdge(editor, way) && (keys().step?.(way) ?? false)
  const move = (way: 'up' | 'down'): boolean => {
    keys().move?.(way)
    return keys().move !== undefined
  }
  return Extension.create({
    name: 'paperKeys',
    // Before the editor's own undo, so that the end of this text's history is not the end of undo.
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      'Mod-z': ({ editor }) => undo(editor),
      'Mod-y': ({ editor }) => redo(editor),
      'Mod-Shift-z': ({ editor }) => redo(editor),
      'Mod-Enter': () => run(keys().next),
      Escape: () => run(keys().leave),
      'Alt-F10': () => run(keys().formats),
      'Alt-Shift-ArrowUp': () => move('up'),
      'Alt-Shift-ArrowDown': () => move('down'),
      ArrowUp: ({ editor }) => step(editor, 'up'),
      ArrowDown: ({ editor }) => step(editor, 'down'),
      Tab: ({ editor }) => listsAround(editor) >= DEEPEST_LIST,
      Backspace: ({ editor }) => editor.isEmpty && run(keys().removeBlank),
    }),
  })
}

/** Whether the caret stands on the first (or last) line of the first (or last) paragraph. */
function atEdge(editor: Editor, way: 'up' | 'down'): boolean {
  const { selection, doc } = editor.state
  if (!selection.empty || !editor.view.endOfTextblock(way)) return false
  const { $head } = selection
  return way === 'up' ? $head.before($head.depth) <= depthStart($head.depth) : $head.after($head.depth) >= doc.content.size - depthStart($head.depth)
}

/** How many lists the caret stands in: one more than the rule allows is not made. */
function listsAround(editor: Editor): number {
  const { $head } = editor.state.selection
  let lists = 0
  for (let depth = $head.depth; depth > 0; depth -= 1) if ($head.node(depth).type.name === 'listItem') lists += 1
  return lists
}

/** How many nodes open (or close) between the edge of the text and a paragraph as deep as this one. */
const depthStart = (depth: number): number => depth - 1
