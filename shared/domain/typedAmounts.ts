// Amounts that a person typed in a text about savings, and which figures of those savings they were when it was written. Once none of them
// shows that amount any more, the text says something that was true and is not: old and new are told, with the saving and the year, and the
// text is left alone. An amount that was no figure of a saving named there is nobody's, and never flagged. Whole pounds. Pure.
import { formatYear } from '../financialYear.ts'
import { type MaybeAmount } from '../money/amount.ts'
import { formatInWords, formatTotalInWords } from '../money/format.ts'
import { EMPTY_TOTAL, addAmount, type Total } from '../money/total.ts'
import { amountsInText } from './amountsInText.ts'
import { citedSavings, type MovedFigure } from './packFigures.ts'

/** A saving with the figures its row shows. `year`: the one that begins in April of it. */
export type SavingFigures = {
  readonly id: string; readonly ref: string; readonly title: string
  readonly years: readonly { readonly year: number; readonly amount: MaybeAmount }[]; readonly total: Total
}

/** An amount with every figure it was, of one saving or of several; `year` null: all years together. */
export type TypedAmount = { readonly kind: 'amount'; readonly pounds: number; readonly of: readonly FigureOf[] }
type FigureOf = { readonly saving: string; readonly year: number | null; /** What it was called, for when it is gone. */ readonly label: string }

export type SavingNow = (id: string) => SavingFigures | null

/** What people call a saving: its title, the part of it before a comma, dash or bracket, and the name it begins with ("Milton Grange"). */
function namesOf(title: string): readonly string[] {
  const [head = ''] = title.split(/[,;:(–—]|\s-\s/u)
  const name = /^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)+/u.exec(title)?.[0] ?? ''
  return [...new Set([title, head, name].map((one) => one.replace(/\s+/gu, ' ').trim()).filter((one) => one.length >= SHORTEST))]
}

/** Shorter than a name: "ICT", "Bus". */
const SHORTEST = 5

const wordsOf = (text: string): string => ` ${text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `

/** The savings a text names, by reference or by what they are called; a name that two of them share is neither’s. */
export function namedSavings<T extends { readonly id: string; readonly ref: string; readonly title: string }>(text: string, savings: readonly T[]): readonly T[] {
  const cited = new Set(citedSavings(text, savings).map(({ id }) => id))
  const words = wordsOf(text)
  const called = savings.flatMap(({ id, title }) => namesOf(title).map((name) => ({ id, name: wordsOf(name) }))).filter(({ name }) => name.trim() !== '' && words.includes(name))
  for (const { id, name } of called) if (!called.some((other) => other.name === name && other.id !== id)) cited.add(id)
  return savings.filter(({ id }) => cited.has(id))
}

/** Whether a figure is what was typed: to the pound, or as tables in £000 print it. What is not wholly known is no amount. */
const shows = ({ low, high, unknowns, parts }: Total, pounds: number): boolean =>
  parts > 0 && unknowns === 0 && low === high && (low === pounds || (pounds % 1_000 === 0 && Math.round(low / 1_000) * 1_000 === pounds))

const figureNow = (saving: SavingFigures, year: number | null): Total =>
  year === null ? saving.total : addAmount(EMPTY_TOTAL, saving.years.find((one) => one.year === year)?.amount ?? null)

/** The years a text names: "2025/26", "2025-26". */
const yearsIn = (text: string): ReadonlySet<number> => new Set([...text.matchAll(/\b((?:19|20)\d\d)\s?[/–-]\s?\d\d\b/gu)].map(([, year]) => Number(year)))

/** Every amount of a text that is a figure of one of the savings it is about. Of several years with the same amount those it names. */
export function typedAmounts(text: string, about: readonly SavingFigures[]): readonly TypedAmount[] {
  const named = yearsIn(text)
  return amountsInText(text).flatMap((pounds): TypedAmount[] => {
    const of = about.flatMap((saving) => [...saving.years.map(({ year }) => year), null].filter((year) => shows(figureNow(saving, year), pounds)).map((year) => ({ saving: saving.id, year, label: labelOf(saving) })))
    const meant = of.filter(({ year }) => year !== null && named.has(year))
    return of.length === 0 ? [] : [{ kind: 'amount', pounds, of: meant.length > 0 ? meant : of }]
  })
}

/**
 * The amounts of a text after it was changed. One that stays keeps the figures it was written on, so that correcting a word does not hide that
 * they have moved; what is written anew is held against figures as they stand.
 */
export function typedAfter(before: readonly TypedAmount[], text: string, about: readonly SavingFigures[]): readonly TypedAmount[] {
  const fresh = typedAmounts(text, about)
  return amountsInText(text).flatMap((pounds): TypedAmount[] => {
    const kept = (before.find((one) => one.pounds === pounds)?.of ?? []).filter(({ saving }) => about.some(({ id }) => id === saving))
    const found = (fresh.find((one) => one.pounds === pounds)?.of ?? []).filter((one) => !kept.some(({ saving }) => saving === one.saving))
    return kept.length + found.length === 0 ? [] : [{ kind: 'amount', pounds, of: [...kept, ...found] }]
  })
}

const labelOf = ({ ref, title }: Pick<SavingFigures, 'ref' | 'title'>): string => `${ref} ${title}`

/** A typed amount that moved, with the saving it was of. */
export type MovedAmount = MovedFigure & { readonly saving: string }

/** Amounts that none of the figures they were shows any more: of each saving the years, or the sum of them where it was that. */
export function movedAmounts(typed: readonly TypedAmount[], now: SavingNow): readonly MovedAmount[] {
  return typed.flatMap(({ pounds, of }): readonly MovedAmount[] => {
    const stands = of.some(({ saving, year }) => { const today = now(saving); return today !== null && shows(figureNow(today, year), pounds) })
    if (stands) return []
    const years = of.filter(({ saving, year }) => year !== null || !of.some((other) => other.saving === saving && other.year !== null))
    return years.map((one) => movedLine(one, formatInWords(pounds), now(one.saving)))
  })
}

function movedLine({ saving, year, label }: FigureOf, was: string, today: SavingFigures | null): MovedAmount {
  const when = year === null ? 'all years' : formatYear(year)
  if (today === null) return { saving, label: `${label}, ${when}`, was, now: 'no longer in the file' }
  const total = figureNow(today, year)
  return { saving, label: `${labelOf(today)}, ${when}`, was, now: total.parts === 0 ? 'no amount' : formatTotalInWords(total) }
}
