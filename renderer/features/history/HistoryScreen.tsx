// Everything that was done to the file, newest first, with undo and redo by name. Fixed pages, so that the page stays small
// however long the history is; a row's own history is reached by its address.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { OperationDays } from '../../components/Operations.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { currentActions, useActions } from '../../state/actions.ts'
import './History.css'

const PAGE = 50

export function HistoryScreen() {
  const { row } = useSearch({ strict: false })
  // Another row is another list: its pages start at the newest again.
  return <HistoryOf key={row ?? ''} row={row} />
}

function HistoryOf({ row }: { row: string | undefined }) {
  const navigate = useNavigate()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const before = cursors.at(-1)
  const page = useQuery('history.list', { limit: PAGE, ...(before === undefined ? {} : { before }), ...(row === undefined ? {} : { row }) }, { keep: true })
  const state = useQuery('history.state', {})
  const undo = state.status === 'ready' ? state.data.undo : null
  const redo = state.status === 'ready' ? state.data.redo : null
  const data = page.status === 'ready' ? page.data : null
  const older = () => { if (data !== null && data.cursor !== null) setCursors([...cursors, data.cursor]) }
  const newer = () => setCursors(cursors.slice(0, -1))
  useActions([
    { id: 'history-older', label: 'Earlier operations', group: 'This screen', icon: 'chevronRight', keys: 'PageDown', keysOnly: true, isDisabled: data === null || !data.more, run: older },
    { id: 'history-newer', label: 'Later operations', group: 'This screen', icon: 'chevronLeft', keys: 'PageUp', keysOnly: true, isDisabled: cursors.length === 0, run: newer },
  ])
  return (
    <Screen
      title={titleOf(data, row, cursors.length === 0)} place="History"
      actions={
        <>
          <Button icon="undo" isDisabled={undo === null} onPress={() => runAction('undo')}>{undo === null ? 'Nothing to undo' : <Named verb="Undo" label={undo.label} />}</Button>
          <Button icon="redo" isDisabled={redo === null} onPress={() => runAction('redo')}>{redo === null ? 'Nothing to redo' : <Named verb="Redo" label={redo.label} />}</Button>
        </>
      }
      {...(row === undefined ? {} : {
        toolbar: <><span className="caption">Only what happened to one row and its parts.</span><Button size="tool" icon="close" onPress={() => { void navigate({ to: '/history' }) }}>Show everything</Button></>,
      })}
    >
      <Loaded query={page} what="Reading the history">
        {(list) => list.operations.length === 0
          ? <EmptyState icon="history" title="Nothing has been done yet">Every change to this file is written down here, with who made it and what stood before. Each can be taken back, also after the app was closed.</EmptyState>
          : (
            <>
              <OperationDays operations={list.operations} {...(row === undefined ? {} : { row: { id: row, title: titleOfRow(list, row) } })} {...(row === undefined ? { linkTo: (change) => `#/history?row=${change.row}` } : {})} />
              {(list.more || cursors.length > 0) && (
                <nav className="history__pages" aria-label="Pages of the history">
                  <Button icon="chevronLeft" isDisabled={cursors.length === 0} onPress={newer}>Later</Button>
                  <span className="caption">{rangeOf(list, cursors.length, row)}</span>
                  <Button after="chevronRight" isDisabled={!list.more} onPress={older}>Earlier</Button>
                </nav>
              )}
            </>
          )}
      </Loaded>
    </Screen>
  )
}

function Named({ verb, label }: { verb: string; label: string }) {
  return <span className="history__named" title={`${verb}: ${label}`}>{verb}: {label}</span>
}

// Undo and redo are the shell's: the same toast, and what was typed a moment ago is sent first.
const runAction = (id: string): void => currentActions().find((action) => action.id === id)?.run()

function titleOf(data: OutputOf<'history.list'> | null, row: string | undefined, atNewest: boolean): string {
  if (data === null) return 'What was done'
  const newest = data.operations[0]
  if (row !== undefined) {
    const title = titleOfRow(data, row)
    return title === null ? 'What happened to this row' : `What happened to ${title}`
  }
  if (newest === undefined) return 'Nothing has been done in this file yet'
  const count = data.total === 1 ? 'One operation' : `${data.total.toLocaleString('en-GB')} operations`
  return atNewest ? `${count}, the last on ${newest.day} at ${newest.time}` : `${count}, here from ${newest.day} back`
}

/** What the row is called; null when no operation in sight names it. */
const titleOfRow = (data: OutputOf<'history.list'>, row: string): string | null => data.operations.flatMap((operation) => operation.changes).find((change) => change.row === row)?.title ?? null

function rangeOf(list: OutputOf<'history.list'>, page: number, row: string | undefined): string {
  const first = page * PAGE + 1
  const last = page * PAGE + list.operations.length
  const range = `${first.toLocaleString('en-GB')} to ${last.toLocaleString('en-GB')}`
  return row === undefined ? `${range} of ${list.total.toLocaleString('en-GB')}` : range
}
