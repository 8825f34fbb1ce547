// The savings of a cycle as the money grid: read, edited in place, filtered, grouped, sorted, summed, marked for comparing. The row
// one stands on is told in the inspector. Filters work on what was read once, so that they answer at once.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { endedSinceWords, notCountedWords } from '#shared/domain/counting.ts'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { portfolioSentence, savingsSentence } from '#shared/domain/sentences.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { basisOf } from '../../components/PositionBasis.tsx'
import { Inspector, Screen } from '../../components/Screen.tsx'
import { useDepartments, usePortfolios } from '../../dialogs/useChoices.ts'
import { useDialogs } from '../../dialogs/useDialogs.tsx'
import { Grid } from '../../grid/Grid.tsx'
import { type CellText, type Column, type GridSelection, type GroupBy } from '../../grid/types.ts'
import { useActions } from '../../state/actions.ts'
import { useInCycle } from '../../state/cycle.ts'
import { MOST_COMPARED, toggleMarked, useMarked, useSelectionStatus } from '../../state/shell.ts'
import { handOverSheet } from '../../state/pastedSheet.ts'
import { showToast } from '../../state/toasts.ts'
import { inventedScores, savingsColumns } from './columns.tsx'
import { SavingInspector } from './SavingInspector.tsx'
import { SavingsFilters } from './SavingsFilters.tsx'
import { type Grouping, type Saving, type SavingsList, type SavingsView, filtered, fitting, groupings, look, noFilter, useSavingsView, viewFromSearch } from './savingsView.ts'
import { useSaves } from './useSaves.ts'
import { useSelectionSentence } from './useSelectionSentence.ts'
import { asSheet, writersOf, writingOf } from './writing.ts'
import './Savings.css'

const keyOf = (row: Saving): string => row.id
const noSelection: Selected = { row: null, column: null, rows: [], cells: 0, sum: null }
type Selected = { readonly row: Saving | null; readonly column: string | null; readonly rows: readonly Saving[]; readonly cells: number; readonly sum: GridSelection<Saving> | null }

export function SavingsScreen() {
  const wanted = useSavingsView()
  useViewFromAddress()
  const navigate = useNavigate()
  const inCycle = useInCycle()
  const basis = useMemo(() => basisOf(wanted.at), [wanted.at])
  const savings = useQuery('proposals.list', { ...(wanted.allCycles ? { cycle: 'all' } : inCycle), at: basis }, { keep: true })
  const cycles = useQuery('cycles.list', {}, { when: wanted.allCycles })
  const list = savings.status === 'ready' ? savings.data : null
  const view = useMemo(() => (list === null ? wanted : fitting(wanted, list.rows)), [list, wanted])
  const allOfThem = cycles.status === 'ready' ? cycles.data.cycles : null
  const one = list?.cycle ?? null
  const knownCycles = useMemo(() => (one === null ? allOfThem : [one]), [allOfThem, one])
  const { department, portfolio, status, kind, find, allCycles } = view
  const rows = useMemo(() => (list === null ? [] : filtered(list.rows, { department, portfolio, status, kind, find, allCycles })), [list, department, portfolio, status, kind, find, allCycles])
  const marked = useMarked((state) => state.ids)
  const markedSet = useMemo(() => new Set(marked), [marked])
  const { ask, dialog } = useDialogs()
  const [selected, setSelected] = useState<Selected>(noSelection)
  const saves = useSaves(basis, knownCycles)

  const mark = useCallback((row: Saving) => {
    if (!toggleMarked(row.id)) showToast({ text: `${MOST_COMPARED} savings are marked already`, detail: 'Unmark one first: more than six cannot be read side by side.' })
  }, [])
  const open = useCallback((row: Saving) => { void navigate({ to: '/savings/$id', params: { id: row.id } }) }, [navigate])
  const onSelect = useCallback((selection: GridSelection<Saving>) => {
    setSelected({ row: selection.row, column: selection.column, rows: selection.rows, cells: selection.cells, sum: selection })
    if (selection.row !== null && selection.row.id !== useSavingsView.getState().row) look({ row: selection.row.id })
  }, [])
  const compare = () => { void navigate({ to: '/compare', search: { ids: marked.join(','), ...(view.at === 'latest' ? {} : { at: view.at }) } }) }

  const cycleLabels = useMemo(() => new Map((knownCycles ?? []).map((cycle) => [cycle.id, cycle.years[0]?.label ?? cycle.label])), [knownCycles])
  const departments = useDepartments()
  const portfolios = usePortfolios()
  const ofOneCycle = list !== null && list.cycle !== null
  // The names are the same until one of them changes: columns that change would draw every row again.
  const places = JSON.stringify(ofOneCycle ? { departments, portfolios } : null)
  const writers = useMemo(() => writersOf(JSON.parse(places) as Parameters<typeof writersOf>[0]), [places])
  const shown = useMemo(() => new Set(view.columns), [view.columns])
  const columns = useMemo(() => (list === null ? [] : savingsColumns({
    list, saves, writers, shown, onMark: mark, cycleOf: list.cycle === null ? (row) => cycleLabels.get(row.cycle) ?? '' : null,
    allIllustrative: list.rows.length > 0 && list.rows.every((row) => row.illustrative),
  })), [cycleLabels, list, mark, saves, shown, writers])
  const onCells = useCallback((cells: readonly CellText<Saving>[]) => saves.cells(writingOf(cells, writers, saves.yearOf), cells.length), [saves, writers])
  const onSheet = useCallback((table: readonly (readonly string[])[], over: readonly Column<Saving>[]) => {
    handOverSheet('Pasted cells.tsv', asSheet(table, over))
    void navigate({ to: '/import', search: { kind: 'savings' } })
  }, [navigate])
  const onClosed = useCallback((closed: ReadonlySet<string>) => look({ closed }), [])
  const years = list?.years.length ?? 0
  const groupBy = useMemo(() => { const group = groupOf(view.group, view.allCycles, cycleLabels); return group === null ? null : { ...group, note: (some: readonly Saving[]) => apartOf(some, years) } }, [cycleLabels, view.allCycles, view.group, years])

  const search = useRef<HTMLInputElement>(null)
  const toGrid = useCallback(() => { document.querySelector<HTMLElement>('.savings .grid [data-column][tabindex="0"]')?.focus() }, [])
  const writable = takesChanges(list?.cycle?.status)
  useActions([
    { id: 'find', label: 'Find among these savings', group: 'This screen', icon: 'search', keys: 'Ctrl+F', run: () => { search.current?.focus(); search.current?.select() } },
    { id: 'compare-marked', label: marked.length < 2 ? 'Compare the marked savings (mark two to six with Space)' : `Compare the ${marked.length} marked savings`, group: 'This screen', icon: 'compare', isDisabled: marked.length < 2, run: compare },
    ...(writable ? [{ id: 'new-saving', label: 'New proposal', group: 'This screen' as const, icon: 'plus' as const, run: () => ask({ what: 'saving' }) }] : []),
    ...(groupBy === null ? [] : [
      { id: 'close-groups', label: 'Close every group', group: 'View' as const, run: () => look({ closed: new Set(rows.map(groupBy.key)) }) },
      { id: 'open-groups', label: 'Open every group', group: 'View' as const, run: () => look({ closed: new Set() }) },
    ]),
    { id: 'filter-none', label: 'Show every saving', group: 'This screen', icon: 'filter', run: () => look(noFilter) },
    ...(Object.keys(groupings) as Grouping[]).filter((group) => group !== 'cycle' || view.allCycles).map((group) => ({
      id: `group-${group}`, label: group === 'none' ? 'Take the groups away' : `Group by ${groupings[group].toLowerCase()}`, group: 'View' as const, run: () => look({ group }),
    })),
  ])
  useSelectionStatus(useSelectionSentence(selected.sum, { at: view.at, inCycle: view.allCycles ? { cycle: 'all' } : inCycle, list }))

  const standing = selected.row !== null && rows.some((row) => row.id === selected.row?.id) ? rows.find((row) => row.id === selected.row?.id) ?? null : null
  return (
    <Screen
      title={titleOf(list, rows, view)} place="Savings" layout="fill" className="savings"
      actions={
        <>
          <Button icon="compare" isDisabled={marked.length < 2} onPress={compare}>{marked.length === 0 ? 'Mark two to compare' : marked.length === 1 ? 'Mark one more' : `Compare ${marked.length}`}</Button>
          <Button kind="filled" icon="plus" isDisabled={!writable} onPress={() => ask({ what: 'saving' })}>New proposal</Button>
        </>
      }
      toolbar={<SavingsFilters list={list} view={view} caption={captionOf(list, view)} search={search} onLeaveSearch={toGrid} />}
      inspector={list !== null && list.rows.length === 0 ? undefined : standing === null ? <NothingSelected /> : <SavingInspector row={standing} marked={markedSet.has(standing.id)} onMark={() => mark(standing)} onOpen={() => open(standing)} />}
    >
      {list === null
        ? <div className="savings-none"><Loaded query={savings} what="Reading the savings">{() => null}</Loaded></div>
        : list.rows.length === 0
          ? <div className="savings-none"><NoSavings list={list} onNew={() => ask({ what: 'saving' })} /></div>
          : (
            <Grid<Saving>
              label="Savings proposals" columns={columns} rows={rows} rowKey={keyOf} totalLabel={totalLabel(rows, view, years)} onSelect={onSelect} onOpen={open} onMark={mark} marked={markedSet} onCells={onCells} onSheet={onSheet} things="savings" closed={view.closed} onClosed={onClosed}
              sort={view.sort} onSort={(sort) => look({ sort })} {...(groupBy === null ? {} : { groupBy })} {...(view.row === null ? {} : { startAt: view.row })} empty={<NoneMatch />}
            />
          )}
      {dialog}
    </Screen>
  )
}

// A link names its filters in the address; they become the view, and the address is plain again.
function useViewFromAddress(): void {
  const { at, department, portfolio, status, find, cycle } = useSearch({ strict: false })
  const navigate = useNavigate()
  useEffect(() => {
    const asked = viewFromSearch({ ...(at === undefined ? {} : { at }), ...(department === undefined ? {} : { department }), ...(portfolio === undefined ? {} : { portfolio }), ...(status === undefined ? {} : { status }), ...(find === undefined ? {} : { find }), ...(cycle === undefined ? {} : { cycle }) })
    if (asked === null) return
    look(asked)
    void navigate({ to: '/savings', search: {}, replace: true })
  }, [at, cycle, department, find, navigate, portfolio, status])
}

function groupOf(group: Grouping, allCycles: boolean, cycles: ReadonlyMap<string, string>): GroupBy<Saving> | null {
  const place = (named: { readonly id: string; readonly name: string } | null | undefined) => (named === null || named === undefined ? '' : allCycles ? named.name : named.id)
  switch (group) {
    case 'department': return { key: (row) => place(row.department), label: ([row]) => row?.department.name ?? '' }
    case 'portfolio': return { key: (row) => place(row.portfolio), label: ([row]) => row?.portfolio?.name ?? 'In no portfolio' }
    case 'kind': return { key: (row) => row.kind, label: ([row]) => row?.kindLabel ?? '' }
    case 'status': return { key: (row) => row.status, label: ([row]) => row?.statusLabel ?? '' }
    case 'cycle': return { key: (row) => row.cycle, label: ([row]) => (row === undefined ? '' : `First year ${cycles.get(row.cycle) ?? ''}`) }
    case 'none': return null
  }
}

function titleOf(list: SavingsList | null, rows: readonly Saving[], view: SavingsView): string {
  if (list === null) return 'Savings'
  if (list.rows.length > 0 && rows.length === 0) return 'No saving matches these filters'
  const totals = totalsOf(rows, list.years.length)
  const [first] = rows
  const place = first === undefined ? null : view.portfolio !== null ? (first.portfolio?.name ?? null) : view.department !== null ? first.department.name : null
  const sentence = place === null ? savingsSentence(rows.length, totals) : portfolioSentence(place, rows.length, totals)
  const basis = view.at === 'latest' ? null : list.positionKinds.find((kind) => kind.kind === view.at)?.label
  return basis === null || basis === undefined || place !== null ? sentence : `${basis}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

function captionOf(list: SavingsList | null, view: SavingsView): string {
  if (list === null) return ''
  const invented = list.rows.filter((row) => row.illustrative).length
  const scores = inventedScores(list.rows)
  const marks = invented > 0 && invented === list.rows.length ? 'every row is illustrative' : scores === 'none' ? '' : scores === 'all' ? 'effects are illustrative' : 'some effects are illustrative'
  return ['£000, saving positive', view.allCycles ? 'years count from each cycle’s first' : '', endedSinceWords(list.rows), marks].filter((part) => part !== '').join(' · ')
}

/** What the sums over some rows leave out, in words. */
const apartOf = (rows: readonly Saving[], years: number): string => (rows.every((row) => row.counts) ? '' : notCountedWords(totalsOf(rows, years).notCounted))

function totalLabel(all: readonly Saving[], view: SavingsView, years: number): string {
  const rows = all.filter((row) => row.counts)
  const apart = apartOf(all, years)
  const departments = new Set(rows.map((row) => (view.allCycles ? row.department.name : row.department.id))).size
  return `Total, ${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'saving' : 'savings'}${departments > 1 ? ` of ${departments} departments` : ''}${apart === '' ? '' : `; ${apart}`}`
}

function NoSavings({ list, onNew }: { list: SavingsList; onNew: () => void }) {
  const open = list.cycle?.status === 'open'
  return (
    <EmptyState icon="savings" title="No savings in this cycle yet" action={open && <Button icon="plus" onPress={onNew}>New proposal</Button>}>
      Here stands every savings proposal with its amounts by year, its duty and what it does to the four priorities. Amounts are typed as people write them: 521, (150), 400–650 or TBC. {open ? 'Start with one proposal; its department gives it a reference.' : 'This cycle is closed to changes.'}
    </EmptyState>
  )
}

// Keeps the inspector's room from the start: the grid must not move when the first row is chosen.
function NothingSelected() {
  return <Inspector over="Saving" title="No saving is chosen"><p className="caption">Stand on a row: what it is, how it got here, whom it touches and what proves it stand here.</p></Inspector>
}

function NoneMatch() {
  return <EmptyState icon="search" title="No saving matches" action={<Button onPress={() => look(noFilter)}>Show every saving</Button>}>The words are looked for in the reference, title, service, department, portfolio, kind and status.</EmptyState>
}
