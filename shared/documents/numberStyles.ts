// The ways a council may number its papers, each named by how its first number looks. Only the look is chosen: what is counted, and in
// which order, is settled in numbering.ts for everybody.

import { type listStyles, type paragraphStyles, type recommendationStyles } from '#shared/domain/houseWords.ts'

export type Numbering = {
  readonly paragraphs: keyof typeof paragraphStyles
  readonly recommendations: keyof typeof recommendationStyles
  readonly lists: keyof typeof listStyles
}

export const PLAIN_NUMBERING: Numbering = { paragraphs: '1.1', recommendations: '(1)', lists: '(i)' }

/** A number in brackets, with a full stop, as a roman numeral: "(3)", "3.", "iii.". */
export function styledNumber(style: Numbering['recommendations'], n: number): string {
  switch (style) {
    case '(1)': return `(${n})`
    case '1.': return `${n}.`
    case 'i.': return `${roman(n)}.`
  }
}

/** Marks of ordered lists by depth, from 0: (i), (a), (1). */
export function listMark(style: Numbering['lists'], depth: number, n: number): string {
  if (depth === 0) return style === '(i)' ? `(${roman(n)})` : style === 'i.' ? `${roman(n)}.` : `(${letters(n)})`
  if (depth === 1) return style === '(a)' ? `(${roman(n)})` : `(${letters(n)})`
  return `(${n})`
}

function roman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ]
  let left = n
  let out = ''
  for (const [value, sign] of steps) while (left >= value) { out += sign; left -= value }
  return out
}

function letters(n: number): string {
  return n <= 26 ? String.fromCharCode(96 + n) : letters(Math.floor((n - 1) / 26)) + letters(((n - 1) % 26) + 1)
}
