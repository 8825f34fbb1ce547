// Savings schedule (document 3): every saving of a cycle under its department, with the budget of its service, its years, its staff and
// what it does to people; subtotals, a total, and whether it all ties. Savings positive, £000. Pure: the same list gives the same paper.
import { notCountedWords } from '#shared/domain/counting.ts'
import { departmentReading } from '#shared/domain/departmentReading.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { type Block, type InnerBlock, type Table } from './blocks.ts'
import { barOfTotal, scaleOf } from './charts/values.ts'
import { sourceBlocks } from './commentsSavings.ts'
import { type DocumentModel } from './model.ts'
import { textCell, totalCell } from './moneyCells.ts'
import { reconciliationBlocks, reconciliationStrip } from './reconciliation.ts'
import { docOf } from './richText.ts'
import { scheduleTable } from './savingsScheduleTable.ts'
import { type Schedule, type ScheduledDepartment, departmentsIn } from './scheduledSavings.ts'

export function composeSavingsSchedule(schedule: Schedule): DocumentModel {
  const { cycle } = schedule
  const departments = departmentsIn(schedule.rows)
  const blocks: InnerBlock[] = [
    { type: 'paragraph', id: null, numbered: false, text: docOf(`${schedule.sentence}.`), illustrative: false },
    ...(schedule.reconciliation === null ? [] : [reconciliationStrip(schedule.reconciliation)]),
    ...(departments.length > 1 ? [summary(schedule, departments)] : []),
    scheduleTable(schedule, departments),
    ...(schedule.reconciliation === null ? [] : reconciliationBlocks(schedule.reconciliation, 1)),
    ...sourceBlocks(schedule.sources).map((block) => (block.type === 'heading' ? { ...block, level: 1 } : block)),
  ]
  return {
    v: 1, document: 'savings-schedule', title: `Savings schedule: ${schedule.of === null ? '' : `${schedule.of}, `}${cycle.label}`, subtitle: `${schedule.atLabel} · ${cycle.process}, plan years ${cycle.yearsLabel}`, body: cycle.council,
    subject: `Savings schedule, ${cycle.process} ${cycle.label}${schedule.of === null ? '' : `, ${schedule.of}`}`, date: dateOf(schedule), status: 'draft', language: 'en-GB',
    illustrative: schedule.rows.some((row) => row.illustrative || row.impactIllustrative)
      ? 'Illustrative: some savings, amounts or effects here were made up to show the form of the paper. Whatever is made up is marked where it stands.' : null,
    blocks: [{ type: 'landscape', blocks }] satisfies Block[],
  }
}

/** The day asked for, else the last day on which one of the amounts was stated; never today's. */
function dateOf({ at, rows }: Schedule): string | null {
  if (at !== 'latest' && 'date' in at) return at.date
  return rows.reduce<string | null>((latest, { position }) => (position !== null && (latest === null || position.date > latest) ? position.date : latest), null)
}

/** What each department comes to, as picture and table: the page a reader turns to first. */
function summary(schedule: Schedule, departments: readonly ScheduledDepartment[]): InnerBlock {
  const { years } = schedule
  const sums = departments.map((department) => ({ ...department, ...totalsOf(department.rows, years.length) }))
  const bars = sums.map(({ name, total }) => barOfTotal(total, 'thousands', { label: name }))
  const money = (label: string) => ({ label, unit: '£000', align: 'end' as const, width: null })
  const table: Table = {
    type: 'table', caption: 'Savings by department, £000, savings positive',
    columns: [{ label: 'Department', unit: null, align: 'start', width: 1 }, { label: 'Savings', unit: 'number', align: 'end', width: null }, ...years.map((year) => money(year.label)), money('Total')],
    rows: sums.map(({ id, name, rows, amounts, total, notCounted }) => ({ kind: 'row', id, illustrative: false, cells: [textCell(name, notCountedWords(notCounted) || null), textCell(String(rows.length - notCounted.savings)), ...amounts.map((sum) => totalCell(sum)), totalCell(total)] })),
    total: [textCell('Total', notCountedWords(schedule.totals.notCounted) || null), textCell(String(schedule.rows.length - schedule.totals.notCounted.savings)), ...years.map((_, i) => totalCell(schedule.totals.amounts[i] ?? schedule.totals.total)), totalCell(schedule.totals.total)],
    notes: null,
  }
  return {
    type: 'chart', table,
    chart: {
      kind: 'bars', reading: departmentReading(sums, schedule.totals.amounts, schedule.totals.total, years.map((year) => year.label)), caption: 'Savings by department over all years of the plan, £000, savings positive', unit: '£000',
      scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }],
    },
  }
}
