// The bar of formats for the text being written: bold, italic, underline, the two lists, a link. It never takes the caret from
// the text for longer than a press; Alt+F10 goes there by keyboard, arrows along it, Escape back.
import { type Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Icon } from '../components/icons/Icon.tsx'
import { FORMAT_BAR, useActiveEditor } from './activeEditor.ts'
import { LinkDialog } from './LinkDialog.tsx'
import './FormatBar.css'

export const focusFormatBar = (): void => document.querySelector<HTMLElement>(`.${FORMAT_BAR} [tabindex="0"]`)?.focus()

export function FormatBar({ hint }: { hint?: ReactNode }) {
  const editor = useActiveEditor((state) => state.editor)
  return (
    <div className={FORMAT_BAR} data-idle={editor === null}>
      {editor === null ? <FormatButtons on={nothing} disabled /> : <Formats editor={editor} />}
      <span className="format-bar__hint">{hint}</span>
    </div>
  )
}

type On = { readonly bold: boolean; readonly italic: boolean; readonly underline: boolean; readonly bulletList: boolean; readonly orderedList: boolean; readonly link: boolean }
const nothing: On = { bold: false, italic: false, underline: false, bulletList: false, orderedList: false, link: false }

function Formats({ editor }: { editor: Editor }) {
  const [linking, setLinking] = useState(false)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }): On => now.isDestroyed ? nothing : {
      bold: now.isActive('bold'), italic: now.isActive('italic'), underline: now.isActive('underline'),
      bulletList: now.isActive('bulletList'), orderedList: now.isActive('orderedList'), link: now.isActive('link'),
    },
  })
  const run = (format: Format): void => {
    const chain = editor.chain().focus()
    switch (format) {
      case 'bold': chain.toggleBold().run(); break
      case 'italic': chain.toggleItalic().run(); break
      case 'underline': chain.toggleUnderline().run(); break
      case 'bulletList': chain.toggleBulletList().run(); break
      case 'orderedList': chain.toggleOrderedList().run(); break
      case 'link': setLinking(true); break
    }
  }
  return (
    <>
      <FormatButtons on={on} onRun={run} onLeave={() => editor.commands.focus()} />
      {linking && <LinkDialog editor={editor} onClose={() => { setLinking(false); editor.commands.focus() }} />}
    </>
  )
}

type Format = keyof On
const formats: readonly { readonly id: Format; readonly label: string; readonly keys: string; readonly face: ReactNode }[] = [
  { id: 'bold', label: 'Bold', keys: 'Ctrl+B', face: <b className="format-bar__letter">B</b> },
  { id: 'italic', label: 'Italic', keys: 'Ctrl+I', face: <i className="format-bar__letter">I</i> },
  { id: 'underline', label: 'Underline', keys: 'Ctrl+U', face: <u className="format-bar__letter">U</u> },
  { id: 'bulletList', label: 'Bulleted list', keys: 'Ctrl+Shift+8', face: <Icon name="bullets" size={16} /> },
  { id: 'orderedList', label: 'Numbered list (i), (ii)', keys: 'Ctrl+Shift+7', face: <span className="format-bar__letter">(i)</span> },
  { id: 'link', label: 'Link', keys: '', face: <Icon name="link" size={16} /> },
]

function FormatButtons({ on, onRun, onLeave, disabled = false }: { on: On; onRun?: (format: Format) => void; onLeave?: () => void; disabled?: boolean }) {
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const go = (to: number) => {
    const next = (to + formats.length) % formats.length
    setAt(next)
    bar.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(at + 1)
    else if (event.key === 'ArrowLeft') go(at - 1)
    else if (event.key === 'Escape') onLeave?.()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="format-bar__buttons" role="toolbar" aria-label="Formats" ref={bar} onKeyDown={onKeyDown}>
      {formats.map((format, i) => (
        <button
          type="button" className="format-bar__button" key={format.id} tabIndex={i === at ? 0 : -1} disabled={disabled} aria-pressed={on[format.id]}
          aria-label={format.label} title={format.keys === '' ? format.label : `${format.label} (${format.keys})`}
          onMouseDown={(event) => event.preventDefault()} onClick={() => { setAt(i); onRun?.(format.id) }}
        >
          {format.face}
        </button>
      ))}
    </div>
  )
}
