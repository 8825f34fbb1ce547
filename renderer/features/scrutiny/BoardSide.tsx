// The left column of a Board: the savings it will question, who attended, the information it was supplied with. Read beside the
// paper and edited at once.
import { SideHead } from '../../components/desk/SideHead.tsx'
import { type SideFold, SideColumn } from '../../components/desk/SideColumn.tsx'
import { type Member } from '#shared/contract/parts.ts'
import { MemberList } from '../../dialogs/MemberList.tsx'
import { Attendance } from './Attendance.tsx'
import { type Spot, type Workspace } from './board.ts'
import { QuestionedSavings } from './QuestionedSavings.tsx'
import { Supplied } from './Supplied.tsx'
import { type BoardCommands } from './useBoardCommands.ts'
import './BoardSide.css'

/** The same list each time, so that nothing is drawn anew. */
const NOBODY: readonly Member[] = []

export function BoardSide({ workspace, current, commands, readOnly, fold }: { workspace: Workspace; current: Spot | null; commands: BoardCommands; readOnly: boolean; fold: SideFold }) {
  const members = workspace.members ?? NOBODY
  return (
    <SideColumn label="What the Board has before it" strip="Savings, attendance, papers" fold={fold}>
      <QuestionedSavings workspace={workspace} current={current} commands={commands} readOnly={readOnly} />
      <section className="side-part" aria-label="Members of the Board">
        <SideHead title="Members" note={members.length === 0 ? '' : `${members.length}${members.every((member) => member.illustrative) ? ', illustrative' : ''}`} />
        <MemberList of="board" scrutiny id={workspace.board.id} members={members} readOnly={readOnly} />
      </section>
      <Attendance meeting={workspace.meeting} attendance={workspace.attendance} readOnly={readOnly} />
      <Supplied board={workspace.board} readOnly={readOnly} />
    </SideColumn>
  )
}
