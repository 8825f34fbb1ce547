// Which text is being written in at this moment: the bar of formats works on it. View state only.
import { type Editor } from '@tiptap/core'
import { create } from 'zustand'

type ActiveState = { readonly editor: Editor | null }

export const useActiveEditor = create<ActiveState>(() => ({ editor: null }))

/** Class of the bar of formats: the focus may go there and back without ending a stay in the text. */
export const FORMAT_BAR = 'format-bar'

export function setActiveEditor(editor: Editor): void {
  useActiveEditor.setState({ editor })
}

export function clearActiveEditor(editor: Editor): void {
  if (useActiveEditor.getState().editor === editor) useActiveEditor.setState({ editor: null })
}
