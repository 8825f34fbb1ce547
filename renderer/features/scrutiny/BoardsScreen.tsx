// The Boards of the cycle: one per scrutiny committee, with what each has written so far, and the way to set one up.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { useQuery } from '../../client/useQuery.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useRole } from '../../client/useRole.ts'
import { Button } from '../../components/Button.tsx'
import { Illustrative, StatusMark } from '../../components/Marks.tsx'
import { MeetingList, type MeetingRow } from '../../components/MeetingList.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useActions } from '../../state/actions.ts'
import { BoardDialog } from '../../dialogs/BoardDialog.tsx'
import { useInCycle } from '../../state/cycle.ts'

type Board = OutputOf<'boards.list'>['boards'][number]
const markOf: Readonly<Record<string, string>> = { planned: 'identified', drafting: 'consulting', agreed: 'agreed' }

export function BoardsScreen() {
  const boards = useQuery('boards.list', useInCycle())
  const navigate = useNavigate()
  const { role } = useRole()
  const [setting, setSetting] = useState(false)
  const status = boards.status === 'ready' ? boards.data.cycle.status : null
  const closed = status !== null && !takesChanges(status)
  const can = role === 'scrutiny' && takesChanges(status)
  const closedWords = `This cycle is ${status === 'archived' ? 'archived' : 'agreed'}: read only`
  useActions(can ? [{ id: 'board-set-up', label: 'Set up a Board', group: 'This screen', keys: 'N', icon: 'plus', run: () => setSetting(true) }] : [])
  const list = boards.status === 'ready' ? boards.data.boards : []
  return (
    <Screen
      place="Scrutiny" title={boards.status !== 'ready' ? 'Scrutiny Boards' : list.length === 0 ? 'No Board is set up in this cycle yet' : sentence(list)}
      actions={can && list.length > 0 ? <Button kind="filled" icon="plus" onPress={() => setSetting(true)}>Set up a Board</Button> : undefined}
    >
      <Loaded query={boards} what="Reading the Boards">
        {() => list.length === 0
          ? (
            <EmptyState icon="scrutiny" title="What a Board is for" action={can ? <Button kind="filled" icon="plus" onPress={() => setSetting(true)}>Set up a Board</Button> : closed ? <p className="caption">{closedWords}</p> : <RoleNeeded role="scrutiny" what="A Board is set up" />}>
              A Board of a scrutiny committee meets between the emerging plans and Cabinet. Here it finds the savings it will question, records who attended, drafts its comments and recommendations, and sends them to Cabinet as a paper.
            </EmptyState>
          )
          : (
            <>
              <MeetingList rows={list.map(rowOf)} />
              {closed ? <p className="caption">{closedWords}</p> : !can && <RoleNeeded role="scrutiny" what="Boards are set up and their papers written" />}
            </>
          )}
      </Loaded>
      {setting && <BoardDialog onClose={() => setSetting(false)} onMade={(boardId) => { setSetting(false); void navigate({ to: '/scrutiny/$boardId', params: { boardId } }) }} />}
    </Screen>
  )
}

function sentence(boards: readonly Board[]): string {
  const comments = boards.reduce((sum, board) => sum + board.comments, 0)
  const recommendations = boards.reduce((sum, board) => sum + board.recommendations, 0)
  if (comments + recommendations === 0) return `${countWord(boards.length)} ${plural(boards.length, 'Board')}, nothing written yet`
  return `${countWord(boards.length)} ${plural(boards.length, 'Board')}, ${countWord(comments).toLowerCase()} ${plural(comments, 'comment')} and ${countWord(recommendations).toLowerCase()} ${plural(recommendations, 'recommendation')}`
}

function rowOf(board: Board): MeetingRow {
  return {
    id: board.id, href: `#/scrutiny/${board.id}`, date: board.date === null ? null : board.dateLabel, where: [board.time, board.venue].filter((part) => part !== null).join(', '), name: board.name,
    under: <>{board.committee.name}{board.portfolios !== null && ` · questions ${board.portfolios.map((portfolio) => portfolio.name).join(', ')}`}{board.illustrative && <> · <Illustrative /></>}</>,
    counts: [{ count: board.comments, what: plural(board.comments, 'comment') }, { count: board.recommendations, what: plural(board.recommendations, 'recommendation') }, { count: board.members, what: plural(board.members, 'member') }],
    status: <StatusMark status={markOf[board.status] ?? 'identified'} label={board.statusLabel} />,
  }
}
