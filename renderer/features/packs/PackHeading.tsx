// A numbered heading among the words of a pack. Enter goes on to a paragraph below it.
import { memo, useCallback } from 'react'
import { docOf } from '#shared/documents/richText.ts'
import { useCommand } from '../../client/useCommand.ts'
import { HeadingField } from '../../editor/paper/HeadingField.tsx'
import { PaperBlock } from '../../editor/paper/PaperBlock.tsx'
import { type Standing } from '../../editor/paper/usePaperFocus.ts'
import { type Paragraph, spotOf } from './packs.ts'
import { wordMenu } from './wordMenu.ts'
import { type WordProps } from './words.ts'

export const PackHeading = memo(function PackHeading({ paragraph, current, aim, stop, ...word }: WordProps & Standing & { readonly paragraph: Paragraph }) {
  const { item, go, commands, neighbour, readOnly, begin } = word
  const spot = spotOf(paragraph)
  const write = useCommand('packParagraphs.write').run
  const save = useCallback((title: string, stay: string) => write({ id: paragraph.id, doc: docOf(title) }, { stay, quiet: true }), [write, paragraph.id])
  const onStep = (way: 'up' | 'down') => { const to = neighbour(spot, way); if (to !== null) go.select(to) }
  return (
    <PaperBlock
      spot={spot} name={`Heading ${paragraph.plain ?? ''}`} number={paragraph.number} current={current} tabStop={readOnly && stop} aim={aim} onShow={() => go.show(spot)} onStep={onStep} onWrite={() => go.enter(spot, 'end')}
      {...(readOnly ? {} : { onMove: (way) => commands.step(item, spot, way), onRemove: () => { void commands.removeWords(item, spot) }, onDrag: begin(spot, ['heading', 'paragraph']), menu: () => wordMenu(word, spot, []) })}
    >
      <h3 className="heading item-page__heading">
        {readOnly ? paragraph.plain : (
          <HeadingField
            field={`packParagraph/${paragraph.id}/title`} saved={paragraph.plain ?? ''} save={save} current={current} aim={aim} stop={stop} onLeave={() => go.select(spot)} onStep={onStep} onMove={(way) => commands.step(item, spot, way)}
            onNext={(control) => {
              const below = neighbour(spot, 'down')
              if (control || below === null || below.kind === 'heading') { go.show(spot); void commands.write(item, false) } else go.enter(below, 'start')
            }}
          />
        )}
      </h3>
    </PaperBlock>
  )
})
