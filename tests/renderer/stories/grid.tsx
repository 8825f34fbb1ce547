// The money grid with as many rows as the address asks for (?rows=10000), edits kept in the page, what was selected shown beneath.
import { tell } from './tell.tsx'
import { useCallback, useMemo, useState } from 'react'
import { DutyMark, StatusMark } from '#renderer/components/Marks.tsx'
import { Grid } from '#renderer/grid/Grid.tsx'
import { markColumn, moneyColumn, scoreColumn, textColumn, totalColumn } from '#renderer/grid/columns.tsx'
import { selectionSentence } from '#renderer/grid/describe.ts'
import { type CellText, type Column, type GridSelection } from '#renderer/grid/types.ts'
import { type MaybeAmount, known } from '#shared/money/amount.ts'
import { parseAmount } from '#shared/money/parse.ts'
import { appError } from '#shared/errors.ts'
import { err, ok } from '#shared/result.ts'
import { type StorySaving, storySavings, totalOfSaving } from './savings.ts'
import './stories.css'

const asked = new URLSearchParams(window.location.search)
const count = Number(asked.get('rows') ?? '17')
/** How long the engine of this story takes to write, in milliseconds. */
const takes = Number(asked.get('takes') ?? '30')
const years = ['2025/26', '2026/27', '2027/28']
const statusWords = ['Identified', 'Published', 'Consulting', 'Agreed', 'Agreed, revised', 'Agreed, delayed']
const priorities = ['Growth', 'Safe', 'Resilience', 'Resources']

/** The engine of this story refuses exactly this figure, after a moment. */
const refused = known(666_000)

function Story() {
  const [rows, setRows] = useState(() => storySavings(count))
  const [said, setSaid] = useState('')
  const [steps, setSteps] = useState(0)
  const [opened, setOpened] = useState('')
  const [shown, setShown] = useState(true)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const save = useCallback(async (saving: StorySaving, year: number, amount: MaybeAmount) => {
    await new Promise((done) => { setTimeout(done, takes) })
    if (JSON.stringify(amount) === JSON.stringify(refused)) return err(appError('RULE', 'That figure is refused.', 'Try another.'))
    setRows((all) => all.map((one) => (one.id === saving.id ? { ...one, amounts: one.amounts.with(year, amount) } : one)))
    return ok(null)
  }, [])
  const onCells = useCallback(async (cells: readonly CellText<StorySaving>[]) => {
    await new Promise((done) => { setTimeout(done, takes) })
    if (cells.some(({ text }) => text === '666')) return 'That figure is refused.'
    const texts = new Map(cells.map(({ row, column, text }) => [`${row.id} ${column.id}`, text]))
    setRows((all) => all.map((one) => {
      const amounts = one.amounts.map((amount, year) => {
        const parsed = parseAmount(texts.get(`${one.id} y${year}`) ?? '', 'thousands')
        return texts.has(`${one.id} y${year}`) && parsed.ok ? parsed.amount : amount
      })
      const word = texts.get(`${one.id} status`)
      return { ...one, amounts, ...(word === undefined ? {} : { statusLabel: word }) }
    }))
    setSteps((steps) => steps + 1)
    return null
  }, [])
  const columns = useMemo((): readonly Column<StorySaving>[] => [
    textColumn({ id: 'ref', name: 'Ref', width: 78, frozen: true, text: (row) => row.ref, draw: (row) => <span className="story-ref">{row.ref}</span> }),
    textColumn({ id: 'title', name: 'Proposal', width: 'rest', least: 240, frozen: true, rowHeader: true, text: (row) => row.title }),
    markColumn({ id: 'duty', name: 'Duty', width: 36, align: 'center', text: (row) => row.duty, draw: (row) => <DutyMark duty={row.duty} /> }),
    ...priorities.map((name, index) => scoreColumn<StorySaving>({ id: `p${index}`, slot: index + 1, name, over: 'Effect on priorities', score: (row) => row.scores[index] ?? null })),
    markColumn({ id: 'status', name: 'Status', width: 140, text: (row) => row.statusLabel, draw: (row) => <StatusMark status={row.status} label={row.statusLabel} />,
      edit: {
        text: (row) => row.statusLabel, choices: () => statusWords, check: (_, text) => (statusWords.includes(text) ? null : `“${text}” is no status.`),
        apply: (row, text) => {
          if (!statusWords.includes(text)) return `“${text}” is no status.`
          setRows((all) => all.map((one) => (one.id === row.id ? { ...one, statusLabel: text } : one)))
          return null
        },
      },
    }),
    ...years.map((name, index) => moneyColumn<StorySaving>({
      id: `y${index}`, name, unit: 'thousands', amount: (row) => row.amounts[index] ?? null, save: (row, amount) => save(row, index, amount), allowed: (row) => row.status !== 'published',
    })),
    totalColumn({ id: 'total', name: 'Total', unit: 'thousands', total: totalOfSaving }),
  ], [save])
  const onSelect = useCallback((selection: GridSelection<StorySaving>) => setSaid(`${selection.row?.ref ?? 'none'} | ${selectionSentence(selection)}`), [])
  return (
    <main className="story">
      <h1 className="unseen">The money grid</h1>
      <button type="button" className="unseen">before</button>
      {shown && <Grid
        label="Savings proposals" columns={columns} rows={rows} rowKey={(row) => row.id} groupBy={{ key: (row) => row.department, label: (members) => members[0]?.department ?? '' }} totalLabel="Total, all departments"
        onSelect={onSelect} onOpen={(row) => setOpened(row.ref)} marked={marked} onCells={onCells} things="savings" onMark={(row) => setMarked((before) => (before.has(row.id) ? new Set([...before].filter((id) => id !== row.id)) : new Set([...before, row.id])))}
      />}
      <p className="story__said" id="said">{said}</p>
      <p className="story__said" id="steps">{steps}</p>
      <p className="story__said" id="opened">{opened}</p>
      <button type="button" className="unseen">after</button>
      <button type="button" className="unseen" onClick={() => setShown(!shown)}>{shown ? 'Hide the grid' : 'Show the grid'}</button>
    </main>
  )
}

tell(<Story />)
