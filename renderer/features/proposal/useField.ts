// Text fields of one saving that save themselves. Empty text is stored as none where the field may be empty.
import { useAutosave, type Autosave } from '../../hooks/useAutosave.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type InputOf } from '../../client/procedures.ts'

type Edit = InputOf<'proposals.edit'>

const needsText = (text: string): string | null => (text.trim() === '' ? 'Write at least one character.' : null)

/** A line that must not be empty: the title, the reference. */
export function useLine(id: string, column: 'title' | 'ref', saved: string): Autosave<string> {
  const edit = useCommand('proposals.edit').run
  return useAutosave({
    field: `proposal/${id}/${column}`, saved, check: needsText,
    save: (text, stay) => edit({ id, [column]: text.trim() } satisfies Edit, { stay, quiet: true }),
  })
}

/** A paragraph that may be empty. */
export function useParagraph(id: string, column: 'description' | 'risk', saved: string | null): Autosave<string> {
  const edit = useCommand('proposals.edit').run
  return useAutosave({
    field: `proposal/${id}/${column}`, saved: saved ?? '',
    save: (text, stay) => edit({ id, [column]: text.trim() === '' ? null : text } satisfies Edit, { stay, quiet: true }),
  })
}
