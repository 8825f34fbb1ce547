// The portfolios of the cycle with their Lead Members and savings; below, what they stand on: departments, committees, people.
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { notCountedWords } from '#shared/domain/counting.ts'
import { useActions } from '../../state/actions.ts'
import { useInCycle } from '../../state/cycle.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { Total } from '../../components/Money.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Dialogs, useDialogs } from '../../dialogs/useDialogs.tsx'
import { CouncilSections } from './CouncilSections.tsx'
import { PersonName } from './PersonName.tsx'
import '../../components/PlainTable.css'
import './Portfolios.css'

type List = OutputOf<'portfolios.list'>

export function PortfoliosScreen() {
  const inCycle = useInCycle()
  const portfolios = useQuery('portfolios.list', inCycle, { keep: true })
  const { ask, dialog } = useDialogs()
  const data = portfolios.status === 'ready' ? portfolios.data : null
  const open = takesChanges(data?.cycle.status)
  useActions(open ? [
    { id: 'add-portfolio', label: 'Add a portfolio', group: 'This screen', icon: 'portfolios', run: () => ask({ what: 'portfolio' }) },
    { id: 'add-department', label: 'Add a department', group: 'This screen', icon: 'folder', run: () => ask({ what: 'department' }) },
    { id: 'add-service', label: 'Add a service', group: 'This screen', icon: 'folder', run: () => ask({ what: 'service' }) },
    { id: 'add-committee', label: 'Add a committee', group: 'This screen', icon: 'people', run: () => ask({ what: 'committee' }) },
    { id: 'add-person', label: 'Add a person', group: 'This screen', icon: 'person', run: () => ask({ what: 'person' }) },
  ] : [])
  return (
    <Screen
      title={data?.sentence ?? 'Portfolios'} place="Portfolios"
      actions={open && <Adding ask={ask} />}
    >
      <Loaded query={portfolios} what="Reading the portfolios">
        {(list) => (
          <div className="portfolios">
            <div>{list.portfolios.length === 0 ? <NoPortfolios list={list} ask={ask} /> : <PortfolioTable list={list} />}</div>
            <CouncilSections ask={ask} open={open} />
          </div>
        )}
      </Loaded>
      {dialog}
    </Screen>
  )
}

function Adding({ ask }: { ask: Dialogs['ask'] }) {
  return (
    <>
      <MenuButton
        label="Add"
        groups={[{
          id: 'add',
          entries: [
            { id: 'department', label: 'A department', run: () => ask({ what: 'department' }) },
            { id: 'service', label: 'A service', detail: 'with its duty, floor and budget', run: () => ask({ what: 'service' }) },
            { id: 'committee', label: 'A committee', detail: 'with the portfolios of its remit', run: () => ask({ what: 'committee' }) },
            { id: 'board', label: 'A Board', detail: 'of a scrutiny committee, for this cycle', run: () => ask({ what: 'board' }) },
            { id: 'person', label: 'A person', run: () => ask({ what: 'person' }) },
          ],
        }]}
      />
      <Button kind="filled" icon="plus" onPress={() => ask({ what: 'portfolio' })}>Add a portfolio</Button>
    </>
  )
}

function NoPortfolios({ list, ask }: { list: List; ask: Dialogs['ask'] }) {
  const open = takesChanges(list.cycle.status)
  return (
    <EmptyState
      icon="portfolios" title="A portfolio is what one Lead Member answers for"
      action={open && <><Button icon="plus" onPress={() => ask({ what: 'department' })}>Add a department</Button><Button icon="plus" onPress={() => ask({ what: 'portfolio' })}>Add a portfolio</Button></>}
    >
      It gathers services of one or more departments, and the savings proposed in them. A scrutiny committee’s remit is a list of portfolios, so its Board knows which savings to question.
      {!open && ' This cycle is closed to changes and names no portfolios.'}
    </EmptyState>
  )
}

function PortfolioTable({ list }: { list: List }) {
  return (
    <Section title="Portfolios" note={<>£000, saving positive, latest position</>}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Portfolio and Lead Member</th><th scope="col">Departments</th><th scope="col" className="is-figure">Services</th><th scope="col" className="is-figure">Savings</th>
            {list.years.map((year) => <th scope="col" className="is-figure" key={year.label}>{year.label}</th>)}
            <th scope="col" className="is-figure">Total</th><th scope="col" className="is-figure">Left to find</th>
          </tr>
        </thead>
        <tbody>
          {list.portfolios.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a className="plain-table__name" href={`#/portfolios/${row.id}`}>{row.name}</a>
                {row.illustrative && <> <Illustrative /></>}
                <span className="plain-table__second">{row.leadMembers === null ? 'No Lead Member yet' : row.leadMembers.map((person, index) => <span key={person.id}>{index > 0 && ', '}<PersonName person={person} /></span>)}</span>
                {row.notCounted.savings > 0 && <span className="plain-table__second">{notCountedWords(row.notCounted)}</span>}
              </th>
              <td title={row.departments.map((department) => department.name).join(', ')}>{row.departments.map((department) => department.code).join(', ')}</td>
              <td className="is-figure">{countOrDash(row.services)}</td>
              <td className="is-figure">{countOrDash(row.proposals)}</td>
              {row.amounts.map((total, index) => <td className="is-figure" key={list.years[index]?.label ?? index}><Total total={total} unit="thousands" weight="row" /></td>)}
              <td className="is-figure"><Total total={row.total} unit="thousands" /></td>
              <td className="is-figure portfolios__left"><Total total={row.left} unit="thousands" weight="total" /></td>
            </tr>
          ))}
          {list.outside !== null && <InNoPortfolio outside={list.outside} years={list.years} />}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>The whole cycle{list.totals.notCounted.savings > 0 && <span className="plain-table__second">{notCountedWords(list.totals.notCounted)}</span>}</th>
            {list.totals.amounts.map((total, index) => <td className="is-figure" key={list.years[index]?.label ?? index}><Total total={total} unit="thousands" weight="grand" /></td>)}
            <td className="is-figure"><Total total={list.totals.total} unit="thousands" weight="grand" /></td>
            <td className="is-figure portfolios__left"><Total total={list.totals.left} unit="thousands" weight="grand" /></td>
          </tr>
        </tfoot>
      </table>
    </Section>
  )
}

/** Savings that stand in no portfolio are in the sum of the cycle, and in no committee's remit. */
function InNoPortfolio({ outside, years }: { outside: NonNullable<List['outside']>; years: List['years'] }) {
  const { illustrative, proposals } = outside
  return (
    <tr>
      <th scope="row" colSpan={3}>
        In no portfolio
        {illustrative > 0 && <> {illustrative === proposals ? <Illustrative /> : <span className="illustrative">some illustrative</span>}</>}
        <span className="plain-table__second">no Board will question these</span>
        {outside.notCounted.savings > 0 && <span className="plain-table__second">{notCountedWords(outside.notCounted)}</span>}
      </th>
      <td className="is-figure">{countOrDash(proposals)}</td>
      {outside.amounts.map((total, index) => <td className="is-figure" key={years[index]?.label ?? index}><Total total={total} unit="thousands" weight="row" /></td>)}
      <td className="is-figure"><Total total={outside.total} unit="thousands" /></td>
      <td className="is-figure portfolios__left"><Total total={outside.left} unit="thousands" weight="total" /></td>
    </tr>
  )
}

function countOrDash(count: number) {
  return count === 0 ? <span className="money--nil">–<span className="unseen"> none</span></span> : count.toLocaleString('en-GB')
}
