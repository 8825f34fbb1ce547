// Dialogs: only to ask or to start something, never to read. One that destroys names the thing and asks once.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import './Dialog.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the doing one last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** Asks before anything else may be done: no close button, not closed by a click outside. */
  readonly insists?: boolean
}

export function Dialog({ title, isOpen, onClose, children, actions, size = 'medium', insists = false }: DialogProps) {
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose() }} isDismissable={!insists}>
      <Modal className={cx('modal', `modal--${size}`)}>
        <AriaDialog className="dialog" role={insists ? 'alertdialog' : 'dialog'}>
          <div className="dialog__head">
            <Heading slot="title" className="dialog__title">{title}</Heading>
            {!insists && <IconButton icon="close" label="Close" slot="close" onPress={onClose} />}
          </div>
          <Body title={title}>{children}</Body>
          {actions !== undefined && <div className="dialog__foot">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

// What is longer than the window scrolls, and may hold nothing that takes the focus: then the keyboard must get at it by itself.
function Body({ title, children }: { title: string; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useLayoutEffect(() => {
    const element = body.current
    if (element === null) return
    const look = () => setScrolls(element.scrollHeight > element.clientHeight + 1)
    look()
    const watcher = new ResizeObserver(look)
    for (const watched of [element, ...element.children]) watcher.observe(watched)
    return () => watcher.disconnect()
  }, [])
  return <div className="dialog__body" ref={body} {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}>{children}</div>
}

/** Asks once before something is removed: "Remove ASC-003 Linden Court?" */
export function ConfirmDialog({ title, isOpen, onClose, onConfirm, confirm, children, destroys = true }: {
  title: string; isOpen: boolean; onClose: () => void; onConfirm: () => void; confirm: string; children: ReactNode; destroys?: boolean
}) {
  return (
    <Dialog
      title={title} isOpen={isOpen} onClose={onClose} size="small" insists
      actions={<><Button onPress={onClose} autoFocus>Cancel</Button><Button kind={destroys ? 'danger' : 'filled'} onPress={() => { onClose(); onConfirm() }}>{confirm}</Button></>}
    >
      <p className="dialog__text">{children}</p>
    </Dialog>
  )
}
