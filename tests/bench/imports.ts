// Taking in a schedule of 10,000 rows: trying it, writing it, each beside what it is compared with. The other reader is there for this
// comparison only; the app does not use it.
import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { type Json } from '#shared/json.ts'
import { openExampleEngine } from '../support/engine.ts'
import { type Measure, median, once, timed } from './table.ts'

const ROWS = 10_000

/** A schedule with forty departments, a total after each, twelve columns. */
async function schedule(mark: number): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = [['Ref', 'Department', 'Service', 'Savings proposal', 'Description', '2025/26 £000', '2026/27 £000', '2027/28 £000', 'Total £000', 'FTE', 'Gross budget £000', 'Notes']]
  let sums = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < ROWS; i += 1) {
    const department = `Department ${Math.floor(i / 250) + 1}`
    const years = [(i * 37) % 900, (i * 53) % 400, (i * 11) % 90]
    const figures = [...years, years.reduce((sum, year) => sum + year, 0), (i % 8) / 2, 1_000 + ((i * 131) % 9_000)]
    sums = sums.map((sum, n) => sum + (figures[n] ?? 0))
    rows.push([`B${mark}-${i + 1}`, department, `Service ${i % 60}`, `Proposal number ${i + 1}`, `What is done differently in case ${i + 1}, and for whom.`, ...figures, i % 9 === 0 ? 'Subject to consultation' : null])
    if (i % 250 === 249) {
      rows.push([null, department, null, `Total ${department}`, null, ...sums, null])
      sums = [0, 0, 0, 0, 0, 0]
    }
  }
  return writeXlsx({ sheets: [{ name: 'Savings', rows }] })
}

export async function importsBench(): Promise<Measure[]> {
  const files = await Promise.all([0, 1, 2, 3].map(schedule))
  const engine = openExampleEngine('east-sussex')
  const input = (mark: number): Json => ({ name: 'schedule.xlsx', kind: 'savings', base64: Buffer.from(files[mark] ?? new Uint8Array()).toString('base64') })
  const ask = async (name: string, given: Json): Promise<void> => {
    const reply = await engine.invoke(name, given)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  }
  // Another file each time: the last one read is kept.
  const dryRun = await timed(3, (i) => ask('imports.dryRun', input(i)))
  const other = await timed(3, async (i) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(files[i] ?? []).buffer)
    book.eachSheet((sheet) => sheet.eachRow((row) => row.values))
  })
  const [applied, undone]: [number[], number[]] = [[], []]
  for (const mark of [0, 1, 2]) {
    await ask('imports.dryRun', input(mark))
    applied.push(await once(() => ask('imports.apply', input(mark))))
    undone.push(await once(() => ask('history.undo', {})))
  }
  engine.dispose()
  return [
    { what: 'try a sheet', size: '10,000 rows, 12 columns', median: dryRun, unit: 'ms', budget: 2_000, comparator: { what: 'exceljs reading the same file', median: other } },
    { what: 'take in a sheet just tried', size: '10,000 savings', median: median(applied), unit: 'ms', budget: 2_000, comparator: { what: 'exceljs reading the same file', median: other } },
    { what: 'take it back', size: '10,000 savings', median: median(undone), unit: 'ms', budget: 2_000, comparator: { what: 'taking it in', median: median(applied) } },
  ]
}
