// Words as runs of text. Nothing a person wrote is read as anything but text: what XML cannot hold is left out (the contract
// refuses it before), line ends become line breaks, and the rest stands as it was written.
import { ExternalHyperlink, type IRunOptions, TextRun, UnderlineType, type XmlComponent } from 'docx'
import { type RichInline } from '#shared/documents/richText.ts'
import { ILLUSTRATIVE } from '#shared/documents/phrases.ts'
import { type RunStyle } from './styles.ts'

/** Text as XML may hold it. */
export const clean = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('\t', ' ')

/** One run, or several with line breaks between them. */
export function runs(text: string, format: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return clean(text).split(/\r\n|[\n\r\u2028\u2029]/).map((words, i) => new TextRun({ ...format, text: words, ...(i > 0 ? { break: 1 } : {}) }))
}

export const styled = (text: string, style: RunStyle): TextRun[] => runs(text, { style })

/** Words in a box of their own, which stands off from them by spaces that never end a line. */
export const boxed = (text: string, style: RunStyle): TextRun[] => styled(`\u00a0${text}\u00a0`, style)

/** The mark of what was made up. */
export const illustrativeMark = (): TextRun[] => boxed(ILLUSTRATIVE, 'Illustrative')

/** The same at the end of a text. */
export const markedIllustrative = (on: boolean): TextRun[] => on ? [new TextRun(' '), ...illustrativeMark()] : []

export function inlineRuns(pieces: readonly RichInline[]): XmlComponent[] {
  return pieces.flatMap((piece): XmlComponent[] => {
    if (piece.type === 'hardBreak') return [new TextRun({ break: 1 })]
    const has = (type: string): boolean => (piece.marks ?? []).some((mark) => mark.type === type)
    const link = (piece.marks ?? []).find((mark) => mark.type === 'link')
    const format = { ...(has('bold') ? { bold: true } : {}), ...(has('italic') ? { italics: true } : {}), ...(has('underline') ? { underline: { type: UnderlineType.SINGLE } } : {}) }
    if (link === undefined) return runs(piece.text, format)
    return [new ExternalHyperlink({ link: link.attrs.href, children: runs(piece.text, { ...format, style: 'Hyperlink' }) })]
  })
}
