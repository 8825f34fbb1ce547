// The house faces inside the file, so that the paper looks the same where they are not installed, and what Word takes where it must
// not use them. They are masked as the format asks (ECMA-376 part 4, 2.8.1); the key is made of the face itself, not by lot.
import { createHash } from 'node:crypto'
import { families } from '../house.ts'

export const cuts = ['regular', 'bold', 'italic', 'boldItalic'] as const
export type Cut = (typeof cuts)[number]
export type Face = { readonly family: string; readonly cut: Cut; readonly bytes: Uint8Array }

const elements: Readonly<Record<Cut, string>> = { regular: 'embedRegular', bold: 'embedBold', italic: 'embedItalic', boldItalic: 'embedBoldItalic' }

/** From the fonts' own tables: what they look like and which letters they have; and the face every Office has that comes nearest. */
const described = {
  sans: { family: families.sans, like: 'Calibri', panose: '020B0303030403020204', kind: 'swiss', signature: 'w:usb0="E00002FF" w:usb1="00002003" w:usb2="00000000" w:usb3="00000000" w:csb0="2000019F" w:csb1="00000000"' },
  serif: { family: families.serif, like: 'Cambria', panose: '02040603050405020204', kind: 'roman', signature: 'w:usb0="20000287" w:usb1="02000003" w:usb2="00000000" w:usb3="00000000" w:csb0="2000019F" w:csb1="00000000"' },
} as const

/** The parts of the file: the table of fonts, its links, and the faces; the slanted ones only where the paper has slanted words. */
export function fontParts(faces: readonly Face[], slanted: boolean): ReadonlyMap<string, Uint8Array> {
  const used = faces.filter(({ cut }) => slanted || cut === 'regular' || cut === 'bold').map((face, i) => ({ ...face, key: keyOf(face.bytes), link: `rId${i + 1}`, part: `fonts/font${i + 1}.odttf` }))
  const encoder = new TextEncoder()
  const fonts = Object.values(described).map(({ family, like, panose, kind, signature }) =>
    `<w:font w:name="${family}"><w:altName w:val="${like}"/><w:panose1 w:val="${panose}"/><w:charset w:val="00"/><w:family w:val="${kind}"/><w:pitch w:val="variable"/><w:sig ${signature}/>`
    + `${used.filter((face) => face.family === family).map((face) => `<w:${elements[face.cut]} r:id="${face.link}" w:fontKey="{${face.key}}"/>`).join('')}</w:font>`)
  return new Map([
    ['word/fontTable.xml', encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${fonts.join('')}</w:fonts>`)],
    ['word/_rels/fontTable.xml.rels', encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${used.map(({ link, part }) => `<Relationship Id="${link}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="${part}"/>`).join('')}</Relationships>`)],
    ...used.map(({ part, bytes, key }): readonly [string, Uint8Array] => [`word/${part}`, masked(bytes, key)]),
  ])
}

function keyOf(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').toUpperCase()
  return [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20, 32)].join('-')
}

/** The first 32 bytes, each with a byte of the key from its end on. */
function masked(bytes: Uint8Array, key: string): Uint8Array {
  const mask = Uint8Array.from(Buffer.from(key.replaceAll('-', ''), 'hex')).reverse()
  const out = Uint8Array.from(bytes)
  for (let i = 0; i < 32; i++) out[i] = (out[i] ?? 0) ^ (mask[i % 16] ?? 0)
  return out
}
