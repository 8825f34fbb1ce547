// Why a file could not be opened: what happened, what was kept, what to do, and the ways on. One screen for every reason; the
// first thing offered is the one that helps with this reason.
import { Link, Navigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { useQuery } from '../../client/useQuery.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Loaded, Loading } from '../../components/Places.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { useOpening, useReadSession } from './useOpening.ts'
import { WaysIn } from './WaysIn.tsx'
import { YearLine } from './YearLine.tsx'
import './Welcome.css'

type Session = OutputOf<'session.state'>

export function CannotOpenScreen() {
  const session = useQuery('session.state', {})
  const readAgain = useReadSession()
  const [fresh, setFresh] = useState(false)
  useEffect(() => { document.title = 'A file could not be opened: Reconcile' }, [])
  // What was read before the attempt knows nothing of it.
  useEffect(() => { void readAgain().then(() => setFresh(true)) }, [readAgain])
  return (
    <Loaded query={session} what="Starting">
      {(state) => !fresh && state.failed === null ? <Loading what="Looking what happened" /> : state.failed === null ? <Navigate to={state.file === null || state.actor === null ? '/welcome' : '/'} replace /> : <CannotOpen session={state} path={state.failed.path} error={state.failed.error} />}
    </Loaded>
  )
}

const always = async (): Promise<boolean> => true

function CannotOpen({ session, path, error }: { session: Session; path: string; error: Omit<AppError, 'code'> & { readonly code: string } }) {
  const opening = useOpening(always)
  const first = helpsWith(error.code)
  return (
    <div className="welcome">
      <header className="welcome__band">
        <div className="welcome__brand"><span className="welcome__name">Reconcile</span><span className="welcome__what">A file could not be opened</span></div>
        <YearLine />
      </header>
      <main className="welcome__main" id="main">
        <div className="cannot">
          <div className="cannot__what" role="alert">
            <p className="cannot__kind"><Icon name={kindOf(error.code).icon} size={18} /> {kindOf(error.code).words}</p>
            <h1 className="welcome__title">{error.message}</h1>
            <p className="cannot__path">{path}</p>
            <dl className="cannot__facts">
              <div><dt>What was kept</dt><dd>{error.kept}</dd></div>
              <div><dt>What to do</dt><dd>{error.next}</dd></div>
            </dl>
            <div className="cannot__actions">
              <Button kind={first === 'again' ? 'filled' : 'plain'} isDisabled={opening.busy !== null} onPress={() => { void opening.path(path) }} autoFocus={first === 'again'}>{opening.busy === path ? 'Trying again…' : 'Try again'}</Button>
              <Button kind={first === 'another' ? 'filled' : 'plain'} icon="folder" isDisabled={opening.busy !== null} onPress={() => { void opening.choose() }} autoFocus={first === 'another'}>Open another file</Button>
              {session.file === null || session.actor === null ? <Link className="cannot__link" to="/welcome">Start a new cycle</Link> : <Link className="cannot__link" to="/">Back to {session.file.name}</Link>}
            </div>
          </div>
          {session.actor !== null && <Section title="Or go on elsewhere"><WaysIn opening={opening} recent={session.recent} without={path} withoutFile /></Section>}
        </div>
      </main>
    </div>
  )
}

/** Trying again helps where the reason may have gone: a lock, a missing stick, a full disk. */
const helpsWith = (code: string): 'again' | 'another' => (['FILE_LOCKED', 'FILE_MISSING', 'DISK_FULL', 'CANNOT_WRITE', 'FILE_READ_ONLY', 'CLOCK_AHEAD', 'ENGINE_STOPPED', 'UNEXPECTED'].includes(code) ? 'again' : 'another')

function kindOf(code: string): { readonly icon: 'lock' | 'warning' | 'info'; readonly words: string } {
  switch (code) {
    case 'FILE_LOCKED': return { icon: 'lock', words: 'In use elsewhere' }
    case 'FILE_READ_ONLY': return { icon: 'lock', words: 'Not open to changes' }
    case 'FILE_MISSING': return { icon: 'info', words: 'Not found' }
    case 'FILE_SYNCED': return { icon: 'warning', words: 'Not safe there' }
    case 'FILE_TOO_NEW': return { icon: 'info', words: 'From a newer version' }
    case 'FILE_EMPTY': case 'FILE_DAMAGED': case 'FILE_ALTERED': return { icon: 'warning', words: 'Not whole' }
    case 'FILE_NOT_DATABASE': case 'FILE_FOREIGN': return { icon: 'info', words: 'Not a cycle file' }
    case 'DISK_FULL': case 'CANNOT_WRITE': return { icon: 'warning', words: 'No room to write' }
    case 'CLOCK_AHEAD': return { icon: 'warning', words: 'The clocks disagree' }
    case 'FILE_EXISTS': return { icon: 'info', words: 'The name is taken' }
    default: return { icon: 'warning', words: 'Not opened' }
  }
}
