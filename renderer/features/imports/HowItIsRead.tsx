// How the sheet as a whole is read: unit, sign, year, heading rows, where its savings belong or what the statement is called. Each is
// guessed and shown; what is changed here goes over the guess.
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { isMoney } from '#shared/sheets/roles.ts'
import { Draft } from './Draft.tsx'
import { ForgetMap } from './KeptMaps.tsx'
import { type LookedSheet, type Report, columnsSaid } from './imports.ts'
import { type Import } from './useImport.ts'

const units = [{ id: 'pounds', label: '£' }, { id: 'thousands', label: '£000' }, { id: 'millions', label: '£m' }] as const
const signs = [{ id: 'as_is', label: 'As in the sheet' }, { id: 'turned', label: 'Turned round' }] as const
const stands = [{ id: 'before', label: 'Before their rows' }, { id: 'after', label: 'After their rows' }] as const
const dashes = [{ id: 'nil', label: 'Nil' }, { id: 'blank', label: 'Nothing stated' }] as const
const oneOf = <T extends string>(choices: readonly { readonly id: T }[], id: string): T | undefined => choices.find((choice) => choice.id === id)?.id

export function HowItIsRead({ taking, sheet, report }: { taking: Import; sheet: LookedSheet; report: Report | null }) {
  const { map, change, kind } = taking
  const rows = map.headerRows ?? report?.map.headerRows ?? sheet.headerRows ?? []
  const own = Object.keys(map).filter((key) => key !== 'sheet').length > 0
  const recognised = own ? null : (report?.recognised ?? null)
  const note = own ? <Button size="tool" kind="quiet" icon="undo" onPress={taking.guessAfresh}>Guess afresh</Button>
    : recognised === null ? 'guessed from headings and contents' : <>read as “{recognised.name}” was <ForgetMap {...recognised} /></>
  const statement = kind === 'budget' || kind === 'movement' || kind === 'mtfp'
  return (
    <Section title="How it is read" note={note}>
      <div className="import-read">
        {kind !== 'measures' && <Select label="Unit" choices={units} value={report?.unit ?? null} onChange={(id) => change({ unit: oneOf(units, id), ...(map.columns === undefined ? {} : { columns: map.columns.map(({ unit: _unit, ...column }) => column) }) })} />}
        {kind !== 'measures' && <Select label="Sign" choices={signs} value={map.sign ?? report?.map.sign ?? 'as_is'} onChange={(id) => change({ sign: oneOf(signs, id) })} />}
        <Draft label="Year" value={map.year ?? report?.year.value ?? ''} placeholder="2026/27" onCommit={(text) => change({ year: text === '' ? undefined : text })} />
        <Draft label="Heading rows" value={rows.join(', ')} placeholder="1, 2" onCommit={(text) => { const given = rowsIn(text); change({ headerRows: given.length === 0 ? undefined : given, columns: undefined }) }} />
        {kind !== 'measures' && <Select label="Totals stand" choices={stands} value={map.totalsStand ?? report?.map.totalsStand ?? null} onChange={(id) => change({ totalsStand: oneOf(stands, id) })} />}
        {kind !== 'measures' && (
          <Select
            label="A dash means" choices={dashes} value={(map.columns ?? report?.map.columns ?? []).some((column) => column.dash === 'blank') ? 'blank' : 'nil'}
            onChange={(id) => { const dash = oneOf(dashes, id); if (dash !== undefined) change({ columns: columnsSaid(map, report, sheet).map((column) => (isMoney(column.role) ? { ...column, dash } : column)) }) }}
          />
        )}
        {kind === 'savings' && !(report?.columns ?? []).some((column) => column.role === 'department') && <Draft label="Department of all rows" value={map.department ?? ''} placeholder="Code or name" onCommit={(text) => change({ department: text === '' ? undefined : text })} />}
        {statement && <Draft label="Called" value={map.label ?? report?.statement?.label ?? ''} placeholder="Cabinet, December 2025" onCommit={(text) => change({ label: text === '' ? undefined : text })} />}
      </div>
      <ul className="import-read__said">
        {report !== null && <li>{report.cycle.sentence}</li>}
        {report !== null && <li>{report.year.sentence}</li>}
        {report !== null && kind !== 'measures' && <li>{report.sign}</li>}
        {report?.statement != null && <li>It {report.statement.outcome === 'new' ? 'becomes a new statement' : report.statement.outcome === 'same' ? 'is the same as the statement' : 'changes the statement'} “{report.statement.label}” of {report.cycle.label}.</li>}
        {report !== null && report.counts.rounded > 0 && <li>{report.counts.rounded} {report.counts.rounded === 1 ? 'figure' : 'figures'} below £1 rounded; the source text is kept.</li>}
        {sheet.hiddenRows !== null && <li>{sheet.hiddenRows.length} hidden {sheet.hiddenRows.length === 1 ? 'row is' : 'rows are'} read as well.</li>}
        {[...(taking.looked?.notes ?? []), ...(report?.warnings ?? []).filter((words) => report?.outside == null || !words.startsWith(report.outside.sentence))].map((words) => <li key={words} data-tone="note"><Icon name="info" size={14} />{words}</li>)}
        {report === null && sheet.missing !== null && <li data-tone="warn"><Icon name="warning" size={14} />Not found yet: {sheet.missing.join(', ')}.</li>}
      </ul>
    </Section>
  )
}

const rowsIn = (text: string): number[] => text.split(/[^\d]+/).flatMap((part) => (part === '' ? [] : [Number(part)])).filter((row) => row >= 1 && row <= 1_000_000).slice(0, 10)
