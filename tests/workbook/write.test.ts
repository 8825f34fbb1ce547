// What a workbook of the app is once it is a file: the same bytes each time, live sums with their results, states of an amount kept
// apart, and nothing a reader would call damaged, hidden or dangerous.
import { ValueType } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { known } from '#shared/money/amount.ts'
import { writeWorkbook } from '#electron/engine/documents/xlsx/writeWorkbook.ts'
import { everyState, figuresAndDifferences, sheetOf, workbookOf } from './models.ts'
import { bytesOf, opened, partsOf, type Plain, sheetIn } from './readBack.ts'
import { recalculate } from './recalculate.ts'

const book = workbookOf([everyState, figuresAndDifferences])

const cellsOf = async (model: WorkbookModel, place = 1): Promise<(address: string) => Plain> => {
  const sheet = sheetIn(await bytesOf(model), place)
  return (address) => sheet.get(address)?.value ?? null
}

describe('a written workbook', () => {
  it('is the same bytes whenever it is written', async () => {
    const first = await bytesOf(book)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await bytesOf(book)))).toBe(0)
  })

  it('carries the date of the document and never today\'s', async () => {
    const core = partsOf(await bytesOf(book))['docProps/core.xml']!
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-01-12T00:00:00Z'])
    expect(partsOf(await bytesOf({ ...book, date: null }))['docProps/core.xml']).toContain('1980-01-01T00:00:00Z')
  })

  it('keeps known, nil, blank, unknown, range and at least apart', async () => {
    const at = await cellsOf(book)
    expect([at('B4'), at('C4'), at('D4')]).toEqual([521, -150, 371])
    expect([at('B5'), at('C5')]).toEqual([0, null])
    expect([at('B6'), at('C6'), at('D6')]).toEqual(['TBC', 182.5, 182.5])
    expect([at('B7'), at('D7')]).toEqual(['3,800–4,300', '3,800–4,300'])
    expect([at('B8'), at('C8'), at('D8')]).toEqual(['3,994 + TBC', 'TBC', '3,994 + TBC'])
    expect([at('B9'), at('C9'), at('D9')]).toEqual([null, null, ''])
    expect([at('B10'), at('C10')]).toEqual([0.4, 145.5])
  })

  it('adds what is known and says how many amounts it leaves out', async () => {
    const at = await cellsOf(book)
    expect([at('B11'), at('C11'), at('D11')]).toEqual([521.4, 178, 699.4])
    expect(['E4', 'E6', 'E7', 'E8', 'E11'].map(at)).toEqual([0, 1, 1, 2, 4])
  })

  it.each([[1, 17], [2, 8]])('stores beside every formula of sheet %i what the formula comes to', async (place, least) => {
    const sheet = sheetIn(await bytesOf(book), place)
    const formulas = [...sheet].filter(([, { formula }]) => formula !== null)
    expect(formulas.length).toBeGreaterThanOrEqual(least)
    for (const [address, { formula, value }] of formulas) {
      const result = recalculate(sheet, address)!.result
      if (typeof result === 'number') expect(value, formula!).toBeCloseTo(result, 9)
      else expect(value, formula!).toBe(result)
    }
  })

  it('says a difference only between two figures, and blank against a figure is all of it', async () => {
    const at = await cellsOf(book, 2)
    expect(['F5', 'F6', 'F7', 'F8'].map(at)).toEqual([-135, 'TBC', 42, ''])
    expect([at('B9'), at('C9')]).toEqual([541.65, 1])
  })

  it('writes formulas a person can read: sums of the rows above', async () => {
    const sheet = sheetIn(await bytesOf(book))
    expect(sheet.get('B11')?.formula).toBe('SUM(B4:B10)')
    expect(sheet.get('D4')?.formula).toBe('SUM(B4:C4)')
  })

  it('comes to its sum once what was not known is typed in', async () => {
    const sheet = sheetIn(await bytesOf(workbookOf([sheetOf([['Only this', { state: 'unknown' }, null]])])))
    expect(recalculate(sheet, 'B5')?.result).toBe('TBC')
    sheet.set('B4', { formula: null, value: 12 })
    expect(recalculate(sheet, 'B5')?.result).toBe(12)
    expect(recalculate(sheet, 'E4')?.result).toBe(0)
  })
})

describe('a sheet on the screen and on paper', () => {
  it('names the unit in every heading of money and nowhere else', async () => {
    const at = await cellsOf(book)
    expect(['A3', 'B3', 'C3', 'D3', 'E3'].map(at)).toEqual(['Saving', '2026/27 £000', '2027/28 £000', 'Total £000', 'Left out of the sums'])
  })

  it('keeps its headings in sight, repeats them on every page, and fits one A4 page across', async () => {
    const bytes = await bytesOf(book)
    for (const sheet of (await opened(bytes)).worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' })
    }
    expect(partsOf(bytes)['xl/workbook.xml']).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Savings'!$3:$3</definedName>")
  })

  it('quotes the name of a sheet where a name of two words needs it', async () => {
    const bytes = await bytesOf(workbookOf([{ ...everyState, name: "Children's savings & more" }]))
    expect(partsOf(bytes)['xl/workbook.xml']).toContain("'Children''s savings &amp; more'!$3:$3</definedName>")
  })

  it('hides no sheet, row or column', async () => {
    for (const [name, part] of Object.entries(partsOf(await bytesOf(book)))) expect(part, name).not.toMatch(/hidden|veryHidden/i)
  })

  it.each([['pounds', '#,##0;(#,##0);"–"', 521_000], ['thousands', '#,##0;(#,##0);"–"', 521], ['millions', '#,##0.000;(#,##0.000);"–"', 0.521]] as const)('shows brackets for minus and a dash for nil, in %s', async (unit, format, value) => {
    const sheet = (await opened(await bytesOf(workbookOf([sheetOf([['Day services', known(521_000), known(-9)]], unit)])))).worksheets[0]!
    expect(sheet.getCell('B4').numFmt).toBe(format)
    expect(sheet.getCell('B4').value).toBe(value)
  })
})

describe('words in a workbook', () => {
  const words = ['=1+1', '=cmd|\' /C calc\'!A0', '+44 1273', '-5', '@SUM(A1)', '#N/A', '#REF!', '_x0041_', 'a\tb', ' spaced ', 'two\nlines', '<b>&"\'', '\u{1F600} ﷽', '__proto__', '0012', '1e5', 'TRUE']

  it('stay the words they are, whatever a spreadsheet program could take them for', async () => {
    const bytes = await bytesOf(workbookOf([sheetOf(words.map((word) => [word, known(1_000), null] as const))]))
    const sheet = sheetIn(bytes)
    expect(words.map((_, i) => String(sheet.get(`A${i + 4}`)?.value).replace('_x005F_', '_'))).toEqual(words)
    const other = (await opened(bytes)).worksheets[0]!
    expect(words.map((_, i) => other.getCell(`A${i + 4}`).type)).not.toContain(ValueType.Formula)
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml']!
    expect(xml.match(/<f>[^<]*<\/f>/g)!.every((formula) => /^<f>(SUM|IF|COUNTA)\(/.test(formula))).toBe(true)
    expect(xml).not.toContain('t="e"')
  })

  it('that look like a formula stay text even when somebody edits the cell', async () => {
    const sheet = (await opened(await bytesOf(workbookOf([sheetOf([['=1+1', null, null], ['plain', null, null]])])))).worksheets[0]!
    expect(sheet.getCell('A4').numFmt).toBe('@')
    expect(sheet.getCell('A5').numFmt).not.toBe('@')
  })

  it('longer than a cell holds are cut with a word about it, and reported', async () => {
    const written = await writeWorkbook(workbookOf([sheetOf([['é_x0041_'.repeat(20_000), null, null]])]))
    if (!written.ok) throw new Error(written.error.message)
    expect(written.value.warnings).toEqual([expect.stringContaining('row 4 of the sheet “Savings”')])
    const text = String(sheetIn(written.value.bytes).get('A4')?.value)
    expect(text.length).toBeLessThanOrEqual(32_767)
    expect(text).toContain('cut here')
  })

  it('with characters XML cannot hold leave a file that can be read', async () => {
    const parts = partsOf(await bytesOf(workbookOf([sheetOf([['half \ud800 pair \uffff and \u0007 bell\r\nline', null, null]])])))
    expect(parts['xl/sharedStrings.xml']).toContain('half � pair   and   bell\nline')
  })
})
