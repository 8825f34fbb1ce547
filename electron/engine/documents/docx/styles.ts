// The house style as Word's own styles, so that whoever works on the paper changes it by its styles and not paragraph by paragraph.
// Colours and faces are those of house.typ.
import { BorderStyle, type IBaseParagraphStyleOptions, type IParagraphStyleOptions, type IRunStylePropertiesOptions, type ISpacingProperties, type IStylesOptions, LineRuleType, UnderlineType } from 'docx'
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
  Note: { name: 'Note', run: sans(9, 'ink2'), paragraph: { spacing: space(6, 6) } },
  ContentsTitle: { name: 'Contents title', next: 'TOC1', run: sans(11, 'ink', true), paragraph: { keepNext: true, spacing: space(14, 4) } },
  TOC1: { name: 'toc 1', run: sans(9.5), paragraph: { spacing: space(0, 2) } },
  TOC2: { name: 'toc 2', run: sans(9.5, 'ink2'), paragraph: { spacing: space(0, 2), indent: { left: twips(5) } } },
  TOC3: { name: 'toc 3', run: sans(9.5, 'ink3'), paragraph: { spacing: space(0, 2), indent: { left: twips(10) } } },
  Header: { name: 'header', run: sans(8.5, 'ink3'), paragraph: { spacing: space(0, 0) } },
  Footer: { name: 'footer', run: sans(8.5, 'ink3'), paragraph: { spacing: space(0, 0) } },
} as const satisfies Readonly<Record<string, Style>>

/** Word's own styles, and those above. */
export type StyleName = keyof typeof own | 'Normal' | 'Title' | 'Caption' | 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4'

const boxed = { style: BorderStyle.SINGLE, size: eighths(0.5), space: 1 } as const

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: families.serif, size: halfPoints(11), color: ink('ink'), language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: space(0, 6, line.serif) },
    },
    title: { next: 'StatusLine', quickFormat: true, run: { font: families.serif, size: halfPoints(20), bold: true, color: ink('ink') }, paragraph: { keepNext: true, keepLines: true, spacing: space(0, 4, 220) } },
    heading1: heading(14, 'ink', 16, 7),
    heading2: heading(11, 'ink', 12, 6),
    heading3: heading(10, 'ink2', 9, 5),
    heading4: heading(9.5, 'ink2', 8, 4),
    caption: { next: 'Normal', run: { ...sans(9.5, 'ink', true) }, paragraph: { keepNext: true, keepLines: true, spacing: space(12, 4) } },
    hyperlink: { run: { color: ink('accent'), underline: { type: UnderlineType.SINGLE, color: ink('accent') } } },
  },
  paragraphStyles: Object.entries<Style>(own).map(([id, style]) => ({ id, basedOn: 'Normal', ...style })),
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

/** A run in one of the character styles above. */
export type RunStyle = 'Illustrative' | 'Kind' | 'Unknown' | 'Muted' | 'Left' | 'CellNote' | 'Key' | 'Post' | 'Stamp'
