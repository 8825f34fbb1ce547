// Figures that moved since a text was written: old and new beside each other. The words are left alone until their author takes the new
// figure or says that they still hold.
import { type RichBlock, type RichDoc } from '#shared/documents/richText.ts'
import { sendUnsent } from '../client/unsent.ts'
import { Button } from './Button.tsx'
import { Icon } from './icons/Icon.tsx'
import './MovedFigures.css'

export type Moved = { readonly label: string; readonly was: string; readonly now: string }

export type MovedFiguresProps = {
  /** "paragraph 2.1", "comment 1.4". */
  readonly of: string
  readonly moved: readonly Moved[]
  /** Null where the words are not in this file. */
  readonly doc: RichDoc | null
  readonly plain: string | null
  readonly readOnly: boolean
  readonly busy: boolean
  /** Says that the words still hold. */
  readonly onHold: () => Promise<unknown>
  /** Writes them with the new figures; left out where the wording is not to be changed here. */
  readonly onWrite?: (doc: RichDoc) => Promise<unknown>
}

export function MovedFigures({ of, moved, doc, plain, readOnly, busy, onHold, onWrite }: MovedFiguresProps) {
  // Only what stands in the words as it was printed, once, can be put right without guessing, and only by another figure.
  const inWords = moved.filter(({ was, now }) => plain !== null && plain.split(amount(was)).length === 2 && /£|not yet known/.test(now))
  const hold = async () => { await sendUnsent(); await onHold() }
  const write = async () => {
    if (doc === null || onWrite === undefined) return
    await sendUnsent()
    await onWrite(inWords.reduce((rich, { was, now }) => replaced(rich, was, now), doc))
  }
  return (
    <div className="moved" role="note" aria-label={`Figures of ${of} have moved`}>
      <Icon name="warning" size={15} />
      <ul className="moved__list">{moved.map(({ label, was, now }) => <li key={`${label} ${was}`}>{label}: <b>{was}</b> when this was written, <b>{now}</b> today</li>)}</ul>
      {!readOnly && (
        <p className="moved__ways">
          {onWrite !== undefined && inWords.length > 0 && inWords.length === moved.length && <Button size="tool" isDisabled={busy} onPress={() => { void write() }}>{`Write ${inWords.map(({ now }) => now).join(' and ')} instead`}</Button>}
          <Button size="tool" isDisabled={busy} onPress={() => { void hold() }}>The words still hold</Button>
        </p>
      )}
    </div>
  )
}

/** The amount where it stands by itself: "£521" is not found in "£521,000". */
const amount = (was: string): RegExp => new RegExp(`${was.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'u')

/** The text with one figure in place of another, its formats kept. */
function replaced(rich: RichDoc, was: string, now: string): RichDoc {
  const inBlock = (block: RichBlock): RichBlock => block.type === 'paragraph'
    ? { ...block, ...(block.content === undefined ? {} : { content: block.content.map((piece) => (piece.type === 'text' ? { ...piece, text: piece.text.replace(amount(was), () => now) } : piece)) }) }
    : { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(inBlock) })) }
  return { v: 1, doc: { type: 'doc', content: rich.doc.content.map(inBlock) } }
}
