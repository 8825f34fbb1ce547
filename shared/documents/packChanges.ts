// What changed in a pack since somebody read it: what is new, what reads otherwise, what was withdrawn, and the £ of every saving it shows.
// Compares two contents by the rows their places were made from, so that a moved paragraph is no change. Pure.
import { formatDate } from '#shared/dates.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatInWords, formatTotalInWords } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { type ContentSaving, type PackContent } from './packContent.ts'
import { type PackPlace, type PlacedItem, placesIn } from './packPlaces.ts'

export type PlaceChange = { readonly item: string | null; readonly number: string; readonly title: string; readonly origin: string | null; readonly what: string; readonly before: string | null; readonly after: string | null }

export type MoneyChange = {
  readonly id: string; readonly label: string; readonly was: Total; readonly now: Total; readonly difference: number | null; readonly words: string
  readonly years: readonly { readonly label: string; readonly was: MaybeAmount; readonly now: MaybeAmount }[]
}

export type PackChanges = { readonly new: readonly PlaceChange[]; readonly changed: readonly PlaceChange[]; readonly withdrawn: readonly PlaceChange[]; readonly money: readonly MoneyChange[] }

const WHOLE = 'The whole item'

/** Letters of a text that are shown; the pack itself has all of it. */
const SHOWN = 2_000
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text)

type Placed = { readonly front: readonly PackPlace[]; readonly items: readonly PlacedItem[] }
const placed = ({ model, style }: PackContent): Placed => placesIn(model, style.numbering)

export const packChanges = (before: PackContent, after: PackContent): PackChanges => compare(placed(before), placed(after), moneyChanges(before.savings, after.savings))

/** What changed since it was issued, in the order of issues: each item as it was sent last. Every issue has a front sheet of its own, of which
 *  nothing is told; and what was issued keeps its number, whatever an appendix sent by itself goes by. */
export function changesSinceIssues(issued: readonly PackContent[], after: PackContent): PackChanges {
  const now = placed(after)
  const numbers = new Map(now.items.map(({ id, number }) => [id, number]))
  const items = new Map(issued.flatMap((content) => placed(content).items.map((item) => [item.id, { ...item, number: numbers.get(item.id) ?? item.number }] as const)))
  const savings = new Map(issued.flatMap((content) => content.savings.map((saving) => [saving.id, saving] as const)))
  return compare({ front: [], items: [...items.values()] }, { front: [], items: now.items }, moneyChanges([...savings.values()], after.savings))
}

function compare(old: Placed, now: Placed, money: PackChanges['money']): PackChanges {
  const oldItems = new Map(old.items.map((item) => [item.id, item]))
  const nowItems = new Map(now.items.map((item) => [item.id, item]))
  const whole = ({ id, number, title }: (typeof now.items)[number]) => ({ item: id, number, title, origin: null, what: WHOLE })
  const within = (left: readonly PackPlace[], right: readonly PackPlace[]) => comparePlaces(left, right)
  const shared = now.items.flatMap((item) => {
    const earlier = oldItems.get(item.id)
    return earlier === undefined ? [] : [{ ...within(earlier.places, item.places), renamed: renamed(earlier, item) }]
  })
  const front = within(old.front, now.front)
  // Why an item was withdrawn stands on the agenda.
  const said = new Map(now.front.flatMap((place) => (place.item === null ? [] : [[place.item, place.text] as const])))
  return {
    new: [...front.new.filter(({ item }) => item === null || !oldItems.has(item)), ...now.items.filter(({ id }) => !oldItems.has(id)).map((item) => ({ ...whole(item), before: null, after: item.title })), ...shared.flatMap((part) => part.new)],
    changed: [...front.changed, ...shared.flatMap((part) => [...part.renamed, ...part.changed])],
    // What was to follow and has come is new, and nothing was withdrawn.
    withdrawn: [...front.withdrawn.filter(({ item }) => item === null || !nowItems.has(item)), ...old.items.filter(({ id }) => !nowItems.has(id)).map((item) => ({ ...whole(item), before: item.title, after: said.get(item.id) ?? null })), ...shared.flatMap((part) => part.withdrawn)],
    money,
  }
}

function renamed(before: { readonly number: string; readonly title: string }, after: { readonly id: string; readonly number: string; readonly title: string }): readonly PlaceChange[] {
  const base = { item: after.id, number: after.number, title: after.title, origin: null }
  return [
    ...(before.number === after.number ? [] : [{ ...base, what: 'Its number', before: before.number, after: after.number }]),
    ...(before.title === after.title ? [] : [{ ...base, what: 'Its title', before: before.title, after: after.title }]),
  ]
}

function comparePlaces(before: readonly PackPlace[], after: readonly PackPlace[]): Omit<PackChanges, 'money'> {
  const [old, now] = [new Map(before.map((place) => [place.key, place])), new Map(after.map((place) => [place.key, place]))]
  const at = ({ item, number, title, origin, what }: PackPlace) => ({ item, number, title, origin, what })
  return {
    new: after.flatMap((place) => (old.has(place.key) ? [] : [{ ...at(place), before: null, after: shown(place.text) }])),
    changed: after.flatMap((place) => {
      const earlier = old.get(place.key)
      return earlier === undefined || earlier.text === place.text ? [] : [{ ...at(place), before: shown(earlier.text), after: shown(place.text) }]
    }),
    withdrawn: before.flatMap((place) => (now.has(place.key) ? [] : [{ ...at(place), before: shown(place.text), after: null }])),
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** A figure that is wholly known. */
const known = (total: Total): number | null => (total.unknowns > 0 || total.low !== total.high || total.parts === 0 ? null : total.low)

/** Savings that both show: what is new or no longer shown is told by its place. */
function moneyChanges(before: readonly ContentSaving[], after: readonly ContentSaving[]): readonly MoneyChange[] {
  const old = new Map(before.map((saving) => [saving.id, saving]))
  return after.flatMap((right): MoneyChange[] => {
    const left = old.get(right.id)
    if (left === undefined || (same(left.total, right.total) && same(left.years, right.years))) return []
    const [was, now] = [known(left.total), known(right.total)]
    const difference = was === null || now === null ? null : now - was
    const moved = difference === null || difference === 0 ? '' : `, ${difference > 0 ? 'up' : 'down'} by ${formatInWords(Math.abs(difference))}`
    return [{
      id: right.id, label: right.label, was: left.total, now: right.total, difference, words: `${formatTotalInWords(left.total)} is now ${formatTotalInWords(right.total)}${moved}`, years: yearChanges(left, right),
    }]
  })
}

function yearChanges(left: ContentSaving, right: ContentSaving): MoneyChange['years'] {
  const labels = [...new Set([...left.years, ...right.years].map(({ label }) => label))]
  const amount = (saving: ContentSaving, label: string): MaybeAmount => saving.years.find((year) => year.label === label)?.amount ?? null
  return labels.flatMap((label) => {
    const [was, now] = [amount(left, label), amount(right, label)]
    return same(was, now) ? [] : [{ label, was, now }]
  })
}

/** Letters of a text that a front sheet has room for, and lines. */
const [BRIEF, MOST_LINES] = [160, 40]
const brief = (text: string): string => { const line = text.replace(/\s+/g, ' ').trim(); return line.length > BRIEF ? `${line.slice(0, BRIEF - 1)}…` : line }

/** What an issue of some items says of them: each place that reads otherwise, as it was and as it is, and every saving that moved. Nothing of
 *  what is new as a whole, which its agenda lists, and nothing of items it does not hold. */
export function changedLines({ new: added, changed, withdrawn, money }: PackChanges): readonly string[] {
  const whole = ({ what }: PlaceChange): boolean => what === WHOLE
  const where = ({ number, what }: PlaceChange): string => `${number}, ${what.charAt(0).toLowerCase()}${what.slice(1)}`
  const lines = [
    ...money.map(({ label, words }) => `${label}: ${words}.`),
    ...changed.map((place) => `${where(place)}: was “${brief(place.before ?? '')}”, is now “${brief(place.after ?? '')}”.`),
    ...added.filter((place) => !whole(place)).map((place) => `${where(place)} is new: “${brief(place.after ?? '')}”.`),
    ...withdrawn.filter((place) => !whole(place)).map((place) => `${where(place)} was taken out: “${brief(place.before ?? '')}”.`),
  ]
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `And ${lines.length - MOST_LINES} more places.`] : lines
}

/** "Two places are new, one changed and none was withdrawn since 9 December 2024; the figures of one saving moved." */
export function changesSentence(changes: PackChanges, day: string): string {
  const counts = [[changes.new.length, 'new'], [changes.changed.length, 'changed'], [changes.withdrawn.length, 'withdrawn']] as const
  if (counts.every(([n]) => n === 0) && changes.money.length === 0) return `Nothing changed since ${formatDate(day)}`
  const places = counts.filter(([n]) => n > 0).map(([n, word]) => `${countWord(n).toLowerCase()} ${word}`)
  const moved = changes.money.length === 0 ? '' : `the figures of ${countWord(changes.money.length).toLowerCase()} ${plural(changes.money.length, 'saving')} moved`
  const sentence = [places.length === 0 ? '' : `${new Intl.ListFormat('en-GB').format(places)}`, moved].filter((part) => part !== '').join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} since ${formatDate(day)}`
}
