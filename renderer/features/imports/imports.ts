// What the parts of this screen share: the shapes they are given and small helpers of a sheet.
import { type InputOf, type OutputOf } from '../../client/procedures.ts'

export type Looked = OutputOf<'imports.look'>
export type LookedSheet = Looked['sheets'][number]
export type Report = OutputOf<'imports.dryRun'>
export type ReportRow = Report['rows'][number]
export type ReportTotal = NonNullable<Report['totals']>[number]
export type SheetMap = NonNullable<InputOf<'imports.dryRun'>['map']>
export type MapColumn = NonNullable<SheetMap['columns']>[number]
export type Kind = InputOf<'imports.dryRun'>['kind']
export type { ChosenFile } from '../../components/files/readFile.ts'

/** "A" for 0, "AA" for 26. */
export function letters(index: number): string {
  let text = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}

export const outcomeWords: Record<ReportRow['outcome'], string> = { new: 'New', changed: 'Changed', same: 'The same', skipped: 'Left out', error: 'In error' }

type ColumnNow = { readonly role: MapColumn['role']; readonly unit: string | null; readonly sign: string | null; readonly year: string | null }

/** What a column is taken for at this moment: as a person said, else as the sheet was read, else as it is guessed. */
export function columnNow(column: string, said: SheetMap, report: Report | null, sheet: LookedSheet): ColumnNow {
  const own = said.columns?.find((one) => one.column === column)
  const read = report?.columns.find((one) => one.column === column)
  const guess = sheet.guess?.find((one) => one.column === column)
  return { role: own?.role ?? read?.role ?? guess?.role ?? 'skip', unit: own?.unit ?? read?.unit ?? guess?.unit ?? null, sign: own?.sign ?? read?.sign ?? null, year: own?.year ?? read?.year ?? guess?.year ?? null }
}

/** Every column with its meaning said, so that changing one leaves the others as they are. */
export function columnsSaid(said: SheetMap, report: Report | null, sheet: LookedSheet): MapColumn[] {
  const guess = sheet.guess ?? []
  const used: readonly MapColumn[] = said.columns ?? report?.map.columns ?? guess.map(({ column, role }) => ({ column, role }))
  const named = new Set(used.map((column) => column.column))
  return [...used, ...guess.filter((column) => !named.has(column.column)).map((column): MapColumn => ({ column: column.column, role: 'skip' }))]
}
