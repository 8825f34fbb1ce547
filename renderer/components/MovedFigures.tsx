// Figures that moved since a text was written: old and new beside each other. The words are left alone until their author takes the new
// figure or says that they still hold.
import { type RichDoc } from '#shared/documents/richText.ts'
import { sendUnsent } from '../client/unsent.ts'
import { Button } from './Button.tsx'
import { Icon } from './icons/Icon.tsx'
import { canBeWritten, withNewFigures } from './newFigures.ts'
import './MovedFigures.css'

export type Moved = { readonly label: string; readonly was: string; readonly now: string }

export type MovedFiguresProps = {
  /** "paragraph 2.1", "comment 1.4". */
  readonly of: string
  readonly moved: readonly Moved[]
  /** Null where the words are not in this file. */
  readonly doc: RichDoc | null
  readonly readOnly: boolean
  readonly busy: boolean
  /** Says that the words still hold. */
  readonly onHold: () => Promise<unknown>
  /** Writes them with the new figures; left out where the wording is not to be changed here. */
  readonly onWrite?: (doc: RichDoc) => Promise<unknown>
}

export function MovedFigures({ of, moved, doc, readOnly, busy, onHold, onWrite }: MovedFiguresProps) {
  const hold = async () => { await sendUnsent(); await onHold() }
  const write = async () => {
    if (doc === null || onWrite === undefined) return
    await sendUnsent()
    await onWrite(withNewFigures(doc, moved))
  }
  return (
    <div className="moved" role="note" aria-label={`Figures of ${of} have moved`}>
      <Icon name="warning" size={15} />
      <ul className="moved__list">{moved.map(({ label, was, now }) => <li key={`${label} ${was}`}>{label}: <b>{was}</b> when this was written, <b>{now}</b> today</li>)}</ul>
      {!readOnly && (
        <p className="moved__ways">
          {onWrite !== undefined && canBeWritten(doc, moved) && <Button size="tool" isDisabled={busy} onPress={() => { void write() }}>{`Write ${moved.map(({ now }) => now).join(' and ')} instead`}</Button>}
          <Button size="tool" isDisabled={busy} onPress={() => { void hold() }}>The words still hold</Button>
        </p>
      )}
    </div>
  )
}
