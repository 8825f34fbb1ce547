// How a paper is made to look: the house style of its cycle, and the pictures it names, both from the file. The one place where a row of
// style becomes a style, for screens, for papers and for what is sealed.
import { type ReadableDb } from '#db/store/types.ts'
import { type HouseStyle, PLAIN_HOUSE } from '#shared/documents/houseStyle.ts'
import { type KeptStyle } from '#shared/documents/keptStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { type Numbering, PLAIN_NUMBERING } from '#shared/documents/numberStyles.ts'
import { bodyFaces, listStyles, paragraphStyles, recommendationStyles } from '#shared/domain/houseWords.ts'
import { appError, Refusal } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { type Look } from '../documents/prepare.ts'

type StyleRow = Pick<Row<'house_style'>, 'council' | 'logo' | 'logo_alt' | 'accent' | 'face' | 'paragraphs' | 'recommendations' | 'lists'>

/** What another version of the app wrote and this one does not know falls back to the plain way. */
const known = <T extends string>(words: Readonly<Record<T, string>>, value: string, plain: T): T => (Object.hasOwn(words, value) ? (value as T) : plain)

export const numberingOf = (row: Pick<StyleRow, 'paragraphs' | 'recommendations' | 'lists'>): Numbering => ({
  paragraphs: known(paragraphStyles, row.paragraphs, PLAIN_NUMBERING.paragraphs), recommendations: known(recommendationStyles, row.recommendations, PLAIN_NUMBERING.recommendations), lists: known(listStyles, row.lists, PLAIN_NUMBERING.lists),
})

/** A row of style as papers take it. */
export const styleOf = (row: StyleRow): KeptStyle => ({
  council: row.council, logo: row.logo === null ? null : { sha256: row.logo, alt: row.logo_alt ?? '' }, accent: row.accent, body: known(bodyFaces, row.face, PLAIN_HOUSE.body), numbering: numberingOf(row),
})

const PLAIN: KeptStyle = { ...PLAIN_HOUSE, logo: null }

/** Of a cycle, as it stands; the plain one where the council has said nothing. */
export function styleOfCycle(db: ReadableDb, cycle: string): KeptStyle {
  const [row] = db.rows('house_style', { cycle })
  return row === undefined ? PLAIN : styleOf(row)
}

/** The cycle that something belongs to: a Board, a committee, a portfolio, a saving, a plan, a pack, or the cycle itself. */
export function cycleOfSubject(db: ReadableDb, subject: string): string {
  const [id = ''] = subject.split(',')
  const row = db.row('board', id) ?? db.row('committee', id) ?? db.row('department', id) ?? db.row('portfolio', id) ?? db.row('proposal', id) ?? db.row('statement', id) ?? db.row('pack', id)
  return row?.cycle ?? id
}

/** With the logo's bytes. Refuses DOCUMENT_GUARD where they are not in the file: a paper is not sent out without its crest in silence. */
export function houseOfStyle(db: ReadableDb, style: KeptStyle): HouseStyle {
  if (style.logo === null) return { ...style, logo: null }
  const bytes = db.blob(style.logo.sha256)
  if (bytes === undefined) throw new Refusal(appError('DOCUMENT_GUARD', 'The logo of the council is not in this file, so the paper was not made.', 'Set the logo again in the house style, or take it out there.'))
  return { ...style, logo: { bytes, alt: style.logo.alt } }
}

/** The style with its logo, and every picture of the paper that is in the file; one that is not, the renderer names by its place. */
export function lookOf(db: ReadableDb, style: KeptStyle, model: DocumentModel): Look {
  const keys = new Set(innerBlocks(model.blocks).flatMap((block) => (block.type === 'image' ? [block.image] : [])))
  return { house: houseOfStyle(db, style), pictures: new Map([...keys].flatMap((key) => { const bytes = db.blob(key); return bytes === undefined ? [] : [[key, bytes] as const] })) }
}
