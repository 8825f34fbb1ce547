// The stage that was chosen on the ribbon: who meets, when, what is noted, and the way to change its dates.
import { formatDate } from '#shared/dates.ts'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { type Dialogs } from '../../dialogs/useDialogs.tsx'
import { useInCycle } from '../../state/cycle.ts'

export function StageNote({ id, ask, open }: { id: string; ask: Dialogs['ask']; open: boolean }) {
  const ribbon = useQuery('cycles.ribbon', useInCycle(), { keep: true })
  const navigate = useNavigate()
  const stage = ribbon.status === 'ready' ? ribbon.data.stages.find((one) => one.id === id) : undefined
  if (stage === undefined) return null
  const state = stage.state === 'done' ? 'Done' : stage.state === 'next' ? 'Next' : 'Ahead'
  return (
    <section className="stage-note" aria-label={`Stage: ${stage.label}`}>
      <div className="stage-note__words">
        <h2>{stage.label}</h2>
        <p>{stage.body}, {stage.due === null ? <Tbc word={stage.state === 'done' ? 'no date stated' : 'no date yet'} /> : <strong>{formatDate(stage.due)}{stage.ends !== null && <> to {formatDate(stage.ends)}</>}</strong>}. {state}.{stage.illustrative && <> <Illustrative what="The date" /></>}</p>
        {stage.note !== null && <p className="caption">{stage.note}</p>}
      </div>
      {open && <Button size="tool" icon="calendar" onPress={() => ask({ what: 'stage', stage })}>Change the stage</Button>}
      <IconButton icon="close" label="Close the stage" onPress={() => { void navigate({ to: '/', search: {} }) }} />
    </section>
  )
}
