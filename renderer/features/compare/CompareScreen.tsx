// Compare two to six savings: money by year, the four priorities, duty and floor, people, delivery; as a table or as charts.
// What is compared lives in the address. No figure is made here.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatTotal } from '#shared/money/format.ts'
import { notCountedWords } from '#shared/domain/counting.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Finder } from '../../components/Finder.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { Loaded } from '../../components/Places.tsx'
import { PositionBasis } from '../../components/PositionBasis.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useActions } from '../../state/actions.ts'
import { MOST_COMPARED, useSelectionStatus } from '../../state/shell.ts'
import { CompareCharts } from './CompareCharts.tsx'
import { CompareTable } from './CompareTable.tsx'
import { ChooseSavings } from './ChooseSavings.tsx'
import { type Comparison } from './rows.ts'
import { type Compared, useCompared } from './useCompared.ts'
import './Compare.css'

export function CompareScreen() {
  const compared = useCompared()
  return compared.ids.length < 2 ? <ChooseSavings compared={compared} /> : <SideBySide compared={compared} />
}

function SideBySide({ compared }: { compared: Compared }) {
  const navigate = useNavigate()
  const comparison = useQuery('proposals.compare', { ids: [...compared.ids], at: compared.basis }, { keep: true })
  const list = useQuery('proposals.list', comparison.status === 'ready' ? { cycle: comparison.data.cycle.id } : {})
  const [differencesOnly, setDifferencesOnly] = useState(false)
  const [charts, setCharts] = useState(false)
  const [adding, setAdding] = useState(false)
  const openPaper = () => { void navigate({ to: '/documents', search: { document: 'options-comparison', id: compared.ids.join(','), ...(compared.at === 'latest' ? {} : { at: compared.at }) } }) }
  const full = compared.ids.length >= MOST_COMPARED
  useActions([
    { id: 'compare-differences', label: differencesOnly ? 'Show all rows' : 'Show differences only', group: 'This screen', keys: 'D', icon: 'filter', run: () => setDifferencesOnly(!differencesOnly) },
    { id: 'compare-charts', label: charts ? 'Show side by side' : 'Show as charts', group: 'This screen', keys: 'C', icon: charts ? 'compare' : 'chart', run: () => setCharts(!charts) },
    { id: 'compare-add', label: 'Add a saving to the comparison', group: 'This screen', keys: 'A', icon: 'plus', isDisabled: full, run: () => setAdding(true) },
    { id: 'print', label: 'Preview the options paper', group: 'This screen', keys: 'Ctrl+P', icon: 'print', run: openPaper },
  ])
  useSelectionStatus(comparison.status === 'ready' ? together(comparison.data) : null)
  const rows = list.status === 'ready' ? list.data.rows.filter((row) => !compared.ids.includes(row.id)) : []
  return (
    <Screen
      place="Compare" title={comparison.status === 'ready' ? comparison.data.sentence : 'Savings side by side'} layout={comparison.status === 'failed' ? 'scroll' : 'fill'}
      actions={<Button icon="share" kind="filled" onPress={openPaper}>Options paper</Button>}
      toolbar={
        <>
          <PositionBasis at={compared.at} kinds={list.status === 'ready' ? list.data.positionKinds : []} onChange={compared.setAt} />
          <Button size="tool" icon={charts ? 'compare' : 'chart'} onPress={() => setCharts(!charts)}>{charts ? 'Side by side' : 'Charts'} <KeyHint keys="C" /></Button>
          {!charts && <Button size="tool" onPress={() => setDifferencesOnly(!differencesOnly)} aria-pressed={differencesOnly}>{differencesOnly ? 'All rows' : 'Differences only'} <KeyHint keys="D" /></Button>}
          <Finder
            label={full ? 'Six at most' : 'Add a saving'} placeholder="Reference or words of the title" empty="Every saving of the cycle is here already." isDisabled={full} onChoose={compared.add}
            items={rows.map((row) => ({ id: row.id, label: `${row.ref} ${row.title}`, detail: [row.portfolio?.name ?? row.department.name, row.statusLabel].join(' · '), after: formatTotal(row.total, 'thousands') }))}
            isOpen={adding} onOpenChange={setAdding}
          />
          {!charts && <Legend />}
        </>
      }
    >
      <Loaded query={comparison} what="Comparing">
        {(data) => charts ? <CompareCharts comparison={data} /> : <CompareTable comparison={data} compared={compared} differencesOnly={differencesOnly} />}
      </Loaded>
    </Screen>
  )
}

function Legend() {
  return <span className="compare-legend"><span className="compare-place" data-place="best">best</span><span className="compare-place" data-place="worst">worst</span> of a row, where certain</span>
}

function together({ options, together: sum, atLabel }: Comparison): string {
  const left = sum.left.parts > 0 ? `, ${formatTotal(sum.left, 'thousands')} left to find` : ''
  const apart = notCountedWords(sum.notCounted)
  const counted = options.length - sum.notCounted.savings
  const who = apart !== '' ? countWord(counted) : options.length === 2 ? 'Both' : `All ${countWord(options.length).toLowerCase()}`
  return `${counted === 0 ? 'None counts' : `${who}: saving ${formatTotal(sum.total, 'thousands')} £000`}, ${atLabel.toLowerCase()}${left}${apart === '' ? '' : `; ${apart}`}`
}
