// One version of the plan: what it leaves to find, the bridge to it, its lines as printed with each total judged, its notes. The line
// chosen stands in the inspector, where finance changes it.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { type InputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { ErrorPanel, Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { unitLabel } from '#shared/money/format.ts'
import { type PublishedIn } from '../../hooks/usePublished.ts'
import { focusChosenRow } from '../../hooks/useRovingRows.ts'
import { useActions } from '../../state/actions.ts'
import { useSelectionStatus } from '../../state/shell.ts'
import { StatementMenu } from '../../dialogs/StatementMenu.tsx'
import { Gap } from './Gap.tsx'
import { LineInspector } from './LineInspector.tsx'
import { PlanLines } from './PlanLines.tsx'
import { PlanTools } from './PlanTools.tsx'
import { type Plan, nameOf } from './plan.ts'

const PLAN = ['mtfp'] as const

export function PlanScreen({ ask, plans }: { ask: InputOf<'mtfp.get'>; plans: readonly PublishedIn[] }) {
  const plan = useQuery('mtfp.get', ask, { keep: true })
  const { line } = useSearch({ strict: false })
  const navigate = useNavigate()
  const data = plan.status === 'ready' ? plan.data : null
  const chosen = data?.lines?.find((one) => one.id === line) ?? null
  const choose = (id: string | null) => { if (data !== null) void navigate({ to: '/mtfp', search: { id: data.statement.id, ...(id === null ? {} : { line: id }) }, replace: true }) }
  const openPaper = () => { if (data !== null) void navigate({ to: '/documents', search: { document: 'mtfp-update', id: data.statement.id } }) }
  const compare = () => { if (data !== null && data.before !== null) void navigate({ to: '/mtfp', search: { id: data.statement.id, before: data.before } }) }
  useActions([
    { id: 'print', label: 'Preview the MTFP update', group: 'This screen', keys: 'Ctrl+P', icon: 'print', isDisabled: data === null, run: openPaper },
    ...(data === null || data.before === null ? [] : [{ id: 'mtfp-compare', label: 'Compare with the version before', group: 'This screen' as const, keys: 'C', icon: 'compare' as const, run: compare }]),
  ])
  useSelectionStatus(chosen === null ? null : nameOf(chosen))
  return (
    <Screen
      place="MTFP" title={data?.sentence ?? 'The financial plan'}
      actions={
        <>
          {data !== null && data.before !== null && <Button icon="compare" onPress={compare}>What changed</Button>}
          <Button kind="filled" icon="share" isDisabled={data === null} onPress={openPaper}>MTFP update</Button>
        </>
      }
      {...(data === null ? {} : { toolbar: <><PlanTools plans={plans} cycle={data.cycle.id} version={data.statement.id} versions={data.versions} before={null} />{takesChanges(data.cycle.status) && <Menu plan={data} onLine={choose} />}</> })}
      {...(chosen === null || data === null ? {} : { inspector: <LineInspector plan={data} line={chosen} open={takesChanges(data.cycle.status)} onClose={() => { focusChosenRow(); choose(null) }} onChoose={choose} key={chosen.id} /> })}
    >
      {plan.status === 'failed' && <ErrorPanel error={plan.error} again={plan.again}><Button onPress={() => { void navigate({ to: '/mtfp' }) }}>Show the latest version</Button></ErrorPanel>}
      {plan.status !== 'failed' && <Loaded query={plan} what="Working out the plan">{(loaded) => <Version plan={loaded} chosen={chosen?.id ?? null} onChoose={choose} />}</Loaded>}
    </Screen>
  )
}

function Menu({ plan, onLine }: { plan: Plan; onLine: (id: string) => void }) {
  const navigate = useNavigate()
  return (
    <StatementMenu
      label="Version" kinds={PLAN} statement={{ ...plan.statement, kind: 'mtfp', unit: plan.unit, cycle: plan.cycle.id, note: plan.note, source: plan.source }} firstYear={plan.years[0]?.start ?? plan.cycle.years[0]?.start ?? 0}
      columns={[...plan.years.map((year) => year.label), 'Total as printed']} lines={plan.lines ?? []} onLine={onLine}
      onStatement={(id) => { void navigate({ to: '/mtfp', search: id === null ? {} : { id } }) }} onTakeIn={() => { void navigate({ to: '/import', search: { kind: 'mtfp' } }) }}
    />
  )
}

function Version({ plan, chosen, onChoose }: { plan: Plan; chosen: string | null; onChoose: (id: string | null) => void }) {
  const lines = plan.lines ?? []
  const about = [plan.statement.dateLabel, plan.source?.title, plan.source?.publisher, plan.source?.reference].filter((part) => part !== null && part !== undefined && part !== '').join(' · ')
  const noted = lines.filter((line) => line.note !== null)
  return (
    <div className="mtfp">
      <p className="mtfp__verdict" data-ties={plan.totals.differ === 0}>
        <Icon name={plan.totals.differ === 0 ? 'check' : 'warning'} size={16} />
        <span>{plan.totals.sentence}.</span>
        {about !== '' && <span className="caption">{about}</span>}
        {plan.illustrative && <Illustrative what="some figures" />}
      </p>
      {plan.note !== null && <p className="mtfp__note">{plan.note}</p>}
      <Gap plan={plan} />
      <Section title="Lines" note={`${unitLabel[plan.unit]}, annual increments; the total adds the years up; brackets reduce the deficit`}>
        <PlanLines plan={plan} lines={lines} chosen={chosen} onChoose={onChoose} />
      </Section>
      {noted.length > 0 && (
        <Section title="Notes">
          <dl className="mtfp__notes">{noted.map((line) => <div key={line.id}><dt>{line.ref ?? line.label}</dt><dd>{line.note}</dd></div>)}</dl>
        </Section>
      )}
    </div>
  )
}
