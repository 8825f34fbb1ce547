// What a place shows when it has nothing, is waiting, or failed. Empty says what the place is for and offers the next step;
// failed says what happened, what was kept and what to do.
import { type ReactNode, useEffect, useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { type QueryState } from '../client/useQuery.ts'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './icons/Icon.tsx'
import './Places.css'

export function EmptyState({ icon, title, children, action }: { icon?: IconName; title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="place">
      {icon !== undefined && <Icon name={icon} size={24} />}
      <h2 className="place__title">{title}</h2>
      <p className="place__text">{children}</p>
      {action !== undefined && <div className="place__actions">{action}</div>}
    </div>
  )
}

export function ErrorPanel({ error, again, children }: { error: AppError; again?: () => void; children?: ReactNode }) {
  return (
    <div className="place place--error" role="alert">
      <Icon name="warning" size={24} />
      <h2 className="place__title">{error.message}</h2>
      <p className="place__text">{error.kept}</p>
      <p className="place__text place__next">{error.next}</p>
      <div className="place__actions">
        {again !== undefined && <Button onPress={again}>Try again</Button>}
        {children}
      </div>
    </div>
  )
}

/** Waits 200 ms before it says anything: most answers are there by then. */
export function Loading({ what = 'Reading the file' }: { what?: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), 200)
    return () => window.clearTimeout(timer)
  }, [])
  return <div className="place place--loading" role="status" aria-live="polite">{shown && <p className="place__text">{what}…</p>}</div>
}

/** Shows a query in its three states: `<Loaded query={savings}>{(list) => …}</Loaded>`. */
export function Loaded<T>({ query, what, children }: { query: QueryState<T>; what?: string; children: (data: T) => ReactNode }) {
  if (query.status === 'ready') return <>{children(query.data)}</>
  if (query.status === 'failed') return <ErrorPanel error={query.error} again={query.again} />
  return <Loading {...(what === undefined ? {} : { what })} />
}
