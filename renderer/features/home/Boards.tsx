// The Boards of the cycle: when each meets, how far its paper is.
import { formatDayMonth } from '#shared/dates.ts'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { Button } from '../../components/Button.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Dialogs } from '../../dialogs/useDialogs.tsx'
import { type Home } from './HomeScreen.tsx'

export function Boards({ home, ask }: { home: Home; ask: Dialogs['ask'] }) {
  const boards = home.boards ?? []
  const open = takesChanges(home.cycle.status)
  return (
    <Section title="Boards" {...(boards.length === 0 ? {} : { note: boards.length === 1 ? 'one Board' : `${boards.length} Boards` })}>
      {boards.length === 0 ? (
        <>
          <p className="caption">No Board yet. A Board questions the savings of its committee’s remit and sends comments and recommendations to Cabinet.</p>
          {open && <div className="home__offer"><Button size="tool" icon="plus" onPress={() => ask({ what: 'board' })}>Set up a Board</Button></div>}
        </>
      ) : (
        <ul className="home-list">
          {boards.map((board) => (
            <li key={board.id}>
              <a className="home-list__row" href={`#/scrutiny/${board.id}`}>
                <span className="home-list__when">{board.date === null ? 'no date' : `${formatDayMonth(board.date)} ${board.date.slice(0, 4)}`}</span>
                <span className="home-list__what">
                  {board.name}
                  <span className="home-list__detail">{board.statusLabel}; {counted(board.comments, 'comment')}, {counted(board.recommendations, 'recommendation')}{board.illustrative && ', illustrative'}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const counted = (count: number, thing: string): string => (count === 0 ? `no ${thing}s` : `${count} ${count === 1 ? thing : `${thing}s`}`)
