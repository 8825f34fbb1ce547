// Figures that moved since a paragraph was written: old and new beside each other. The words are left alone until their author takes the
// new figure or says that they still hold.
import { type RichBlock, type RichDoc } from '#shared/documents/richText.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { sendUnsent } from '../../client/unsent.ts'
import { type Paragraph } from './packs.ts'

export function MovedFigures({ paragraph, readOnly }: { paragraph: Paragraph; readOnly: boolean }) {
  const write = useCommand('packParagraphs.write')
  const confirm = useCommand('packParagraphs.confirm')
  const moved = paragraph.stale ?? []
  const { doc, plain } = paragraph
  // Only what stands in the words as it was printed, once, can be put right without guessing.
  const inWords = moved.filter(({ was }) => plain !== null && plain.split(was).length === 2)
  const busy = write.pending || confirm.pending
  const hold = async () => { await sendUnsent(); await confirm.run({ id: paragraph.id }) }
  const take = async () => {
    if (doc === null) return
    await sendUnsent()
    await write.run({ id: paragraph.id, doc: inWords.reduce((rich, { was, now }) => replaced(rich, was, now), doc), current: true })
  }
  return (
    <div className="moved" role="note" aria-label={`Figures of paragraph ${paragraph.number} have moved`}>
      <Icon name="warning" size={15} />
      <ul className="moved__list">{moved.map(({ label, was, now }) => <li key={label}>{label}: <b>{was}</b> when this was written, <b>{now}</b> today</li>)}</ul>
      {!readOnly && (
        <p className="moved__ways">
          {inWords.length > 0 && inWords.length === moved.length && <Button size="tool" isDisabled={busy} onPress={() => { void take() }}>{`Write ${inWords.map(({ now }) => now).join(' and ')} instead`}</Button>}
          <Button size="tool" isDisabled={busy} onPress={() => { void hold() }}>The words still hold</Button>
        </p>
      )}
    </div>
  )
}

/** The text with one figure in place of another, its formats kept. */
function replaced(rich: RichDoc, was: string, now: string): RichDoc {
  const inBlock = (block: RichBlock): RichBlock => block.type === 'paragraph'
    ? { ...block, ...(block.content === undefined ? {} : { content: block.content.map((piece) => (piece.type === 'text' ? { ...piece, text: piece.text.replace(was, () => now) } : piece)) }) }
    : { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(inBlock) })) }
  return { v: 1, doc: { type: 'doc', content: rich.doc.content.map(inBlock) } }
}
