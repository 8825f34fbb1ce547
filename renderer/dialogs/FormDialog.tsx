// A small form in a dialog: Enter sends it, a refusal stays in it with its reason, removing asks once. The fields are its children.
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { type Result } from '#shared/result.ts'
import { Button } from '../components/Button.tsx'
import { ConfirmDialog, Dialog } from '../components/Dialog.tsx'
import './FormDialog.css'

export type FormDialogProps = {
  readonly title: string
  /** What the doing button says: "Add the department". */
  readonly submit: string
  /** Whether enough is filled in to send. */
  readonly ready: boolean
  /** What it takes to be sent, said beside the button while it cannot be pressed: "a name and a code". */
  readonly needs?: string
  /** What a refusal was about: it goes once this is another. */
  readonly about?: string
  readonly onSubmit: () => Promise<Result<unknown>>
  readonly onClose: () => void
  /** Offered at the left of the foot, asked once: names the thing. */
  readonly remove?: { readonly label: string; readonly question: string; readonly consequence: string; readonly run: () => Promise<Result<unknown>> }
  readonly size?: 'small' | 'medium' | 'large'
  readonly children: ReactNode
}

const FIELDS = ':is(input, textarea, button[aria-haspopup]):not(:disabled, [tabindex="-1"])'

export function FormDialog({ title, submit, ready, needs, about = '', onSubmit, onClose, remove, size = 'medium', children }: FormDialogProps) {
  const form = useId()
  const [refused, setRefused] = useState<{ readonly error: AppError; readonly about: string } | null>(null)
  const error = refused?.about === about ? refused.error : null
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const fields = useRef<HTMLFormElement>(null)
  // Where no field asks for the focus, the first takes it: one types at once, and is not on the frame or its close button.
  useEffect(() => {
    if (fields.current?.contains(document.activeElement) !== false) return
    const first = fields.current.querySelector<HTMLElement>(FIELDS)
    // One that opens its list when it takes the focus would cover the others.
    if (first?.getAttribute('role') !== 'combobox') first?.focus()
  }, [])

  const send = async (run: () => Promise<Result<unknown>>) => {
    setBusy(true)
    setRefused(null)
    const reply = await run()
    setBusy(false)
    if (reply.ok) onClose()
    else setRefused({ error: reply.error, about })
  }
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog opened from a dialog is inside it for React: its form is its own affair.
    event.stopPropagation()
    // A field whose text was refused holds what was there before: sent so, the text would be gone without a word.
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong != null) wrong.focus()
    else if (ready && !busy) void send(onSubmit)
  }
  return (
    <Dialog
      title={title} isOpen onClose={onClose} size={size}
      actions={
        <>
          {remove !== undefined && <Button kind="danger" icon="bin" className="form-dialog__remove" onPress={() => setAsking(true)}>{remove.label}</Button>}
          {!ready && needs !== undefined && <span className="form-dialog__needs">Needs {needs}.</span>}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="filled" type="submit" form={form} isDisabled={!ready || busy}>{submit}</Button>
        </>
      }
    >
      <form className="form-dialog" id={form} ref={fields} onSubmit={onFormSubmit} noValidate>
        {children}
        {error !== null && <div className="form-dialog__error" role="alert"><p>{error.message}</p><p>{error.next}</p></div>}
      </form>
      {remove !== undefined && (
        <ConfirmDialog title={remove.question} isOpen={asking} onClose={() => setAsking(false)} confirm={remove.label} onConfirm={() => { void send(remove.run) }}>{remove.consequence}</ConfirmDialog>
      )}
    </Dialog>
  )
}

/** Two or three fields beside each other. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="form-dialog__row">{children}</div>
}
