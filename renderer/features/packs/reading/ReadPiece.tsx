// One place of a paper that is read: a paragraph, a table, a chart. Arrows go on, M writes a note beside it.
import { memo, useMemo } from 'react'
import { factLine, recommendationLine } from '#shared/documents/phrases.ts'
import { withEnding } from '#shared/documents/endings.ts'
import { recommendationEnding } from '#shared/documents/numbering.ts'
import { exemptSentence } from '#shared/documents/phrases.ts'
import { ChartView } from '../../../components/charts/Charts.tsx'
import { Illustrative } from '../../../components/Marks.tsx'
import { Chip, Facts } from '../../../components/Small.tsx'
import { PaperBlock } from '../../../editor/paper/PaperBlock.tsx'
import { type Way } from '../../../editor/paper/spot.ts'
import { type Standing } from '../../../editor/paper/usePaperFocus.ts'
import { RichText } from '../../../editor/RichText.tsx'
import { NoteMark } from '../NoteMark.tsx'
import { type Note, type NotePlace, type Spot } from '../packs.ts'
import { ReadTable } from './ReadTable.tsx'
import { type Readable } from './readable.ts'

export type ReadPieceProps = Standing & {
  readonly piece: Readable
  readonly spot: Spot
  readonly itemId: string
  /** Notes of the item by the row they stand beside. */
  readonly notes: ReadonlyMap<string | null, readonly Note[]>
  readonly onShow: () => void
  readonly onStep: (way: Way) => void
  /** Beside this place, or beside a row of its table. */
  readonly onNote: (place?: NotePlace) => void
  readonly onLink: (href: string) => void
}

export const ReadPiece = memo(function ReadPiece({ piece, spot, itemId, current, aim, stop, notes, onShow, onStep, onNote, onLink }: ReadPieceProps) {
  const own = piece.origin === null ? [] : (notes.get(piece.origin) ?? [])
  const menu = useMemo(() => [{ id: 'read', entries: [{ id: 'note', label: 'Write a note…', icon: 'note' as const, keys: 'M', run: () => onNote() }] }], [onNote])
  return (
    <PaperBlock
      spot={spot} name={piece.what} {...(piece.number === null ? {} : { number: piece.number })} current={current} aim={aim} tabStop={stop} onShow={onShow} onStep={onStep} onWrite={() => onNote()} menu={() => menu}
      {...(own.length === 0 ? {} : { mark: <NoteMark count={own.length} onPress={() => onNote()} /> })}
    >
      <div className="read-piece" data-type={piece.block.type} onClick={onShow}><Content piece={piece} itemId={itemId} notes={notes} onNote={onNote} onLink={onLink} /></div>
    </PaperBlock>
  )
})

function Content({ piece: { block, what }, itemId, notes, onNote, onLink }: Pick<ReadPieceProps, 'piece' | 'itemId' | 'notes' | 'onNote' | 'onLink'>) {
  switch (block.type) {
    case 'heading': return <h3 className="heading">{block.text}</h3>
    case 'lead': return <h3 className="paper__lead read-piece__lead">{block.text}</h3>
    case 'paragraph': return <><RichText rich={block.text} onLink={onLink} />{block.illustrative && <Illustrative />}</>
    case 'recommendation': {
      const { item, index, count } = block
      return (
        <>
          <RichText rich={withEnding(item.text, recommendationEnding(index, count))} onLink={onLink} />
          <p className="recommendation__line">{item.kind !== null && <Chip>{item.kind}</Chip>}<span>{recommendationLine(item)}</span>{item.illustrative && <> · <Illustrative /></>}</p>
          {(item.facts ?? []).map((fact) => <p className="recommendation__line" key={fact.key}>{factLine(fact)}</p>)}
        </>
      )
    }
    case 'list': return <ul className="opening__items">{block.items.map((item, i) => <li key={i}><RichText rich={item.text} onLink={onLink} /></li>)}</ul>
    case 'front': return <Facts facts={block.lines.map(({ key, value }) => ({ name: key, value }))} />
    case 'attendance': return <Facts facts={block.groups.map(({ label, entries }) => ({ name: label, value: entries.map(({ name, post, note }) => [name, post, note].filter((part) => part !== null).join(', ')).join('; ') }))} />
    case 'note': return <p className="read-piece__note">{block.label !== null && <strong>{block.label}: </strong>}{block.text}</p>
    case 'exempt': return <p className="item-page__withheld">{exemptSentence(block.paragraph)}</p>
    case 'image': return <p className="read-piece__note"><strong>Picture: </strong>{block.alt}</p>
    case 'chart': return <ChartView chart={block.chart} />
    case 'table': return <ReadTable table={block} name={what} itemId={itemId} notes={notes} onNote={onNote} />
    case 'agenda': return null
  }
}
