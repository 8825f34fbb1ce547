// A paper of the app inside a pack, as it stands today: where it comes from, the way there, and its text to read and to note on. It is
// never written over here.
import { useMemo } from 'react'
import { type InputOf } from '../../../client/procedures.ts'
import { useQuery } from '../../../client/useQuery.ts'
import { Button } from '../../../components/Button.tsx'
import { Loaded } from '../../../components/Places.tsx'
import { useActions } from '../../../state/actions.ts'
import { type PageProps } from '../ItemPage.tsx'
import { type NotePlace, type Placed, type Spot } from '../packs.ts'
import { type ReadPart, type Readable, readable } from './readable.ts'
import { ReadPiece } from './ReadPiece.tsx'
import { type PaperSource, aloneHref, sourceOf } from './sources.ts'
import './Reading.css'

export function PaperBody({ placed: { item }, readOnly, ask, ...rest }: PageProps & { placed: Placed }) {
  const source = sourceOf(item)
  // Which papers there are is the engine's to say: an item keeps the name of one as text.
  const papers = useQuery('documents.list', {})
  const document = papers.status === 'ready' ? papers.data.documents.find((paper) => paper.name === item.document)?.name : undefined
  return (
    <div className="paper-body">
      <From source={source} at={item.at} about={item.subjectLabel} alone={aloneHref(item)} {...(readOnly ? {} : { onChange: () => ask({ what: 'change', item: item.id }) })} />
      {papers.status === 'ready' && (document === undefined || item.subject === null
        ? <p className="paper__empty">No paper of this app is named here.</p>
        : <Text {...rest} ask={ask} item={item.id} document={document} subject={item.subject} at={item.at} />)}
    </div>
  )
}

function From({ source, at, about, alone, onChange }: { source: PaperSource; at: string | null; about: string; alone: string; onChange?: () => void }) {
  return (
    <div className="paper-body__from" role="note" aria-label="Where this paper comes from">
      <p>
        Made from {source.from}{about === '' ? '' : `, ${about}`}{at === null ? ', as it stands today' : ''}. Its words and figures are changed in <a href={source.href}>{source.place}</a>, not here.
        {source.place !== 'Papers' && <> <a href={alone}>See it alone</a></>}
      </p>
      {onChange !== undefined && <Button kind="quiet" size="tool" onPress={onChange}>Change…</Button>}
    </div>
  )
}

function Text({ item, document, subject, at, focus, workspace, onNote, ask }: Pick<PageProps, 'focus' | 'workspace' | 'onNote' | 'ask'> & { item: string; document: InputOf<'documents.compose'>['document']; subject: string; at: string | null }) {
  const composed = useQuery('documents.compose', { document, id: subject, pack: workspace.pack.id, ...(at === null ? {} : { at }) })
  const parts = useMemo(() => (composed.status === 'ready' ? readable(composed.data.model, workspace.numbering) : null), [composed, workspace.numbering])
  return (
    <Loaded query={composed} what="Reading the paper">
      {({ model }) => (
        <>
          {model.illustrative !== null && <p className="paper-body__made-up">{model.illustrative}</p>}
          <Pieces parts={parts ?? []} item={item} focus={focus} workspace={workspace} onNote={onNote} ask={ask} />
        </>
      )}
    </Loaded>
  )
}

function Pieces({ parts, item, focus, workspace, onNote, ask }: Pick<PageProps, 'focus' | 'workspace' | 'onNote' | 'ask'> & { parts: readonly ReadPart[]; item: string }) {
  const all = useMemo(() => parts.flatMap((part) => part.pieces), [parts])
  const notes = useMemo(() => Map.groupBy((workspace.annotations ?? []).filter((note) => note.item === item), (note) => note.origin), [workspace.annotations, item])
  const step = (piece: Readable, by: 1 | -1): void => {
    const to = all[all.indexOf(piece) + by]
    if (to !== undefined) focus.go.select({ kind: 'block', id: to.id })
  }
  const placeAt = (piece: Readable): NotePlace => ({ item, origin: piece.origin, what: piece.what, quote: piece.words })
  const current = all.find((piece) => piece.id === focus.current?.id)
  const stop = (current ?? all[0])?.id
  // The key writes beside the place one reads, not beside the item.
  useActions(current === undefined ? [] : [{ id: 'pack-note', label: `Write a note on ${current.what}`, group: 'This screen', keys: 'M', icon: 'note', run: () => onNote(placeAt(current)) }])
  return (
    <>
      {parts.map((part, n) => (
        <div key={n}>
          {part.title !== null && <h3 className="paper__lead">{part.title}</h3>}
          {part.pieces.map((piece) => {
            const spot: Spot = { kind: 'block', id: piece.id }
            const here = piece === current
            return (
              <ReadPiece
                piece={piece} spot={spot} current={here} aim={here ? focus.aim : null} stop={piece.id === stop} notes={notes} onShow={() => focus.go.show(spot)} onStep={(way) => step(piece, way === 'up' ? -1 : 1)}
                onNote={(place) => onNote(place ?? placeAt(piece))} itemId={item} onLink={(href) => ask({ what: 'link', href })} key={piece.id}
              />
            )
          })}
        </div>
      ))}
    </>
  )
}
