// Figures that moved since a paragraph of a pack was written.
import { useCommand } from '../../client/useCommand.ts'
import { MovedFigures as Moved } from '../../components/MovedFigures.tsx'
import { type Paragraph } from './packs.ts'

export function MovedFigures({ paragraph: { id, number, stale, doc }, readOnly }: { paragraph: Paragraph; readOnly: boolean }) {
  const write = useCommand('packParagraphs.write')
  const confirm = useCommand('packParagraphs.confirm')
  return (
    <Moved
      of={`paragraph ${number}`} moved={stale ?? []} doc={doc} readOnly={readOnly} busy={write.pending || confirm.pending}
      onHold={() => confirm.run({ id })} onWrite={(rich) => write.run({ id, doc: rich, current: true })}
    />
  )
}
