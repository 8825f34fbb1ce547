// Which other lines of a financial plan keep their figures to themselves so that an exempt one cannot be worked out. Its versions print the
// same lines, and a comparison of two says what each was: a line that covers in one version does in all, or another version tells it.
import { type ReadableDb } from '#db/store/types.ts'
import { type Stood, type Sum, fileCover } from '#shared/documents/disclosure/fileCover.ts'
import { type Exemptions } from '#shared/documents/disclosure/markExempt.ts'
import { normalLabel } from '#shared/domain/labels.ts'
import { countsIn, type MtfpLine } from '#shared/domain/mtfp.ts'
import { judgePrinted } from '#shared/domain/mtfpTotals.ts'
import { columnsOfStatement } from '#shared/domain/statements.ts'
import { quantumOf } from '#shared/money/ties.ts'
import { type Row } from '#shared/schema/index.ts'
import { planYears } from '#shared/financialYear.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type WithheldSum } from './exemptCover.ts'
import { mtfpLines, versionsOf } from './mtfpViews.ts'
import { statementRowView } from './statementQueries.ts'

/**
 * Ids of lines, in every version they stand in. `exempt`: by the id of a line; `sums`: of savings that are withheld, which a plan that ties with
 * them states as a line. Where only a total would cover, each paper sees to itself.
 */
export function lineCoverOf(db: ReadableDb, cycle: Row<'cycle'>, exempt: Exemptions, sums: readonly WithheldSum[]): readonly string[] {
  const versions = versionsOf(db, cycle.id).map((version) => readVersion(db, version))
  const years = planYears(cycle.first_year, cycle.horizon)
  const told = new Set(versions.flatMap(({ lines, starts }) => lines.filter((line) => line.role === 'savings' && line.years.some((amount, i) => isSum(amount, years.indexOf(starts[i] ?? 0), sums))).map(({ id }) => id)))
  // A line that is exempt in one version is withheld in all: papers say of each what it was before.
  const called = new Set(versions.flatMap(({ lines, keys }) => lines.flatMap(({ id }) => (exempt.has(id) ? (keys.get(id) ?? []) : []))))
  for (const { lines, keys } of versions) for (const { id } of lines) if (called.has(keys.get(id) ?? '')) told.add(id)
  const secret = (id: string): boolean => exempt.has(id) || told.has(id)
  if (!versions.some(({ lines }) => lines.some(({ id }) => secret(id)))) return []
  const { savings: chosen } = fileCover(versions.flatMap((version) => sumsOf(version, secret)))
  return versions.flatMap(({ lines, keys }) => lines.flatMap(({ id }) => (!exempt.has(id) && (told.has(id) || chosen.has(keys.get(id) ?? '')) ? [id] : [])))
}

/** In a plan savings reduce what is to be found. */
const isSum = (amount: MaybeAmount, year: number, sums: readonly WithheldSum[]): boolean =>
  amount !== null && amount.state !== 'unknown' && amount.low !== 0 && sums.some(({ amounts }) => amounts[year]?.low === -amount.low)

type Version = { readonly id: string; readonly lines: readonly MtfpLine[]; readonly starts: readonly number[]; readonly quantum: number; /** What a line is called in every version. */ readonly keys: ReadonlyMap<string, string> }

function readVersion(db: ReadableDb, version: Row<'statement'>): Version {
  const starts = columnsOfStatement(version).flatMap(({ year }) => year ?? [])
  const lines = mtfpLines(db, version, starts)
  const met = new Map<string, number>()
  // Repeated labels in their order, as versions are compared.
  const keys = new Map(lines.map(({ id, label }) => { const called = normalLabel(label); const nth = met.get(called) ?? 0; met.set(called, nth + 1); return [id, `${called} ${nth}`] as const }))
  return { id: version.id, lines, starts, quantum: quantumOf(statementRowView(db, version, 0).unit), keys }
}

/** The totals it prints, each of the lines it adds; its gap, which is of all; and the steps of its bridge, each of the lines of one kind. */
function sumsOf({ id, lines, starts, quantum, keys }: Version, secret: (id: string) => boolean): readonly Sum[] {
  const partOf = (line: MtfpLine): Stood => ({
    saving: keys.get(line.id) ?? line.id, exempt: secret(line.id), counts: true,
    figures: new Map(starts.flatMap((start, i) => { const amount = line.years[i] ?? null; return amount === null || amount.state === 'unknown' || amount.low === 0 ? [] : [[String(start), amount.low] as const] })),
  })
  const byId = new Map(lines.map((line) => [line.id, line]))
  return [
    { place: `${id} gap`, parts: lines.filter(countsIn).map(partOf) },
    ...[...Map.groupBy(lines.filter(countsIn), ({ role }) => role)].map(([role, those]): Sum => ({ place: `${id} step ${role}`, parts: those.map(partOf) })),
    ...judgePrinted(lines, starts.length, quantum).filter(({ reading }) => reading !== 'across').map(({ line, over }): Sum => ({ place: `${id} ${line}`, parts: over.flatMap((one) => { const part = byId.get(one); return part === undefined ? [] : [partOf(part)] }) })),
  ]
}
