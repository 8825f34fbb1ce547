// Pictures that come from outside: what may be printed, what is refused by name, and what never gets out with them.
import { describe, expect, it } from 'vitest'
import { deflateSync } from 'node:zlib'
import { type DocumentModel } from '#shared/documents/model.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { readPicture } from '#electron/engine/documents/pictures/pictures.ts'
import { type RenderedPdf, renderPdf } from '#electron/engine/documents/pdf.ts'
import { HOSTILE, heading, model, numbered, savingsChart } from './models.ts'
import { PNG_SIGNATURE, chunk, crest, exif, jpeg, png, pngHead, segment } from './pictures.ts'
import { ask, byRole, installed, letters, readPdf } from './readPdf.ts'

const svg = (inside: string, before = ''): Uint8Array => new TextEncoder().encode(`${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${inside}</svg>`)
const faultOf = (bytes: Uint8Array): string => { const read = readPicture(bytes); return read.ok ? 'taken' : `${read.fault.what}. ${read.fault.next}` }

describe('a picture is refused', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['that is empty', new Uint8Array(), /^is an empty file/],
    ['that is a page of the web', new TextEncoder().encode('<html><body>no</body></html>'), /^is neither a PNG, a JPEG nor an SVG/],
    ['that is a PDF under another name', new TextEncoder().encode('%PDF-1.7'), /^is neither/],
    ['cut short, PNG', png().subarray(0, 200), /^is a PNG that is broken or cut short/],
    ['with a wrong checksum', png().map((byte, i) => (i === 60 ? byte ^ 1 : byte)), /broken/],
    ['whose rows are missing', new Uint8Array(Buffer.concat([PNG_SIGNATURE, pngHead(64, 32), chunk('IDAT', deflateSync(Buffer.alloc(100))), chunk('IEND', Buffer.alloc(0))])), /broken/],
    ['made to burst', new Uint8Array(Buffer.concat([PNG_SIGNATURE, pngHead(4, 4), chunk('IDAT', deflateSync(Buffer.alloc(5_000_000))), chunk('IEND', Buffer.alloc(0))])), /broken/],
    ['of more pixels than a paper needs', new Uint8Array(Buffer.concat([PNG_SIGNATURE, pngHead(30_000, 20_000), chunk('IEND', Buffer.alloc(0))])), /30,000 × 20,000 pixels/],
    ['cut short, JPEG', jpeg().subarray(0, 40), /^is a JPEG that is broken/],
    ['in printers’ colours', jpeg([], 4), /CMYK.*RGB/],
    ['stored turned', jpeg([exif(6)]), /^is stored turned/],
    ['with a script', svg('<script>alert(1)</script>'), /^holds a script/],
    ['with a script under another name', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'), /^holds a script/],
    ['with a handler', svg('<rect onload="x()" width="1" height="1"/>'), /^holds a script/],
    ['with a link to elsewhere', svg('<use xlink:href="https://example.org/a.svg#b"/>'), /^reads something from elsewhere \(“https:\/\/example\.org/],
    ['with a style from elsewhere', svg('<style>@import "https://example.org/a.css";</style>'), /^reads a style/],
    ['with a fill from elsewhere', svg('<rect fill="url(http://example.org/p.svg#q)" width="1" height="1"/>'), /^reads something from elsewhere/],
    ['with a page inside', svg('<foreignObject><p>no</p></foreignObject>'), /^holds something other than a drawing/],
    ['with entities of its own', svg('<rect/>', '<!DOCTYPE svg [<!ENTITY a "b">]>'), /^declares entities/],
    ['that spells a script in numbers', svg('<rect style="&#106;avascript:x"/>'), /^writes letters as numbers/],
    ['with text in a font of its own', svg('<text>Borsetshire</text>'), /^holds text that is not drawn as shapes.*outlines/],
  ])('%s', (_what, bytes, sentence) => {
    expect(faultOf(bytes)).toMatch(sentence)
  })

  it.each<[string, Uint8Array]>([['a PNG', png()], ['a JPEG', jpeg()], ['a JPEG that stands upright', jpeg([exif(1)])], ['a drawing', crest], ['a drawing that names a part of itself', svg('<defs><rect id="a" width="2" height="2"/></defs><use href="#a"/>')]])('but not %s', (_what, bytes) => {
    expect(faultOf(bytes)).toBe('taken')
  })
})

describe('a JPEG is printed without what it says besides the picture', () => {
  const SCAN = Buffer.from([1, 1, 0, 0, 63, 0])
  const END = [0xff, 0xd9]
  const note = (marker: number, text: string): Buffer => segment(marker, Buffer.from(text, 'latin1'))
  const taken = (bytes: Uint8Array): string => {
    const read = readPicture(bytes)
    if (!read.ok) throw new Error(read.fault.what)
    return Buffer.from(read.value.bytes).toString('latin1')
  }
  const plain = Buffer.from(jpeg())
  const before = plain.subarray(0, plain.length - 2)

  it.each<[string, Uint8Array]>([
    ['in front of it', jpeg([exif(1), note(0xfe, '1 Private Road')])],
    ['between its scans', Buffer.concat([before, note(0xe1, 'Exif: 1 Private Road'), note(0xfe, '1 Private Road'), segment(0xda, SCAN), Buffer.from([0x3f, 0xff, 0x00, 0xff, 0xd0, 0x3f, ...END])])],
    ['in another picture behind it', Buffer.concat([plain, jpeg([exif(1)])])],
    ['as plain words behind it', Buffer.concat([plain, Buffer.from('1 Private Road')])],
    ['where colours are told', jpeg([note(0xee, 'Not Adobe: 1 Private Road'), note(0xe0, 'JFXX\0 1 Private Road')])],
    ['as a small picture beside its density', jpeg([segment(0xe0, Buffer.concat([Buffer.from('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 2, 2]), Buffer.from('1 Private Rd')]))])],
  ])('%s', (_where, bytes) => {
    expect(Buffer.from(bytes).toString('latin1')).toContain('1 Private')
    expect(taken(bytes)).not.toMatch(/Private|Exif/)
  })

  it('and every scan of it stays, with its stuffed bytes and restarts, up to the end', () => {
    const second = Buffer.concat([segment(0xda, SCAN), Buffer.from([0x3f, 0xff, 0x00, 0xff, 0xd0, 0x3f])])
    const whole = Buffer.concat([before, second, Buffer.from(END)])
    expect(taken(Buffer.concat([before, note(0xe1, 'Exif'), second, Buffer.from(END), jpeg()]))).toBe(whole.toString('latin1'))
    expect(taken(whole)).toBe(whole.toString('latin1'))
  })

  it('and one whose last scan has no end is refused', () => {
    expect(faultOf(before)).toMatch(/^is a JPEG that is broken/)
    expect(faultOf(Buffer.concat([before, segment(0xda, SCAN), Buffer.from([0x3f])]))).toMatch(/^is a JPEG that is broken/)
  })
})

const withPictures = (): DocumentModel => model([
  heading('Where it is', 1), numbered('The centre is shown in Figure 2.'),
  { type: 'chart', chart: savingsChart, table: null },
  { type: 'image', image: 'centre.png', alt: 'The centre from the road', caption: 'Linden Court, Eastbourne', width: 60 },
  { type: 'image', image: 'door.jpg', alt: 'Its door', caption: null, width: 20 },
  { type: 'image', image: 'centre.png', alt: 'The centre again', caption: 'The same from further away', width: 30 },
])
const pictures = new Map([['centre.png', png()], ['door.jpg', jpeg([exif(1)])]])

async function made(of: DocumentModel, given = pictures): Promise<RenderedPdf> {
  const rendered = await renderPdf(of, { pictures: given })
  if (!rendered.ok) throw new Error(rendered.error.message)
  return rendered.value
}

describe('a picture in a paper', () => {
  it('is a figure with its words, counted among the charts where it has a caption', async () => {
    const pdf = await made(withPictures())
    const read = await readPdf(pdf.bytes)
    expect(byRole(read, 'Figure').map((node) => node.alt)).toEqual([savingsChart.reading, 'The centre from the road', 'Its door', 'The centre again'])
    expect(read.text).toContain('Figure 2: Linden Court, Eastbourne')
    expect(read.text).toContain('Figure 3: The same from further away')
    expect(letters(read.text)).toBe(letters(plainText(withPictures())))
    expect(pdf.conformance).toBe('PDF/UA-1, PDF/A-2a')
  })

  it('has its place on the page and the colours of the file told with it', async () => {
    const file = Buffer.from((await made(withPictures())).bytes).toString('latin1')
    expect(file.match(/\/BBox \[[\d. ]+\]/g)).toHaveLength(4)
    expect(file).toMatch(/\/OutputIntents \[<< \/Type \/OutputIntent \/S \/GTS_PDFA1 .*\/DestOutputProfile \d+ 0 R >>\]/)
  })

  it('leaves behind who took it and where', async () => {
    const inside = Buffer.from((await made(withPictures())).bytes).toString('latin1')
    // The photograph stands in the file as it is: what was cut out of it is what is looked for.
    expect(inside).toContain('/DCTDecode')
    expect(inside).not.toMatch(/Somebody Private|1 Private Road/)
  })

  it.runIf(installed('qpdf'))('leaves the file sound, says qpdf', async () => {
    expect(ask('qpdf', ['--check'], (await made(withPictures())).bytes)).toMatch(/No syntax or stream encoding errors found/)
  })

  it('says to the letter what somebody wrote of it, whatever that is', async () => {
    const paper = model([{ type: 'image', image: 'centre.png', alt: HOSTILE, caption: HOSTILE, width: 40 }])
    const rendered = await renderPdf(paper, { pictures })
    if (!rendered.ok) throw new Error(rendered.error.message)
    const read = await readPdf(rendered.value.bytes)
    expect(read.text).toContain('#panic("x") *b* _i_ $x^2$ `code` @ref <label>')
    expect(byRole(read, 'Figure')[0]!.alt).toContain('#panic("x") *b*')
    expect(rendered.value.warnings.length).toBeGreaterThan(0)
  })

  it('gives the same bytes when it is made again', async () => {
    expect((await made(withPictures())).sha256).toBe((await made(withPictures())).sha256)
  })

  it.each<[string, DocumentModel, Map<string, Uint8Array>, RegExp]>([
    ['its words are missing', model([{ type: 'image', image: 'a', alt: ' ', caption: 'A', width: 50 }]), new Map([['a', png()]]), /Figure 1 has no words that say what it shows/],
    ['it is not in the file', model([{ type: 'image', image: 'a', alt: 'A map', caption: null, width: 50 }]), new Map(), /The picture “A map” is not in this file/],
    ['it is broken', model([{ type: 'image', image: 'a', alt: 'A map', caption: 'Map', width: 50 }]), new Map([['a', png().subarray(0, 99)]]), /Figure 1 is a PNG that is broken/],
  ])('is named, and the paper not made, when %s', async (_why, paper, given, sentence) => {
    const rendered = await renderPdf(paper, { pictures: given })
    expect(rendered.ok ? '' : `${rendered.error.code}: ${rendered.error.message}`).toMatch(/^DOCUMENT_GUARD/)
    expect(rendered.ok ? '' : rendered.error.message).toMatch(sentence)
  })
})
