// One statement: what it comes to, whether its totals tie, where the money goes, and its services with their lines. The line chosen
// stands in the inspector, where finance changes it.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { unitLabel } from '#shared/money/format.ts'
import { isBlankTotal } from '#shared/money/total.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { ChartView } from '../../components/charts/Charts.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { ErrorPanel, Loaded } from '../../components/Places.tsx'
import { Inspector, Screen } from '../../components/Screen.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { LineFigures, RemoveLine } from '../../components/statement/LineFigures.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { useRole } from '../../client/useRole.ts'
import { type PublishedIn } from '../../hooks/usePublished.ts'
import { focusChosenRow } from '../../hooks/useRovingRows.ts'
import { useSelectionStatus } from '../../state/shell.ts'
import { StatementMenu } from '../../dialogs/StatementMenu.tsx'
import { whatMoves, whereItGoes } from './charts.ts'
import { type Line, type Revenue, mainColumn } from './revenue.ts'
import { ServicesTable } from './ServicesTable.tsx'
import { StatementTools } from './StatementTools.tsx'
import { SubjectivesTable } from './SubjectivesTable.tsx'

const KINDS = ['budget', 'outturn', 'movement'] as const

export function StatementScreen({ id, published }: { id: string; published: readonly PublishedIn[] }) {
  const revenue = useQuery('revenue.get', { id }, { keep: true })
  const navigate = useNavigate()
  const { line } = useSearch({ strict: false })
  const worked = revenue.status === 'ready' ? revenue.data : null
  const chosen = worked?.list?.find((one) => one.id === line) ?? null
  const choose = (next: string | null) => { void navigate({ to: '/revenue', search: { id, ...(next === null ? {} : { line: next }) }, replace: true }) }
  useSelectionStatus(chosen?.label ?? null)
  return (
    <Screen
      place="Revenue" title={worked === null ? 'Revenue' : worked.sentence} toolbar={<><StatementTools published={published} id={id} before={null} />{worked !== null && takesChanges(worked.cycle.status) && <Menu worked={worked} onLine={choose} />}</>}
      {...(chosen === null || worked === null ? {} : { inspector: <AboutLine worked={worked} line={chosen} onClose={() => { focusChosenRow(); choose(null) }} key={chosen.id} /> })}
    >
      {revenue.status === 'failed' && <ErrorPanel error={revenue.error} again={revenue.again}><Button onPress={() => { void navigate({ to: '/revenue' }) }}>Show the latest statement</Button></ErrorPanel>}
      {revenue.status !== 'failed' && <Loaded query={revenue} what="Reading the statement">{(loaded) => <Whole worked={loaded} chosen={chosen?.id ?? null} onChoose={choose} />}</Loaded>}
    </Screen>
  )
}

function Menu({ worked: { statement, cycle, columns, list }, onLine }: { worked: Revenue; onLine: (id: string) => void }) {
  const navigate = useNavigate()
  return (
    <StatementMenu
      label="Statement" kinds={KINDS} statement={{ ...statement, cycle: cycle.id }} firstYear={statement.firstYear} columns={columns.map((column) => column.label)} lines={list ?? []} onLine={onLine}
      onStatement={(next) => { void navigate({ to: '/revenue', search: next === null ? {} : { id: next } }) }} onTakeIn={() => { void navigate({ to: '/import', search: { kind: statement.kind === 'movement' ? 'movement' : 'budget' } }) }}
    />
  )
}

function AboutLine({ worked, line, onClose }: { worked: Revenue; line: Line; onClose: () => void }) {
  const { statement, columns } = worked
  const { role } = useRole()
  const open = takesChanges(worked.cycle.status)
  const over = [line.group ?? statement.label, line.department?.name ?? null, line.subjectiveLabel].filter((part) => part !== null).join(' · ')
  return (
    <Inspector over={over} title={line.ref === null ? line.label : `${line.ref} ${line.label}`} onClose={onClose} {...(open && role === 'finance' ? { actions: <RemoveLine line={line} open={open} onRemoved={onClose} /> } : {})}>
      <LineFigures line={line} columns={columns.map((column, index) => ({ label: column.label, amount: line.amounts[index] ?? null }))} unit={statement.unit} open={open} />
    </Inspector>
  )
}

function Whole({ worked, chosen, onChoose }: { worked: Revenue; chosen: string | null; onChoose: (id: string | null) => void }) {
  const { statement, totals, subjectives } = worked
  return (
    <div className="revenue">
      <div>
        <p className="revenue__verdict" data-ties={totals.ties}>
          <Icon name={totals.ties ? 'check' : 'warning'} size={16} /><span>{totals.sentence}</span>
          <span className="caption">{[statement.body, statement.dateLabel === '' ? null : statement.dateLabel, statement.source?.title ?? null, statement.source?.publisher ?? null].filter((part) => part !== null).join(' · ')}</span>
          {statement.illustrative && <Illustrative what="some figures" />}
        </p>
        {statement.note !== null && <p className="revenue__note">{statement.note}</p>}
      </div>
      {statement.kind === 'movement' ? <HowItMoves worked={worked} /> : <WhereItGoes worked={worked} />}
      <Section title={statement.kind === 'movement' ? 'By department and service' : 'By service'} note={noteOf(worked)}>
        <ServicesTable worked={worked} chosen={chosen} onChoose={onChoose} />
      </Section>
      {subjectives !== null && <Section title="By what it is spent on" note={unitLabel[statement.unit]}><SubjectivesTable worked={worked} /></Section>}
    </div>
  )
}

/** Unit and sign, and the columns the paper leaves empty, which are not drawn. */
function noteOf({ statement, columns, whole }: Revenue): string {
  const silent = columns.filter((_, index) => { const sum = whole[index]; return sum === undefined || isBlankTotal(sum) }).map((column) => column.label.toLowerCase())
  return [unitLabel[statement.unit], statement.kind === 'movement' ? 'brackets reduce the budget' : 'income in brackets', ...(silent.length === 0 || silent.length === columns.length ? [] : [`${silent.join(' and ')} not stated`])].join('; ')
}

function WhereItGoes({ worked }: { worked: Revenue }) {
  const { columns, whole } = worked
  const stated = columns.map((column, index) => ({ id: column.key, label: column.label, index })).filter(({ index }) => { const sum = whole[index]; return sum !== undefined && !isBlankTotal(sum) && sum.high > 0 })
  const [asked, setAsked] = useState(columns[mainColumn(worked)]?.key ?? '')
  const column = stated.find((one) => one.id === asked) ?? stated.at(-1)
  const goes = column === undefined ? null : whereItGoes(worked, column.index)
  if (goes === null) return null
  return (
    <Section title="Where the money goes" {...(stated.length > 1 ? { note: <Switch label="Column shown" options={stated} value={column?.id ?? ''} onChange={setAsked} /> } : {})}>
      <div className="revenue__chart">
        <ChartView chart={goes.chart} />
        {goes.nil > 0 && <p className="caption">{goes.nil === 1 ? 'One service comes' : `${goes.nil} services come`} to nil and {goes.nil === 1 ? 'is' : 'are'} not drawn.</p>}
      </div>
    </Section>
  )
}

function HowItMoves({ worked }: { worked: Revenue }) {
  const chart = whatMoves(worked)
  return chart === null ? null : <Section title="How the budget moves"><div className="revenue__chart"><ChartView chart={chart} /></div></Section>
}
