// The left column of a Board: the savings it will question, who attended, the information it was supplied with. Read beside the
// paper and edited at once.
import { IconButton } from '../../components/Button.tsx'
import { Attendance } from './Attendance.tsx'
import { type Spot, type Workspace } from './board.ts'
import { QuestionedSavings } from './QuestionedSavings.tsx'
import { Supplied } from './Supplied.tsx'
import { type BoardCommands } from './useBoardCommands.ts'
import './BoardSide.css'

export function BoardSide({ workspace, current, commands, readOnly, folded, onFold }: {
  workspace: Workspace; current: Spot | null; commands: BoardCommands; readOnly: boolean; folded: boolean; onFold: () => void
}) {
  if (folded) {
    return (
      <aside className="board-side board-side--folded" aria-label="What the Board has before it, folded">
        <IconButton icon="panel" label="Show what the Board has before it" keys="[" onPress={onFold} />
        <button className="board-side__strip" type="button" onClick={onFold} tabIndex={-1} aria-hidden="true"><span>Savings, attendance, papers</span></button>
      </aside>
    )
  }
  return (
    <aside className="board-side" aria-label="What the Board has before it" tabIndex={0}>
      <div className="board-side__fold"><IconButton icon="panel" label="Fold this column" keys="[" onPress={onFold} /></div>
      <QuestionedSavings workspace={workspace} current={current} commands={commands} readOnly={readOnly} />
      <Attendance meeting={workspace.meeting} attendance={workspace.attendance} readOnly={readOnly} />
      <Supplied board={workspace.board} readOnly={readOnly} />
    </aside>
  )
}
