// The four-priority balance of all savings: how many help, how many harm. Table by T like every chart.
import { Button } from '../../components/Button.tsx'
import { ChartFigure } from '../../components/charts/ChartFigure.tsx'
import { Illustrative, PriorityIcon } from '../../components/Marks.tsx'
import { PriorityBalance, balanceReading } from '../../components/PriorityBalance.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Dialogs } from '../../dialogs/useDialogs.tsx'
import { type Home } from './HomeScreen.tsx'
import { takesChanges } from '#shared/domain/cycleStatus.ts'

export function Priorities({ home }: { home: Home }) {
  const reading = balanceReading(home.priorities)
  const scored = home.priorities.some((row) => row.helped + row.harmed + row.neutral > 0)
  return (
    <Section title="Effect on the four priorities" note={home.priorities.some((row) => row.illustrative) && <Illustrative />}>
      {!scored ? <p className="caption">No saving has been scored yet. Each saving’s page asks for a score from −3 to +3 with a reason.</p> : (
        <ChartFigure
          reading={reading} readingText={reading} caption="Number of savings."
          table={{
            columns: ['Priority', 'Harmed by', 'Helped by', 'Neutral', 'Not scored'],
            rows: home.priorities.map((row) => ({ id: row.priority.id, cells: [row.priority.label, row.harmed, row.helped, row.neutral, row.notScored] })),
          }}
        >
          <PriorityBalance balances={home.priorities} />
        </ChartFigure>
      )}
    </Section>
  )
}

/** The four priorities in the cycle's own words, where no saving is held against them yet. */
export function PriorityWords({ home, ask }: { home: Home; ask: Dialogs['ask'] }) {
  return (
    <Section title="The four priorities">
      <ul className="home-priorities">
        {home.priorities.map(({ priority }) => <li key={priority.id}><PriorityIcon slot={priority.slot} /><span>{priority.label}</span></li>)}
      </ul>
      {takesChanges(home.cycle.status) && <div className="home__offer"><Button size="tool" icon="edit" onPress={() => ask({ what: 'priorities', priorities: home.priorities.map((row) => row.priority) })}>Word the priorities</Button></div>}
    </Section>
  )
}
