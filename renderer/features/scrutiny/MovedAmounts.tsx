// Amounts in a comment or recommendation that moved since it was written. Agreed wording is not rewritten here: it reopens with a reason.
import { useCommand } from '../../client/useCommand.ts'
import { MovedFigures } from '../../components/MovedFigures.tsx'
import { type Comment, type Recommendation } from './board.ts'

type MovedProps = { readonly kind: 'comment' | 'recommendation'; readonly row: Pick<Comment & Recommendation, 'id' | 'number' | 'stale' | 'doc' | 'status'>; readonly readOnly: boolean }

export function MovedAmounts({ kind, row: { id, number, stale, doc, status }, readOnly }: MovedProps) {
  const comment = useCommand('comments.edit')
  const recommendation = useCommand('recommendations.edit')
  const { run, pending } = kind === 'comment' ? comment : recommendation
  return stale === null ? null : (
    <MovedFigures
      of={`${kind} ${number}`} moved={stale} doc={doc} readOnly={readOnly} busy={pending}
      onHold={() => run({ id, current: true })} {...(status === 'agreed' ? {} : { onWrite: (rich) => run({ id, doc: rich, current: true }) })}
    />
  )
}
