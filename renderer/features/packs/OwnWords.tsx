// Words of the pack's own: headings and numbered paragraphs, written in place like a Board's comments. They are moved, removed, made
// exempt and noted on one by one.
import { useCallback, useMemo, useRef } from 'react'
import { madeUp } from '#shared/illustrative.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { type Standing, standingAt } from '../../editor/paper/usePaperFocus.ts'
import { type Way } from '../../editor/paper/spot.ts'
import { usePointerMove } from '../../editor/paper/usePointerMove.ts'
import { useLatest } from '../../hooks/useLatest.ts'
import { type PageProps } from './ItemPage.tsx'
import { type Placed, type Spot, spotOf } from './packs.ts'
import { PackHeading } from './PackHeading.tsx'
import { PackParagraph } from './PackParagraph.tsx'
import { type WordProps } from './words.ts'

export function OwnWords({ placed: { item }, workspace, focus, commands, readOnly, onNote, ask }: PageProps & { placed: Placed }) {
  const page = useRef<HTMLDivElement>(null)
  const { gap, begin } = usePointerMove<Spot['kind']>(page, (spot, { before }) => { if (before?.id !== spot.id) void commands.placeWords(spot, before?.id ?? null) })
  const paragraphs = useMemo(() => item.paragraphs ?? [], [item.paragraphs])
  const list = useLatest(paragraphs)
  const neighbour = useCallback((spot: Spot, way: Way): Spot | null => {
    const all = list()
    const at = all.findIndex((paragraph) => paragraph.id === spot.id)
    const to = at < 0 ? undefined : all[at + (way === 'up' ? -1 : 1)]
    return to === undefined ? null : spotOf(to)
  }, [list])
  const first = paragraphs[0]
  const standing = (spot: Spot): Standing => standingAt(focus, spot, paragraphs.some((paragraph) => paragraph.id === focus.current?.id) && focus.current !== null ? focus.current : first === undefined ? spot : spotOf(first))
  const notes = useMemo(() => Map.groupBy(workspace.annotations ?? [], (note) => note.origin), [workspace.annotations])
  const word: WordProps = { item: item.id, go: focus.go, commands, readOnly, onNote, ask, neighbour, allMadeUp: item.illustrative && madeUp(paragraphs) === 'all', begin }
  return (
    <div className="own-words" ref={page}>
      {paragraphs.map((paragraph) => paragraph.heading
        ? <PackHeading {...word} {...standing(spotOf(paragraph))} paragraph={paragraph} key={paragraph.id} />
        : <PackParagraph {...word} {...standing(spotOf(paragraph))} paragraph={paragraph} notes={notes.get(paragraph.id)?.length ?? 0} key={paragraph.id} />)}
      {paragraphs.length === 0 && <p className="paper__empty">{readOnly ? 'Nothing is written here yet.' : 'Write what members are to know before they meet. Paragraphs are numbered 1.1, 1.2; a heading begins the next part.'}</p>}
      {!readOnly && (
        <p className="paper__add">
          <Button kind="quiet" size="tool" icon="plus" onPress={() => { void commands.write(item.id, false) }}>Paragraph <KeyHint keys="P" /></Button>
          <Button kind="quiet" size="tool" icon="plus" onPress={() => { void commands.write(item.id, true) }}>Heading <KeyHint keys="H" /></Button>
        </p>
      )}
      {gap !== null && <div className="paper__gap own-words__gap" style={{ top: gap.top }} />}
    </div>
  )
}
