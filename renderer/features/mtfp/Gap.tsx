// The gap of each year and what must have been found by its end, beside the bridge that leads to it: one year at a time, or all.
import { useState } from 'react'
import { formatTotalInWords, unitLabel } from '#shared/money/format.ts'
import { isBlankTotal } from '#shared/money/total.ts'
import { Bridge } from '../../components/charts/Charts.tsx'
import { Money, Total } from '../../components/Money.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { type Plan } from './plan.ts'
import '../../components/PlainTable.css'

export function Gap({ plan }: { plan: Plan }) {
  const [asked, setAsked] = useState('')
  const shown = plan.bridges.find((bridge) => bridge.year === asked) ?? plan.bridges[0]
  const at = shown === undefined ? -1 : plan.bridges.indexOf(shown)
  const left = plan.gap.years[at] ?? plan.gap.total
  const reading = shown === undefined ? '' : `${at < plan.years.length ? `In ${shown.year}` : 'Over all years'} the plan leaves ${isNil(left) ? 'nothing' : formatTotalInWords(left)} to find.`
  return (
    <Section title="The gap" note={<Switch label="Year of the bridge" options={plan.bridges.map((bridge) => ({ id: bridge.year, label: bridge.year }))} value={shown?.year ?? ''} onChange={setAsked} />}>
      <div className="mtfp-gap">
        <GapTable plan={plan} shown={at} />
        {shown !== undefined && (
          <div className="mtfp-gap__bridge">
            <Bridge steps={shown.steps} unit={plan.unit} reading={reading} readingText={reading} caption={`How ${at < plan.years.length ? shown.year : 'the plan'} comes to its gap, ${unitLabel[plan.unit]}, brackets reduce it.`} />
            {shown.unknown !== null && <p className="caption">Not yet known, and so without a step: {shown.unknown.join(', ')}.</p>}
          </div>
        )}
      </div>
    </Section>
  )
}

const isNil = (total: Plan['gap']['total']): boolean => total.parts > 0 && total.low === 0 && total.high === 0 && total.unknowns === 0

function GapTable({ plan, shown }: { plan: Plan; shown: number }) {
  const has = (totals: Plan['savings']) => totals.some((total) => !isBlankTotal(total))
  const [savings, funding] = [has(plan.savings), has(plan.funding)]
  return (
    <div className="mtfp-gap__table">
      <table className="plain-table">
        <caption className="unseen">The gap by year, {unitLabel[plan.unit]}</caption>
        <thead>
          <tr>
            <th scope="col">{unitLabel[plan.unit]}</th><th scope="col" className="is-figure">Gap of the year</th><th scope="col" className="is-figure">By its end</th>
            {funding && <th scope="col" className="is-figure">Funding</th>}{savings && <th scope="col" className="is-figure">Savings</th>}
          </tr>
        </thead>
        <tbody>
          {plan.years.map((year, index) => (
            <tr key={year.label} data-shown={index === shown}>
              <th scope="row">{year.label}</th>
              <td className="is-figure"><Sum totals={plan.gap.years} at={index} plan={plan} strong /></td>
              <td className="is-figure"><Sum totals={plan.gap.standing} at={index} plan={plan} /></td>
              {funding && <td className="is-figure"><Sum totals={plan.funding} at={index} plan={plan} /></td>}
              {savings && <td className="is-figure"><Sum totals={plan.savings} at={index} plan={plan} /></td>}
            </tr>
          ))}
        </tbody>
        <tfoot><tr data-shown={shown === plan.years.length}><th scope="row">All years</th><td className="is-figure"><Total total={plan.gap.total} unit={plan.unit} weight="grand" /></td><td />{funding && <td />}{savings && <td />}</tr></tfoot>
      </table>
      <p className="caption">{explain(funding)}</p>
      {plan.gap.balanced === 'yes' && <p className="mtfp-gap__balanced">The first year balances.</p>}
      {(plan.gap.returns ?? []).map((one) => (
        <p className="caption" key={`${one.line} ${one.used}`}>{one.label}: used once in {one.used}, <Money amount={one.amount} unit={plan.unit} /> {returnWords[one.returns]}.</p>
      ))}
    </div>
  )
}

const returnWords = { printed: 'comes back the year after, as the paper prints', added: 'comes back the year after; added here, the paper does not print it', later: 'comes back after the last year of the plan' } as const

const explain = (funding: boolean): string => `“By its end” adds the years up: what must have been found since the first.${funding ? ' So does funding.' : ''}`

function Sum({ totals, at, plan, strong = false }: { totals: Plan['savings']; at: number; plan: Plan; strong?: boolean }) {
  const total = totals[at]
  return total === undefined ? null : <Total total={total} unit={plan.unit} weight={strong ? 'total' : 'row'} />
}
