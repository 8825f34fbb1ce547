// Gives every single meaning to one column where headings give it to several, and finds by contents what no heading names.
import { isNumeric, isYears } from './contents.ts'
import { type Draft, addsUp, named } from './drafts.ts'
import { type ColumnRole, type SheetKind, isMoney, isValue, manyRoles, nameRole } from './roles.ts'
import { settleIncome, settleMovements } from './settleParts.ts'
import { settleBudgets, settleNet, settleQuarters, settleYears } from './settleSeveral.ts'
import { type WantedYear, yearToRead } from './wantedYear.ts'
import { unitIn } from './years.ts'

export function settle(drafts: Draft[], kind: SheetKind, wanted: WantedYear): void {
  const free = (draft: Draft): boolean => draft.spec === null
  const having = (role: ColumnRole): Draft[] => drafts.filter((draft) => draft.role === role)
  const name = nameRole(kind)
  settleCounts(having)
  settleNames(drafts, kind, name)
  if (kind === 'savings') settleAmounts(drafts, having, wanted.said)
  if (kind === 'mtfp') settleLong(drafts, having)
  leaveSumsToGiven(having)
  if (kind === 'budget') {
    settleYears(drafts, budgetYear(having, wanted))
    settleNet(having)
    settleIncome(having)
  }
  if (kind === 'movement') {
    settleBudgets(having)
    settleMovements(having)
  }
  if (kind === 'measures') settleQuarters(drafts)
  for (const role of new Set(drafts.flatMap((draft) => (draft.role === null || manyRoles.has(draft.role) ? [] : [draft.role])))) {
    const all = having(role)
    if (all.length < 2) continue
    const kept = all.find((draft) => !free(draft)) ?? all[0]
    for (const draft of all) {
      if (draft === kept || !free(draft)) continue
      draft.role = draft.contents.texts > draft.contents.figures && draft.contents.length > 12 ? 'text' : null
      if (kept !== undefined) draft.left = `column ${named(kept)} is taken for what it says`
    }
  }
  if (having(name).length === 0) {
    const words = drafts.filter((draft) => free(draft) && (draft.role === null || draft.role === 'text' || draft.role === 'service' || draft.role === 'group' || draft.role === 'note') && draft.contents.texts > 0 && draft.contents.texts >= draft.contents.figures)
    // A column of departments names the rows where nothing else does: totals above their lines stand in it too.
    const last = drafts.find((draft) => free(draft) && (draft.role === 'department' || draft.role === 'portfolio'))
    const best = words.filter((draft) => draft.role !== 'note').toSorted((a, b) => nameLikeness(b) - nameLikeness(a) || a.index - b.index)[0] ?? last ?? words[0] ?? drafts.find((draft) => free(draft) && draft.role === 'ref' && draft.contents.texts > draft.contents.figures)
    if (best !== undefined) best.role = name
  }
  findFigures(drafts, kind, having)
  findRefs(drafts, name, having)
  for (const draft of drafts) if (draft.role === null && draft.heading !== '' && kind === 'savings' && draft.contents.texts > draft.contents.figures && draft.contents.length > 20) draft.role = 'note'
}

/** Of the years of a budget the one to read, which is only likely where it states it net. */
function budgetYear(having: (role: ColumnRole) => Draft[], wanted: WantedYear): number | null {
  const years = (roles: readonly ColumnRole[]): number[] => roles.flatMap(having).flatMap(({ year }) => year ?? [])
  const [all, net] = [years(['gross', 'income', 'net']), years(['net'])]
  return yearToRead(wanted, all, net.length > 0 ? net : all)
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

/** Savings of several years have a column each; two amounts of the same year are two versions, and the one a map names is taken, else the plainest. */
function settleAmounts(drafts: Draft[], having: (role: ColumnRole) => Draft[], said: number | null): void {
  const yearly = (draft: Draft): boolean => draft.year !== null || draft.planYear !== null
  const totals = having('total')
  if (having('amount').length === 0 && totals.length > 0) for (const draft of totals) if (draft.spec === null) draft.role = 'amount'
  for (const draft of drafts) {
    // "2025/26 £000" beside "2026/27 £000": the year alone makes it an amount.
    if (draft.spec === null && draft.role === null && yearly(draft) && isNumeric(draft.contents) && !isYears(draft.contents)) draft.role = 'amount'
  }
  const amounts = having('amount')
  const given = amounts.filter((draft) => draft.spec !== null)
  if (given.length > 0) {
    for (const draft of amounts) if (draft.spec === null) leaveToGiven(draft, given, said)
    return
  }
  const dated = amounts.filter(yearly)
  for (const draft of dated.length === 0 ? [] : amounts.filter((amount) => !yearly(amount))) {
    draft.role = /total|saving/.test(draft.words) && having('total').length === 0 ? 'total' : null
    draft.left = 'it names no year, and other columns of amounts do'
  }
  const keys = new Map<string, Draft[]>()
  for (const draft of having('amount')) {
    const key = keyOf(draft)
    keys.set(key, [...(keys.get(key) ?? []), draft])
  }
  for (const same of keys.values()) {
    if (same.length < 2) continue
    const whole = [...totals, ...having('net')].find((draft) => draft.spec === null && (keys.size === 1 || keyOf(draft) === keyOf(same[0] ?? draft)) && !same.includes(draft) && addsUp(draft, same))
      ?? same.find((draft) => /\btotal\b/.test(draft.words) && addsUp(draft, same.filter((other) => other !== draft)))
    if (whole !== undefined) {
      for (const draft of same) { if (draft === whole) continue; draft.role = null; draft.left = `it is a part of column ${named(whole)}` }
      whole.role = 'amount'
      delete whole.left
      continue
    }
    if (arePartsOfAYear(same)) continue
    const best = same.toSorted((a, b) => plainness(b) - plainness(a) || a.index - b.index)[0]
    for (const draft of same) {
      if (draft === best || best === undefined) continue
      draft.role = null
      draft.left = `column ${named(best)} is taken for the same year`
    }
  }
}

/** Beside the amounts a map names, one it does not name is read only for a year of its own: added to them it would count a saving twice. */
function leaveToGiven(draft: Draft, given: readonly Draft[], said: number | null): void {
  const undated = ({ year, planYear }: Draft): boolean => year === null && planYear === null
  const same = given.find((one) => keyOf(undated(one) ? { ...one, year: said } : one) === keyOf(draft)) ?? (said === null ? given.find(undated) : undefined)
  if (same === undefined && !undated(draft)) return
  draft.role = null
  draft.left = same === undefined ? 'it names no year, and the map says which columns are amounts' : `column ${named(same)} is taken, as the map says${undated(same) ? ', and names no year' : ' for the same year'}`
}

/** Of what several columns can state together, those a map names are all: a guessed one beside them may be one of them said again. */
function leaveSumsToGiven(having: (role: ColumnRole) => Draft[]): void {
  for (const role of ['income', 'inflation', 'pressures', 'commitments', 'savings'] as const) {
    const all = having(role)
    const given = all.find((draft) => draft.spec !== null)
    for (const draft of given === undefined ? [] : all) {
      if (draft.spec !== null || given === undefined) continue
      draft.role = null
      draft.left = `column ${named(given)} is taken for what it says, as the map says`
    }
  }
}

const keyOf = ({ year, planYear }: Draft): string => `${year ?? ''}/${planYear ?? ''}`

/** What a saving brings once and what it brings for good, beside each other, are added together; the saving of the year is both. */
function arePartsOfAYear(same: readonly Draft[]): boolean {
  const [once, lasting] = [/\b(one off|non recurring|temporary|in year only)\b/, /\b(ongoing|on going|recurring|permanent|base)\b/]
  return same.length === 2 && same.filter(({ words }) => once.test(words)).length === 1 && same.some(({ words }) => lasting.test(words) && !once.test(words))
}

const plainness = ({ words, hidden }: Draft): number => (/\b(agreed|revised|final|latest|net)\b/.test(words) ? 3 : 0) + (/\bsavings?\b/.test(words) ? 2 : 0) + (/\b(original|previous|prior|last|cumulative|part year|draft|initial)\b/.test(words) ? -4 : 0) + (hidden ? -8 : 0)

/** A plan whose rows say their year has one column of amounts, which need not say it. */
function settleLong(drafts: readonly Draft[], having: (role: ColumnRole) => Draft[]): void {
  if (having('year').length !== 1 || having('amount').length > 0) return
  const figures = drafts.filter(({ role, spec, contents }) => spec === null && (role === null || role === 'total') && isNumeric(contents) && !isYears(contents))
  const stated = figures.filter(({ heading, words }) => unitIn(heading) !== null || /^(amount|value|budget|net|total|movement|change|figure)s?$/.test(words))
  const [only, ...more] = stated.length > 0 ? stated : figures
  if (only !== undefined && more.length === 0) only.role = 'amount'
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
