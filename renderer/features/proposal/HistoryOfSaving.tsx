// What happened to this saving lately, and the way to all of it.
import { useQuery } from '../../client/useQuery.ts'
import { OperationDays } from '../../components/Operations.tsx'
import { Loaded } from '../../components/Places.tsx'
import { Section } from '../../components/SectionHead.tsx'

const SHOWN = 4

export function HistoryOfSaving({ id, title }: { id: string; title: string }) {
  const history = useQuery('history.list', { row: id, limit: SHOWN }, { keep: true })
  return (
    <Section title="What happened to it" note={<a href={`#/history?row=${id}`}>All of it</a>} className="proposal__history">
      <Loaded query={history} what="Reading its history">{(list) => <OperationDays operations={list.operations} row={{ id, title }} level={3} />}</Loaded>
    </Section>
  )
}
