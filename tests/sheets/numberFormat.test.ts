// What the number format of a cell makes of the figure in it, as a spreadsheet shows it.
import { describe, expect, it } from 'vitest'
import { scaledBy, shownFigure } from '#shared/sheets/numberFormat.ts'

describe('a number format', () => {
  it.each<[format: string, holds: number, seen: string, taken: string]>([
    ['#,##0,', 521_000, '521', '521'],
    ['#,##0,', 521_499, '521', '521.499'],
    ['#,##0,', 1_521_499, '1,521', '1521.499'],
    ['0.0,,', 521_000, '0.5', '0.521'],
    ['#,##0.000,,', 186_696_518, '186.697', '186.696518'],
    ['0,.0', 521_499, '521.5', '521.499'],
    ['£#,##0,"k"', 521_000, '521k', '521k'],
    ['0.0,,\\m', -3_051_000, '-3.1m', '-3.051m'],
    ['0.0,,"£m"', 3_051_000, '3.1m', '3.051m'],
    ['0.0"m"', 0.5, '0.5m', '0.5m'],
    ['#,##0,;(#,##0,);"-"', -521_000, '-521', '-521'],
    ['_-* #,##0,_-;-* #,##0,_-;_-* "-"??_-;_-@_-', 521_000, '521', '521'],
    ['[Red]#,##0,', 521_000, '521', '521'],
    ['[>=1000000]0.0,,"m";[>=1000]0,"k";0', 2_500_000, '2.5m', '2.5m'],
    ['[>=1000000]0.0,,"m";[>=1000]0,"k";0', 2_500, '3k', '2.5k'],
    ['0%', 0.12, '12%', '12%'],
    ['0.0%', 0.8254, '82.5%', '82.54%'],
  ])('%s shows %d as %s', (format, holds, seen, taken) => {
    const shown = scaledBy(format, holds)
    expect([shown?.text, shown === null ? null : shownFigure(shown), shown?.holds]).toEqual([seen, taken, holds])
  })

  it.each([
    'General', '#,##0', '0.00', '#,##0.000;(#,##0.000);"–"', '"£"#,##0_);[Red]\\("£"#,##0\\)', '0.00E+00', '# ?/?', 'yyyy-mm-dd', '[h]:mm', '@', '0" people, all told"', '0\\%', '[>=1000000]#,##0;0', '', ',', '"', '[', ';;;',
    '#,##0,'.repeat(60),
  ])('%s leaves a figure in its size', (format) => {
    expect(scaledBy(format, 521_000)).toBeNull()
  })

  it('of conditions leaves alone what falls under the last', () => {
    expect(scaledBy('[>=1000000]0.0,,"m";[>=1000]0,"k";0', 500)).toBeNull()
  })
})
