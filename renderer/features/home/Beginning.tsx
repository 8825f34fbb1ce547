// A cycle without savings: what this place is for, and the steps that fill it, each done or offered with its dialog.
import { formatDate } from '#shared/dates.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Asked, type Dialogs } from '../../dialogs/useDialogs.tsx'
import { useInCycle } from '../../state/cycle.ts'
import { type Home } from './HomeScreen.tsx'

type Step = { readonly id: string; readonly title: string; readonly why: string; readonly count: number; readonly done: string; readonly offer: string; readonly asked: Asked | null }

export function Beginning({ home, ask }: { home: Home; ask: Dialogs['ask'] }) {
  const inCycle = useInCycle()
  const departments = useQuery('departments.list', inCycle)
  const portfolios = useQuery('portfolios.list', inCycle)
  const committees = useQuery('committees.list', inCycle)
  const ribbon = useQuery('cycles.ribbon', inCycle)
  const undated = ribbon.status === 'ready' ? ribbon.data.stages.find((stage) => stage.due === null) : undefined
  const dated = ribbon.status === 'ready' ? ribbon.data.stages.filter((stage) => stage.due !== null) : []
  const [firstDate] = dated
  const steps: readonly Step[] = [
    {
      id: 'department', title: 'Departments', why: 'Each gives its code to the references of its savings: ASC-001.', count: departments.status === 'ready' ? departments.data.departments.length : 0,
      done: 'departments', offer: 'Add a department', asked: { what: 'department' },
    },
    {
      id: 'portfolio', title: 'Portfolios', why: 'What one Lead Member answers for, over one or more departments.', count: portfolios.status === 'ready' ? portfolios.data.portfolios.length : 0,
      done: 'portfolios', offer: 'Add a portfolio', asked: { what: 'portfolio' },
    },
    { id: 'saving', title: 'Savings', why: 'A title, a department and what it may save: the rest is written on its page.', count: home.totals.proposals, done: 'savings', offer: 'New proposal', asked: { what: 'saving' } },
    {
      id: 'committee', title: 'Committees', why: 'A scrutiny committee’s remit says which portfolios its Board questions.', count: committees.status === 'ready' ? committees.data.committees.length : 0,
      done: 'committees', offer: 'Add a committee', asked: { what: 'committee' },
    },
    { id: 'board', title: 'Boards', why: 'They read the savings and send comments and recommendations to Cabinet.', count: home.boards?.length ?? 0, done: 'Boards', offer: 'Set up a Board', asked: { what: 'board' } },
    {
      id: 'dates', title: 'Dates of the stages', why: `Ten stages from July to March stand on the line above${firstDate?.due == null ? '' : `, from ${formatDate(firstDate.due)}`}. Choose one there to date it.`,
      count: dated.length, done: 'dated', offer: 'Date the next stage', asked: undated === undefined ? null : { what: 'stage', stage: undated },
    },
  ]
  const first = steps.find((step) => step.count === 0)
  return (
    <Section title="Begin this cycle" note={`${home.cycle.process}, ${home.cycle.yearsLabel}`}>
      <p className="reading">Here the cycle shows where it stands: what the savings come to, what is left to find, what they do to the four priorities and to people, and what is due. It needs a council to work with first.</p>
      <ol className="begin">
        {steps.map((step) => (
          <li className="begin__step" key={step.id} data-done={step.count > 0}>
            <span className="begin__mark">{step.count > 0 ? <Icon name="check" size={16} label="done" /> : <span className="begin__ring" />}</span>
            <span className="begin__words"><strong>{step.title}</strong><span className="home-list__detail">{step.count > 0 ? `${step.count} ${step.count === 1 ? step.done.replace(/s$/, '') : step.done}. ` : ''}{step.why}</span></span>
            {step.asked !== null && <StepButton step={step} asked={step.asked} ask={ask} filled={step === first} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function StepButton({ step, asked, ask, filled }: { step: Step; asked: Asked; ask: Dialogs['ask']; filled: boolean }) {
  return <Button kind={filled ? 'filled' : 'plain'} icon={step.id === 'dates' ? 'calendar' : 'plus'} onPress={() => ask(asked)}>{step.offer}</Button>
}
