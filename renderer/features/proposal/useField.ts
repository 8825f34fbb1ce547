// Text fields of one saving that save themselves. Empty text is stored as none where the field may be empty.
import { useAutosave, type Autosave } from '../../hooks/useAutosave.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type InputOf } from '../../client/procedures.ts'

type Edit = InputOf<'proposals.edit'>
type Paragraph = 'description' | 'risk' | 'mitigation' | 'alternatives' | 'evidence' | 'consultation' | 'owner' | 'eqiaLink'

const needsText = (text: string): string | null => (text.trim() === '' ? 'Write at least one character.' : null)
const withReason = (reason: string | null | undefined): Pick<Edit, 'reason'> => (reason === null || reason === undefined ? {} : { reason })

/** A line that must not be empty: the title, the reference. `reason` goes along where frozen wording is changed. */
export function useLine(id: string, column: 'title' | 'ref', saved: string, reason?: string | null): Autosave<string> {
  const edit = useCommand('proposals.edit').run
  return useAutosave({
    field: `proposal/${id}/${column}`, saved, check: needsText,
    save: (text, stay) => edit({ id, [column]: text.trim(), ...withReason(reason) } satisfies Edit, { stay, quiet: true }),
  })
}

/** A text that may be empty. */
export function useParagraph(id: string, column: Paragraph, saved: string | null, reason?: string | null): Autosave<string> {
  const edit = useCommand('proposals.edit').run
  return useAutosave({
    field: `proposal/${id}/${column}`, saved: saved ?? '',
    save: (text, stay) => edit({ id, [column]: text.trim() === '' ? null : text, ...withReason(reason) } satisfies Edit, { stay, quiet: true }),
  })
}
