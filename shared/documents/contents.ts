// What a table of contents lists: the headings and appendices of a paper in order, as they are printed. Pages are not known here: only
// a renderer that makes pages can say them.
import { type DocumentModel } from './model.ts'
import { type NumberedBlock, type NumberedSection, numberDocument } from './numbering.ts'
import { type Numbering, PLAIN_NUMBERING } from './numberStyles.ts'

export type Listed = {
  /** 1 for sections, appendices and the items of a pack. */
  readonly level: number
  /** "2 Scrutiny engagement", "Appendix 1: The savings" */
  readonly text: string
}

/** Everything that can be listed, down to the last heading. */
export function listedIn(model: DocumentModel, numbering: Numbering = PLAIN_NUMBERING): readonly Listed[] {
  return numberDocument(model, numbering).flatMap((section): readonly Listed[] => {
    // In a pack the title of an item stands where a section would, and what is in it a step lower.
    const depth = section.item?.depth ?? 0
    return [
      ...(section.label === null ? [] : [{ level: 1 + depth - (section.kind === 'item' ? 1 : 0), text: appendixTitle(section) }]),
      ...section.blocks.flatMap((numbered) => (numbered.block.type === 'heading' ? [{ level: numbered.block.level + depth, text: headingText(numbered) }] : [])),
    ]
  })
}

/** "Appendix 1: The savings the Board considered" */
export const appendixTitle = (section: NumberedSection): string => `${section.label ?? ''}: ${section.title ?? ''}`

/** "2 Scrutiny engagement"; without a number where it has none. */
export function headingText({ block, label }: NumberedBlock): string {
  const text = block.type === 'heading' ? block.text : ''
  return label === null ? text : `${label} ${text}`
}
