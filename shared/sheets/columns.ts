// What each column means: as a person says, else as its heading and its contents suggest. Single meanings are given once; a column
// nobody can tell the meaning of is left out and named, never silently.
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Looks, looksOf } from './cells.ts'
import { type Headings, widthOf } from './headings.ts'
import { type ColumnSpec, type ImportMap, type Sign, unitWords } from './map.ts'
import { type ColumnRole, type SheetKind, isMoney, isValue, manyRoles, nameRole, wordings } from './roles.ts'
import { type Cell, type Sheet, cellAt, columnLetters, columnNumber, isBlank, plain, textOf } from './sheet.ts'
import { planYearIn, unitIn, withoutYearAndUnit, yearIn } from './years.ts'

export type Column = {
  readonly index: number
  readonly letters: string
  readonly heading: string
  readonly role: ColumnRole
  /** The unit its heading or the map states for it; null where it follows the sheet's. */
  readonly unit: MoneyUnit | null
  readonly sign: Sign | null
  readonly dash: 'nil' | 'blank'
  /** The financial year of its amounts, or which year of the plan; null where nothing says. */
  readonly year: number | null
  readonly planYear: number | null
  /** Whether a person said so, here or when the map was kept. */
  readonly given: boolean
}

const SAMPLED = 400

/** What stands in a column below the headings, in numbers. */
export type Contents = { readonly filled: number; readonly figures: number; readonly years: number; readonly texts: number; readonly distinct: number; readonly length: number; readonly codes: number; readonly samples: ReadonlySet<string> }

const CODE = /^(?=.{1,14}$)(?:[A-Za-z]{0,6}[ ./_-]?\d[\w./-]*|[A-Za-z]{1,2}|[A-Z]{2,5}[ ./_-][\w./-]*\d[\w./-]*)$/

export function contentsOf(sheet: Sheet, index: number, first: number): Contents {
  const counts: Record<Looks, number> = { blank: 0, figure: 0, mark: 0, year: 0, text: 0 }
  const samples = new Set<string>()
  let [seen, length, codes] = [0, 0, 0]
  const many = widthOf(sheet) > 1
  for (let row = first; row < sheet.rows.length && seen < SAMPLED; row += 1) {
    const cell: Cell = cellAt(sheet, row, index)
    const cells = sheet.rows[row] ?? []
    if (cells.every(isBlank)) continue
    // A heading or a note among the rows stands alone in its line and says nothing of what the column holds.
    if (many && standsAlone(cells, index)) continue
    seen += 1
    const looks = looksOf(cell)
    counts[looks] += 1
    if (looks === 'blank') continue
    const text = textOf(cell).trim()
    samples.add(looks === 'figure' || looks === 'year' ? text : plain(text))
    length += text.length
    if (CODE.test(text)) codes += 1
  }
  const filled = seen - counts.blank
  return {
    filled, figures: counts.figure + counts.mark, years: counts.year, texts: counts.text, distinct: filled === 0 ? 0 : samples.size / filled, length: filled === 0 ? 0 : length / filled,
    codes: filled === 0 ? 0 : codes / filled, samples,
  }
}

const standsAlone = (cells: readonly Cell[], index: number): boolean => !isBlank(cells[index] ?? null) && cells.every((cell, other) => other === index || isBlank(cell))

const isNumeric = ({ filled, figures, years, texts }: Contents): boolean => filled > 0 && (figures + years) / filled >= 0.55 && figures + years > texts
const isYears = ({ filled, years }: Contents): boolean => filled > 0 && years / filled > 0.8

const ROW_WORDS = new Set(['line', 'unit', 'item', 'row', 'detail', 'subtotal', 'sub total', 'total', 'grand', 'grand total', 'heading', 'header', 'group', 'section', 'service', 'note'])

export const rowWordRole = (word: string): 'line' | 'heading' | 'subtotal' | 'total' | 'note' | null => {
  switch (plain(word)) {
    case 'line': case 'unit': case 'item': case 'row': case 'detail': case 'service': return 'line'
    case 'subtotal': case 'sub total': return 'subtotal'
    case 'total': case 'grand': case 'grand total': return 'total'
    case 'heading': case 'header': case 'group': case 'section': return 'heading'
    case 'note': return 'note'
    default: return null
  }
}

function roleByWords(words: string, contents: Contents, kind: SheetKind, { dated, inUnit }: { readonly dated: boolean; readonly inUnit: boolean }): ColumnRole | null {
  // A heading that states a unit, or of a measure a year, stands over figures, however few of them can be read.
  const numeric = isNumeric(contents) || contents.filled === 0 || (inUnit && contents.figures > 0) || (kind === 'measures' && dated)
  for (const [role, over, known] of wordings[kind]) {
    if (over === 'numbers' ? !numeric || isYears(contents) : over === 'texts' && numeric && contents.filled > 0) continue
    if (!known.test(words)) continue
    if (role === 'ref' && contents.filled > 0 && contents.codes < 0.7) continue
    if (role === 'rowKind' && ![...contents.samples].every((sample) => ROW_WORDS.has(sample))) continue
    if (role === 'year' && contents.filled > 0 && contents.years / contents.filled < 0.6) continue
    if (kind === 'mtfp' && role === 'amount' && !dated) continue
    if (kind === 'movement' && role === 'other' && contents.codes === 1 && contents.distinct === 1 && words === '') continue
    return role
  }
  return null
}

type Draft = { index: number; heading: string; words: string; contents: Contents; year: number | null; planYear: number | null; role: ColumnRole | null; spec: ColumnSpec | null }

/** Which column a map means, by letters or by heading; undefined when the sheet has none such. */
export function columnNamed(name: string, headings: Pick<Headings, 'texts' | 'own'>, width: number): number | undefined {
  const wanted = plain(name)
  for (const texts of [headings.texts, headings.own]) {
    const exact = texts.findIndex((text) => text !== '' && text.trim() === name.trim())
    if (exact >= 0) return exact
    const alike = texts.findIndex((text) => text !== '' && plain(text) === wanted)
    if (alike >= 0) return alike
  }
  const letters = columnNumber(name.trim())
  return letters !== undefined && letters < Math.max(width, 1) ? letters : undefined
}

export type GuessedColumns = { readonly columns: readonly Column[]; readonly warnings: readonly string[]; /** Columns the map names and the sheet does not have. */ readonly unknown: readonly string[] }

export function guessColumns(sheet: Sheet, headings: Headings, kind: SheetKind, map: ImportMap): GuessedColumns {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const width = widthOf(sheet)
  const specs = new Map<number, ColumnSpec>()
  const unknown: string[] = []
  for (const spec of map.columns ?? []) {
    const index = columnNamed(spec.column, headings, width)
    if (index === undefined) unknown.push(spec.column)
    else specs.set(index, spec)
  }
  const drafts: Draft[] = Array.from({ length: width }, (_, index) => {
    const heading = headings.texts[index] ?? ''
    const contents = contentsOf(sheet, index, first)
    const spec = specs.get(index) ?? null
    const [year, planYear] = [yearIn(heading), planYearIn(heading)]
    const words = withoutYearAndUnit(heading)
    const byWords = heading === '' ? null : roleByWords(words, contents, kind, { dated: year !== null || planYear !== null, inUnit: unitIn(heading) !== null })
    return { index, heading, words, contents, year, planYear, spec, role: spec?.role ?? byWords }
  })
  settle(drafts, kind)
  const warnings = nameTheLeftOut(drafts)
  return { columns: drafts.map(finished), warnings, unknown }
}

function finished({ index, heading, role, spec, year, planYear }: Draft): Column {
  const unit = spec?.unit === undefined ? unitIn(heading) : (unitWords[spec.unit] ?? null)
  return {
    index, letters: columnLetters(index), heading, role: role ?? 'skip', unit: role !== null && isMoney(role) ? unit : null, sign: spec?.sign ?? null, dash: spec?.dash ?? 'nil',
    year: spec?.year === undefined ? year : yearIn(spec.year), planYear: spec?.year === undefined ? planYear : planYearIn(spec.year), given: spec !== null,
  }
}

/** Gives every single meaning to one column, and finds by contents what no heading names. */
function settle(drafts: Draft[], kind: SheetKind): void {
  const free = (draft: Draft): boolean => draft.spec === null
  const having = (role: ColumnRole): Draft[] => drafts.filter((draft) => draft.role === role)
  const name = nameRole(kind)
  settleCounts(having)
  settleNames(drafts, kind, name)
  if (kind === 'savings') settleAmounts(drafts, having)
  if (kind === 'budget') settleNet(having)
  if (kind === 'movement') settleBudgets(having)
  for (const role of new Set(drafts.flatMap((draft) => (draft.role === null || manyRoles.has(draft.role) ? [] : [draft.role])))) {
    const all = having(role)
    if (all.length < 2) continue
    const kept = all.find((draft) => !free(draft)) ?? all[0]
    for (const draft of all) if (draft !== kept && free(draft)) draft.role = draft.contents.texts > draft.contents.figures && draft.contents.length > 12 ? 'text' : null
  }
  if (having(name).length === 0) {
    const words = drafts.filter((draft) => free(draft) && (draft.role === null || draft.role === 'text' || draft.role === 'service' || draft.role === 'group' || draft.role === 'note') && draft.contents.texts > 0 && draft.contents.texts >= draft.contents.figures)
    // A column of departments names the rows where nothing else does: totals above their lines stand in it too.
    const last = drafts.find((draft) => free(draft) && (draft.role === 'department' || draft.role === 'portfolio'))
    const best = words.filter((draft) => draft.role !== 'note').toSorted((a, b) => nameLikeness(b) - nameLikeness(a) || a.index - b.index)[0] ?? last ?? words[0]
    if (best !== undefined) best.role = name
  }
  findFigures(drafts, kind, having)
  findRefs(drafts, name, having)
  for (const draft of drafts) if (draft.role === null && draft.heading !== '' && kind === 'savings' && draft.contents.texts > draft.contents.figures && draft.contents.length > 20) draft.role = 'note'
}

const nameLikeness = ({ contents }: Draft): number => contents.distinct * Math.min(contents.length, 40) * Math.min(1, contents.texts / 2)

/** "FTE" beside "FTE deleted": the first is the staff of the service, the second what the saving takes. */
function settleCounts(having: (role: ColumnRole) => Draft[]): void {
  const all = having('fte')
  if (all.length < 2) return
  const lost = all.find((draft) => draft.spec !== null) ?? all.find(({ words }) => /delet|reduc|lost|loss|sav|impact|remov|cut|change/.test(words)) ?? all.at(-1)
  for (const draft of all) if (draft !== lost && draft.spec === null) draft.role = 'staff'
}

/** Several columns that could name the row: of one hierarchy all do; else the one that varies most does, and what repeats before it groups. */
function settleNames(drafts: Draft[], kind: SheetKind, name: 'title' | 'label'): void {
  const all = drafts.filter((draft) => draft.role === name && draft.contents.filled > 0)
  if (all.length < 2 || all.some((draft) => draft.spec !== null)) return
  if (name === 'label' && all.every(({ words }) => /\b(level|tier)\b/.test(words) || /^level|^tier/.test(words)) ) return
  const levels = all.filter(({ heading }) => /\b(level|tier) ?\d/i.test(heading))
  if (name === 'label' && levels.length === all.length) return
  const best = all.toSorted((a, b) => nameLikeness(b) - nameLikeness(a) || a.index - b.index)[0]
  for (const draft of all) {
    if (draft === best) continue
    const groups = draft.contents.distinct < 0.8 && best !== undefined && draft.index < best.index && !drafts.some((other) => other.role === 'group')
    draft.role = groups ? (kind === 'savings' ? 'service' : 'group') : 'text'
  }
}

/** Savings of several years have a column each; two amounts of the same year are two versions, and the plainest is taken. */
function settleAmounts(drafts: Draft[], having: (role: ColumnRole) => Draft[]): void {
  const yearly = (draft: Draft): boolean => draft.year !== null || draft.planYear !== null
  const totals = having('total')
  if (having('amount').length === 0 && totals.length > 0) for (const draft of totals) if (draft.spec === null) draft.role = 'amount'
  for (const draft of drafts) {
    // "2025/26 £000" beside "2026/27 £000": the year alone makes it an amount.
    if (draft.spec === null && draft.role === null && yearly(draft) && isNumeric(draft.contents) && !isYears(draft.contents)) draft.role = 'amount'
  }
  const amounts = having('amount')
  if (amounts.some((draft) => draft.spec !== null)) {
    for (const draft of amounts) if (draft.spec === null && !yearly(draft)) draft.role = null
    return
  }
  const dated = amounts.filter(yearly)
  if (dated.length > 0) for (const draft of amounts) if (!yearly(draft)) draft.role = /total|saving/.test(draft.words) && having('total').length === 0 ? 'total' : null
  const keys = new Map<string, Draft[]>()
  for (const draft of having('amount')) {
    const key = `${draft.year ?? ''}/${draft.planYear ?? ''}`
    keys.set(key, [...(keys.get(key) ?? []), draft])
  }
  for (const same of keys.values()) {
    if (same.length < 2) continue
    const best = same.toSorted((a, b) => plainness(b) - plainness(a) || a.index - b.index)[0]
    for (const draft of same) if (draft !== best) draft.role = null
  }
}

const plainness = ({ words }: Draft): number => (/\b(agreed|revised|final|latest|net)\b/.test(words) ? 3 : 0) + (/\bsavings?\b/.test(words) ? 2 : 0) + (/\b(original|previous|prior|last|cumulative|part year)\b/.test(words) ? -4 : 0)

/** A budget with one column of figures states it net; with several, the one that says so. */
function settleNet(having: (role: ColumnRole) => Draft[]): void {
  const all = having('net')
  if (all.length < 2 || all.some((draft) => draft.spec !== null)) return
  const latest = Math.max(...all.map(({ year }) => year ?? -1))
  const best = all.toSorted((a, b) => Number(/\bnet\b/.test(b.words)) - Number(/\bnet\b/.test(a.words)) || Number((b.year ?? -1) === latest) - Number((a.year ?? -1) === latest) || a.index - b.index)[0]
  for (const draft of all) if (draft !== best) draft.role = null
}

/** Two budgets of a movement: the earlier is what it starts from. */
function settleBudgets(having: (role: ColumnRole) => Draft[]): void {
  const budgets = having('budget').toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.index - b.index)
  const [first] = budgets
  if (budgets.length > 1 && having('base').length === 0 && first !== undefined && first.spec === null) first.role = 'base'
}

/** When no heading names the figures, the first column that holds little else. */
function findFigures(drafts: Draft[], kind: SheetKind, having: (role: ColumnRole) => Draft[]): void {
  if (drafts.some(({ role }) => role !== null && (isMoney(role) || isValue(role)) && role !== 'total' && role !== 'cost' && role !== 'gross' && role !== 'change')) return
  const role: ColumnRole | null = kind === 'budget' ? 'net' : kind === 'savings' ? 'amount' : kind === 'measures' ? 'value' : null
  const found = drafts.filter((draft) => draft.role === null && draft.spec === null && draft.contents.figures > 0 && isNumeric(draft.contents) && !isYears(draft.contents) && !(draft.contents.codes === 1 && draft.contents.distinct === 1 && draft.heading === ''))
  const [only] = found
  if (role !== null && only !== undefined && having(role).length === 0) only.role = role
}

/** Codes that stand before the names, all different, without a heading that says so. */
function findRefs(drafts: Draft[], name: 'title' | 'label', having: (role: ColumnRole) => Draft[]): void {
  const named = having(name)[0]
  if (having('ref').length > 0 || named === undefined) return
  const codes = drafts.find((draft) => draft.role === null && draft.spec === null && draft.index < named.index && draft.contents.filled >= 3 && draft.contents.codes > 0.9 && draft.contents.distinct > 0.9)
  if (codes !== undefined) codes.role = 'ref'
}

function nameTheLeftOut(drafts: readonly Draft[]): string[] {
  return drafts.flatMap(({ role, spec, index, heading, contents }) =>
    role !== null || spec !== null || contents.filled === 0 ? [] : [`Column ${columnLetters(index)}${heading === '' ? '' : ` “${heading.slice(0, 60)}”`} is left out: its heading says nothing this kind of sheet has.`])
}
