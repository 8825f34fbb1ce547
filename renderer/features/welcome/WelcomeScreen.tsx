// The first screen: who acts, and which cycle. Two questions on one page; whatever is pressed on the right first makes sure the
// left is answered.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type RoleKind } from '#shared/actor.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { Icon } from '../../components/icons/Icon.tsx'
import { Loaded } from '../../components/Places.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { NewCycle } from './NewCycle.tsx'
import { useOpening } from './useOpening.ts'
import { WaysIn } from './WaysIn.tsx'
import { WhoActs, type WhoProblem } from './WhoActs.tsx'
import { YearLine } from './YearLine.tsx'
import './Welcome.css'

export function WelcomeScreen() {
  const session = useQuery('session.state', {})
  useEffect(() => { document.title = 'Welcome: Reconcile' }, [])
  return <Loaded query={session} what="Starting">{(state) => <Welcome session={state} />}</Loaded>
}

const NO_PROBLEM: WhoProblem = { name: null, role: null }

function Welcome({ session }: { session: OutputOf<'session.state'> }) {
  const { actor } = session
  const [name, setName] = useState(actor?.name ?? '')
  const [role, setRole] = useState<RoleKind | null>(actor?.role ?? null)
  const [problem, setProblem] = useState(NO_PROBLEM)
  const nameField = useRef<HTMLInputElement>(null)
  const setActor = useCommand('session.setActor').run
  const firstTime = actor === null
  useEffect(() => { if (firstTime) nameField.current?.focus() }, [firstTime])

  const sayWho = async (): Promise<boolean> => {
    const found: WhoProblem = { name: name.trim() === '' ? 'Say your name first.' : null, role: role === null ? 'Choose the role you act in.' : null }
    setProblem(found)
    if (found.name !== null) nameField.current?.focus()
    else if (found.role !== null) document.querySelector<HTMLElement>('.who__roles input')?.focus()
    if (found.name !== null || role === null) return false
    if (actor?.name === name.trim() && actor.role === role) return true
    return (await setActor({ name: name.trim(), role })).ok
  }
  const opening = useOpening(sayWho)
  return (
    <div className="welcome">
      <header className="welcome__band">
        <div className="welcome__brand"><span className="welcome__name">Reconcile</span><span className="welcome__what">Policy, performance, resources</span></div>
        <YearLine />
      </header>
      <main className="welcome__main" id="main">
        <div className="welcome__head">
          <h1 className="welcome__title">One council’s budget year, in one file on this computer</h1>
          <p className="welcome__lead">From the State of the County in July to the review in March: savings compared, scrutinised and reconciled. Nothing leaves this computer unless you export it.</p>
          {session.file !== null && actor !== null && <p className="welcome__back"><Link to="/" onClick={(event) => { event.preventDefault(); void opening.back() }}><Icon name="chevronLeft" size={14} /> Back to {session.file.name}</Link></p>}
        </div>
        <div className="welcome__columns">
          <Section title="Who are you?" note={firstTime ? 'asked once' : undefined}>
            <WhoActs name={name} role={role} problem={problem} nameRef={nameField} onName={(text) => { setName(text); setProblem(NO_PROBLEM) }} onRole={(kind) => { setRole(kind); setProblem(NO_PROBLEM) }} onEnter={() => document.querySelector<HTMLElement>('.who__roles input')?.focus()} />
          </Section>
          <div className="welcome__ways">
            <Section title={session.recent.length === 0 ? 'Open a cycle' : 'Go on with a cycle'}><WaysIn opening={opening} recent={session.recent} /></Section>
            <Section title="Or start a new one"><NewCycle opening={opening} council={session.recent.find((file) => file.council !== '' && !/example/i.test(file.name))?.council ?? ''} /></Section>
          </div>
        </div>
      </main>
    </div>
  )
}
