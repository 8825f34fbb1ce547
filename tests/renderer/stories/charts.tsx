// Every chart of the app with figures of the example, one under the other.
import { tell } from './tell.tsx'
import { Bridge, ChartView } from '#renderer/components/charts/Charts.tsx'
import { Section } from '#renderer/components/SectionHead.tsx'
import { bridgeSteps } from '#shared/domain/bridge.ts'
import { moneyByYear, savingsBars } from '#shared/documents/charts/money.ts'
import { priorityBalance } from '#shared/documents/charts/priorities.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { known, range, unknown } from '#shared/money/amount.ts'
import './stories.css'

const options = [
  { ref: 'ASC-001', title: 'Milton Grange day service', amounts: [known(521_000), null, known(0)], left: null, counts: true, illustrative: false },
  { ref: 'ASC-005', title: 'Mental health accommodation support', amounts: [known(356_000), range(100_000, 250_000), unknown], left: null, counts: true, illustrative: false },
  { ref: 'ASC-003', title: 'Linden Court, Eastbourne', amounts: [known(145_000), known(0), known(0)], left: known(182_000), counts: true, illustrative: false },
]
const effect = (slot: number, short: string, score: number | null, reason: string | null) => ({ slot, short, score, reason, illustrative: true })
const scored = options.map((option, index) => ({
  ...option,
  effects: [
    effect(1, 'Growth', 0, null), effect(2, 'Safe', -1 - index, index === 0 ? 'one town, one provider' : 'tenancies at risk while people move on'), effect(3, 'Resilience', -3, 'local base lost'),
    effect(4, 'Resources', index === 2 ? null : 2, null),
  ],
}))
const byYear: Chart = { ...savingsBars(options), groups: [{ label: '', detail: '', bars: [
  { label: '2025/26', detail: 'in the budget', state: 'known', low: 1_337_000, high: 1_337_000, text: '1,337', role: 'saving', illustrative: false },
  { label: '2026/27', detail: 'proposed', state: 'range', low: 900_000, high: 1_250_000, text: '900–1,250', role: 'saving', illustrative: false },
  { label: '2027/28', detail: '', state: 'unknown', low: 0, high: 0, text: 'TBC', role: 'saving', illustrative: false },
] }], scale: { min: 0, max: 1_400_000 } }
const million = 1_000
const steps = bridgeSteps([
  { kind: 'total', label: 'Deficit', detail: 'Feb 2025', pounds: 25_916 * million },
  { kind: 'change', label: 'Carry-forward', detail: 'of 2025/26', pounds: 11_449 * million },
  { kind: 'change', label: 'Funding', detail: 'A–D', pounds: -16_851 * million },
  { kind: 'change', label: 'Pension', detail: 'revaluation, H', pounds: -5_962 * million },
  { kind: 'change', label: 'Adult care', detail: 'growth, K', pounds: 14_217 * million, named: true },
  { kind: 'change', label: 'Children’s', detail: 'growth, L', pounds: 16_409 * million, named: true },
  { kind: 'change', label: 'Pay, inflation,', detail: 'contingency', pounds: 3_527 * million },
  { kind: 'change', label: 'Everything', detail: 'else, 7 lines', pounds: 5_493 * million },
  { kind: 'total', label: 'Deficit after', detail: 'updates' },
  { kind: 'change', label: 'Savings', detail: 'published', pounds: -3_051 * million },
  { kind: 'left', label: 'Left to find', detail: 'in 2026/27' },
])
const [first] = scored

tell(
  <main className="story story--page">
    <h1 className="unseen">Charts</h1>
    <Section title="How 2026/27 reaches its gap">
      <Bridge
        steps={steps} unit="millions" readingText="Growth in adult and children’s social care adds £30.626m; published savings close £3.051m."
        reading={<>Growth in adult and children’s social care adds <b>£30.626m</b>, more than the funding and pension changes give back; published savings close <b>£3.051m</b>.</>}
        caption="£m, December 2025 MTFP. Brackets reduce the deficit."
      />
    </Section>
    <Section title="Savings by year"><ChartView chart={byYear} stand="standing" /></Section>
    <Section title="Three options by year"><ChartView chart={moneyByYear(options, ['2025/26', '2026/27', '2027/28'])} /></Section>
    <Section title="All savings"><ChartView chart={savingsBars(options)} /></Section>
    <Section title="Four priorities"><ChartView chart={priorityBalance(scored)} /></Section>
    <Section title="Four priorities of one saving"><div style={{ width: 300 }}>{first !== undefined && <ChartView chart={priorityBalance([{ ...first, effects: first.effects.map((one) => ({ ...one, reason: null })) }])} ticks line={19} quiet />}</div></Section>
  </main>,
)
