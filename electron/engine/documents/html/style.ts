// The style sheet of a page: the house's own, what the council has chosen, the widths of its tables and pictures, and the faces. Nothing of
// anybody's text is in it.
import { readFile } from 'node:fs/promises'
import { type HouseStyle } from '#shared/documents/houseStyle.ts'
import { type PageAssets } from '../assets.ts'
import { families } from '../house.ts'

/** The slanted face only where words are slanted; the one with serifs only where a council writes with them. */
export async function styleOf(assets: PageAssets, house: HouseStyle, rules: string, slanted: boolean): Promise<string> {
  const wanted = assets.fonts.filter((font) => (slanted || !font.slanted) && (house.body === 'serif' || font.family !== families.serif))
  const faces = await Promise.all(wanted.map(async ({ family, slanted: italic, path }) =>
    `@font-face{font-family:'${family}';font-style:${italic ? 'italic' : 'normal'};font-weight:200 900;src:url(data:font/woff2;base64,${(await readFile(path)).toString('base64')}) format('woff2')}`))
  return `${[(await readFile(assets.style, 'utf8')).trim(), ...houseRules(house), rules, ...faces].join('\n')}\n`
}

/** A colour that reads on white does not read on a dark screen: there links keep the page's own. It was checked to be six digits. */
function houseRules({ accent, body }: HouseStyle): readonly string[] {
  return [
    ...(body === 'sans' ? [':root{--serif:var(--sans)}'] : []),
    ...(accent === null ? [] : [`@media (prefers-color-scheme: light){:root{--accent:${accent};--brand:${accent}}}`, `@media print{:root{--accent:${accent};--brand:${accent}}}`]),
  ]
}
