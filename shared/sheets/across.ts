// Sums across a row, where a sheet prints them: years and their total, base and movements and the new budget, gross less income and
// net. A slip found here names the very cell. Only what the sheet prints is compared.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Verdict, judgeTotal } from '#shared/money/ties.ts'
import { type Total, sumAmounts } from '#shared/money/total.ts'
import { type ColumnRole, type SheetKind } from './roles.ts'
import { type FigureColumn, type FoundRow } from './rows.ts'

export type AcrossRule = { readonly result: number; readonly parts: readonly number[] }

export type JudgedAcross = { readonly row: FoundRow; readonly column: FigureColumn; readonly cell: string; readonly printed: MaybeAmount; readonly computed: Total; readonly verdict: Verdict }

/** Which columns should add up to which. */
export function acrossRules(kind: SheetKind, columns: readonly FigureColumn[]): AcrossRule[] {
  const at = (...roles: readonly ColumnRole[]): number[] => columns.flatMap(({ role }, i) => (roles.includes(role) ? [i] : []))
  const rules: AcrossRule[] = []
  const rule = (result: number | undefined, parts: readonly number[], least: number): void => {
    if (result !== undefined && parts.length >= least) rules.push({ result, parts })
  }
  if (kind === 'savings' || kind === 'mtfp') rule(at('total')[0], at('amount'), kind === 'mtfp' ? 1 : 2)
  if (kind === 'movement') {
    const movements = at('inflation', 'pressures', 'commitments', 'savings', 'other')
    if (at('base').length > 0) rule(at('budget')[0], [...at('base'), ...movements], 2)
    rule(at('change')[0], movements, 1)
  }
  if (kind === 'budget' && at('gross').length > 0 && at('income').length > 0) rule(at('net')[0], [...at('gross'), ...at('income')], 2)
  return rules
}

export function judgeAcross(rules: readonly AcrossRule[], rows: readonly FoundRow[], quanta: readonly number[]): { checked: number; differing: JudgedAcross[] } {
  let checked = 0
  const differing: JudgedAcross[] = []
  // Columns that hardly ever add up to the printed one were not meant to: a cumulative year, a column the sheet leaves out.
  for (const { result, parts } of rules) {
    const judged = rows.flatMap((row): JudgedAcross[] => {
      const figure = row.figures[result]
      if (figure === undefined || figure.amount === null || row.figures.some(({ error }) => error !== null)) return []
      const computed = sumAmounts(parts.map((i) => row.figures[i]?.amount ?? null))
      return computed.parts === 0 ? [] : [{ row, column: figure.column, cell: figure.cell, printed: figure.amount, computed, verdict: judgeTotal(figure.amount, computed, { quantum: quanta[result] ?? 0 }) }]
    })
    const off = judged.filter(({ verdict }) => verdict.kind === 'differs')
    if (off.length * 2 > judged.length && judged.length > 1) continue
    checked += judged.length
    differing.push(...off)
  }
  return { checked, differing }
}
