// The shell with its data: reads the ribbon, the session and the history, lends the actions that work everywhere, and sends
// whoever has no file or no role yet to the first screen. No figures are made here.
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { ErrorPanel, Loading } from '../../components/Places.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { useInCycle } from '../../state/cycle.ts'
import { savingSentence, useSaving } from '../../state/saving.ts'
import { useMarked, useStatus } from '../../state/shell.ts'
import { roleLabel } from '#shared/actor.ts'
import { useShellActions } from '../useShellActions.ts'
import { useUndo } from '../useUndo.ts'
import { Brand } from './Brand.tsx'
import { Rail, type RailItem } from './Rail.tsx'
import { Ribbon } from './Ribbon.tsx'
import { ShellFrame } from './ShellFrame.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useCycleFacts } from './useCycleFacts.tsx'

type Session = OutputOf<'session.state'>

export function Shell() {
  const session = useQuery('session.state', {})
  if (session.status === 'loading') return <Loading what="Opening" />
  if (session.status === 'failed') return <div className="failure"><ErrorPanel error={session.error} again={session.again} /></div>
  const { actor, file, failed } = session.data
  if (file === null && failed !== null) return <Navigate to="/cannot-open" replace />
  if (actor === null || file === null) return <Navigate to="/welcome" replace />
  return <OpenFile session={session.data} actor={actor} file={file} />
}

function OpenFile({ session, actor, file }: { session: Session; actor: NonNullable<Session['actor']>; file: NonNullable<Session['file']> }) {
  const ribbon = useQuery('cycles.ribbon', useInCycle(), { keep: true })
  const undo = useUndo()
  useShellActions({ session, undo })
  const facts = useCycleFacts(undo.undecided)
  const saving = useSaving()
  const status = useStatus()
  const marked = useMarked((state) => state.ids.length)
  const { pathname } = useLocation()
  const data = ribbon.status === 'ready' ? ribbon.data : null
  return (
    <ShellFrame
      ribbon={
        <Ribbon
          brand={<Brand session={session} undo={undo} cycles={data?.cycles ?? []} viewed={data?.cycle.id ?? null} subtitle={data === null ? '' : `${data.cycle.process} ${data.cycle.yearsLabel}`} />}
          stops={data?.stages ?? []} todayAt={data?.todayAt ?? 0} todayLabel={data === null ? '' : longDate(data.today)}
          next={data === null || data.next === null ? null : { when: data.next.dueLabel, what: data.next.label, detail: `${inDays(data.next.inDays)} · ${data.next.body}`, href: `#/?stage=${data.next.stage}` }}
        />
      }
      rail={
        <Rail
          groups={railGroups(data?.counts ?? null, marked)} current={placeOf(pathname)}
          foot={<><a className="rail__who" href="#/welcome"><strong>{actor.name}</strong><span>{roleLabel[actor.role]}</span><span className="unseen">Change who acts</span></a><span>{data?.cycle.council ?? ''}</span><span><KeyHint keys="Ctrl+K" /> do anything</span></>}
        />
      }
      status={
        <StatusBar
          file={file.name} saving={savingSentence(saving)} trouble={saving.engine === 'stopped'} selection={status.selection}
          facts={[...status.facts, ...facts]}
        />
      }
    >
      <Outlet />
    </ShellFrame>
  )
}

function railGroups(counts: OutputOf<'cycles.ribbon'>['counts'] | null, marked: number): readonly (readonly RailItem[])[] {
  const counted = (count: number | undefined) => (count === undefined ? {} : { count })
  return [
    [
      { id: 'cycle', label: 'Cycle', icon: 'cycle', href: '#/' },
      { id: 'portfolios', label: 'Portfolios', icon: 'portfolios', href: '#/portfolios', ...counted(counts?.portfolios) },
      { id: 'savings', label: 'Savings', icon: 'savings', href: '#/savings', ...counted(counts?.savings) },
      { id: 'compare', label: 'Compare', icon: 'compare', href: '#/compare', count: marked },
    ],
    [
      { id: 'mtfp', label: 'MTFP', icon: 'plan', href: '#/mtfp' },
      { id: 'revenue', label: 'Revenue', icon: 'revenue', href: '#/revenue' },
      { id: 'reconciliation', label: 'Reconciliation', icon: 'reconcile', href: '#/reconciliation' },
      { id: 'lineage', label: 'Lineage', icon: 'lineage', href: '#/lineage' },
    ],
    [
      { id: 'scrutiny', label: 'Scrutiny', icon: 'scrutiny', href: '#/scrutiny', ...counted(counts?.boards) },
      { id: 'packs', label: 'Packs', icon: 'packs', href: '#/packs', ...counted(counts?.packs) },
      { id: 'documents', label: 'Papers', icon: 'document', href: '#/documents' },
    ],
    [{ id: 'import', label: 'Import', icon: 'takeIn', href: '#/import' }, { id: 'history', label: 'History', icon: 'history', href: '#/history' }],
  ]
}

function placeOf(pathname: string): string {
  const [, first = ''] = pathname.split('/')
  return first === '' ? 'cycle' : first
}

const inDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : days < 0 ? `${-days} days ago` : `in ${days} days`)

const dateWords = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const longDate = (isoDate: string): string => dateWords.format(new Date(`${isoDate}T00:00:00Z`))
