// What stands at the head of the first page: the council's logo and name, the title of the paper, when and for whom.
import { statusLine } from '#shared/documents/phrases.ts'
import { LOGO } from '../pictures/pictures.ts'
import { type Prepared } from '../prepare.ts'
import { type Draft } from './drafts.ts'
import { pictureRun } from './figures.ts'
import { page, twips } from './measures.ts'
import { type Rasteriser } from './picture.ts'
import { clean, runs } from './text.ts'

/** Of one height, whatever its shape. */
const TALL = twips(16)

export function mastheadOf({ model, house, pictures }: Prepared, rasteriser: Rasteriser): readonly Draft[] {
  const picture = pictures.get(LOGO)
  const logo = house.logo === null || picture === undefined ? []
    : [pictureRun(picture, { width: page.portrait.text, height: TALL }, { name: 'Logo', title: clean(house.logo.alt), description: clean(house.logo.alt) }, rasteriser)]
  return [
    ...(logo.length === 0 ? [] : [{ style: 'Logo' as const, children: logo }]),
    { style: 'Body', children: runs(model.body) }, { style: 'Title', children: runs(model.title) }, { style: 'StatusLine', children: runs(statusLine(model)) },
    ...(model.illustrative === null ? [] : [{ style: 'Notice' as const, children: runs(model.illustrative) }]),
  ]
}
