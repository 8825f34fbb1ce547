// One portfolio: what it covers, its savings and services with their duty and budget; beside them who leads it, which committee
// asks, and what its savings do to the four priorities.
import { plural } from '#shared/domain/sentences.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { formatDate } from '#shared/dates.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { DutyMark, Illustrative, StatusMark } from '../../components/Marks.tsx'
import { Counted, Money, Tbc, Total } from '../../components/Money.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { PriorityBalance } from '../../components/PriorityBalance.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Facts } from '../../components/Small.tsx'
import { type Asked, type Dialogs, useDialogs } from '../../dialogs/useDialogs.tsx'
import { notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { leftInWords } from '#shared/domain/leftWords.ts'
import { useActions } from '../../state/actions.ts'
import '../../components/PlainTable.css'
import { Measures } from './Measures.tsx'
import { PersonName } from './PersonName.tsx'
import './Portfolios.css'

type Portfolio = OutputOf<'portfolios.get'>

export function PortfolioScreen() {
  const { id } = useParams({ strict: false })
  const portfolio = useQuery('portfolios.get', { id: id ?? '' })
  const { ask, dialog } = useDialogs()
  const navigate = useNavigate()
  const data = portfolio.status === 'ready' ? portfolio.data : null
  const open = takesChanges(data?.cycle.status)
  const savings = data?.proposalList?.length ?? 0
  const toSavings = () => { if (data !== null) void navigate({ to: '/savings', search: { portfolio: data.id } }) }
  useActions(data === null ? [] : [
    { id: 'portfolio-savings', label: `Filter the savings to ${data.name}`, group: 'This screen', icon: 'savings', run: toSavings },
    ...(open ? [
      { id: 'portfolio-edit', label: `Change ${data.name}`, group: 'This screen' as const, icon: 'edit' as const, run: () => ask({ what: 'portfolio', portfolio: data }) },
      { id: 'add-saving', label: 'New proposal', group: 'This screen' as const, icon: 'plus' as const, run: () => ask(newSaving(data)) },
    ] : []),
  ])
  return (
    <Screen
      title={data?.sentence ?? 'Portfolio'} place="Portfolio"
      actions={data !== null && (
        <>
          {open && <Button icon="edit" onPress={() => ask({ what: 'portfolio', portfolio: data })}>Change</Button>}
          <Button kind="filled" icon="savings" isDisabled={savings === 0} onPress={toSavings}>Open its savings</Button>
        </>
      )}
    >
      <Loaded query={portfolio} what="Reading the portfolio">
        {(loaded) => (
          <div className="portfolio">
            <div>
              {loaded.purpose !== null && <p className="reading portfolio__purpose">{loaded.purpose}</p>}
              <Savings portfolio={loaded} ask={ask} open={open} />
              <Services portfolio={loaded} ask={ask} open={open} />
              <Measures portfolio={loaded} ask={ask} open={open} />
            </div>
            <Side portfolio={loaded} ask={ask} open={open} />
          </div>
        )}
      </Loaded>
      {dialog}
    </Screen>
  )
}

/** A new saving of this portfolio; of its department, where it has one only. */
function newSaving({ id, departments: [first, second] }: Portfolio): Asked {
  return { what: 'saving', portfolio: id, ...(first !== undefined && second === undefined ? { department: first.id } : {}) }
}

type Part = { readonly portfolio: Portfolio; readonly ask: Dialogs['ask']; readonly open: boolean }

function Savings({ portfolio, ask, open }: Part) {
  if (portfolio.proposalList === null) {
    return (
      <Section title="Savings">
        <EmptyState title="No savings proposed here yet" action={open && <Button icon="plus" onPress={() => ask(newSaving(portfolio))}>New proposal</Button>}>
          A proposal says what would change, what it saves in each year, and what it does to the four priorities and to people.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title="Savings" note={open && <Button size="tool" kind="quiet" icon="plus" className="council__add" onPress={() => ask(newSaving(portfolio))}>New proposal</Button>}>
      <p className="caption">£000, saving positive, latest position.</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Ref</th><th scope="col">Proposal and status</th>
            {portfolio.years.map((year) => <th scope="col" className="is-figure" key={year.label}>{year.label}</th>)}
            <th scope="col" className="is-figure">Total</th>
          </tr>
        </thead>
        <tbody>
          {portfolio.proposalList.map((row) => (
            <tr key={row.id}>
              <td className="plain-table__ref is-narrow">{row.ref}</td>
              <th scope="row"><a className="plain-table__name" href={`#/savings/${row.id}`}>{row.title}</a>{row.illustrative && <> <Illustrative /></>}<span className="plain-table__second"><StatusMark status={row.status} {...standing(row)} /></span></th>
              {row.amounts.map((amount, index) => <td className="is-figure" key={portfolio.years[index]?.label ?? index}><Counted counts={row.counts}><Money amount={amount} unit="thousands" /></Counted></td>)}
              <td className="is-figure"><Counted counts={row.counts}><Total total={row.total} unit="thousands" /></Counted></td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>All savings of this portfolio{portfolio.notCounted.savings > 0 && <span className="plain-table__second">{notCountedWords(portfolio.notCounted)}</span>}</th>
            {portfolio.amounts.map((total, index) => <td className="is-figure" key={portfolio.years[index]?.label ?? index}><Total total={total} unit="thousands" weight="grand" /></td>)}
            <td className="is-figure"><Total total={portfolio.total} unit="thousands" weight="grand" /></td>
          </tr>
        </tfoot>
      </table>
    </Section>
  )
}

/** What is left to find takes over from the status; of a saving that is not counted both are said. */
function standing(row: Pick<NonNullable<Portfolio['proposalList']>[number], 'statusLabel' | 'counts' | 'left'>): { label: string; left?: string } {
  const words = leftInWords(row.left)
  if (!row.counts) return { label: [statusInWords(row), words].filter((part) => part !== null).join('; ') }
  return words === null ? { label: row.statusLabel } : { label: row.statusLabel, left: words }
}

function Services({ portfolio, ask, open }: Part) {
  const add = open && <Button size="tool" kind="quiet" icon="plus" className="council__add" onPress={() => ask({ what: 'service', portfolio: portfolio.id, ...(portfolio.departments[0] === undefined ? {} : { department: portfolio.departments[0].id }) })}>Add a service</Button>
  if (portfolio.serviceList === null) {
    return <Section title="Services" note={add}><p className="caption">None yet. A service carries the duty, the Act and the statutory floor that its savings are measured against.</p></Section>
  }
  const years = new Set(portfolio.serviceList.map((service) => service.budgetYear).filter((year) => year !== null))
  const [year] = years
  return (
    <Section title="Services" note={add}>
      <p className="caption">£000{years.size === 1 ? `, budgets of ${year}` : ''}. A floor is what the law leaves no choice about; TBC where it is not known.</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Service</th><th scope="col">Duty</th><th scope="col" className="is-figure">Floor</th><th scope="col" className="is-figure">Budget</th>
            {years.size !== 1 && <th scope="col">Year</th>}
            {open && <th scope="col"><span className="unseen">Change</span></th>}
          </tr>
        </thead>
        <tbody>
          {portfolio.serviceList.map((service) => (
            <tr key={service.id}>
              <th scope="row">{service.name}{service.illustrative && <> <Illustrative /></>}{service.description !== null && <span className="plain-table__second">{service.description}</span>}</th>
              <td><DutyMark duty={service.duty} words />{service.act !== null && <span className="portfolio__act">{service.act}</span>}</td>
              <td className="is-figure">{service.floor === null ? (service.duty === 'may' ? <span className="caption">none</span> : <Tbc word="not stated" />) : <Money amount={service.floor} unit="thousands" />}</td>
              <td className="is-figure"><Money amount={service.budget} unit="thousands" /></td>
              {years.size !== 1 && <td className="is-narrow">{service.budgetYear}</td>}
              {open && <td className="is-narrow"><IconButton icon="edit" label={`Change ${service.name}`} onPress={() => ask({ what: 'service', service })} /></td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row" colSpan={3}>{portfolio.serviceList.length.toLocaleString('en-GB')} {plural(portfolio.serviceList.length, 'service')}</th><td className="is-figure"><Total total={portfolio.serviceBudget} unit="thousands" weight="grand" /></td>{years.size !== 1 && <td />}{open && <td />}</tr>
        </tfoot>
      </table>
    </Section>
  )
}

function Side({ portfolio, ask, open }: Part) {
  const scored = portfolio.priorityBalance.some((row) => row.helped + row.harmed + row.neutral > 0)
  return (
    <div className="portfolio__side">
      <Section title="Who answers for it">
        <Facts
          facts={[
            {
              name: 'Lead Member',
              value: (
                <span className="portfolio__leads">
                  {portfolio.leadMembers === null ? <Tbc word="none yet" /> : portfolio.leadMembers.map((person) => <PersonName person={person} key={person.id} />)}
                  {open && <Button size="tool" onPress={() => ask({ what: 'lead', portfolio })}>{portfolio.leadMembers === null ? 'Name one' : 'Change'}</Button>}
                </span>
              ),
            },
            { name: 'Departments', value: portfolio.departments.map((department) => department.name).join(', ') },
            { name: 'Committee', value: portfolio.committees?.map((committee) => committee.name).join(', ') ?? <Tbc word="in no remit yet" /> },
          ]}
        />
      </Section>
      <Section title="Boards that ask about it">
        {portfolio.boards === null
          ? <p className="caption">No Board yet in this cycle.</p>
          : <ul className="portfolio__boards">{portfolio.boards.map((board) => <li key={board.id}><a href={`#/scrutiny/${board.id}`}>{board.name}</a><span className="caption">{board.date === null ? 'no date yet' : formatDate(board.date)}</span></li>)}</ul>}
      </Section>
      <Section title="Effect on the four priorities" note={portfolio.priorityBalance.some((row) => row.illustrative) && <Illustrative />}>
        {scored ? <PriorityBalance balances={portfolio.priorityBalance} /> : <p className="caption">No saving of this portfolio has been scored yet.</p>}
      </Section>
    </div>
  )
}
