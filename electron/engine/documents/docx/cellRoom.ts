// How tall a cell of a table is at least and at most, from the widths of its words alone: enough to know which cell makes its row as tall
// as it is. In lines of the table's own text; what is not known to the letter may be of any height.
import { textWidth, wrapText } from '#shared/documents/charts/measure.ts'
import { BOLD_SLACK } from '../longestLine.ts'
import { attributeIn, childOf, childrenOf, isA } from './formatted.ts'
import { points } from './measures.ts'
import { PADDING } from './widths.ts'

export type CellRoom = {
  /** In twips. */
  readonly width: number
  readonly borders: readonly unknown[]
  /** How its first paragraph is set. */
  readonly setting: unknown
  readonly least: number
  readonly most: number
}

export const LINE = 1

/** Points of type in the styles of tables. */
const sizes = new Map<unknown, number>([['TableText', 9], ['TableTextSmall', 8.5]])
/** Styles of runs that only colour them; the notes in cells are a little smaller. */
const asTall = new Set<unknown>([undefined, 'Unknown', 'Muted', 'Left'])
const SMALLER = 0.85
/** Signs whose widths are known, or are less than those of one that is not; words with one space between them. */
const KNOWN = /^(?!.* {2})[\u0020-\u007e£–’−]*$/
/** Letters drawn together, and pairs set closer, make a line shorter than its letters. */
const TIGHTER = 0.95
/** The mark of what was made up, in a paragraph of its own: less than two lines of a table. */
const MARK = { least: 0.8, most: 1.4 }

/** Null where it is not one paragraph of words, with the mark of what was made up below it or without. */
export function roomOf(cell: unknown): CellRoom | null {
  const [given, paragraph, mark, ...more] = childrenOf(cell, 'w:tc')
  const own = childrenOf(given, 'w:tcPr')
  const [setting, ...pieces] = childrenOf(paragraph, 'w:p')
  const styled = childrenOf(setting, 'w:pPr')
  const width = attributeIn(own, 'w:tcW', 'w:w')
  const size = sizes.get(attributeIn(styled, 'w:pStyle', 'w:val'))
  const marked = mark !== undefined
  if (typeof width !== 'number' || size === undefined || more.length > 0 || (marked && !isMark(mark)) || childOf(styled, 'w:spacing') !== undefined || childOf(own, 'w:gridSpan') !== undefined) return null
  const lines = linesOf(pieces)
  if (lines === null) return null
  const room = width - 2 * PADDING
  const least = lines.reduce((sum, { words, tall }) => sum + tall * atLeast(words, size * tall, room), marked ? MARK.least : 0)
  const most = lines.reduce((sum, { words }) => sum + atMost(words, size, room), marked ? MARK.most : 0)
  return { width, borders: own.filter((child) => isA(child, 'w:tcBorders')), setting, least: Math.max(LINE, least), most }
}

/** A space where a line ends takes no room. */
function atLeast(words: string, size: number, room: number): number {
  const space = points(textWidth(' ', size, 'semibold'))
  return KNOWN.test(words) ? Math.max(LINE, Math.ceil((points(textWidth(words, size)) * TIGHTER + space) / (room + points(1) + space))) : LINE
}

const atMost = (words: string, size: number, room: number): number =>
  KNOWN.test(words) ? wrapText(words, room / points(1) / BOLD_SLACK, size, 'semibold').length : Number.POSITIVE_INFINITY

type Line = { readonly words: string; /** Of a line of the table's own text. */ readonly tall: number }

/** What stands between line breaks; null where there is anything but runs of words and bookmarks. */
function linesOf(pieces: readonly unknown[]): readonly Line[] | null {
  const lines: Line[] = []
  let line: Line = { words: '', tall: LINE }
  for (const piece of pieces) {
    if (isA(piece, 'w:bookmarkStart') || isA(piece, 'w:bookmarkEnd')) continue
    if (!isA(piece, 'w:r')) return null
    const inside = childrenOf(piece, 'w:r')
    const style = attributeIn(childrenOf(childOf(inside, 'w:rPr'), 'w:rPr'), 'w:rStyle', 'w:val')
    if (!asTall.has(style) && style !== 'CellNote') return null
    for (const part of inside) {
      if (isA(part, 'w:br')) {
        lines.push(line)
        line = { words: '', tall: LINE }
      } else if (isA(part, 'w:t')) {
        const said = childrenOf(part, 'w:t').filter((child) => typeof child === 'string').join('')
        line = { words: line.words + said, tall: style === 'CellNote' ? SMALLER : line.tall }
      } else if (!isA(part, 'w:rPr')) return null
    }
  }
  return [...lines, line]
}

const isMark = (paragraph: unknown): boolean => childrenOf(paragraph, 'w:p').every((piece) => isA(piece, 'w:pPr') || isA(piece, 'w:bookmarkEnd')
  || attributeIn(childrenOf(childOf(childrenOf(piece, 'w:r'), 'w:rPr'), 'w:rPr'), 'w:rStyle', 'w:val') === 'Illustrative')
