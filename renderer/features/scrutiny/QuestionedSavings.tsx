// The savings in the remit of the Board's committee, with what each comes to and how many recommendations name it. One opens to
// its latest position, effects and floor, without leaving the paper; it can be linked to the recommendation being written.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { madeUp, saysMadeUp, withoutMark } from '#shared/illustrative.ts'
import { formatAmount, formatTotal } from '#shared/money/format.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { SideHead, Twisty } from '../../components/desk/SideHead.tsx'
import { Button } from '../../components/Button.tsx'
import { Illustrative, PriorityIcon, RagMark, formatScore } from '../../components/Marks.tsx'
import { Counted, Tbc, Total } from '../../components/Money.tsx'
import { Loaded } from '../../components/Places.tsx'
import { NO_PORTFOLIO } from '../../state/savingsAddress.ts'
import { MOST_COMPARED } from '../../state/shell.ts'
import { type QuestionedSaving, type Recommendation, type Spot, type Workspace } from './board.ts'
import { type BoardCommands } from './useBoardCommands.ts'

export function QuestionedSavings({ workspace, current, commands, readOnly }: { workspace: Workspace; current: Spot | null; commands: BoardCommands; readOnly: boolean }) {
  const [open, setOpen] = useState<string | null>(null)
  const savings = workspace.savings ?? []
  const apart = notCountedWords(workspace.savingsTotals.notCounted)
  const recommendation = current?.kind === 'recommendation' ? (workspace.recommendations ?? []).find((row) => row.id === current.id) : undefined
  return (
    <section className="side-part" aria-label="Savings to question">
      <SideHead title="Savings to question" note={savings.length === 0 ? '' : '£000, latest'} />
      {savings.length === 0
        ? <p className="side-part__empty">{workspace.portfolios === null ? `The ${workspace.committee.name} has no portfolio in its remit yet, so no savings stand here.` : 'The portfolios in the remit of this committee have no savings yet.'}</p>
        : (
          <>
            <ul className="questioned">
              {savings.map((saving) => (
                <li className="questioned__item" key={saving.id} data-open={saving.id === open}>
                  <button className="questioned__row" type="button" aria-expanded={saving.id === open} onClick={() => setOpen(saving.id === open ? null : saving.id)}>
                    <Twisty open={saving.id === open} />
                    <span className="questioned__words"><span className="questioned__ref">{saving.ref}</span> {saving.title}{saving.illustrative && <> <Illustrative /></>}</span>
                    <span className="questioned__figure"><Counted counts={saving.counts}><Total total={saving.total} unit="thousands" weight="row" /></Counted></span>
                    <span className="questioned__under">
                      {saving.linked === 0 ? <span className="questioned__none">in no recommendation</span> : <span className="questioned__linked">in {saving.linked} {saving.linked === 1 ? 'recommendation' : 'recommendations'}</span>}
                      {!saving.counts && <> · {statusInWords(saving).toLowerCase()}</>}
                      {saving.left !== null && !(saving.left.state === 'known' && saving.left.low === 0) && <> · <strong className="questioned__left">{saving.left.state === 'unknown' ? <Tbc word="amount" /> : formatAmount(saving.left, 'thousands')} left to find</strong></>}
                    </span>
                  </button>
                  {saving.id === open && <SavingInShort saving={saving} recommendation={readOnly || recommendation?.status === 'agreed' ? undefined : recommendation} commands={commands} years={workspace.years.map((year) => year.label)} />}
                </li>
              ))}
            </ul>
            <p className="questioned__total"><span>{apart === '' ? `All ${savings.length}` : `${savings.length - workspace.savingsTotals.notCounted.savings} of ${savings.length}; ${apart}`}</span><span><Total total={workspace.savingsTotals.total} unit="thousands" note="beside" />{workspace.savingsTotals.left.parts > 0 && <span className="questioned__left"> · {formatTotal(workspace.savingsTotals.left, 'thousands')} left</span>}</span></p>
            {savings.length > 1 && <p className="side-part__more"><Link to="/compare" search={{ ids: savings.slice(0, MOST_COMPARED).map((saving) => saving.id).join(',') }}>Compare {savings.length > MOST_COMPARED ? 'the first six' : 'them'} side by side</Link></p>}
          </>
        )}
      {(workspace.unplaced ?? []).map(({ department, savings: count }) => (
        <p className="side-part__more" key={department.id}>{count} {count === 1 ? 'saving' : 'savings'} of {department.code} {count === 1 ? 'is' : 'are'} in no portfolio, so {count === 1 ? 'it stands' : 'they stand'} before no Board. <Link to="/savings" search={{ department: department.id, portfolio: NO_PORTFOLIO }}>See {count === 1 ? 'it' : 'them'}</Link></p>
      ))}
    </section>
  )
}

function SavingInShort({ saving, recommendation, commands, years }: { saving: QuestionedSaving; recommendation: Recommendation | undefined; commands: BoardCommands; years: readonly string[] }) {
  const query = useQuery('proposals.get', { id: saving.id })
  const linked = recommendation?.links?.find((link) => link.target === saving.id)
  return (
    <div className="in-short">
      <Loaded query={query} what="Reading the saving">
        {(detail) => {
          const latest = detail.positions?.at(-1)
          const negative = (detail.equality ?? []).filter((effect) => effect.effect.startsWith('negative') || effect.effect === 'unknown')
          return (
            <>
              {latest !== undefined && <p>{latest.text}. <span className="caption">{latest.dateLabel}{latest.reason !== null && `: ${latest.reason}`}</span></p>}
              <p className="in-short__amounts">{detail.amounts.map((amount, i) => (amount === null ? null : <span key={years[i]}>{years[i]} <b>{formatAmount(amount, 'thousands')}</b></span>))}</p>
              <ul className="in-short__effects">
                {detail.effects.map((effect) => (
                  <li key={effect.priority.id}><PriorityIcon slot={effect.priority.slot} size={15} label={effect.priority.short} /><b>{effect.score === null ? <Tbc word="not scored" /> : formatScore(effect.score)}</b><span>{(effect.reason ?? '').replace(/^not scored:? */i, '')}</span></li>
                ))}
              </ul>
              {negative.length > 0 && <p>{negative.map((effect) => `${effect.label.toLowerCase()} ${effect.effectLabel.toLowerCase().replace(/^negative, /, '')}`).join(', ').replace(/^./, (letter) => letter.toUpperCase())}</p>}
              {detail.floor !== null && <p data-verdict={detail.floor.verdict} className="in-short__floor">{detail.floor.sentence}</p>}
              <p className="in-short__risk"><RagMark rag={detail.rag} /> <span>{withoutMark(detail.risk ?? '')}</span></p>
              {madeUpParts(detail) !== '' && <p><Illustrative what={madeUpParts(detail)} /></p>}
            </>
          )
        }}
      </Loaded>
      <div className="in-short__actions">
        {recommendation !== undefined && (linked === undefined
          ? <Button size="tool" icon="link" onPress={() => commands.link(recommendation.id, { proposal: saving.id })}>Link to {recommendation.number}</Button>
          : <Button size="tool" icon="close" onPress={() => commands.unlink(linked.id)}>Take out of {recommendation.number}</Button>)}
        <Link className="in-short__page" to="/savings/$id" params={{ id: saving.id }}>Its page</Link>
      </div>
    </div>
  )
}

/** "effects, people and risk": which parts of what stands here were made up, in whole or in part. */
function madeUpParts(detail: OutputOf<'proposals.get'>): string {
  const parts = [
    { illustrative: detail.scoresIllustrative, name: madeUp(detail.effects.filter((effect) => effect.id !== null)) === 'some' ? 'some effects' : 'effects' },
    { illustrative: madeUp(detail.equality ?? []) !== 'none', name: madeUp(detail.equality ?? []) === 'some' ? 'some of the people' : 'people' },
    { illustrative: detail.floor?.illustrative === true, name: 'floor' }, { illustrative: saysMadeUp(detail.risk), name: 'risk' },
  ].filter((part) => part.illustrative).map((part) => part.name)
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
