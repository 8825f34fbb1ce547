// How a council's papers look, where it has said so: its name, its logo, one accent colour, the face of long text, and how things are
// numbered. An optional argument of every rendering; without it papers look as they always did. Pure: pictures are bytes, not files.
import { type bodyFaces, listStyles, paragraphStyles, recommendationStyles } from '#shared/domain/houseWords.ts'
import { type DocumentModel } from './model.ts'
import { type Numbering, PLAIN_NUMBERING } from './numberStyles.ts'

export type BodyFace = keyof typeof bodyFaces

export type HouseStyle = {
  /** The name papers are published under; null for the council of the cycle. */
  readonly council: string | null
  /** Stands at the head of the first page. */
  readonly logo: { readonly bytes: Uint8Array; readonly alt: string } | null
  /** Colour of links, of the council's name and of the rule under the title: "#0d4f3c". null leaves the last two in ink. */
  readonly accent: string | null
  readonly body: BodyFace
  readonly numbering: Numbering
}

export const PLAIN_HOUSE: HouseStyle = { council: null, logo: null, accent: null, body: 'serif', numbering: PLAIN_NUMBERING }

/** Text on white paper needs 4.5 to 1 (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5

export type StyleFault = { readonly what: string; readonly next: string }

/** What keeps a style from being used, in words; null when nothing does. The logo's bytes are judged by the renderer. */
export function styleFault(style: HouseStyle): StyleFault | null {
  if (style.council !== null && style.council.trim() === '') return { what: 'The council’s name is blank', next: 'Write the name, or leave it to the cycle.' }
  if (style.logo !== null && style.logo.alt.trim() === '') return { what: 'The logo has no words for readers who cannot see it', next: 'Say what it is, such as “East Sussex County Council”.' }
  if (style.accent !== null) {
    const ratio = contrastOnWhite(style.accent)
    if (ratio === null) return { what: `“${style.accent.slice(0, 20)}” is not a colour`, next: 'Give it as six digits, such as #0d4f3c.' }
    if (ratio < LEAST_CONTRAST) return { what: `The colour ${style.accent} is too light to read on white: ${ratio.toFixed(1)} to 1, and text needs ${LEAST_CONTRAST} to 1`, next: 'Choose a darker shade of it.' }
  }
  const { paragraphs, recommendations, lists } = style.numbering
  if (!Object.hasOwn(paragraphStyles, paragraphs) || !Object.hasOwn(recommendationStyles, recommendations) || !Object.hasOwn(listStyles, lists)) {
    return { what: 'The numbering is not one of those there are', next: `Choose among ${Object.keys(paragraphStyles).join(', ')} for paragraphs.` }
  }
  return null
}

/** 1 to 21, as WCAG 2 defines it; null when it is not a colour of six digits. */
export function contrastOnWhite(hex: string): number | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (digits === null) return null
  const [red, green, blue] = digits.slice(1).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

/** The paper as the style publishes it: under the name the council goes by. */
export const inHouse = (model: DocumentModel, style: HouseStyle): DocumentModel => (style.council === null ? model : { ...model, body: style.council })
