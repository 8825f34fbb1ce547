// Taking in a sheet: choose it, see it as it is, say how it is to be read, see what would become of every row and whether every
// printed total ties, and take it in as one step that can be undone. Nothing is written before that step.
import { plural } from '#shared/domain/sentences.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { isSheetKind, sheetKinds } from '#shared/sheets/roles.ts'
import { cycleStates, keysOf, wordFor } from '#shared/domain/words.ts'
import { useQuery } from '../../client/useQuery.ts'
import { useRole } from '../../client/useRole.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { EmptyState, ErrorPanel, Loading } from '../../components/Places.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ComboBox, Select } from '../../components/Select.tsx'
import { currentActions, useActions } from '../../state/actions.ts'
import { useSelectionStatus } from '../../state/shell.ts'
import { showToast } from '../../state/toasts.ts'
import { DropPlace, FileButton } from './ChooseFile.tsx'
import { HowItIsRead } from './HowItIsRead.tsx'
import { KeptMaps } from './KeptMaps.tsx'
import { OtherYears } from './OtherYears.tsx'
import { RowsTable } from './RowsTable.tsx'
import { SheetPreview } from './SheetPreview.tsx'
import { TotalsTable } from './TotalsTable.tsx'
import { type Kind, type Report } from './imports.ts'
import { type Import, useImport } from './useImport.ts'
import './Import.css'

const kindChoices = keysOf(sheetKinds).map((id) => ({ id, label: sheetKinds[id] }))
const places: Record<Kind, { readonly href: '/savings' | '/revenue' | '/mtfp' | '/portfolios'; readonly label: string }> = {
  savings: { href: '/savings', label: 'See the savings' }, budget: { href: '/revenue', label: 'See the budget' }, movement: { href: '/revenue', label: 'See the movement' },
  mtfp: { href: '/mtfp', label: 'See the plan' }, measures: { href: '/portfolios', label: 'See the portfolios' },
}

export function ImportScreen() {
  const { kind: asked } = useSearch({ strict: false })
  const taking = useImport(asked !== undefined && isSheetKind(asked) ? asked : 'savings')
  const navigate = useNavigate()
  const { role } = useRole()
  const { report, file } = taking
  const ready = taking.trial.status === 'ready' && report !== null && report.counts.new + report.counts.changed > 0
  const takeIn = async (): Promise<void> => {
    const reply = await taking.apply()
    if (reply === null || !reply.ok) return
    showToast({ text: report === null ? 'The sheet was taken in' : taken(report), detail: 'Undo takes all of it back.', action: { label: 'Undo', run: () => currentActions().find((action) => action.id === 'undo')?.run() } })
  }
  useActions([{ id: 'import-apply', label: 'Take in this sheet', group: 'This screen', icon: 'takeIn', isDisabled: !ready || role !== 'finance' || taking.applying, run: () => { void takeIn() } }])
  useSelectionStatus(file === null ? null : `${file.name} · ${sizeWords(file.bytes)}`)
  const nothingNew = report !== null && report.counts.new + report.counts.changed === 0
  return (
    <Screen
      place="Import" title={file === null ? 'Take in a sheet from Excel or CSV' : report === null ? file.name : report.sentence.replace(/\.$/, '')}
      actions={file === null ? <FileButton kind="filled" onChoose={taking.choose}>Choose a file</FileButton> : (
        <>
          {report !== null && <Button onPress={() => { void navigate({ to: places[taking.kind].href }) }}>{places[taking.kind].label}</Button>}
          <Button kind="filled" icon="takeIn" isDisabled={!ready || role !== 'finance' || taking.applying} onPress={() => { void takeIn() }}>{nothingNew ? 'Nothing new to take in' : 'Take it in'}</Button>
        </>
      )}
      toolbar={<Tools taking={taking} />}
    >
      <DropPlace onChoose={taking.choose}>{file === null ? <Beginning taking={taking} /> : <Body taking={taking} />}</DropPlace>
    </Screen>
  )
}

const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en-GB')} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)
const taken = ({ counts, kind }: Report): string => `${sheetKinds[kind]} taken in: ${[counts.new > 0 ? `${counts.new} new` : null, counts.changed > 0 ? `${counts.changed} changed` : null].filter((part) => part !== null).join(', ')}`

function Tools({ taking }: { taking: Import }) {
  const cycles = useQuery('cycles.list', {}, { keep: true })
  const { looked, sheet, report, file } = taking
  const sheets = (looked?.sheets ?? []).filter((one) => one.preview !== null || one.refused !== null)
  return (
    <>
      <Select label="Kind of sheet" labelUnseen size="tool" icon="table" choices={kindChoices} value={taking.kind} onChange={(id) => { if (isSheetKind(id)) taking.setKind(id) }} />
      {file !== null && sheets.length > 1 && (
        <Select
          label="Sheet" labelUnseen size="tool" icon="packs" value={sheet === null ? null : String(sheet.number)} onChange={(id) => taking.change({ sheet: Number(id), headerRows: undefined, columns: undefined, rows: undefined, totals: undefined, pick: undefined })}
          choices={sheets.map((one) => ({ id: String(one.number), label: one.name, detail: one.refused ?? `${one.rows.toLocaleString('en-GB')} ${plural(one.rows, 'row')}${one.hidden ? ', hidden' : ''}` }))}
        />
      )}
      {file !== null && cycles.status === 'ready' && <Select label="Into the cycle" labelUnseen size="tool" icon="cycle" choices={cycles.data.cycles.map((cycle) => ({ id: cycle.id, label: `Into ${cycle.label}`, detail: `${cycle.yearsLabel}, ${wordFor(cycleStates, cycle.status).toLowerCase()}` }))} value={taking.cycle ?? report?.cycle.id ?? null} onChange={taking.setCycle} placeholder="Into which cycle" />}
      {file !== null && <FileButton size="tool" onChoose={taking.choose}>Another file</FileButton>}
    </>
  )
}

function Beginning({ taking }: { taking: Import }) {
  return (
    <>
      <EmptyState icon="takeIn" title="What this place is for" action={<FileButton onChoose={taking.choose}>Choose a file</FileButton>}>
        Savings schedules, revenue budgets, movements, versions of the MTFP and measures come in from .xlsx and .csv as they are. You see the sheet and how it would be read, change what was guessed wrong, and see every row and every
        printed total before anything is written. Choose the kind above, then a file, or drop one here.
      </EmptyState>
      <KeptMaps />
    </>
  )
}

function Body({ taking }: { taking: Import }) {
  const { sheet, report, error, looked } = taking
  if (looked === null && error === null) return <Loading what="Opening the sheet" />
  const mustPick = sheet !== null && taking.map.pick === undefined && (sheet.pick !== null || (sheet.authorities !== null && sheet.authorities.own === null))
  return (
    <div className="import">
      <RoleNeeded role="finance" what="Taking in a sheet is done" />
      {error !== null && sheet === null && <ErrorPanel error={error} />}
      {error !== null && sheet !== null && (
        <div className="import__refused" role="alert">
          <Icon name="warning" size={16} />
          <div><p>{error.message}</p><p>{error.code === 'CANNOT_IMPORT' && mustPick ? 'Choose the authority below. Nothing was changed.' : error.code === 'CANNOT_IMPORT' ? 'Say below what each column means or which rows are the headings, or choose another kind of sheet above. Nothing was changed.' : `${error.kept} ${error.next}`}</p></div>
        </div>
      )}
      {sheet !== null && report !== null && report.outside !== null && <OtherYears taking={taking} sheet={sheet} report={report} outside={report.outside} />}
      {sheet !== null && sheet.pick !== null && (
        <div className="import__pick"><ComboBox label="Row of this authority" help="This sheet has a row for each authority: its columns become lines." choices={sheet.pick.map((row) => ({ id: row.name, label: row.name, detail: `row ${row.row}` }))} value={taking.map.pick?.value ?? sheet.pick.find((row) => row.row === report?.rows[0]?.row)?.name ?? null} onChange={(value) => taking.change({ pick: value === null ? undefined : { value } })} /></div>
      )}
      {sheet !== null && sheet.authorities !== null && (
        <div className="import__pick"><ComboBox label="Which authority" help={`This sheet has rows of ${sheet.authorities.names.length} authorities: those of one are read.`} choices={sheet.authorities.names.map((name) => ({ id: name, label: name }))} value={taking.map.pick?.value ?? report?.map.pick?.value ?? sheet.authorities.own} onChange={(value) => taking.change({ pick: value === null ? undefined : { value } })} /></div>
      )}
      {sheet !== null && <HowItIsRead taking={taking} sheet={sheet} report={report} />}
      {sheet !== null && <SheetPreview taking={taking} sheet={sheet} report={report} />}
      {report !== null && <div className="import__trial" aria-busy={taking.trial.status === 'asking'}><p className="import__waiting" role="status">{taking.trial.status === 'asking' ? 'Reading it again…' : ''}</p><TotalsTable taking={taking} report={report} /><RowsTable taking={taking} report={report} /></div>}
    </div>
  )
}
