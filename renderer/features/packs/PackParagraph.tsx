// One numbered paragraph of a pack, written in place. Beside it: that figures in it have moved, that it is exempt and why, and its notes.
import { memo, useCallback, useMemo } from 'react'
import { type RichDoc } from '#shared/documents/richText.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Illustrative } from '../../components/Marks.tsx'
import { PaperBlock } from '../../editor/paper/PaperBlock.tsx'
import { textKeys } from '../../editor/paper/textKeys.ts'
import { type Standing } from '../../editor/paper/usePaperFocus.ts'
import { RichField } from '../../editor/RichField.tsx'
import { ExemptNote } from '../../components/ExemptNote.tsx'
import { MovedFigures } from './MovedFigures.tsx'
import { NoteMark } from './NoteMark.tsx'
import { type NotePlace, type Paragraph, type Spot, isStale } from './packs.ts'
import { wordMenu } from './wordMenu.ts'
import { type WordProps } from './words.ts'

export const PackParagraph = memo(function PackParagraph({ paragraph, notes, current, aim, stop, ...word }: WordProps & Standing & { readonly paragraph: Paragraph; readonly notes: number }) {
  const { item, go, commands, neighbour, readOnly, allMadeUp, begin, onNote, ask } = word
  const { id, number, doc, exemption } = paragraph
  const spot = useMemo((): Spot => ({ kind: 'paragraph', id }), [id])
  const write = useCommand('packParagraphs.write').run
  const save = useCallback((rich: RichDoc, stay: string) => write({ id, doc: rich }, { stay, quiet: true }), [write, id])
  const keys = useMemo(() => textKeys<Spot>({
    go, spot, neighbour: (way) => neighbour(spot, way), isWritten: () => true, next: () => { void commands.write(item, false) },
    move: (way) => commands.step(item, spot, way), remove: () => { void commands.removeWords(item, spot) },
  }), [go, spot, neighbour, commands, item])
  const follow = useCallback((href: string) => ask({ what: 'link', href }), [ask])
  const name = `Paragraph ${number}`
  const place: NotePlace = { item, origin: id, what: number, quote: paragraph.plain ?? '' }
  const exempt = () => ask({ what: 'exempt', target: { entity: 'pack_paragraph', id, what: `paragraph ${number}`, exemption } })
  const marks = [notes > 0 ? <NoteMark count={notes} onPress={() => onNote(place)} key="notes" /> : null, paragraph.illustrative && !allMadeUp ? <Illustrative key="made-up" /> : null].filter((mark) => mark !== null)
  return (
    <PaperBlock
      spot={spot} name={name} number={number} current={current} aim={aim} tabStop={doc === null && stop} onShow={() => go.show(spot)} onStep={(way) => { const to = neighbour(spot, way); if (to !== null) go.select(to) }} onWrite={() => go.enter(spot, 'end')}
      {...(readOnly ? {} : { onMove: (way) => commands.step(item, spot, way), onRemove: () => { void commands.removeWords(item, spot) }, onDrag: begin(spot, ['heading', 'paragraph']) })}
      menu={() => (readOnly ? [{ id: 'read', entries: [{ id: 'note', label: 'Write a note…', icon: 'note', keys: 'M', run: () => onNote(place) }] }] : wordMenu(word, spot, [
        { id: 'note', label: 'Write a note…', icon: 'note', keys: 'M', run: () => onNote(place) },
        { id: 'exempt', label: exemption === null ? 'Make it exempt…' : 'Why it is exempt…', icon: 'lock', keys: 'X', run: exempt },
      ]))}
      {...(marks.length === 0 ? {} : { mark: marks })}
    >
      {doc === null
        ? <p className="item-page__withheld">These words are exempt and not in this file. Somebody who holds the exempt part of it can show them.</p>
        : (
          <RichField
            field={`packParagraph/${id}/doc`} label={name} saved={doc} save={save} keys={keys} current={current} caret={aim?.on === 'text' ? aim : null} onEnter={(at) => go.enter(spot, at)} tabStop={stop} readOnly={readOnly}
            placeholder="Write the paragraph" onLink={follow}
          />
        )}
      {isStale(paragraph) && <MovedFigures paragraph={paragraph} readOnly={readOnly} />}
      {exemption !== null && <ExemptNote exemption={exemption} what={name} {...(readOnly ? {} : { onChange: exempt })} />}
    </PaperBlock>
  )
})
