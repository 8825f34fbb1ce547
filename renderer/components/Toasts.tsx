// Where toasts stand: above the status bar, at the right. Plain ones go after six seconds unless pointed at; refusals stay.
import { useEffect, useState } from 'react'
import { type Toast, dismissToast, useToasts } from '../state/toasts.ts'
import { Button, IconButton } from './Button.tsx'
import './Toasts.css'

const STAYS = 6000

export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className="toasts" role="region" aria-label="Messages">
      {toasts.map((toast) => <ToastCard key={toast.id} toast={toast} />)}
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.tone === 'bad') return
    const timer = window.setTimeout(() => dismissToast(toast.id), STAYS)
    return () => window.clearTimeout(timer)
  }, [held, toast])
  return (
    <div
      className="toast" data-tone={toast.tone} role={toast.tone === 'bad' ? 'alert' : 'status'} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}
    >
      <div className="toast__words">
        <p className="toast__text">{toast.text}</p>
        {toast.detail !== undefined && <p className="toast__detail">{toast.detail}</p>}
      </div>
      {toast.action !== undefined && <Button size="tool" onPress={() => { toast.action?.run(); dismissToast(toast.id) }}>{toast.action.label}</Button>}
      <IconButton icon="close" label="Dismiss" onPress={() => dismissToast(toast.id)} />
    </div>
  )
}
