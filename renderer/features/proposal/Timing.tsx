// When the saving starts and what a whole year brings: from these the part-year effect follows, year by year, to be held against the
// figures of now and taken as them.
import { monthsLeft } from '#shared/domain/phasing.ts'
import { formatYear } from '#shared/financialYear.ts'
import { sameAmount } from '#shared/money/amount.ts'
import { formatAmount } from '#shared/money/format.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useRole } from '../../client/useRole.ts'
import { Button } from '../../components/Button.tsx'
import { AmountField } from '../../components/Field.tsx'
import { Money } from '../../components/Money.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { NONE, noneChoice, orNull } from '../../dialogs/useChoices.ts'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'
import '../../components/PlainTable.css'

const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** As a financial year runs: April first, with what is left of it. */
const months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => ({ id: String(month), label: names[month - 1] ?? '', detail: `${monthsLeft(month)} ${monthsLeft(month) === 1 ? 'month' : 'months'} of its first year` }))

export function Timing({ proposal, editable }: PartProps) {
  const edit = useCommand('proposals.edit').run
  const { role } = useRole()
  const readOnly = !editable || role !== 'finance'
  const { id } = proposal
  const years = proposal.years.flatMap(({ start, label }) => (start === null ? [] : [{ id: String(start), label }]))
  return (
    <Section title="When it starts" note={editable && role !== 'finance' ? 'written by finance' : '£000, saving positive'}>
      <div className="proposal__fields">
        <Select label="Starts in" choices={[noneChoice('Not said'), ...years]} value={proposal.startYear === null ? NONE : String(proposal.startYear)} isDisabled={readOnly} onChange={(year) => { void edit({ id, startYear: orNull(year) === null ? null : Number(year) }) }} />
        <Select label="From the start of" choices={[noneChoice('Not said'), ...months]} value={proposal.startMonth === null ? NONE : String(proposal.startMonth)} isDisabled={readOnly} onChange={(month) => { void edit({ id, startMonth: orNull(month) === null ? null : Number(month) }) }} />
        <AmountField label="Saves in a whole year" unit="thousands" amount={proposal.full} isReadOnly={readOnly} onCommit={(full) => { void edit({ id, full }) }} />
      </div>
      <Phased proposal={proposal} readOnly={readOnly} />
    </Section>
  )
}

function Phased({ proposal, readOnly }: { proposal: Proposal; readOnly: boolean }) {
  const setCells = useCommand('savings.setCells').run
  const { phased, years } = proposal
  if (proposal.basis === 'one_off') return <p className="proposal__none">One-off: it counts in its year alone, and the year after has to find it again.</p>
  if (phased === null) return <p className="proposal__none">Say what a whole year brings, and the part of the first year follows from the month it starts in.</p>
  const take = () => {
    void setCells({ amounts: years.flatMap(({ start }, index) => (start === null || sameAmount(phased.amounts[index] ?? null, proposal.amounts[index] ?? null) ? [] : [{ proposal: proposal.id, year: start, amount: phased.amounts[index] ?? null }])) })
  }
  return (
    <>
      <table className="plain-table proposal-timing" aria-label="What the start month makes of it, £000">
        <thead><tr><th scope="col">£000</th>{years.map((year) => <th scope="col" className="is-figure" key={year.label}>{year.label}</th>)}<th scope="col" className="is-figure">Whole year</th></tr></thead>
        <tbody>
          <tr><th scope="row">Worked out: {inWords(proposal)}</th>{years.map((year, index) => <td className="is-figure" key={year.label}><Money amount={phased.amounts[index] ?? null} unit="thousands" /></td>)}<td className="is-figure"><Money amount={proposal.full} unit="thousands" weight="total" /></td></tr>
          {!phased.agrees && <tr><th scope="row">Figures of now{proposal.position !== null && <span className="caption">, {proposal.position.kindLabel.toLowerCase()}</span>}</th>{years.map((year, index) => <td className="is-figure" key={year.label}><Money amount={proposal.amounts[index] ?? null} unit="thousands" /></td>)}<td /></tr>}
        </tbody>
      </table>
      {phased.beyond !== null && <p className="caption">{formatAmount(phased.beyond, 'thousands')} more falls after the last of these years.</p>}
      {phased.amounts.every((amount) => amount === null)
        ? <p className="caption">Nothing of it falls in these years.</p>
        : phased.agrees
        ? <p className="caption">The figures of now say the same.</p>
        : <p className="proposal-timing__differs"><span>The figures of now say otherwise.</span>{!readOnly && <Button size="tool" onPress={take}>Take what is worked out as the figures of now</Button>}</p>}
    </>
  )
}

function inWords({ phased, startMonth, startYear, years, inCycle }: Proposal): string {
  const first = startYear === null ? (years[0]?.label ?? inCycle.label) : formatYear(startYear)
  const left = phased?.months ?? 12
  return left === 12 ? `the whole of ${first}` : `from ${names[(startMonth ?? 4) - 1] ?? ''}, ${left} of 12 months of ${first}, then the rest`
}
