// Taking in a sheet: look at it, try it without writing, take it in as one operation. A report gives every row with what would become
// of it, and every printed total beside what its rows come to. Amounts stand in the unit of the sheet.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { importMap, rowRoles, signs } from '#shared/sheets/map.ts'
import { columnRoles, sheetKinds } from '#shared/sheets/roles.ts'
import { keysOf } from '#shared/domain/words.ts'
import { done, id, inCycle } from './parts.ts'
import { command, query } from './procedure.ts'

const kind = z.enum(keysOf(sheetKinds))
const unit = z.enum(['pounds', 'thousands', 'millions'])

/** A figure of the sheet: `low` alone when known or at least, both ends when a range, neither when unknown, blank or not applicable. */
const figure = z.strictObject({
  state: z.enum(['known', 'range', 'atLeast', 'unknown', 'blank', 'notApplicable', 'error']), low: z.number().nullable(), high: z.number().nullable(),
})

const reportAmount = figure.extend({
  cell: z.string(), column: z.string(), heading: z.string(), role: z.enum(keysOf(columnRoles)), year: z.string().nullable(),
  /** As it stands in the sheet. */
  text: z.string(),
})

export const outcomes = { new: 'New', changed: 'Changed', same: 'Same', skipped: 'Left out', error: 'In error' } as const

const reportRow = z.strictObject({
  /** As Excel numbers it. */
  row: z.number().int(), cell: z.string(),
  role: z.enum([...keysOf(rowRoles), 'title', 'header']), outcome: z.enum(keysOf(outcomes)),
  ref: z.string().nullable(), title: z.string(), department: z.string().nullable(), group: z.string().nullable(),
  amounts: z.array(reportAmount).nullable(),
  /** Why it is left out, changed or in error, in a sentence. */
  reason: z.string().nullable(),
  problems: z.array(z.strictObject({ cell: z.string(), message: z.string() })).nullable(),
  /** What would change in the file. */
  changes: z.array(z.string()).nullable(),
})

/** A total as a sum: `unknowns` counts what is TBC; `words` is how it is printed. */
const reportSum = z.strictObject({ low: z.number(), high: z.number(), unknowns: z.number().int(), words: z.string() })
const addedRow = z.strictObject({ row: z.number().int(), cell: z.string(), title: z.string(), text: z.string() })

const reportTotal = z.strictObject({
  label: z.string(), role: z.enum(['subtotal', 'total']), row: z.number().int().nullable(), cell: z.string().nullable(),
  column: z.string(), heading: z.string(), year: z.string().nullable(),
  /** The figure the paper prints, in the sheet or typed into the map. */
  printed: figure.extend({ typed: z.boolean() }), computed: reportSum,
  verdict: z.enum(['ties', 'ties_rounded', 'ties_known', 'not_itemised', 'differs', 'not_stated']),
  /** "ties", "differs by £8k", "£1.912m not itemised". */
  words: z.string(),
  /** Printed less computed, in the unit of the sheet; 0 when it ties. */
  difference: z.number(),
  /** What the printed total holds beyond its rows; null unless it is larger than they are. */
  notItemised: z.number().nullable(),
  /** The rows added, at most forty of them, and how many there are. */
  rows: z.array(addedRow).nullable(), rowsAdded: z.number().int(),
  suspects: z.array(z.strictObject({ cell: z.string(), row: z.number().int(), title: z.string(), text: z.string(), instead: z.number(), sentence: z.string() })).nullable(),
})

/** A way of reading that was kept, by the name of the file it was kept from. */
const keptMap = z.strictObject({ id, name: z.string() })

const across = z.strictObject({
  row: z.number().int(), cell: z.string(), title: z.string(), heading: z.string(), printed: figure, computed: reportSum, difference: z.number(), sentence: z.string(),
})

const usedColumn = z.strictObject({
  column: z.string(), heading: z.string(), role: z.enum(keysOf(columnRoles)), unit: z.enum(['pounds', 'thousands', 'millions', 'count']).nullable(), sign: z.enum(keysOf(signs)).nullable(),
  year: z.string().nullable(), given: z.boolean(),
})

export const importReport = z.strictObject({
  file: z.string(), kind, sheet: z.strictObject({ number: z.number().int(), name: z.string() }),
  /** Where it goes; the sentence says why, and which other cycles plan for its years. */
  cycle: z.strictObject({ id, label: z.string(), years: z.string(), sentence: z.string() }),
  unit, unitLabel: z.string(), sign: z.string(),
  year: z.strictObject({ value: z.string(), from: z.enum(['map', 'heading', 'column', 'option', 'sheet', 'cycle']), sentence: z.string() }),
  /** Rows whose amounts are for years the cycle does not plan for: how many, which years, and what to do. `firstYear` is the cycle's. */
  outside: z.strictObject({ rows: z.number().int(), years: z.array(z.string()), firstYear: z.string(), sentence: z.string(), next: z.string() }).nullable(),
  /** The statement it becomes or became; null for savings and measures. */
  statement: z.strictObject({ label: z.string(), outcome: z.enum(['new', 'changed', 'same']) }).nullable(),
  /** The map kept from an earlier sheet with the same headings, by which this one was read. */
  recognised: keptMap.nullable(),
  /** Everything the sheet was read by, to be kept or changed and given again. */
  map: importMap, columns: z.array(usedColumn),
  rows: z.array(reportRow), totals: z.array(reportTotal).nullable(),
  /** Sums across rows: how many were compared, and those that differ. */
  across: z.strictObject({ checked: z.number().int(), differing: z.array(across).nullable() }),
  /** The sum of all lines, by column of figures. */
  sums: z.array(z.strictObject({ column: z.string(), heading: z.string(), year: z.string().nullable(), sum: reportSum })).nullable(),
  counts: z.strictObject({
    rows: z.number().int(), new: z.number().int(), changed: z.number().int(), same: z.number().int(), skipped: z.number().int(), error: z.number().int(),
    /** Figures below £1 that were rounded, and footnote marks left out. */
    rounded: z.number().int(), marks: z.number().int(),
    ties: z.number().int(), ties_rounded: z.number().int(), ties_known: z.number().int(), not_itemised: z.number().int(), differs: z.number().int(),
  }),
  warnings: z.array(z.string()).nullable(), sentence: z.string(), applied: z.boolean(), operation: id.nullable(),
})

export type ImportReport = z.infer<typeof importReport>
export type ReportRow = ImportReport['rows'][number]
export type ReportTotal = NonNullable<ImportReport['totals']>[number]
export type ReportFigure = z.infer<typeof figure>
export type Outcome = keyof typeof outcomes

const LONGEST_BASE64 = 34_000_000
const file = {
  /** Its name, for the report; what it is follows from its content. */
  name: z.string().min(1).max(300),
  base64: z.string().max(LONGEST_BASE64).regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Not base64'),
}
const asked = {
  ...file, ...inCycle, kind, sheet: z.union([z.number().int().min(1).max(10_000), z.string().min(1).max(300)]).optional(), map: importMap.optional(),
  /** "2026/27", used where no heading states a year. */
  year: z.string().max(20).optional(),
}

const lookedColumn = usedColumn.pick({ column: true, heading: true, role: true, year: true, unit: true }).extend({ width: z.number().int() })

const looked = z.strictObject({
  file: z.string(), notes: z.array(z.string()).nullable(),
  sheets: z.array(z.strictObject({
    number: z.number().int(), name: z.string(), rows: z.number().int(), columns: z.number().int(), hidden: z.boolean(), refused: z.string().nullable(),
    /** The first rows as they stand, for showing; blank cells are "". */
    preview: z.array(z.array(z.string())).nullable(),
    merges: z.array(z.strictObject({ top: z.number().int(), left: z.number().int(), bottom: z.number().int(), right: z.number().int() })).nullable(),
    hiddenRows: z.array(z.number().int()).nullable(), hiddenColumns: z.array(z.number().int()).nullable(),
    /** How it would be read as the kind asked for. */
    headerRows: z.array(z.number().int()).nullable(), guess: z.array(lookedColumn).nullable(), missing: z.array(z.string()).nullable(), recognised: keptMap.nullable(),
    /** A sheet with a row for each authority: the names of its rows, to pick one. */
    pick: z.array(z.strictObject({ row: z.number().int(), name: z.string() })).nullable(),
    /** A list with rows of several authorities: their names, to pick one, and which is the council of the cycle. */
    authorities: z.strictObject({ names: z.array(z.string()), own: z.string().nullable() }).nullable(),
  })),
})

/** Two savings of adult social care over two years in £000, and their total, as UTF-8 CSV: ASC-101 120 and 40, ASC-102 75 and TBC. */
const exampleSheet =
  'UmVmLERlcGFydG1lbnQsU2F2aW5ncyBwcm9wb3NhbCwyMDI1LzI2IMKjMDAwLDIwMjYvMjcgwqMwMDAKQVNDLTEwMSxBZHVsdCBTb2NpYWwgQ2FyZSBhbmQgSGVhbHRoLFJlYWJsZW1lbnQgaW4gb25lIHRlYW0s'
  + 'MTIwLDQwCkFTQy0xMDIsQWR1bHQgU29jaWFsIENhcmUgYW5kIEhlYWx0aCxTaGFyZWQgdGVsZWNhcmUgY29udHJhY3QsNzUsVEJDCiwsVG90YWwsMTk1LDQwCg=='
const exampleInput = { name: 'savings.csv', base64: exampleSheet, kind: 'savings' as const }

/** The map of the published plan in the East Sussex file. */
const keptExample = exampleId('import_map:mtfp-12')

export const importsContract = {
  'imports.look': query({
    label: 'Look at a sheet before taking it in', input: z.strictObject({
      ...file, ...inCycle, kind: kind.optional(),
      /** What a person has said so far of how it is read: a column marked as that of the authorities is offered to pick from. */
      map: importMap.optional(),
    }),
    output: looked, example: exampleInput,
  }),
  'imports.dryRun': query({ label: 'Try a sheet without taking it in', input: z.strictObject(asked), output: importReport, example: exampleInput }),
  'imports.apply': command({ label: 'Take in a sheet', roles: ['finance'], input: z.strictObject(asked), output: done, example: { ...exampleInput, cycle: exampleId('cycle:2025') } }),
  'imports.maps': query({
    label: 'List how sheets were read before', input: z.strictObject({}),
    output: z.strictObject({ maps: z.array(keptMap.extend({ kind, map: importMap })).nullable() }), example: {},
  }),
  'imports.removeMap': command({ label: 'Forget how a sheet was read', roles: ['finance'], input: z.strictObject({ id }), output: done, example: { id: keptExample } }),
}
