// The tools above the list: which figures, which savings, in which groups, and the words to find. All of it is view state.
import { type Ref, useState } from 'react'
import { proposalKinds, proposalStatuses, wordFor } from '#shared/domain/words.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { SearchField } from '../../components/Field.tsx'
import { DutyMark } from '../../components/Marks.tsx'
import { PositionBasis, basisOf } from '../../components/PositionBasis.tsx'
import { Select, type Choice } from '../../components/Select.tsx'
import { NO_PORTFOLIO } from '../../state/savingsAddress.ts'
import { ColumnsButton } from './ColumnsButton.tsx'
import { ToolPopover } from './ToolPopover.tsx'
import { ViewsMenu } from './ViewsMenu.tsx'
import { type Grouping, type Saving, type SavingsList, type SavingsView, groupings, isGrouping, look, noFilter } from './savingsView.ts'

const ALL = 'all'

export function SavingsFilters({ list, view, caption, search, onLeaveSearch }: { list: SavingsList | null; view: SavingsView; caption: string; search: Ref<HTMLInputElement>; onLeaveSearch: () => void }) {
  const groups: readonly Choice[] = Object.entries(groupings).filter(([id]) => id !== 'cycle' || view.allCycles).map(([id, label]) => ({ id, label: id === 'none' ? label : `By ${label.toLowerCase()}` }))
  return (
    <>
      <PositionBasis at={view.at} kinds={list?.positionKinds ?? []} onChange={(at) => look({ at })} />
      <FilterButton list={list} view={view} />
      <Select label="Groups" labelUnseen size="tool" choices={groups} value={view.group} onChange={(id) => { if (isGrouping(id)) look({ group: id }) }} />
      <ColumnsButton view={view} />
      <ViewsMenu list={list} view={view} />
      <SearchField label="Find savings" placeholder="Find" value={view.find} onChange={(find) => look({ find })} inputRef={search} onEnter={onLeaveSearch} className="savings-search" />
      <span className="caption savings-caption" title={caption}>{caption}</span>
      <span className="savings-legend" aria-hidden="true"><DutyMark duty="must" words /><DutyMark duty="level" words /><DutyMark duty="may" words /></span>
    </>
  )
}

function FilterButton({ list, view }: { list: SavingsList | null; view: SavingsView }) {
  const rows = list?.rows ?? []
  const on = view.department !== null || view.portfolio !== null || view.status !== null || view.kind !== null || view.allCycles
  const [opened, setOpened] = useState(false)
  // Whoever opens the filters may ask for all cycles: by the time it is chosen, most of it has been read.
  useQuery('proposals.list', { cycle: 'all', at: basisOf(view.at) }, { when: opened })
  return (
    <ToolPopover button={filterInWords(rows, view)} label="Filter the savings" icon="filter" on={on} className="savings-filter" onOpen={() => setOpened(true)}>
      {(close) => <FilterFields rows={rows} view={view} on={on} onDone={close} />}
    </ToolPopover>
  )
}

// Drawn only while it is open: counting thousands of rows at every letter of a search would be felt.
function FilterFields({ rows, view, on, onDone }: { rows: readonly Saving[]; view: SavingsView; on: boolean; onDone: () => void }) {
  // Each cycle has departments and portfolios of its own; over all cycles those of one name stand together.
  const place = (named: { readonly id: string; readonly name: string } | null) => (named === null ? null : view.allCycles ? { id: named.name, name: named.name } : named)
  return (
    <div className="savings-filter__panel">
      <Select label="Cycles" choices={[{ id: 'this', label: 'This cycle' }, { id: ALL, label: 'All cycles' }]} value={view.allCycles ? ALL : 'this'} onChange={(id) => look(id === ALL ? { allCycles: true, department: null, portfolio: null } : { ...noFilter, find: view.find, group: ungrouped(view.group) })} />
      <Select label="Department" choices={choicesOf(rows, 'All departments', (row) => place(row.department))} value={view.department ?? ALL} onChange={(id) => look({ department: id === ALL ? null : id })} />
      <Select label="Portfolio" choices={choicesOf(rows, 'All portfolios', (row) => (row.portfolio === null && row.sharedWith === null ? { id: NO_PORTFOLIO, name: 'In no portfolio' } : place(row.portfolio)))} value={view.portfolio ?? ALL} onChange={(id) => look({ portfolio: id === ALL ? null : id })} />
      <Select label="Status" choices={choicesOf(rows, 'Every status', (row) => ({ id: row.status, name: row.statusLabel }), Object.keys(proposalStatuses))} value={view.status ?? ALL} onChange={(id) => look({ status: id === ALL ? null : id })} />
      <Select label="Kind" choices={choicesOf(rows, 'Every kind', (row) => ({ id: row.kind, name: row.kindLabel }), Object.keys(proposalKinds))} value={view.kind ?? ALL} onChange={(id) => look({ kind: id === ALL ? null : id })} />
      <div className="savings-filter__foot">
        <Button size="tool" kind="quiet" isDisabled={!on} onPress={() => look({ ...noFilter, find: view.find, group: ungrouped(view.group) })}>Show every saving</Button>
        <Button size="tool" onPress={onDone}>Done</Button>
      </div>
    </div>
  )
}

// Groups by cycle make sense over several cycles only.
const ungrouped = (group: Grouping): Grouping => (group === 'cycle' ? 'department' : group)

function choicesOf(rows: readonly Saving[], all: string, read: (row: Saving) => { readonly id: string; readonly name: string } | null, order: readonly string[] = []): readonly Choice[] {
  const counts = new Map<string, { name: string; count: number }>()
  for (const row of rows) {
    const value = read(row)
    if (value === null) continue
    const seen = counts.get(value.id)
    if (seen === undefined) counts.set(value.id, { name: value.name, count: 1 })
    else seen.count += 1
  }
  const found = [...counts].map(([id, { name, count }]) => ({ id, label: name, detail: `${count.toLocaleString('en-GB')} ${count === 1 ? 'saving' : 'savings'}` }))
  const placed = order.length === 0 ? found : found.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  return [{ id: ALL, label: all }, ...placed]
}

/** What the button says: the filters that are on, or that none is. */
export function filterInWords(rows: readonly Saving[], view: SavingsView): string {
  const department = view.allCycles ? view.department : rows.find((row) => row.department.id === view.department)?.department.name
  const portfolio = view.allCycles ? view.portfolio : rows.find((row) => row.portfolio?.id === view.portfolio)?.portfolio?.name
  const parts = [
    view.allCycles ? 'All cycles' : undefined, view.department === null ? undefined : (department ?? 'A department'), view.portfolio === null ? undefined : (view.portfolio === NO_PORTFOLIO ? 'in no portfolio' : (portfolio ?? 'A portfolio')),
    view.status === null ? undefined : wordFor(proposalStatuses, view.status), view.kind === null ? undefined : wordFor(proposalKinds, view.kind),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? 'All departments' : parts.join(', ')
}
