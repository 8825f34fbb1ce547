// The first rows of the sheet as they are, under what each column is taken to mean. A column's meaning, and for money its unit, sign
// and year, are changed where they stand; headings, totals and cells in error are marked.
import { plural } from '#shared/domain/sentences.ts'
import { columnRoles, isColumnRole, isMoney, isValue } from '#shared/sheets/roles.ts'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { Sideways } from '../../components/Sideways.tsx'
import { Draft } from './Draft.tsx'
import { type LookedSheet, type MapColumn, type Report, columnNow, columnsSaid, letters } from './imports.ts'
import { type Import } from './useImport.ts'

const ROWS = 40
/** A figure stands at the right, as a spreadsheet shows it. */
const FIGURE = /^[-−(]?£?[\d.,]+\)?%?$/
const roleChoices = Object.entries(columnRoles).map(([id, label]) => ({ id, label }))
const unitChoices = [{ id: 'pounds', label: '£' }, { id: 'thousands', label: '£000' }, { id: 'millions', label: '£m' }] as const
const signChoices = [{ id: 'as_is', label: 'Sign as is' }, { id: 'turned', label: 'Sign turned' }] as const

export function SheetPreview({ taking, sheet, report }: { taking: Import; sheet: LookedSheet; report: Report | null }) {
  const preview = sheet.preview ?? []
  const width = Math.max(0, ...preview.map((row) => row.length))
  const wide = sheet.pick !== null
  const shown = preview.slice(0, ROWS)
  const roles = new Map((report?.rows ?? []).map((row) => [row.row, row]))
  const bad = new Set((report?.rows ?? []).flatMap((row) => (row.problems ?? []).map((problem) => problem.cell)))
  const suspect = new Set((report?.totals ?? []).flatMap((total) => (total.suspects ?? []).map((one) => one.cell)))
  const more = sheet.rows - shown.length
  return (
    <Section title="The sheet as it is" note={`${sheet.name}: ${sheet.rows.toLocaleString('en-GB')} ${plural(sheet.rows, 'row')}, ${sheet.columns.toLocaleString('en-GB')} ${plural(sheet.columns, 'column')}${more > 0 ? `; the first ${shown.length} are shown` : ''}`}>
      <Sideways label="Cells of the sheet" className="import-sheet" around="import-sheet-place">
        <table className="import-sheet__table" data-many={width > 4}>
          <thead>
            <tr><td className="import-sheet__corner" />{Array.from({ length: width }, (_, index) => <th scope="col" key={index} className="import-sheet__letter">{letters(index)}</th>)}</tr>
            {!wide && (
              <tr>
                <td className="import-sheet__corner"><span className="unseen">Read as</span></td>
                {Array.from({ length: width }, (_, index) => <td key={index} className="import-sheet__map"><ColumnMap taking={taking} sheet={sheet} report={report} column={letters(index)} /></td>)}
              </tr>
            )}
          </thead>
          <tbody>
            {shown.map((row, index) => {
              const said = wide ? undefined : roles.get(index + 1)
              return (
                <tr key={index} data-role={said?.role ?? 'none'} data-outcome={said?.outcome ?? 'none'} data-picked={wide && taking.map.pick !== undefined && sheet.pick?.find((one) => one.name === taking.map.pick?.value)?.row === index + 1}>
                  <th scope="row" className="import-sheet__row">{index + 1}</th>
                  {Array.from({ length: width }, (_, at) => { const cell = `${letters(at)}${index + 1}`; return <td key={at} data-figure={FIGURE.test(row[at] ?? '')} data-bad={bad.has(cell)} data-suspect={suspect.has(cell)} title={row[at] ?? ''}>{row[at] ?? ''}</td> })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Sideways>
    </Section>
  )
}

type Part = { readonly [K in keyof MapColumn]?: MapColumn[K] | undefined }

/** What is given as undefined is given back to the guess. */
function withPart(own: MapColumn, part: Part): MapColumn {
  const { column = own.column, role = own.role, unit, sign, year, dash } = { ...own, ...part }
  return { column, role, ...(unit === undefined ? {} : { unit }), ...(sign === undefined ? {} : { sign }), ...(year === undefined ? {} : { year }), ...(dash === undefined ? {} : { dash }) }
}

function ColumnMap({ taking, sheet, report, column }: { taking: Import; sheet: LookedSheet; report: Report | null; column: string }) {
  const { map } = taking
  const now = columnNow(column, map, report, sheet)
  const set = (part: Part) => {
    const said = columnsSaid(map, report, sheet)
    const own = said.find((one) => one.column === column) ?? { column, role: now.role }
    taking.change({ columns: [...said.filter((one) => one.column !== column), withPart(own, part)] })
  }
  return (
    <div className="import-column">
      <Select label={`Column ${column}: meaning`} labelUnseen size="tool" choices={roleChoices} value={now.role} onChange={(id) => { if (isColumnRole(id)) set({ role: id }) }} />
      {isMoney(now.role) && (
        <div className="import-column__money">
          <Select label={`Column ${column}: unit`} labelUnseen size="tool" choices={unitChoices} value={now.unit} onChange={(id) => { const unit = unitChoices.find((one) => one.id === id); if (unit !== undefined) set({ unit: unit.id }) }} />
          <Select label={`Column ${column}: sign`} labelUnseen size="tool" choices={signChoices} value={now.sign ?? 'as_is'} onChange={(id) => { const sign = signChoices.find((one) => one.id === id); if (sign !== undefined) set({ sign: sign.id }) }} />
        </div>
      )}
      {(isMoney(now.role) || isValue(now.role)) && <Draft label={`Column ${column}: year`} labelUnseen value={now.year ?? ''} placeholder="any year" onCommit={(text) => set({ year: text === '' ? undefined : text })} />}
    </div>
  )
}
