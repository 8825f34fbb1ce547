// Answers about measures: those of a cycle with their values, one alone.
import { allDepartments, allPortfolios } from '#db/council/read.ts'
import { measuresOf, measureValuesIn, measureValuesOf } from '#db/measures/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type MeasureView } from '#shared/contract/measures.ts'
import { betterWays, measureKinds, wordFor } from '#shared/domain/words.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type Row } from '#shared/schema/index.ts'
import { need, needCycle } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { cycleRef, departmentRef, flag, named, orNull, sourceRef } from './views.ts'

const inKindOrder = Object.keys(measureKinds)
const isBetter = (text: string | null): text is keyof typeof betterWays => text !== null && Object.hasOwn(betterWays, text)

function measureView(db: ReadableDb, row: Row<'measure'>, values: readonly Row<'measure_value'>[]): MeasureView {
  const department = row.department === null ? undefined : allDepartments(db).find(({ id }) => id === row.department)
  const portfolio = row.portfolio === null ? undefined : allPortfolios(db).find(({ id }) => id === row.portfolio)
  const outcome = row.outcome === null ? undefined : db.row('outcome', row.outcome)
  const ordered = values.toSorted((a, b) => a.year - b.year || inKindOrder.indexOf(a.kind) - inKindOrder.indexOf(b.kind))
  return {
    id: row.id, ref: row.ref, title: row.title, unit: row.unit, better: isBetter(row.better) ? row.better : null, owner: row.owner_name,
    department: department ? departmentRef(department) : null, portfolio: portfolio ? named(portfolio) : null,
    outcome: outcome ? { id: outcome.id, numeral: outcome.numeral, title: outcome.title } : null,
    values: orNull(ordered.map((value) => ({
      id: value.id, year: value.year, yearLabel: formatYear(value.year), kind: value.kind, kindLabel: wordFor(measureKinds, value.kind), value: value.value, rag: value.rag, rank: value.rank, note: value.note,
      illustrative: flag(value.illustrative),
    }))),
    source: sourceRef(db, row.source), illustrative: flag(row.illustrative),
  }
}

export const measureQueries = {
  'measures.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const values = Map.groupBy(measureValuesIn(db, cycle.id), (row) => row.measure)
    const rows = measuresOf(db, cycle.id).filter((row) => (input.department === undefined || row.department === input.department) && (input.portfolio === undefined || row.portfolio === input.portfolio))
    return { cycle: cycleRef(cycle), measures: rows.map((row) => measureView(db, row, values.get(row.id) ?? [])) }
  },
  'measures.get': ({ db }, input) => {
    const row = need(db, 'measure', input.id)
    return { ...measureView(db, row, measureValuesOf(db, row.id)), cycle: cycleRef(need(db, 'cycle', row.cycle)) }
  },
} satisfies Partial<QueryHandlers>
