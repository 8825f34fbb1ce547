// The house style as Word's own styles, so that whoever works on the paper changes it by its styles and not paragraph by paragraph.
// Colours and faces are those of house.typ, and those a council has chosen.
import { BorderStyle, type IBaseParagraphStyleOptions, type IParagraphStyleOptions, type IRunStylePropertiesOptions, type ISpacingProperties, type IStylesOptions, LineRuleType, UnderlineType } from 'docx'
import { type HouseStyle } from '#shared/documents/houseStyle.ts'
import { colours, families } from '../house.ts'
import { HANG, eighths, halfPoints, line, points, twips } from './measures.ts'

/** As Word takes them: without the number sign. */
export const ink = (colour: keyof typeof colours): string => colours[colour].slice(1).toUpperCase()

export const sans = (size: number, colour: keyof typeof colours = 'ink', bold = false): IRunStylePropertiesOptions =>
  ({ font: families.sans, size: halfPoints(size), color: ink(colour), ...(bold ? { bold: true } : {}) })

const space = (before: number, after: number, height: number = line.sans): ISpacingProperties =>
  ({ before: points(before), after: points(after), line: height, lineRule: LineRuleType.AUTO })

/** A name people find in Word's list, what it is like, and what it is for. */
type Style = Omit<IParagraphStyleOptions, 'id'>

const heading = (size: number, colour: 'ink' | 'ink2', before: number, after: number): IBaseParagraphStyleOptions =>
  ({ next: 'Normal', quickFormat: true, run: { ...sans(size, colour, true) }, paragraph: { keepNext: true, keepLines: true, spacing: space(before, after, 230) } })

const rule = (size: number, colour: keyof typeof colours) => ({ style: BorderStyle.SINGLE, size: eighths(size), color: ink(colour), space: 4 })

/** Where the titles of an agenda stand, and those of appendices below them. */
const AGENDA = twips(22)
const APPENDIX = twips(28)

const own = {
  Body: { name: 'Body that publishes', run: sans(9.5, 'ink2', true), paragraph: { spacing: space(0, 10) } },
  StatusLine: { name: 'Status line', run: sans(9.5, 'ink3'), paragraph: { spacing: space(2, 10), border: { bottom: rule(1, 'ink') } } },
  Notice: { name: 'Notice', run: sans(9, 'ink2'), paragraph: { spacing: space(0, 10) } },
  Front: { name: 'Front block', run: sans(9.5), paragraph: { spacing: space(0, 3), indent: { left: twips(34), hanging: twips(34) } } },
  NumberedText: { name: 'Numbered paragraph', quickFormat: true, paragraph: { spacing: space(0, 7, line.serif), indent: { left: HANG, hanging: HANG } } },
  ListItem: { name: 'List item', paragraph: { spacing: space(0, 4, line.serif) } },
  Sources: { name: 'List of sources', run: sans(9.5), paragraph: { spacing: space(0, 4) } },
  Lead: { name: 'Recommendations lead', next: 'Recommendation', run: sans(10.5, 'ink', true), paragraph: { keepNext: true, spacing: space(12, 8), border: { bottom: rule(0.6, 'line2') } } },
  Recommendation: { name: 'Recommendation', quickFormat: true, paragraph: { keepNext: true, spacing: space(4, 4, line.serif), indent: { left: HANG, hanging: HANG } } },
  // Room for the box around the kind: its second line must not touch it.
  RecommendationNote: { name: 'Recommendation note', run: sans(9, 'ink3'), paragraph: { keepLines: true, spacing: space(1, 2, 264), indent: { left: HANG } } },
  Group: { name: 'Attendance group', run: sans(9.5, 'ink', true), paragraph: { keepNext: true, spacing: space(8, 3) } },
  Attendance: { name: 'Attendance', run: sans(9.5), paragraph: { spacing: space(0, 2), indent: { left: twips(58), hanging: twips(58) } } },
  TableNote: { name: 'Table note', run: sans(8.5, 'ink3'), paragraph: { keepNext: true, spacing: space(0, 2) } },
  TableText: { name: 'Table text', run: sans(9), paragraph: { spacing: space(0, 0, 204) } },
  TableTextSmall: { name: 'Table text, small', basedOn: 'TableText', run: sans(8.5) },
  Reading: { name: 'What a chart shows', run: sans(10.5, 'ink', true), paragraph: { keepNext: true, keepLines: true, spacing: space(14, 6) } },
  Figure: { name: 'Figure', paragraph: { keepNext: true, spacing: space(0, 4, 240) } },
  FigureCaption: { name: 'Figure caption', basedOn: 'Caption', run: { ...sans(9, 'ink3'), bold: false }, paragraph: { keepNext: false, spacing: space(0, 12) } },
  Picture: { name: 'Picture', paragraph: { spacing: space(8, 12, 240) } },
  Logo: { name: 'Logo', paragraph: { keepNext: true, spacing: space(0, 8, 240) } },
  AgendaItem: { name: 'Agenda item', next: 'AgendaNote', run: sans(10.5, 'ink', true), paragraph: { keepNext: true, keepLines: true, spacing: space(8, 2), indent: { left: AGENDA, hanging: AGENDA } } },
  AgendaNote: { name: 'Agenda note', run: sans(9, 'ink3'), paragraph: { spacing: space(0, 2), indent: { left: AGENDA } } },
  AgendaAppendix: { name: 'Agenda appendix', next: 'AgendaAppendixNote', run: sans(10, 'ink', true), paragraph: { keepNext: true, keepLines: true, spacing: space(5, 2), indent: { left: AGENDA + APPENDIX, hanging: APPENDIX } } },
  AgendaAppendixNote: { name: 'Agenda appendix note', run: sans(9, 'ink3'), paragraph: { spacing: space(0, 2), indent: { left: AGENDA + APPENDIX } } },
  ItemLine: { name: 'Item line', run: sans(9, 'ink3'), paragraph: { keepNext: true, spacing: space(0, 3) } },
  Note: { name: 'Note', run: sans(9, 'ink2'), paragraph: { spacing: space(6, 6) } },
  ContentsTitle: { name: 'Contents title', next: 'TOC1', run: sans(11, 'ink', true), paragraph: { keepNext: true, spacing: space(14, 4) } },
  TOC1: { name: 'toc 1', run: sans(9.5), paragraph: { spacing: space(0, 2) } },
  TOC2: { name: 'toc 2', run: sans(9.5, 'ink2'), paragraph: { spacing: space(0, 2), indent: { left: twips(5) } } },
  TOC3: { name: 'toc 3', run: sans(9.5, 'ink3'), paragraph: { spacing: space(0, 2), indent: { left: twips(10) } } },
  Header: { name: 'header', run: sans(8.5, 'ink3'), paragraph: { spacing: space(0, 0) } },
  Footer: { name: 'footer', run: sans(8.5, 'ink3'), paragraph: { spacing: space(0, 0) } },
} as const satisfies Readonly<Record<string, Style>>

/** Word's own styles, and those above. */
export type StyleName = keyof typeof own | 'Normal' | 'Title' | 'Caption' | 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'Heading5' | 'Heading6'

const boxed = { style: BorderStyle.SINGLE, size: eighths(0.5), space: 1 } as const

/** In a pack the title of an item is what a reader looks for; its paper's own headings follow a step lower. */
function headings(pack: boolean, reading: string): Partial<NonNullable<IStylesOptions['default']>> {
  const own = [heading(14, 'ink', 16, 7), heading(11, 'ink', 12, 6), heading(10, 'ink2', 9, 5), heading(9.5, 'ink2', 8, 4)] as const
  const title = heading(18, 'ink', 8, 6)
  const [first, second, third, fourth] = own
  return pack ? { heading1: { ...title, run: { ...title.run, font: reading } }, heading2: first, heading3: second, heading4: third, heading5: fourth, heading6: fourth }
    : { heading1: first, heading2: second, heading3: third, heading4: fourth }
}

/** `pack` is a document with items, each a paper of its own. */
export function stylesOf(house: HouseStyle, pack: boolean): IStylesOptions {
  const reading = families[house.body]
  const accent = house.accent === null ? ink('accent') : house.accent.slice(1).toUpperCase()
  // What a council's own colour shows in besides links.
  const brand: Readonly<Record<string, Style>> = house.accent === null ? {} : {
    Body: { ...own.Body, run: { ...own.Body.run, color: accent } },
    StatusLine: { ...own.StatusLine, paragraph: { ...own.StatusLine.paragraph, border: { bottom: { ...rule(1.5, 'ink'), color: accent } } } },
  }
  return {
    default: {
      document: {
        run: { font: reading, size: halfPoints(11), color: ink('ink'), language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
        paragraph: { spacing: space(0, 6, house.body === 'sans' ? line.sans : line.serif) },
      },
      title: { next: 'StatusLine', quickFormat: true, run: { font: reading, size: halfPoints(20), bold: true, color: ink('ink') }, paragraph: { keepNext: true, keepLines: true, spacing: space(0, 4, 220) } },
      ...headings(pack, reading),
      caption: { next: 'Normal', run: { ...sans(9.5, 'ink', true) }, paragraph: { keepNext: true, keepLines: true, spacing: space(12, 4) } },
      hyperlink: { run: { color: accent, underline: { type: UnderlineType.SINGLE, color: accent } } },
    },
    paragraphStyles: Object.entries<Style>({ ...own, ...brand }).map(([id, style]) => ({ id, basedOn: 'Normal', ...style })),
    characterStyles: [
      { id: 'Illustrative', name: 'Illustrative mark', run: { ...sans(7.5, 'ink2'), bold: false, border: { ...boxed, color: ink('line2') } } },
      { id: 'Kind', name: 'Kind of recommendation', run: { ...sans(8, 'ink2', true), border: { ...boxed, color: ink('ink2') } } },
      { id: 'Unknown', name: 'Not yet known', run: { color: ink('ink2'), underline: { type: UnderlineType.DOTTED, color: ink('ink2') } } },
      { id: 'Muted', name: 'Of no account', run: { color: ink('ink3') } },
      { id: 'Left', name: 'Left to find', run: { color: ink('bad'), bold: true } },
      { id: 'CellNote', name: 'Note in a table', run: { ...sans(8, 'ink3'), bold: false } },
      { id: 'Key', name: 'Key of the front block', run: { color: ink('ink3') } },
      { id: 'Post', name: 'Post', run: { color: ink('ink2') } },
      { id: 'Stamp', name: 'Stamp of a draft', run: { color: ink('ink2'), bold: true, characterSpacing: points(0.5) } },
    ],
  }
}

/** A run in one of the character styles above. */
export type RunStyle = 'Illustrative' | 'Kind' | 'Unknown' | 'Muted' | 'Left' | 'CellNote' | 'Key' | 'Post' | 'Stamp'
