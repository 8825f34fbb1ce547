// One recommendation as it stands in the list "(1) …; (2) …; and (3) …": its words in place, below them what kind it is, to whom,
// by when and what it is about. The stop at its end is given by its place and never typed.
import { memo, useCallback } from 'react'
import { withEnding } from '#shared/documents/endings.ts'
import { recommendationEnding } from '#shared/documents/numbering.ts'
import { type RichDoc, isBlankText } from '#shared/documents/richText.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Illustrative, StatusMark } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { setInspector } from '../../state/shell.ts'
import { Chip } from '../../components/Small.tsx'
import { RichField } from '../../editor/RichField.tsx'
import { type Standing } from '../../editor/paper/usePaperFocus.ts'
import { PaperBlock } from '../../editor/paper/PaperBlock.tsx'
import { type Recommendation, type Spot } from './board.ts'
import { blockMenu } from './blockMenu.ts'
import { MovedAmounts } from './MovedAmounts.tsx'
import { type BlockProps } from './Paper.tsx'
import { stepFrom, useTextKeys } from './useTextKeys.ts'

type RecommendationProps = BlockProps & Standing & { readonly row: Recommendation; readonly index: number; readonly count: number; readonly onNext: () => void }

export const RecommendationBlock = memo(function RecommendationBlock({ paper, go, commands, readOnly, allMadeUp, onReopen, onRemove, onLink, begin, current, aim, stop, row, index, count, onNext }: RecommendationProps) {
  const { id } = row
  const spot: Spot = { kind: 'recommendation', id }
  const agreed = row.status === 'agreed'
  const edit = useCommand('recommendations.edit').run
  const save = useCallback((doc: RichDoc, stay: string) => edit({ id, doc }, { stay, quiet: true }), [edit, id])
  const keys = useTextKeys({ paper, go, commands, kind: 'recommendation', id, next: onNext, onRemove })
  const links = row.links ?? []
  // What is missing leads to where it is written, also where the inspector is folded.
  const lacks = (word: string) => (readOnly ? <Tbc word={word} /> : <button className="recommendation__lacks" type="button" onClick={() => { go.show(spot); setInspector('open') }}><Tbc word={word} /></button>)
  return (
    <PaperBlock
      spot={spot} name={`Recommendation ${row.number}`} number={row.number} current={current} aim={aim} onShow={() => go.show(spot)} onStep={stepFrom(paper, go, spot)} onWrite={() => go.enter(spot, 'end')}
      {...(readOnly ? {} : {
        onMove: (way) => commands.step(spot, way), onRemove: () => onRemove(spot), onDrag: begin(spot, ['recommendation']),
        menu: () => blockMenu({ paper, spot, commands, onRemove, ...(agreed ? { onReopen: () => onReopen(spot) } : {}), below: { label: 'Write a recommendation below', run: onNext } }),
      })}
    >
      <RichField
        field={`recommendation/${id}/doc`} label={`Recommendation ${row.number}`} saved={row.doc} save={save} keys={keys} current={current} caret={aim?.on === 'text' ? aim : null}
        onEnter={(place) => go.enter(spot, place)} tabStop={stop} readOnly={readOnly || agreed} placeholder="states…, keeps…, looks for…" onLink={onLink}
        shown={(rich) => (isBlankText(rich) ? rich : withEnding(rich, recommendationEnding(index, count)))}
      />
      <p className="recommendation__line">
        <Chip>{row.typeLabel}</Chip>
        <span>{row.addressee.trim() === '' ? lacks('no addressee') : `To ${row.addressee}`} · {row.due === null ? lacks('no date') : `by ${row.dueLabel}`} · {links.length === 0 ? lacks('no saving or priority named') : <>about {links.map((link, i) => <span className="recommendation__about" key={link.id}>{link.label}{i < links.length - 1 && ', '}</span>)}</>}</span>
        {agreed && <StatusMark status="agreed" label="Agreed" />}
        {row.illustrative && !allMadeUp && <Illustrative />}
      </p>
      <MovedAmounts kind="recommendation" row={row} readOnly={readOnly} />
    </PaperBlock>
  )
})
