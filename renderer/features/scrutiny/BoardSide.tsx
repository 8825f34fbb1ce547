// The left column of a Board: the savings it will question, who attended, the information it was supplied with. Read beside the
// paper and edited at once.
import { type SideFold, SideColumn } from '../../components/desk/SideColumn.tsx'
import { Attendance } from './Attendance.tsx'
import { type Spot, type Workspace } from './board.ts'
import { Members } from './Members.tsx'
import { QuestionedSavings } from './QuestionedSavings.tsx'
import { Supplied } from './Supplied.tsx'
import { type BoardCommands } from './useBoardCommands.ts'
import './BoardSide.css'

export function BoardSide({ workspace, current, commands, readOnly, fold }: { workspace: Workspace; current: Spot | null; commands: BoardCommands; readOnly: boolean; fold: SideFold }) {
  return (
    <SideColumn label="What the Board has before it" strip="Savings, attendance, papers" fold={fold}>
      <QuestionedSavings workspace={workspace} current={current} commands={commands} readOnly={readOnly} />
      <Members board={workspace.board.id} members={workspace.members} readOnly={readOnly} />
      <Attendance meeting={workspace.meeting} attendance={workspace.attendance} readOnly={readOnly} />
      <Supplied board={workspace.board} readOnly={readOnly} />
    </SideColumn>
  )
}
