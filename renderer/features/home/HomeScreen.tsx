// Where the cycle stands: what its savings come to and what is left to find, what they do to the four priorities, what is due, which
// Boards sit. A cycle without savings shows how to begin, one of the past what was commissioned. No figures are made here.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { type Asked, type Dialogs, useDialogs } from '../../dialogs/useDialogs.tsx'
import { useActions } from '../../state/actions.ts'
import { useInCycle, viewCycle } from '../../state/cycle.ts'
import { Beginning } from './Beginning.tsx'
import { Boards } from './Boards.tsx'
import { DepartmentYears } from './DepartmentYears.tsx'
import { Due } from './Due.tsx'
import { LeftToFind } from './LeftToFind.tsx'
import { Outcomes } from './Outcomes.tsx'
import { Priorities, PriorityWords } from './Priorities.tsx'
import { Recommendations } from './Recommendations.tsx'
import { Recent } from './Recent.tsx'
import { StageNote } from './StageNote.tsx'
import { Statuses } from './Statuses.tsx'
import './Home.css'

export type Home = OutputOf<'cycles.home'>

export function HomeScreen() {
  const inCycle = useInCycle()
  const { stage } = useSearch({ strict: false })
  const home = useQuery('cycles.home', inCycle, { keep: true })
  const navigate = useNavigate()
  const { ask, dialog } = useDialogs()
  const outcomes = useQuery('outcomes.list', inCycle, { keep: true })
  const data = home.status === 'ready' ? home.data : null
  const commissioned = outcomes.status === 'ready' && outcomes.data.cycle.id === data?.cycle.id ? outcomes.data.outcomes.length : 0
  const board = nextBoard(data)
  const openBoard = () => { if (board !== null) void navigate({ to: '/scrutiny/$boardId', params: { boardId: board.id } }) }
  useActions([
    { id: 'open-savings', label: 'Open the savings', group: 'This screen', icon: 'savings', run: () => { void navigate({ to: '/savings' }) } },
    ...(board === null ? [] : [{ id: 'open-board', label: `Open the ${board.name}`, group: 'This screen' as const, icon: 'scrutiny' as const, run: openBoard }]),
    ...(data === null || !takesChanges(data.cycle.status) ? [] : [{ id: 'word-priorities', label: 'Word the priorities', group: 'This screen' as const, icon: 'edit' as const, run: () => ask(wordPriorities(data)) }]),
  ])
  return (
    <Screen
      title={titleOf(data, commissioned)} place="Cycle"
      actions={
        <>
          <CycleMenu home={data} ask={ask} />
          {board !== null && <Button kind="filled" onPress={openBoard}>Open the {shortName(board.name)}</Button>}
        </>
      }
    >
      <Loaded query={home} what="Reading the cycle">
        {(loaded) => (
          <div className="home">
            <div className="home__main">
              {stage !== undefined && <StageNote id={stage} ask={ask} open={takesChanges(loaded.cycle.status)} />}
              {loaded.totals.proposals === 0 ? (takesChanges(loaded.cycle.status) && <Beginning home={loaded} ask={ask} />) : <DepartmentYears home={loaded} />}
              <Outcomes cycle={loaded.cycle.id} />
              {loaded.totals.proposals > 0 && <div className="home__pair"><Priorities home={loaded} /><Statuses home={loaded} /></div>}
              <div className="home__pair"><Due home={loaded} /><Boards home={loaded} ask={ask} /></div>
            </div>
            <div className="home__side">
              {loaded.totals.proposals === 0 ? <PriorityWords home={loaded} ask={ask} /> : <LeftToFind home={loaded} />}
              <Recommendations home={loaded} />
              <Recent home={loaded} />
            </div>
          </div>
        )}
      </Loaded>
      {dialog}
    </Screen>
  )
}

function titleOf(home: Home | null, outcomes: number): string {
  if (home === null) return 'The cycle'
  if (home.totals.proposals > 0 || outcomes === 0) return home.sentence
  return `${countWord(outcomes)} commissioning ${plural(outcomes, 'outcome')}; no savings are recorded`
}

function CycleMenu({ home, ask }: { home: Home | null; ask: Dialogs['ask'] }) {
  const ribbon = useQuery('cycles.ribbon', useInCycle(), { keep: true })
  const cycles = ribbon.status === 'ready' ? ribbon.data.cycles : []
  const firstYear = home?.cycle.years[0]?.start ?? null
  return (
    <MenuButton
      label={home?.cycle.label ?? 'Cycle'}
      groups={[
        {
          id: 'cycles', title: 'Look at a cycle',
          entries: cycles.map((cycle) => ({
            id: cycle.id, label: cycle.label, ...(cycle.current ? { detail: 'the current cycle' } : {}), ...(cycle.id === home?.cycle.id ? { icon: 'check' as const } : {}), run: () => viewCycle(cycle.current ? null : cycle.id),
          })),
        },
        {
          id: 'change', title: 'Change',
          entries: [
            ...(home === null ? [] : [{ id: 'edit', label: 'Change this cycle…', icon: 'edit' as const, run: () => ask({ what: 'cycle', cycle: home.cycle }) }]),
            ...(home === null || !takesChanges(home.cycle.status) ? [] : [{ id: 'priorities', label: 'Word the priorities…', icon: 'edit' as const, run: () => ask(wordPriorities(home)) }]),
            { id: 'new', label: 'Open another cycle…', icon: 'plus' as const, run: () => ask({ what: 'cycle', ...(home === null || firstYear === null ? {} : { after: { council: home.cycle.council, process: home.cycle.process, firstYear } }) }) },
          ],
        },
      ]}
    />
  )
}

const wordPriorities = (home: Home): Asked => ({ what: 'priorities', priorities: home.priorities.map((row) => row.priority) })

/** The Board one would open next: one that is drafting, else one still to meet, else the first. */
function nextBoard(home: Home | null): NonNullable<Home['boards']>[number] | null {
  const boards = home?.boards ?? []
  return boards.find((board) => board.status === 'drafting') ?? boards.find((board) => board.status === 'planned') ?? boards[0] ?? null
}

/** "People Board" of "People Scrutiny RPPR Board": a button's length. */
const shortName = (name: string): string => {
  const short = name.replace(/ (RPP&?R|RP&R|Scrutiny|scrutiny review|Review)(?= )/g, '')
  return short.length > 28 ? 'Board' : short
}
