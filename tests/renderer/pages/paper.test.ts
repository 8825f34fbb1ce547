// Papers as web pages, in a browser: what they say, how they are built for those who listen, and that nothing in them acts or asks.
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type DocumentModel } from '#shared/documents/model.ts'
import { BULLET } from '#shared/documents/phrases.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { type HouseStyle, PLAIN_HOUSE, inHouse } from '#shared/documents/houseStyle.ts'
import { colourNames } from '#electron/engine/documents/html/figure.ts'
import { renderPage } from '#electron/engine/documents/html/page.ts'
import { type Look } from '#electron/engine/documents/prepare.ts'
import { ink, paints } from '#shared/documents/charts/palette.ts'
import { examplePapers } from '../../documents/examplePapers.ts'
import { heading, hostileModel, longModel, model, numbered, shortModel } from '../../documents/models.ts'
import { borsetshire, given, packModel } from '../../documents/packs.ts'
import { letters, readPdf } from '../../documents/readPdf.ts'
import { accessibilityFindings } from '../../support/axe.ts'
import { type Colours, launchBrowser, openPage, type PageOptions } from '../../support/browser.ts'

const composed = (await examplePapers()).filter(({ formats }) => formats.includes('html'))
const models = new Map<string, DocumentModel>([['short', shortModel()], ['hostile', hostileModel()], ['pack', packModel()], ['styled', shortModel()], ...composed.map(({ name, model: paper }) => [name, paper] as const)])
const looks = new Map<string, Look>([['pack', { pictures: given }], ['styled', { house: borsetshire }]])
const houseOf = (name: string): HouseStyle => looks.get(name)?.house ?? PLAIN_HOUSE
const pages = new Map<string, string>()
let browser: Browser
let server: Server
let address: string

async function pageOf(paper: DocumentModel, look: Look = {}): Promise<string> {
  const made = await renderPage(paper, look)
  if (!made.ok) throw new Error(`${made.error.message} ${made.error.next}`)
  return new TextDecoder().decode(made.value.bytes)
}

beforeAll(async () => {
  for (const [name, paper] of models) pages.set(name, await pageOf(paper, looks.get(name)))
  server = createServer((request, response) => {
    const page = pages.get((request.url ?? '').slice(1))
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? '')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const at = server.address()
  address = typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}/` : ''
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => { server.close(resolve) })
})

const open = (name: string, options: PageOptions = {}) => openPage(browser, `${address}${name}`, options)

/** What the paper says, in the order of the page: without the contents beside it, the mark of a twin, its foot and the words that describe pictures. */
const saidIn = (page: Page): Promise<string> => page.evaluate(() => {
  const copy = document.body.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const aside of copy.querySelectorAll('.skip, .contents, .twin, footer, svg title, svg desc')) aside.remove()
  return copy.textContent
})
/** A list's own marks are no text. */
const withoutBullets = (text: string): string => letters(text.replaceAll(BULLET, ''))

describe.each([...models.keys()])('%s as a web page', (name) => {
  it('says every word and number of its model, once and in order, and does and asks nothing', async () => {
    const { page, troubles } = await open(name)
    const house = houseOf(name)
    expect(withoutBullets(await saidIn(page))).toBe(withoutBullets(plainText(inHouse(models.get(name)!, house), { numbering: house.numbering })))
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
  })

  test.each<[Colours, number]>([['dark', 1280], ['light', 320]])('anybody can read it, %s, %i pixels wide', async (colours, width) => {
    const { page } = await open(name, { colours, width, height: 800 })
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  it('has headings in order, contents that lead to each, and heads that say what they are heads of', async () => {
    const { page } = await open(name)
    const found = await page.evaluate(() => {
      const scopes = [...document.querySelectorAll('th')].map((head) => `${head.closest('thead') === null ? 'body' : 'head'} ${head.scope}`)
      return {
        levels: [...document.querySelectorAll('body > header h1, main :is(h2, h3, h4, h5, h6)')].map((heading) => Number(heading.ariaLevel ?? heading.tagName.slice(1))),
        headings: [...document.querySelectorAll('main :is(h2, h3, h4, h5, h6)')].map((heading) => heading.id),
        links: [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href')?.slice(1) ?? ''),
        lost: [...document.querySelectorAll('nav a, .agenda a')].filter((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '') === null).length,
        scopes: [...new Set(scopes)].toSorted(),
        bare: [...document.querySelectorAll('table')].filter((table) => (table.caption?.textContent ?? '').trim() === '' || table.tHead === null).length,
        unsaid: [...document.querySelectorAll('svg')].filter((svg) => svg.getAttribute('role') !== 'img' || (svg.querySelector('title')?.textContent ?? '') === '' || (svg.querySelector('desc')?.textContent ?? '') === '').length,
        unseen: [...document.querySelectorAll('img')].filter((image) => image.alt.trim() === '' || image.naturalWidth === 0).length,
        twice: [...document.querySelectorAll('[id]')].map((element) => element.id).filter((id, i, all) => all.indexOf(id) !== i),
        places: [...document.querySelectorAll('main [tabindex="0"]')].filter((region) => region.querySelector('table, svg') === null).length,
      }
    })
    expect(found.levels[0]).toBe(1)
    found.levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((found.levels[i - 1] ?? 0) + 1))
    // Contents of a paper's own go as deep as it asks; those put beside one name all of its headings.
    if (found.links.length > 0 && name !== 'pack') for (const id of found.headings) expect(found.links).toContain(id)
    expect(found).toMatchObject({ lost: 0, bare: 0, unsaid: 0, unseen: 0, twice: [], places: 0 })
    for (const scope of found.scopes) expect(['head col', 'body row', 'body rowgroup']).toContain(scope)
  })
})

describe('a pack as a web page', () => {
  it('leads from its agenda to each item, and from the contents of a paper down to their depth', async () => {
    const { page } = await open('pack')
    const led = await page.evaluate(() => [...document.querySelectorAll('.agenda a')].map((link) => [link.textContent, document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.textContent]))
    expect(led).toEqual([['Savings', 'Item 1: Savings'], ['Where they are', 'Appendix A: Where they are'], ['Closing', 'Item 3: Closing']])
    expect(await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').allTextContents()).toEqual(['Agenda', 'Item 1: Savings', '1 Savings', '2 More', 'Appendix 1: Of its own', 'Appendix A: Where they are', 'Item 3: Closing', '1 Next'])
  })

  it('says above, below and on every printed page which twin it is, and numbers its pages as its issue does', async () => {
    const { page } = await open('pack')
    expect(await page.locator('.twin').allTextContents()).toEqual(['EXEMPT: NOT FOR PUBLICATION', 'EXEMPT: NOT FOR PUBLICATION'])
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    const words = `${pdf.text} ${pdf.artifacts}`
    expect(words.match(/EXEMPT: NOT FOR PUBLICATION/g)!.length).toBeGreaterThanOrEqual(pdf.pages)
    expect(words).toContain(`Page S1-2 of S1-${pdf.pages}`)
  })

  it('shows its pictures as wide as they are asked for, with what they show in words', async () => {
    const { page } = await open('pack')
    const widths = await page.evaluate(() => [...document.querySelectorAll('main figure img')].map((image) => Math.round((image.getBoundingClientRect().width / (image.parentElement?.getBoundingClientRect().width ?? 1)) * 100)))
    expect(widths).toEqual([60, 100, 60])
    expect(await page.getByRole('img', { name: 'What map shows, in words' }).count()).toBe(1)
  })
})

describe('a web page in a council’s style', () => {
  it('carries its name, crest and numbers, its colour in daylight alone, and letters without serifs', async () => {
    const { page } = await open('styled', { colours: 'light' })
    expect(await page.getByRole('img', { name: 'Crest of Borsetshire' }).count()).toBe(1)
    expect(await page.locator('.numbered > li > .label').allTextContents()).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'])
    const looks = (one: Page) => one.evaluate(() => [getComputedStyle(document.querySelector('.masthead .body') ?? document.body).color, getComputedStyle(document.body).fontFamily.split(',')[0]])
    expect(await looks(page)).toEqual(['rgb(122, 35, 80)', '"Source Sans 3"'])
    const dark = await open('styled', { colours: 'dark' })
    expect((await looks(dark.page))[0]).not.toBe('rgb(122, 35, 80)')
    expect(pages.get('styled')).not.toContain("'Source Serif 4';font-style")
  })
})

describe('a web page', () => {
  it('allows its own style sheet and nothing else', () => {
    const page = pages.get('short')!
    const style = /<style>(.*?)<\/style>/s.exec(page)![1]!
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${createHash('sha256').update(style).digest('base64')}&#39;; font-src data:; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;`)
    expect(page).not.toMatch(/<script|<iframe|<object|<embed|<form|<img|<base| on\w+=| style=|@import|url\((?!data:)/)
    expect([...page.matchAll(/<a [^>]*href="([^"#][^"]*)"/g)].map((link) => link[1])).toEqual(['https://example.org/july'])
  })

  it('is read past its contents with one key', async () => {
    const { page } = await open('short')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the paper')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('paper')
  })

  it('lets a table wider than the window be moved by keyboard', async () => {
    const { page } = await open('east-sussex-options-comparison', { width: 375, height: 800 })
    const region = page.getByRole('group', { name: /^Table 1/ })
    await region.focus()
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight')
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  })

  it('describes a chart with its values where no table says them', async () => {
    const { page } = await open('short')
    expect(await page.getByRole('img', { name: 'Milton Grange is the largest saving, at £521k in 2025/26.' }).count()).toBe(1)
    expect(await page.locator('svg desc').first().textContent()).toContain('Left to find 182')
  })

  it('is drawn in the reader’s own colours where those are forced', async () => {
    const { page } = await open('short', { forced: true })
    const colours = await page.evaluate(() => [...new Set([...document.querySelectorAll('svg text, svg rect[class*="fill-bar"]')].map((shape) => getComputedStyle(shape).fill))])
    expect(colours).toEqual(['rgb(0, 0, 0)'])
  })

  it('prints on paper, wide tables on wide pages, a draft marked on each', async () => {
    const { page } = await open('large-savings-schedule', { colours: 'dark' })
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(pdf.pages).toBeGreaterThan(5)
    const [wide, high] = pdf.sizes[2]!
    expect(wide).toBeGreaterThan(high)
    expect(pdf.beyond).toBeLessThan(1)
    expect(`${pdf.text} ${pdf.artifacts}`.match(/DRAFT/g)!.length).toBeGreaterThanOrEqual(pdf.pages - 1)
  })

  it('has a name for every colour of the charts, and a rule for every name', () => {
    const colours = [...Object.values(ink), ...Object.values(paints).flatMap(({ fill, stroke, text }) => [fill, stroke ?? fill, text])]
    const style = /<style>(.*?)<\/style>/s.exec(pages.get('short')!)![1]!
    for (const colour of colours) {
      const name = colourNames.get(colour)
      expect([colour, name]).toEqual([colour, expect.any(String)])
      for (const kind of ['fill', 'stroke']) expect(style).toContain(`.${kind}-${name} {`)
    }
  })

  it('is the same file when it is made again, and is made in a moment however long the paper is', async () => {
    expect(await pageOf(shortModel())).toBe(pages.get('short'))
    const long = longModel()
    const paper = { ...long, blocks: Array.from({ length: 7 }, () => long.blocks).flat() }
    await pageOf(paper)
    const before = process.cpuUsage()
    await pageOf(paper)
    const milliseconds = process.cpuUsage(before).user / 1000
    console.info(`A web page of about 400 pages takes ${Math.round(milliseconds)} ms of processor time.`)
    // It is made in the thread of the engine, which must stay free for what people do meanwhile.
    expect(milliseconds).toBeLessThan(400)
  })

  it('is not made where it would not be accessible', async () => {
    expect(await renderPage(model([heading('One'), numbered('x'), heading('Three', 3)]))).toMatchObject({ ok: false, error: { code: 'DOCUMENT_GUARD' } })
  })
})
