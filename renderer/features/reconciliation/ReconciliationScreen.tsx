// Whether the savings schedule, the MTFP's savings lines and the movement's savings column are the same money: the answer in a
// sentence, what lies behind a difference with its rows, and the figures by year and by department. No figure is made here.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { notCountedWords } from '#shared/domain/counting.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { CyclePicker } from '../../components/CyclePicker.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { PositionBasis, basisOf } from '../../components/PositionBasis.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { useActions } from '../../state/actions.ts'
import { useInCycle } from '../../state/cycle.ts'
import { useStatusFact } from '../../state/shell.ts'
import { Compared } from './Compared.tsx'
import { Faults } from './Faults.tsx'
import { type Reconciliation, placeOf } from './reconciliation.ts'
import './Reconciliation.css'

export function ReconciliationScreen() {
  const inCycle = useInCycle()
  const navigate = useNavigate()
  const { at = 'latest' } = useSearch({ strict: false })
  const answer = useQuery('reconciliation.get', { ...inCycle, at: basisOf(at) }, { keep: true })
  const savings = useQuery('proposals.list', inCycle, { keep: true })
  const data = answer.status === 'ready' ? answer.data : null
  const toSavings = () => { void navigate({ to: '/savings', search: at === 'latest' ? {} : { at } }) }
  useActions([{ id: 'reconciliation-savings', label: 'Open the savings schedule', group: 'This screen', icon: 'savings', run: toSavings }])
  useStatusFact('reconciliation', data === null || data.verdict === 'nothing_to_compare' ? null : data.verdict === 'differs' ? 'Does not tie' : 'Ties')
  return (
    <Screen
      place="Reconciliation" title={data?.sentence ?? 'Savings, plan and movement'}
      actions={<Button icon="savings" onPress={toSavings}>Savings schedule</Button>}
      toolbar={(
        <>
          <CyclePicker />
          <PositionBasis at={at} kinds={savings.status === 'ready' ? savings.data.positionKinds : []} onChange={(point) => { void navigate({ to: '/reconciliation', search: point === 'latest' ? {} : { at: point }, replace: true }) }} />
          <span className="caption">{data === null ? '' : `${countWord(data.savings)} ${plural(data.savings, 'saving')}${data.notCounted.savings === 0 ? '' : `; ${notCountedWords(data.notCounted)}`}`}</span>
        </>
      )}
    >
      <Loaded query={answer} what="Adding up both sides">{(loaded) => loaded.verdict === 'nothing_to_compare' ? <Nothing answer={loaded} /> : <Answer answer={loaded} />}</Loaded>
    </Screen>
  )
}

function Nothing({ answer }: { answer: Reconciliation }) {
  return (
    <EmptyState icon="reconcile" title="What this place is for" action={<a href="#/import?kind=movement">Take in a budget movement</a>}>
      The savings schedule, the savings line of the Medium Term Financial Plan and the savings column of the budget movement are the same money in three papers. Once {answer.cycle.label} holds a plan with a savings line
      or a budget movement, this page says by department and year that they tie, or by how much they do not and which rows lie behind it. See the <a href="#/mtfp">MTFP</a> and the <a href="#/revenue">revenue statements</a>.
    </EmptyState>
  )
}

function Answer({ answer }: { answer: Reconciliation }) {
  const faults = answer.faults ?? []
  const ties = answer.verdict !== 'differs'
  // The schedule, and each kind of paper it is compared with: movements of several years are one.
  const papers = 1 + new Set((answer.sources ?? []).map((source) => source.kind)).size
  return (
    <div className="reconcile">
      <div className="reconcile__answer" data-ties={ties}>
        <Icon name={ties ? 'check' : 'warning'} size={18} />
        <p>{ties ? `${papers === 3 ? 'All three papers tie' : 'Both papers tie'}${answer.verdict === 'ties' ? '' : ' on what is known'}.` : `They do not tie: ${faults.length === 0 ? 'see the figures below' : `${countWord(faults.length).toLowerCase()} ${plural(faults.length, 'thing')} to put right`}.`}</p>
      </div>
      {answer.sources !== null && (
        <ul className="reconcile__papers" aria-label="Papers compared">
          {answer.sources.map((source) => <li key={source.id}><a href={placeOf(source.kind, source.id)}>{source.label}</a> <span className="caption">{source.kind === 'mtfp' ? 'MTFP savings lines' : 'movement savings column'}, {source.years.join(', ')}{source.illustrative && <> · <Illustrative /></>}</span></li>)}
        </ul>
      )}
      {faults.length > 0 && <Section title="What lies behind it" note="schedule less published, savings positive"><Faults faults={faults} sources={answer.sources ?? []} /></Section>}
      <Section title="By year and department" note="£000, savings positive; a saving shared by portfolios counts once"><Compared answer={answer} /></Section>
    </div>
  )
}
