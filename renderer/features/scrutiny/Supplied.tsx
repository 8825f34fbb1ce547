// The information the Board was supplied with, one paper on a line: it is printed as the bullets of 1.1.
import { memo } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { SideHead } from '../../components/desk/SideHead.tsx'
import { SavedTextField } from '../../components/Field.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type Workspace } from './board.ts'

const LONGEST = 300
const MOST = 50
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

export const Supplied = memo(function Supplied({ board, readOnly }: { board: Workspace['board']; readOnly: boolean }) {
  const { id } = board
  const supplied = board.supplied ?? []
  const edit = useCommand('boards.edit').run
  const autosave = useAutosave({
    field: `board/${id}/supplied`, saved: supplied.join('\n'), same: (a, b) => linesOf(a).join('\n') === linesOf(b).join('\n'),
    save: (text, stay) => edit({ id, supplied: linesOf(text) }, { stay, quiet: true }),
    check: (text) => {
      const lines = linesOf(text)
      if (lines.length > MOST) return `At most ${MOST} papers are listed.`
      return lines.some((line) => line.length > LONGEST) ? `A line has at most ${LONGEST} characters: shorten the title of the paper.` : null
    },
  })
  return (
    <section className="side-part" aria-label="Information supplied">
      <SideHead title="Information supplied" note={supplied.length === 0 ? '' : `${supplied.length} ${supplied.length === 1 ? 'paper' : 'papers'}`} />
      {readOnly
        ? <ul className="supplied">{supplied.map((line) => <li key={line}>{line}</li>)}{supplied.length === 0 && <li className="side-part__empty">Nothing is listed.</li>}</ul>
        : <SavedTextField label="Papers, one on each line" labelUnseen lines={3} autosave={autosave} onEnter={() => undefined} help="One paper on each line; printed below the first paragraph." />}
    </section>
  )
})
