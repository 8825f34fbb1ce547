// Where pages break, over papers of many lengths: what is read as one piece stands on one page, and no paper ends with a few lines
// alone on a page when setting it a little closer brings them back.
import { beforeAll, describe, expect, it } from 'vitest'
import { type Block, type InnerBlock } from '#shared/documents/blocks.ts'
import { docOf } from '#shared/documents/richText.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { model, numbered, heading, savingsChart, savingsTable } from './models.ts'
import { type Read, byRole, readPdf } from './readPdf.ts'

const people = ['Harriet Farthing', 'Desmond Oakhurst', 'Priya Marlowe', 'Ruth Copperfield', 'Tom Wakeling', 'Simon Thackerley', 'Joan Petherstone', 'Alice Verrall']
const attendance: InnerBlock = {
  type: 'attendance',
  groups: [people.slice(0, 5), people.slice(5)].map((names, i) => ({ label: i === 0 ? 'Members of the Board' : 'In attendance', entries: names.map((name) => ({ name, post: 'People Scrutiny Committee', note: null, illustrative: false })) })),
}
const sources: InnerBlock = { type: 'list', style: 'bullet', items: Array.from({ length: 6 }, (_, i) => ({ text: docOf(`Paper number ${i + 1} to Cabinet, East Sussex County Council, 26 September 2024`), illustrative: false })) }
const comment = 'The Board was concerned that the change would fall on a few families, and asked Cabinet to look at what each of them would lose before it decides.'

const paper = (comments: number): readonly Block[] => [
  ...Array.from({ length: comments }, (_, i) => numbered(`Comment ${i + 1}. ${comment}`)), heading('Attendance'), attendance,
  { type: 'appendix', title: 'The savings the Board considered', landscape: false, blocks: [savingsTable, { type: 'chart', chart: savingsChart, table: null }, heading('Sources', 2), sources] },
]
const lengths = [8, 10, 12, 14, 16, 18, 20]
const read = new Map<number, Read>()

beforeAll(async () => {
  for (const length of lengths) {
    const made = await renderPdf(model(paper(length)))
    if (!made.ok) throw new Error(made.error.message)
    read.set(length, await readPdf(made.value.bytes))
  }
}, 120_000)

const pagesWith = (words: readonly string[], pages: readonly string[]): readonly number[] => pages.flatMap((page, i) => words.some((word) => page.includes(word)) ? [i] : [])

describe.each(lengths)('a paper of %i comments', (length) => {
  it('has who was there on one page, under the heading', () => {
    expect(pagesWith([...people, 'Attendance'], read.get(length)!.byPage)).toHaveLength(1)
  })

  it('has its short list of sources on one page, under its heading', () => {
    expect(pagesWith(['Sources', 'Paper number'], read.get(length)!.byPage)).toHaveLength(1)
  })

  it('never ends with a few lines alone', () => {
    expect(read.get(length)!.byPage.at(-1)!.length).toBeGreaterThan(400)
  })

  it('reads in the same order and with the same headings, wherever its pages break', () => {
    expect(byRole(read.get(length)!, /^H\d$/).map((node) => node.text)).toEqual(byRole(read.get(lengths[0]!)!, /^H\d$/).map((node) => node.text))
  })
})

describe('a paper that is one comment too long for its pages', () => {
  const comments = (count: number): readonly Block[] => paper(count).slice(0, count)

  it('is set closer, so that no page holds one comment alone', async () => {
    const alone: number[] = []
    for (const count of [12, 13, 14, 26, 27, 28]) {
      const made = await renderPdf(model(comments(count)))
      if (!made.ok) throw new Error(made.error.message)
      const { byPage } = await readPdf(made.value.bytes)
      if (byPage.at(-1)!.split('Comment ').length === 2) alone.push(count)
    }
    expect(alone).toEqual([])
  })

  it('is the same file when it is made again', async () => {
    const [first, again] = [await renderPdf(model(comments(13))), await renderPdf(model(comments(13)))]
    expect(first.ok && again.ok && first.value.sha256 === again.value.sha256).toBe(true)
  })
})
