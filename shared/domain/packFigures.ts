// The figures a paragraph was written on. A narrative that says "£327k" is stale once the saving comes to £145k: both are shown, the text
// is left alone, and only its author says that it still holds. Whole pounds. Pure.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'

/** One saving, all savings of a cycle, or the gap of a version of the financial plan. */
export const figureKinds = ['saving', 'savings', 'gap'] as const
export type FigureKind = (typeof figureKinds)[number]

export type FigureRef = { readonly kind: FigureKind; readonly id: string }

/** A figure as it stood when it was written on. Amounts typed in words are kept beside them, see typedAmounts.ts. */
export type Figure = FigureRef & { readonly label: string; readonly total: Total }

export type MovedFigure = { readonly label: string; readonly was: string; readonly now: string }

/** What the figures are today; null for what is no longer in the file. */
export type FiguresNow = (ref: FigureRef) => Figure | null

const sameTotal = (a: Total, b: Total): boolean => a.low === b.low && a.high === b.high && a.unknowns === b.unknowns && a.parts === b.parts
const sameRef = (a: FigureRef, b: FigureRef): boolean => a.kind === b.kind && a.id === b.id

/** Savings whose reference stands in a text, as a word of its own: ASC-003 is not found in ASC-0031. */
export function citedSavings<T extends { readonly id: string; readonly ref: string }>(text: string, savings: readonly T[]): readonly T[] {
  return savings.filter(({ ref }) => ref !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${ref.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu').test(text))
}

/** Figures that are not what they were, with old and new. */
export function movedFigures(written: readonly Figure[], now: FiguresNow): readonly MovedFigure[] {
  return written.flatMap((figure): MovedFigure[] => {
    const today = now(figure)
    if (today !== null && sameTotal(figure.total, today.total)) return []
    return [{ label: figure.label, was: formatTotalInWords(figure.total), now: today === null ? 'no longer in the file' : formatTotalInWords(today.total) }]
  })
}

/**
 * The figures of a text after it was changed: what is cited still keeps the value it was written on, so that correcting a word does not
 * hide that a figure has moved; what is cited anew is taken as it stands today.
 */
export function figuresAfter(before: readonly Figure[], cited: readonly FigureRef[], now: FiguresNow): readonly Figure[] {
  const once = cited.filter((ref, i) => cited.findIndex((other) => sameRef(other, ref)) === i)
  return once.flatMap((ref) => before.find((figure) => sameRef(figure, ref)) ?? now(ref) ?? [])
}
