// The saving one stands on, as a story from top to bottom: what it is and what is left, how it got here, whom it touches, what
// proves it, who still asks. Read only; its page edits it. What the list already knows stands at once, the rest follows.
import { type ReactNode } from 'react'
import { statusInWords } from '#shared/domain/counting.ts'
import { madeUp, saysMadeUp, withoutMark } from '#shared/illustrative.ts'
import { formatDate } from '#shared/dates.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { DutyMark, Illustrative, RagMark, StatusMark } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { ErrorPanel, Loading } from '../../components/Places.tsx'
import { EffectBars } from '../../components/saving/EffectBars.tsx'
import { FloorGraphic } from '../../components/saving/FloorGraphic.tsx'
import { KeptAndLeft } from '../../components/saving/KeptAndLeft.tsx'
import { PositionStory, storyUnit } from '../../components/saving/PositionStory.tsx'
import { Inspector, InspectorPart } from '../../components/Screen.tsx'
import { useSettled } from '../../hooks/useSettled.ts'
import { type Saving } from './savingsView.ts'

type Detail = OutputOf<'proposals.get'>

export type SavingInspectorProps = {
  readonly row: Saving
  readonly marked: boolean
  readonly onMark: () => void
  readonly onOpen: () => void
}

export function SavingInspector({ row, marked, onMark, onOpen }: SavingInspectorProps) {
  // While one walks down the list nothing is asked for rows that are only passed.
  const settled = useSettled(row.id, 90)
  const detail = useQuery('proposals.get', { id: settled }, { keep: true })
  const shown = detail.status === 'ready' && detail.data.id === row.id ? detail.data : null
  return (
    <Inspector
      over={<>{row.ref}{row.service !== null && <> · {row.service.name}</>}</>}
      title={row.title}
      under={<Under row={row} />}
      actions={
        <>
          <Button icon="edit" onPress={onOpen}>Open</Button>
          <Button icon="compare" onPress={onMark}>{marked ? 'Unmark' : 'Mark to compare'}</Button>
        </>
      }
    >
      <KeptAndLeft counts={row.counts} total={row.total} left={row.left} by={row.position === null ? null : `by ${formatDate(row.position.date)}`} />
      {detail.status === 'failed' ? <ErrorPanel error={detail.error} again={detail.again} /> : shown === null ? <Loading what="Reading the saving" /> : <Story detail={shown} />}
    </Inspector>
  )
}

function Under({ row }: { row: Saving }) {
  return (
    <span className="savings-under">
      {row.duty === null ? <span>No service named, so no duty is known</span> : <span><DutyMark duty={row.duty} words />{row.act !== null && <span>· {row.act}</span>}</span>}
      <span><StatusMark status={row.status} label={statusInWords(row)} />{row.illustrative && <> · <Illustrative /></>}</span>
    </span>
  )
}

function Story({ detail }: { detail: Detail }) {
  const { positions, floor, equality, recommendations } = detail
  const effects = madeUp(detail.effects.filter((effect) => effect.id !== null))
  const people = madeUp(equality ?? [])
  return (
    <>
      {detail.description !== null && detail.description !== '' && <p className="savings-description">{detail.description}</p>}
      <InspectorPart title="Positions" note={positions !== null && storyUnit(positions, detail.years)}>
        {positions === null ? <p className="caption">No position yet: nobody has said what it saves.</p> : <PositionStory positions={positions} current={detail.position?.id ?? null} />}
      </InspectorPart>
      <InspectorPart title="Effect on the four priorities" note={effects === 'all' && <Illustrative />}>
        <EffectBars effects={detail.effects} marked={effects === 'some'} />
      </InspectorPart>
      <InspectorPart title="Equality" note={eqiaInWords(detail)}>
        {equality === null ? <p className="caption">No effect on people recorded yet.</p> : (
          <ul className="savings-pairs">
            {equality.map((effect) => (
              <li key={effect.id} title={[effect.who, effect.mitigation].filter((text) => text !== null).join('. ')}>
                <span>{effect.label}{people === 'some' && effect.illustrative && <> <Illustrative /></>}</span>{effect.effect === 'unknown' ? <Tbc word="Unknown" /> : <span>{effect.effectLabel}</span>}
              </li>
            ))}
          </ul>
        )}
        {people === 'all' && <p><Illustrative /></p>}
      </InspectorPart>
      <InspectorPart title="Duty and floor" note={floor?.illustrative === true && <Illustrative />}>
        {floor === null ? <p className="caption">It names no service, so it cannot be held against a floor.</p> : <FloorGraphic floor={floor} />}
      </InspectorPart>
      <InspectorPart title="Risk" note={<><RagMark rag={detail.rag} />{saysMadeUp(detail.risk) && <> · <Illustrative /></>}</>}>
        {detail.risk === null || detail.risk === '' ? <p className="caption">Nothing written yet.</p> : <p className="savings-risk">{withoutMark(detail.risk)}</p>}
        {detail.likelihood !== null && detail.impact !== null && <p className="caption">Likelihood {detail.likelihood} of 5, impact {detail.impact} of 5</p>}
      </InspectorPart>
      <InspectorPart title="Evidence" note={counted(sourcesOf(detail).length, 'source')}>
        <Sources sources={sourcesOf(detail)} />
      </InspectorPart>
      <InspectorPart title="Recommendations" note={counted(recommendations?.length ?? 0, 'recommendation')}>
        {recommendations === null ? <p className="caption">No Board has named it yet.</p> : (
          <ul className="savings-asks">
            {recommendations.map((item) => (
              <li key={item.id}>
                <span className="savings-asks__number">{item.number}</span>
                <a href={`#/scrutiny/${item.board.id}`}>{item.text}</a>
                <span className="caption">{item.typeLabel}, {item.board.name}</span>
              </li>
            ))}
          </ul>
        )}
      </InspectorPart>
    </>
  )
}

function Sources({ sources }: { sources: readonly Source[] }): ReactNode {
  if (sources.length === 0) return <p className="caption">None cited yet.</p>
  return (
    <ul className="savings-sources">
      {sources.map((source) => (
        <li key={source.id}>
          <Icon name="document" size={16} />
          <span>{source.title}<span className="caption savings-sources__where">{[source.published === null ? null : formatDate(source.published), source.reference, source.illustrative ? 'illustrative' : null].filter((part) => part !== null).join(', ')}</span></span>
        </li>
      ))}
    </ul>
  )
}

type Source = NonNullable<Detail['source']>

/** The papers a saving rests on, each once, newest first. */
function sourcesOf(detail: Detail): readonly Source[] {
  const all = [detail.source, ...(detail.positions ?? []).map((position) => position.source)].filter((source) => source !== null)
  return [...new Map(all.map((source) => [source.id, source])).values()].toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
}

const eqiaInWords = (detail: Detail): string => `EqIA ${detail.eqiaLabel.toLowerCase()}${detail.eqiaDate === null ? '' : `, ${formatDate(detail.eqiaDate)}`}`

const counted = (count: number, thing: string): string => (count === 0 ? '' : `${count} ${count === 1 ? thing : `${thing}s`}`)
