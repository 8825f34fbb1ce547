// The style sheet of a page: the house's own, what the council has chosen, the widths of its tables and pictures, and the faces. Of text only
// the mark of a twin is in it, letter by letter.
import { readFile } from 'node:fs/promises'
import { type HouseStyle } from '#shared/documents/houseStyle.ts'
import { type PageAssets } from '../assets.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { runningMark } from '#shared/documents/phrases.ts'
import { colours, families } from '../house.ts'

/** The slanted face only where words are slanted; the one with serifs only where a council writes with them. */
export async function styleOf(assets: PageAssets, house: HouseStyle, rules: string, slanted: boolean): Promise<string> {
  const wanted = assets.fonts.filter((font) => (slanted || !font.slanted) && (house.body === 'serif' || font.family !== families.serif))
  const faces = await Promise.all(wanted.map(async ({ family, slanted: italic, path }) =>
    `@font-face{font-family:'${family}';font-style:${italic ? 'italic' : 'normal'};font-weight:200 900;src:url(data:font/woff2;base64,${(await readFile(path)).toString('base64')}) format('woff2')}`))
  return `${[(await readFile(assets.style, 'utf8')).trim(), ...houseRules(house), rules, ...faces].join('\n')}\n`
}

/** The head and foot of printed pages, for browsers that print them: whether it is a draft, which twin, and the page. */
export function edgesOf(model: DocumentModel): string {
  const { status, edition } = model
  const stamp = [status === 'draft' ? 'DRAFT' : '', edition?.mark ?? '', runningMark(model)].filter((part) => part !== '').join(' · ')
  const prefix = quoted(edition?.pages ?? '')
  return ['', ' tall', ' wide'].map((page) => `@page${page}{${stamp === '' ? '' : edge('top-right', quoted(stamp), 600)}${edge('bottom-right', `'Page ' ${prefix} counter(page) ' of ' ${prefix} counter(pages)`, 400)}}`).join('')
}

const edge = (place: string, content: string, weight: number): string => `@${place}{content:${content};font:${weight} 8.5pt 'Source Sans 3',sans-serif;color:${colours.ink3}}`

/** As a string of the style sheet, every sign but letters and digits by its number: nothing in it can end the string. */
const quoted = (text: string): string => `'${text.replace(/[^A-Za-z0-9]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}'`

/** A colour that reads on white does not read on a dark screen: there links keep the page's own. It was checked to be six digits. */
function houseRules({ accent, body }: HouseStyle): readonly string[] {
  return [
    ...(body === 'sans' ? [':root{--serif:var(--sans)}'] : []),
    ...(accent === null ? [] : [`@media (prefers-color-scheme: light){:root{--accent:${accent};--brand:${accent}}}`, `@media print{:root{--accent:${accent};--brand:${accent}}}`]),
  ]
}
