// People and delivery: who may be worse off, how safe the saving is, where it stands now, what is still to find, and the papers
// it rests on. Unknown effects are named as such: silence would read as none.
import { statusInWords } from '#shared/domain/counting.ts'
import { madeUp, saysMadeUp, withoutMark } from '#shared/illustrative.ts'
import { wordFor, rags } from '#shared/domain/words.ts'
import { certainOf, standings } from '#shared/domain/standing.ts'
import { EMPTY_TOTAL, addAmount } from '#shared/money/total.ts'
import { formatDate } from '#shared/dates.ts'
import { formatAmount } from '#shared/money/format.ts'
import { Illustrative, RagMark, StatusMark } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { type CompareGroup, type Comparison, type Option, allSame } from './rows.ts'

export function peopleGroup({ options }: Comparison): CompareGroup {
  const invented = madeUp(options.flatMap((option) => option.equality ?? []))
  return {
    id: 'people', title: 'People', note: `protected characteristics, rurality, deprivation and carers${invented === 'all' ? '; illustrative' : ''}`,
    rows: [
      {
        id: 'equality', label: 'Equality', under: 'negative effects', same: allSame(options.map((option) => (option.equality ?? []).map((effect) => [effect.characteristic, effect.effect]))),
        cells: options.map((option) => <EqualityCell option={option} marked={invented === 'some'} key={option.proposal.id} />),
      },
      {
        id: 'eqia', label: 'Equality assessment', same: allSame(options.map((option) => option.eqiaLabel)),
        cells: options.map((option) => <span key={option.proposal.id}>{option.eqiaLabel}</span>),
      },
    ],
  }
}

export function deliveryGroup({ options }: Comparison): CompareGroup {
  const lefts = options.map(({ proposal }) => proposal.left)
  const anyLeft = lefts.some((left) => left !== null)
  return {
    id: 'delivery', title: 'Delivery', note: 'latest position as published, £000',
    rows: [
      {
        id: 'rag', label: 'Delivery risk', same: allSame(options.map((option) => [option.proposal.rag, option.risk])),
        cells: options.map((option) => <RiskCell option={option} key={option.proposal.id} />),
      },
      {
        id: 'status', label: 'Status', same: allSame(options.map((option) => option.proposal.status)),
        cells: options.map(({ proposal }) => <StatusMark status={proposal.status} label={statusInWords(proposal)} key={proposal.id} />),
      },
      {
        id: 'latest', label: 'Latest position', same: allSame(options.map((option) => [option.latest?.date, option.latest?.text])),
        cells: options.map(({ latest, proposal }) => (
          <span key={proposal.id}>{latest === null ? <Tbc word="none recorded" /> : <>{latest.text} <span className="caption">{latest.dateLabel}</span>{latest.illustrative && <> <Illustrative /></>}</>}</span>
        )),
      },
      ...(anyLeft ? [{
        id: 'left', label: 'Left to find', same: allSame(lefts),
        cells: lefts.map((left, i) => <LeftCell left={left} key={options[i]?.proposal.id ?? i} />),
        standings: standings(lefts.map((left) => certainOf(addAmount(EMPTY_TOTAL, left))), 'less'), words: { best: 'least', worst: 'most' },
      }] : []),
      {
        id: 'sources', label: 'Sources', same: allSame(options.map((option) => sourcesOf(option).map((source) => source.id))),
        cells: options.map((option) => <SourcesCell option={option} key={option.proposal.id} />),
      },
    ],
  }
}

function EqualityCell({ option, marked }: { option: Option; marked: boolean }) {
  if (option.equality === null) return <Tbc word="no effects recorded" />
  const negative = option.equality.filter((effect) => effect.effect.startsWith('negative_'))
  const unknown = option.equality.filter((effect) => effect.effect === 'unknown')
  if (negative.length + unknown.length === 0) return <span className="compare-cell__none">none found</span>
  return (
    <span className="compare-equality">
      {[...negative, ...unknown].map((effect, i) => (
        <span key={effect.id} title={effect.who ?? undefined}>
          {i === 0 ? effect.label : effect.label.toLowerCase()} {effect.effect === 'unknown' ? <Tbc word="unknown" /> : <strong>{effect.effect.slice('negative_'.length)}</strong>}{marked && effect.illustrative && <> <Illustrative /></>}{i < negative.length + unknown.length - 1 && ', '}
        </span>
      ))}
    </span>
  )
}

function RiskCell({ option: { proposal, risk, likelihood, impact } }: { option: Option }) {
  return (
    <span className="compare-risk">
      <span className="compare-risk__mark" title={proposal.rag === null ? undefined : `${wordFor(rags, proposal.rag)} delivery risk`}><RagMark rag={proposal.rag} /></span>
      <span>
        {risk === null ? '' : withoutMark(risk)}
        <span className="caption"> {likelihood !== null && impact !== null ? `likelihood ${likelihood}, impact ${impact} of 5` : ''}</span>
        {saysMadeUp(risk) && <> <Illustrative /></>}
      </span>
    </span>
  )
}

function LeftCell({ left }: { left: Option['proposal']['left'] }) {
  if (left === null) return <span className="compare-cell__none">nothing stated</span>
  if (left.state === 'known' && left.low === 0) return <>nothing</>
  return <strong className="compare-left">{left.state === 'unknown' ? 'an amount not yet known' : formatAmount(left, 'thousands')} left to find</strong>
}

/** The paper of the saving and the paper of its latest position, each once. */
function sourcesOf({ source, latest }: Option) {
  const second = latest?.source ?? null
  return [source, second].filter((one, i) => one !== null && (i === 0 || one.id !== source?.id)).filter((one) => one !== null)
}

function SourcesCell({ option }: { option: Option }) {
  const sources = sourcesOf(option)
  if (sources.length === 0) return <Tbc word="none named" />
  return <span className="compare-sources">{sources.map((source) => <span key={source.id}>{source.title}{source.published !== null && <span className="caption">, {formatDate(source.published)}</span>}{source.illustrative && <> <Illustrative /></>}</span>)}</span>
}
