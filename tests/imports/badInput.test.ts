// Files as they come: wrong kinds, damaged, made to do harm, or simply messy. Each is read right or refused in words at its place, and
// nothing else in it is lost.
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { parseWorkbook } from '#electron/engine/imports/parseWorkbook.ts'
import { readWorkbook } from '#electron/engine/imports/readWorkbook.ts'
import { Refusal } from '#shared/errors.ts'
import { type Sheet, type Workbook } from '#shared/sheets/sheet.ts'
import { dataBytes, read, sheetOf, titlesBy, verdicts, workbook } from './kit.ts'
import { processorMs } from '../support/processorTime.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (problem) {
    if (problem instanceof Refusal) return problem.error.message
    throw problem
  }
  return 'taken'
}
const only = async (file: Uint8Array): Promise<Sheet> => {
  const { sheets } = await parseWorkbook(file)
  return sheets[0] ?? sheetOf([])
}

/** A workbook of one sheet from its XML, as other programs write it. */
function fromXml(sheetData: string, more: Record<string, string> = {}, rest = ''): Uint8Array {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Savings" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData>${rest}</worksheet>`,
    ...more,
  }).map(([name, text]) => [name, part(text)])))
}
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
const header = `<row r="1">${text('A1', 'Proposal')}${text('B1', 'Saving £000')}</row>`

describe('a file of another kind', () => {
  it.each<[what: string, file: () => Promise<Uint8Array> | Uint8Array, words: RegExp]>([
    ['an encrypted workbook', () => writeXlsx({ sheets: [{ name: 'S', rows: [['Proposal', 'Saving']] }], encryption: { password: 'secret', spinCount: 100 } }), /protected with a password/],
    ['an old .xls', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]), /old kind \(\.xls\)/],
    ['an .xlsb', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': new Uint8Array(20) }), /binary Excel workbook \(\.xlsb\)/],
    ['an .ods', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), /OpenDocument/],
    ['a Word document', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') }), /not an Excel workbook/],
    ['a PDF', () => bytes('%PDF-1.7\n…'), /This is a PDF/],
    ['a web page called .xls', () => bytes('<html><table><tr><td>1</td></tr></table></html>'), /web page/],
    ['an empty file', () => new Uint8Array(), /The file is empty/],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]), /neither a workbook nor a list/],
    ['half a workbook', async () => (await workbook([['Proposal', 'Saving'], ['A', 1]])).slice(0, 400), /damaged/],
    ['a list of nothing but blanks', () => bytes(' \n , \n'), /holds no rows/],
  ])('%s is refused in words', async (_, file, words) => {
    expect(await refusal(parseWorkbook(await file()))).toMatch(words)
  })

  it('over 25 MB is refused before it is read', async () => {
    expect(await refusal(readWorkbook(new Uint8Array(25_000_001)))).toBe('The file is larger than 25 MB.')
  })

  it('with macros is read without them, and the reader is told', async () => {
    const plainBook = fromXml(`${header}<row r="2">${text('A2', 'One')}<c r="B2"><v>120</v></c></row>`, { 'xl/vbaProject.bin': 'macro' })
    const book: Workbook = await parseWorkbook(plainBook)
    expect(book.notes).toEqual(['The workbook holds macros. They were left alone: only what stands in its cells was read.'])
    expect(book.sheets[0]?.rows[1]).toEqual(['One', 120])
  })
})

describe('a file made to do harm', () => {
  it('that unpacks to 600 MB is refused at once', async () => {
    const began = processorMs()
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(260_000_000) }, { level: 9 })
    const packed = processorMs() - began
    expect(await refusal(parseWorkbook(bomb))).toMatch(/more than 200 MB/)
    expect(processorMs() - began - packed).toBeLessThan(1_500)
  })

  it('that lies about how large it unpacks is refused as well', async () => {
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) }, { level: 9 })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    // The directory says 10 bytes for its largest part.
    for (let at = bomb.length - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 30_000_000) view.setUint32(at + 24, 10, true)
    expect(await refusal(parseWorkbook(bomb))).toMatch(/more than 200 MB/)
  })

  it('with two cells at the far corners of a sheet is refused by its sheet, quickly', async () => {
    const began = processorMs()
    expect(await refusal(readWorkbook(fromXml(`<row r="1">${text('A1', 'x')}</row><row r="1048576">${text('XFD1048576', 'y')}</row>`)))).toBe(
      'The sheet “Savings” reaches to row 1,048,576 and column XFD, and at most 100,000 rows and 2,000 columns are read. Something may stand far from the table.')
    expect(processorMs() - began).toBeLessThan(6_000)
  })

  it('does not run longer than it may', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`Proposal ${i}`, i, i, i, i, i])
    expect(await refusal(readWorkbook(await workbook(rows), { timeLimitMs: 20 }))).toMatch(/took longer than 0 seconds to read and was given up/)
  })

  it('with __proto__ for a heading and commands for titles holds text and nothing else', async () => {
    const sheet = await only(bytes("__proto__,Proposal,Saving £000\nconstructor,=cmd|' /C calc'!A0,100\ntoString,@SUM(A1),=1+1\n"))
    const reading = read(sheet, 'savings')
    expect(titlesBy(reading, 'line')).toEqual(["=cmd|' /C calc'!A0", '@SUM(A1)'])
    expect(reading.rows[1]?.problems).toEqual([{ cell: 'C3', message: 'C3 holds “=1+1”, a formula as text: put the figure there.' }])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('with entities and markup inside is read as text or refused, and opens nothing', async () => {
    const file = fromXml(`<row r="1">${text('A1', 'Proposal')}${text('B1', 'Saving')}</row><row r="2">${text('A2', '&lt;b&gt;One&lt;/b&gt;')}<c r="B2"><v>5</v></c></row>`)
    expect((await only(file)).rows[1]).toEqual(['<b>One</b>', 5])
    const hostile = fromXml('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>' })
    expect(await refusal(parseWorkbook(hostile).then(({ sheets }) => { expect(JSON.stringify(sheets[0]?.rows)).not.toContain('aaaaaaaaaaaaaaaaaaaa') }))).toBeTypeOf('string')
  })
})

describe('a workbook with rough edges', () => {
  it('names errors left by formulas at their cells, and reads the rest', async () => {
    const sheet = await only(fromXml(`${header}<row r="2">${text('A2', 'One')}<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row r="3">${text('A3', 'Two')}<c r="B3" t="e"><v>#N/A</v></c></row>
      <row r="4">${text('A4', 'Three')}<c r="B4"><f>60+60</f><v>120</v></c></row><row r="5">${text('A5', 'Four')}<c r="B5"><f>SUM(X1:X2)</f></c></row>`))
    const reading = read(sheet, 'savings')
    expect(reading.rows.map((row) => row.problems[0]?.message ?? row.figures[0]?.amount)).toEqual([
      'B2 holds #DIV/0!, an error of the spreadsheet: correct the formula and save the sheet again.', 'B3 holds #N/A, an error of the spreadsheet: correct the formula and save the sheet again.',
      { state: 'known', low: 120_000 }, 'B5 holds a formula without its result, an error of the spreadsheet: correct the formula and save the sheet again.',
    ])
  })

  it.each(['1900', '1904'] as const)('reads dates of the %s system as the day they are', async (dateSystem) => {
    const day = new Date(Date.UTC(2026, 3, 1))
    const file = await writeXlsx({ dateSystem, sheets: [{ name: 'S', rows: [['Proposal', 'Start', 'Saving £000'], ['One', day, 120]], columns: [{}, { numFmt: 'dd/mm/yyyy' }, {}] }] })
    expect((await only(file)).rows[1]).toEqual(['One', { date: '2026-04-01' }, 120])
  })

  it('names a date where a figure should be', async () => {
    const file = await writeXlsx({ sheets: [{ name: 'S', rows: [['Proposal', 'Saving £000'], ['One', 120], ['Two', new Date(Date.UTC(2026, 3, 1))], ['Three', 80], ['Four', 15]] }] })
    expect(read(await only(file), 'savings').rows[1]?.problems[0]?.message).toBe('B3 holds a date (2026-04-01) where a figure should be: check how the cell is formatted.')
  })

  it('reads hidden rows and says so, and fills merged departments down', async () => {
    const file = await writeXlsx({ sheets: [{
      name: 'S', rows: [['Department', 'Proposal', 'Saving £000'], ['Adult Social Care', 'One', 120], [null, 'Two', 80], ['Place', 'Three', 50], [null, 'Total', 250]],
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }], rowDefs: new Map([[2, { hidden: true }]]),
    }] })
    const reading = read(await only(file), 'savings')
    expect(reading.rows.map(({ place, title }) => [place, title]).slice(0, 3)).toEqual([['Adult Social Care', 'One'], ['Adult Social Care', 'Two'], ['Place', 'Three']])
    expect([verdicts(reading), reading.warnings]).toEqual([{ ties: 1 }, ['One hidden row was read like the others.']])
  })

  it('takes a raised figure for the footnote it is', async () => {
    const file = fromXml(`${header}<row r="2">${text('A2', 'One')}<c r="B2" t="inlineStr"><is><r><t>493</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c></row><row r="3">${text('A3', 'Total')}<c r="B3"><v>493</v></c></row>`)
    const reading = read(await only(file), 'savings')
    expect([reading.rows[0]?.figures[0]?.mark, verdicts(reading)]).toEqual(['²', { ties: 1 }])
  })

  it('heads its columns in three merged rows, below a title', async () => {
    const file = await writeXlsx({ sheets: [{
      name: 'S', merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }, { startRow: 2, startCol: 2, endRow: 2, endCol: 4 }, { startRow: 2, startCol: 0, endRow: 4, endCol: 0 }, { startRow: 2, startCol: 1, endRow: 4, endCol: 1 }],
      rows: [['Savings schedule 2026/27 to 2028/29'], [], ['Ref', 'Proposal', 'Savings', null, null, 'Staff'], [null, null, '2026/27', '2027/28', '2028/29', 'FTE'], [null, null, '£000', '£000', '£000', null], ['A1', 'One', 120, 30, null, 2.5], [null, 'Total', 120, 30, null, 2.5]],
    }] })
    const reading = read(await only(file), 'savings')
    expect(reading.columns.map(({ role, year }) => [role, year])).toEqual([['ref', null], ['title', null], ['amount', 2026], ['amount', 2027], ['amount', 2028], ['fte', null]])
    expect({ unit: reading.unit, verdicts: verdicts(reading) }).toEqual({ unit: 'thousands', verdicts: { ties: 3 } })
  })
})

describe('a list with rough edges', () => {
  it.each<[what: string, file: Uint8Array]>([
    ['in windows-1252 with semicolons', Uint8Array.from([...bytes('Ref;Proposal;Saving '), 0xa3, ...bytes('000\nS1;Caf'), 0xe9, ...bytes(' income;100\nS2;Two;"200"\n;Total;300\n')])],
    ['with a byte order mark', bytes('\ufeffRef,Proposal,Saving £000\nS1,Café income,100\nS2,Two,200\n,Total,300\n')],
    ['in UTF-16', Uint8Array.from(Buffer.from('\ufeffRef\tProposal\tSaving £000\r\nS1\tCafé income\t100\r\nS2\tTwo\t200\r\n\tTotal\t300\r\n', 'utf16le'))],
    ['that names its separator', bytes('sep=|\nRef|Proposal|Saving £000\nS1|Café income|100\nS2|Two|200\n|Total|300\n')],
    ['with ragged rows and trailing commas', bytes('Ref,Proposal,Saving £000,,\nS1,Café income,100,,,,\nS2,Two,200\n,Total,300\n,,,,\n')],
    ['with quoted fields over two lines', bytes('Ref,Proposal,Saving £000\r\nS1,"Café\r\nincome",100\r\nS2,Two,200\r\n,Total,300\r\n')],
  ])('%s is read like any other', async (_, file) => {
    const reading = read(await only(file), 'savings')
    expect([titlesBy(reading, 'line'), reading.unit, verdicts(reading)]).toEqual([['Café income', 'Two'], 'thousands', { ties: 1 }])
  })

  it('with two units in one column reads those that say so, and refuses the one that does not', async () => {
    const reading = read(await only(bytes('Proposal,Saving £000\nOne,120\nTwo,£0.3m\nThree,£85k\nFour,"£521,000"\nFive,95\n')), 'savings')
    expect(reading.rows.map((row) => row.problems[0]?.message ?? (row.figures[0]?.amount?.state === 'known' ? row.figures[0].amount.low : null))).toEqual([
      120_000, 300_000, 85_000, 'B5 holds “£521,000”, in full pounds it seems, in a column of £000: write it in the unit of the column.', 95_000,
    ])
  })

  it('whose quotation mark has no partner is read as far as it goes, and the reader is told', async () => {
    const { sheets, notes } = await parseWorkbook(bytes('Proposal,Saving £000\nOne,120\n"Two,80\n'))
    expect(sheets[0]?.rows[1]).toEqual(['One', '120'])
    expect(notes[0]).toMatch(/^A quotation mark in row \d+ has no partner/)
  })
})

describe('a thousand files damaged at random', () => {
  it('are each read or refused in words, in seconds', async () => {
    const whole = [
      await workbook([['Ref', 'Proposal', '2026/27 £000', '2027/28 £000'], ['A1', 'One', 120, 30], ['A2', 'Two', 80, null], [null, 'Total', 200, 30]]),
      dataBytes('bhcc_savings_2026-27_draft_by_unit.csv'), dataBytes('escc_mtfp_2025-11.csv'), dataBytes('bhcc_budget_movement_2024-25.csv'),
    ]
    let seed = 20_261_122
    const random = (most: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return (seed >>> 8) % most
    }
    const kinds = ['savings', 'budget', 'movement', 'mtfp', 'measures'] as const
    const began = processorMs()
    let refused = 0
    for (let i = 0; i < 1_000; i += 1) {
      const file = Uint8Array.from(whole[i % whole.length] ?? [])
      for (let n = random(6); n >= 0; n -= 1) file[random(file.length)] = random(256)
      const cut = random(10) === 0 ? file.slice(0, random(file.length)) : file
      try {
        const { sheets } = await parseWorkbook(cut)
        // What was read is also made sense of: no sheet, however odd, makes the reader fail.
        for (const sheet of sheets) for (const kind of kinds) try { read(sheet, kind) } catch (problem) { if (!(problem instanceof Error) || !problem.message.startsWith('Missing: ')) throw problem }
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem
        expect(problem.error.message).toMatch(/\S+ \S+.*\.$/)
        refused += 1
      }
    }
    expect(processorMs() - began).toBeLessThan(25_000)
    expect(refused).toBeGreaterThan(50)
  }, 180_000)
})
