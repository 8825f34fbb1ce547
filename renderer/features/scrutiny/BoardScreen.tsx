// A Board's workspace: what it has before it, the paper it writes, and what each paragraph rests on. In another role than
// scrutiny the page is read and says which role writes it.
import { useNavigate, useParams } from '@tanstack/react-router'
import { useQuery } from '../../client/useQuery.ts'
import { Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { BoardDesk } from './BoardDesk.tsx'

export function BoardScreen() {
  const { boardId = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const board = useQuery('boards.get', { id: boardId })
  if (board.status === 'ready') return <BoardDesk workspace={board.data} key={boardId} onPreview={() => { void navigate({ to: '/documents', search: { document: 'comments', id: boardId } }) }} />
  return <Screen place="Scrutiny" title={board.status === 'failed' ? 'This Board cannot be shown' : 'A Board’s paper'}><Loaded query={board} what="Reading the Board">{() => null}</Loaded></Screen>
}
