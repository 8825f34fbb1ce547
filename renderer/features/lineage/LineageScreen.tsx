// The lineage of savings: what one, a department's or all of them stood at on two points, the total at each date between, and what
// changed with its reason and source. What is compared lives in the address. No figure is made here.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { isMoved } from '#shared/domain/lineageWords.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { CyclePicker } from '../../components/CyclePicker.tsx'
import { Finder } from '../../components/Finder.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { focusChosenRow } from '../../hooks/useRovingRows.ts'
import { useActions } from '../../state/actions.ts'
import { useInCycle } from '../../state/cycle.ts'
import { useSelectionStatus } from '../../state/shell.ts'
import { LineageRows } from './LineageRows.tsx'
import { PointPicker } from './PointPicker.tsx'
import { SavingStory } from './SavingStory.tsx'
import { TotalsByDate } from './TotalsByDate.tsx'
import { pointOf } from './points.ts'
import { type Lineage } from './lineage.ts'
import './Lineage.css'

const ALL = 'all'

export function LineageScreen() {
  const inCycle = useInCycle()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { saving, department, from = 'first', to = 'latest' } = search
  const of = saving !== undefined ? { proposal: saving } : department !== undefined ? { department } : inCycle
  const lineage = useQuery('lineage.get', { ...of, from: pointOf(from), to: pointOf(to) }, { keep: true })
  const list = useQuery('proposals.list', inCycle, { keep: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const data = lineage.status === 'ready' ? lineage.data : null
  const rows = data?.rows ?? []
  const row = rows.find((one) => one.id === chosen) ?? (rows.length === 1 ? rows[0] : undefined)
  const show = (next: Partial<Record<'saving' | 'department' | 'from' | 'to', string | null>>) => {
    const merged = { saving, department, from: search.from, to: search.to, ...next }
    void navigate({ to: '/lineage', search: Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, string] => typeof entry[1] === 'string')), replace: true })
  }
  const openPaper = () => { if (data !== null) void navigate({ to: '/documents', search: { document: 'lineage', id: data.of.id, ...(from === 'first' && to === 'latest' ? {} : { at: `${from}..${to}` }) } }) }
  useActions([
    { id: 'print', label: 'Preview the lineage paper', group: 'This screen', keys: 'Ctrl+P', icon: 'print', isDisabled: data === null, run: openPaper },
    ...(saving === undefined && department === undefined ? [] : [{ id: 'lineage-all', label: 'Show the lineage of all savings', group: 'This screen' as const, icon: 'lineage' as const, run: () => show({ saving: null, department: null }) }]),
  ])
  useSelectionStatus(row === undefined ? null : `${row.ref} ${row.title}`)
  const departments = list.status === 'ready' ? [...new Map(list.data.rows.map((one) => [one.department.id, one.department.name])).entries()] : []
  return (
    <Screen
      place="Lineage" title={data?.sentence ?? 'What became of the savings'}
      actions={<Button kind="filled" icon="share" isDisabled={data === null || rows.length === 0} onPress={openPaper}>Lineage paper</Button>}
      toolbar={(
        <>
          {saving === undefined && department === undefined && <CyclePicker />}
          <Select
            label="Whose savings" labelUnseen size="tool" icon="savings" value={saving !== undefined ? saving : (department ?? ALL)}
            choices={[{ id: ALL, label: 'All savings' }, ...departments.map(([id, label]) => ({ id, label })), ...(saving === undefined ? [] : [{ id: saving, label: data?.of.kind === 'proposal' ? data.of.label : 'One saving' }])]}
            onChange={(id) => { if (id === ALL) show({ saving: null, department: null }); else if (id !== saving) show({ saving: null, department: id }) }}
          />
          <Finder
            label="One saving" icon="search" placeholder="Reference or words of the title" empty="There are no savings in this cycle." onChoose={(id) => show({ saving: id, department: null })}
            items={list.status === 'ready' ? list.data.rows.map((one) => ({ id: one.id, label: `${one.ref} ${one.title}`, detail: `${one.department.name} · ${one.statusLabel}` })) : []}
          />
          <PointPicker label="From" value={from} kinds={kindsOf(data)} dates={datesOf(data)} onChange={(point) => show({ from: point === 'first' ? null : point })} />
          <PointPicker label="To" value={to} kinds={kindsOf(data)} dates={datesOf(data)} onChange={(point) => show({ to: point === 'latest' ? null : point })} />
        </>
      )}
      {...(data === null || row === undefined || rows.length === 1 ? {} : { inspector: <SavingStory lineage={data} row={row} onClose={() => { focusChosenRow(); setChosen(null) }} /> })}
    >
      <Loaded query={lineage} what="Following the savings">
        {(loaded) => (loaded.rows ?? []).length === 0
          ? <EmptyState icon="lineage" title="What this place is for">Every saving keeps what it stood at when it was proposed, consulted on, revised, put in the budget and decided. Here any two of these points stand beside each other, with the reason and the source of every step. Add savings in <a href="#/savings">Savings</a>.</EmptyState>
          : <Body lineage={loaded} chosen={row?.id ?? null} onChoose={setChosen} />}
      </Loaded>
    </Screen>
  )
}

const kindsOf = (lineage: Lineage | null): readonly string[] => [...new Set((lineage?.rows ?? []).flatMap((row) => (row.positions ?? []).map((position) => position.kind)))]
const datesOf = (lineage: Lineage | null) => (lineage?.points ?? []).map((point) => ({ date: point.date, label: point.label }))

type Show = 'moved' | 'all'

function Body({ lineage, chosen, onChoose }: { lineage: Lineage; chosen: string | null; onChoose: (id: string | null) => void }) {
  const rows = lineage.rows ?? []
  const moved = rows.filter((row) => isMoved(row.change))
  const [show, setShow] = useState<Show>('all')
  const [only] = rows
  return (
    <div className="lineage">
      <Section title="The total at each point" note={lineage.illustrative ? <Illustrative what="£000, savings positive, some figures" /> : '£000, savings positive'}><TotalsByDate lineage={lineage} /></Section>
      <Section
        title={rows.length === 1 ? 'What happened' : 'Saving by saving'}
        note={rows.length > 1 && moved.length > 0 && moved.length < rows.length
          ? <Switch label="Savings shown" options={[{ id: 'all', label: `All ${rows.length}` }, { id: 'moved', label: `Changed ${moved.length}` }]} value={show} onChange={(id) => setShow(id === 'moved' ? 'moved' : 'all')} />
          : `${lineage.fromLabel} to ${lineage.toLabel.toLowerCase()}`}
      >
        {rows.length === 1 && only !== undefined ? <SavingStory lineage={lineage} row={only} /> : <LineageRows lineage={lineage} rows={show === 'moved' ? moved : rows} chosen={chosen} onChoose={onChoose} />}
      </Section>
    </div>
  )
}
