// What may be attached to a pack, and what is refused in words: by what a file holds, whatever its name says.
import { describe, expect, it } from 'vitest'
import { checkFile, checkLogo, LARGEST_ATTACHMENT } from '#electron/engine/attachments/checkFile.ts'
import { MOST_PAGES } from '#electron/engine/pdfReading/messages.ts'
import { readPdf } from '#electron/engine/pdfReading/readPdf.ts'
import { type AppError, Refusal } from '#shared/errors.ts'
import { jpeg, latin1, pdf, png, svg, utf8 } from './files.ts'

async function refusal(name: string, bytes: Uint8Array): Promise<AppError> {
  try {
    const { mediaType } = await checkFile(name, bytes)
    throw new Error(`“${name}” was taken as ${mediaType}.`)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    expect(problem.error.code).toBe('CANNOT_READ')
    expect(problem.error.message).toContain(name)
    expect([problem.error.kept, problem.error.next].every((words) => words.length > 10)).toBe(true)
    return problem.error
  }
}

describe('a file that is what it says', () => {
  it.each([
    ['a PDF with its pages counted', 'Minutes.pdf', pdf(7), 'application/pdf', 7],
    ['a PNG', 'Map.png', png(), 'image/png', null],
    ['a JPEG', 'Photo.jpg', jpeg, 'image/jpeg', null],
    ['an SVG', 'Chart.svg', svg('<style>.a{fill:#0d4f3c}</style><g class="a"><path d="M0 0h10v10z"/><text x="1" y="2">Spend &amp; income</text></g>'), 'image/svg+xml', null],
    ['an SVG with a picture inside it', 'Plan.svg', svg(`<image href="data:image/png;base64,${Buffer.from(png()).toString('base64')}" width="4" height="3"/>`), 'image/svg+xml', null],
    ['an SVG that uses its own parts', 'Legend.svg', svg('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" width="4" height="3"/><use xlink:href="#b"/>'), 'image/svg+xml', null],
    ['a PDF that is called otherwise', 'report.docx', pdf(1), 'application/pdf', 1],
  ])('%s is taken', async (_, name, bytes, mediaType, pages) => {
    expect(await checkFile(name, bytes)).toEqual({ bytes, mediaType, pages })
  })

  it('the East Sussex drawing of a real drawing program, with its own notes beside it, is taken', async () => {
    const drawn = svg('<sodipodi:namedview pagecolor="#ffffff" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/><g><circle cx="5" cy="5" r="4" style="fill:#1f6f54;stroke:none"/></g>', 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.4"')
    expect((await checkFile('Sites.svg', utf8(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- Created with Inkscape -->\n${new TextDecoder().decode(drawn)}`))).mediaType).toBe('image/svg+xml')
  })
})

describe('a PDF that cannot be read by everybody', () => {
  it('is refused when a password lies on it', async () => {
    expect((await refusal('Contract.pdf', pdf(2, { password: 'secret' }))).message).toContain('protected')
  })

  it('is refused when only restrictions lie on it', async () => {
    expect((await refusal('Contract.pdf', pdf(2, { password: '' }))).message).toContain('protected')
  })

  it('is refused when it was cut off on the way', async () => {
    const whole = pdf(30)
    expect((await refusal('Pack.pdf', whole.subarray(0, whole.length >> 1))).message).toContain('damaged or cut off')
  })

  it('has its pages counted, not those it states', async () => {
    expect((await checkFile('Pack.pdf', pdf(3, { count: 40 }))).pages).toBe(3)
  })

  it('is refused when it has more pages than a paper', async () => {
    expect((await refusal('Archive.pdf', pdf(MOST_PAGES + 1))).message).toContain('2,000 pages')
  })

  it('is given up when it takes too long, and nothing else is held up', async () => {
    expect(await readPdf(pdf(2), { timeLimitMs: 1 })).toEqual({ ok: false, trouble: 'slow' })
    expect(await readPdf(pdf(2))).toMatchObject({ ok: true })
  })
})

describe('an image that is not one', () => {
  it.each([
    ['words called a picture', 'logo.png', utf8('This is a logo, honestly.'), 'neither a PDF nor a picture'],
    ['a web page called a picture', 'logo.png', utf8('<html><body onload="alert(1)">'), 'neither a PDF nor a picture'],
    ['the first bytes of a picture alone', 'logo.png', png().subarray(0, 20), 'broken or cut short'],
    ['a picture with a byte changed', 'logo.png', png().map((byte, i) => (i === 43 ? byte ^ 1 : byte)), 'broken or cut short'],
    ['a picture that lacks its lower half', 'logo.png', png(4, 30, 15), 'broken or cut short'],
    ['a picture that would unfold to a wall', 'logo.png', png(4, 3, 100_000), 'broken or cut short'],
    ['a picture larger than any page', 'logo.png', png(60_000, 60_000), 'at most 40 million'],
    ['a photograph cut off', 'photo.jpg', jpeg.subarray(0, 200), 'broken or cut short'],
    ['a photograph without its end', 'photo.jpg', jpeg.subarray(0, jpeg.length - 2), 'broken or cut short'],
    ['a program', 'setup.pdf', latin1('MZ\u0090\u0000\u0003'), 'neither a PDF nor a picture'],
    ['nothing at all', 'empty.pdf', new Uint8Array(0), 'is empty'],
  ])('%s is refused', async (_, name, bytes, words) => {
    expect((await refusal(name, bytes)).message).toContain(words)
  })

  it('more than 25 MB is refused before it is looked at', async () => {
    expect((await refusal('Scan.pdf', new Uint8Array(LARGEST_ATTACHMENT + 1))).message).toContain('larger than 25 MB')
  })
})

describe('an SVG that does more than draw', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'script'],
    ['a script under another prefix', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'), 'script'],
    ['a reaction to the mouse', svg('<rect onclick="alert(1)"/>'), 'script'],
    ['a reaction to being loaded', svg('', 'onload="alert(1)"'), 'script'],
    ['a link that runs', svg('<use href="javascript:alert(1)"/>'), 'script'],
    ['a link that runs, spelt with entities', svg('<use href="java&#115;cript:alert(1)"/>'), 'script'],
    ['a foreign page', svg('<foreignObject><body/></foreignObject>'), 'foreignObject'],
    ['a link to elsewhere', svg('<a href="https://example.org"><text>x</text></a>'), 'no part of a still drawing'],
    ['a picture from elsewhere', svg('<image href="https://example.org/a.png"/>'), 'elsewhere'],
    ['a picture from elsewhere, the old way', svg('<image xlink:href="//example.org/a.png"/>'), 'elsewhere'],
    ['a drawing hidden in a drawing', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'), 'elsewhere'],
    ['a style from elsewhere', svg('<style>@import url(https://example.org/a.css);</style>'), 'elsewhere'],
    ['a style from elsewhere, wrapped up', svg('<style><![CDATA[@import "https://example.org/a.css";]]></style>'), 'elsewhere'],
    ['a fill from elsewhere', svg('<rect style="fill:url(https://example.org/a.svg#b)"/>'), 'elsewhere'],
    ['a style that hides its words', svg('<style>\\40 import "x"</style>'), 'hides'],
    ['a drawing that moves', svg('<animate attributeName="href" to="javascript:alert(1)"/>'), 'no part of a still drawing'],
    ['entities that unfold', utf8('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>'), 'document type'],
    ['an entity of its own', svg('<text>&secret;</text>'), 'document type'],
    ['a tag that is never closed', utf8('<svg xmlns="http://www.w3.org/2000/svg"><g>'), 'not well-formed'],
    ['a tag closed by another', svg('<g></path>'), 'not well-formed'],
    ['markup that reads otherwise elsewhere', svg('<rect a="<b" onclick=alert(1)>'), 'not well-formed'],
    ['words after its end', utf8('<svg xmlns="http://www.w3.org/2000/svg"></svg>words'), 'not well-formed'],
    ['a nest without an end', svg('<g>'.repeat(100) + '</g>'.repeat(100)), 'nested deeper'],
    ['bytes that are no text', Uint8Array.from([...utf8('<svg>'), 0xff, 0xfe]), 'UTF-8'],
  ])('%s is refused', async (_, bytes, words) => {
    expect((await refusal('Drawing.svg', bytes)).message).toContain(words)
  })
})

describe('a logo', () => {
  it('is a PNG or an SVG, of at most 1 MB', async () => {
    expect((await checkLogo('logo.png', png())).mediaType).toBe('image/png')
    expect((await checkLogo('logo.svg', svg('<rect width="4" height="4"/>'))).mediaType).toBe('image/svg+xml')
    await expect(checkLogo('logo.pdf', pdf(1))).rejects.toThrow('no PNG or SVG')
    await expect(checkLogo('logo.jpg', jpeg)).rejects.toThrow('no PNG or SVG')
    await expect(checkLogo('logo.svg', svg('<text>Council</text>'))).rejects.toThrow('text that is not drawn as shapes')
    await expect(checkLogo('logo.png', new Uint8Array(1_000_001))).rejects.toThrow('larger than 1 MB')
  })

  it.each([
    ['of another kind', 'logo.pdf', pdf(1)], ['a protected PDF', 'logo.pdf', pdf(1, { password: 'x' })], ['cut short', 'logo.png', png().subarray(0, 20)], ['with a script', 'logo.svg', svg('<script/>')],
    ['with words', 'logo.svg', svg('<text>Council</text>')], ['empty', 'logo.png', new Uint8Array()], ['too large', 'logo.png', new Uint8Array(1_000_001)],
  ])('that is refused, %s, leaves the papers as they were, and the answer speaks of no pack', async (_, name, bytes) => {
    const error = await checkLogo(name, bytes).then(() => null, (problem: unknown) => (problem instanceof Refusal ? problem.error : null))
    expect(error?.kept).toBe('The papers keep the logo they had, and nothing else of their style was changed.')
    expect(error?.next).not.toMatch(/attach/i)
  })
})

it('what a PDF says is read back page by page', async () => {
  const read = await readPdf(pdf(2), { text: true })
  expect(read.ok && read.facts.text?.map((page) => page.trim())).toEqual(['Page 1 of the paper', 'Page 2 of the paper'])
})
