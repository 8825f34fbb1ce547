// Numbers are given by one function: screen, PDF and comparisons all take them from there.
import { describe, expect, it } from 'vitest'
import { withEnding } from '#shared/documents/endings.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { listLabel, numberDocument, paragraphNumbers, recommendationEnding } from '#shared/documents/numbering.ts'
import { PLAIN_NUMBERING } from '#shared/documents/numberStyles.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { docOf, plainOf } from '#shared/documents/richText.ts'
import { heading, hostileModel, longModel, model, numbered, opening, plain, priorityChart, savingsTable, shortModel } from './models.ts'

const labels = (of: DocumentModel): (string | null)[] => numberDocument(of).flatMap((section) => [section.label, ...section.blocks.map((block) => block.label)]).filter((label) => label !== null)

describe('numbers of a paper', () => {
  it('run on under headings that have none, as a Board’s comments do', () => {
    expect(labels(model([numbered('a'), numbered('b'), heading('Outlook'), numbered('c'), heading('Care'), numbered('d')]))).toEqual(['1.1', '1.2', '1.3', '1.4'])
  })

  it('begin again under each numbered heading, as a committee report’s do', () => {
    expect(labels(model([heading('Money', 1, true), numbered('a'), numbered('b'), plain('not counted'), heading('Next', 1, true), numbered('c')]))).toEqual(['1', '1.1', '1.2', '2', '2.1'])
  })

  it('count an exempt stub, so that the public paper agrees with the exempt one', () => {
    const open = model([numbered('a'), numbered('secret'), numbered('c')])
    const redacted = model([numbered('a'), { type: 'exempt', paragraph: 3 }, numbered('c')])
    expect(labels(redacted)).toEqual(labels(open))
    expect(plainText(redacted)).not.toContain('secret')
  })

  it('carry the letter of the appendix, and count tables and figures over the whole paper', () => {
    const paper = model([
      numbered('a'), savingsTable,
      { type: 'landscape', blocks: [savingsTable, numbered('b')] },
      { type: 'appendix', title: 'One', landscape: false, blocks: [numbered('c'), { type: 'chart', chart: priorityChart, table: savingsTable }, heading('x', 2, true), numbered('d')] },
      { type: 'appendix', title: 'Two', landscape: true, blocks: [numbered('e'), savingsTable] },
    ])
    expect(labels(paper)).toEqual(['1.1', 'Table 1', 'Table 2', '1.2', 'Appendix 1', 'A1.1', 'Figure 1', 'A1.1', 'A1.1.1', 'Appendix 2', 'A2.1', 'Table 3'])
  })

  it('are the same beside a Board’s paragraphs on screen, in every style of the house', () => {
    const paper = model([numbered('1'), numbered('2'), heading('A heading', 1, false), ...Array.from({ length: 20 }, (_, i) => numbered(`comment ${i}`))])
    for (const paragraphs of ['1.1', '(1)', 'i.'] as const) {
      const printed = numberDocument(paper, { ...PLAIN_NUMBERING, paragraphs }).flatMap(({ blocks }) => blocks.flatMap(({ label }) => label ?? []))
      expect(printed).toEqual(paragraphNumbers(22, { ...PLAIN_NUMBERING, paragraphs }))
    }
    expect(paragraphNumbers(4, { ...PLAIN_NUMBERING, paragraphs: 'i.' })).toEqual(['i.', 'ii.', 'iii.', 'iv.'])
    expect(paragraphNumbers(4, PLAIN_NUMBERING)).toEqual(['1.1', '1.2', '1.3', '1.4'])
  })

  it('mark sub-lists (i), (a), (1)', () => {
    expect([0, 3, 8, 39, 48].map((i) => listLabel(0, i))).toEqual(['(i)', '(iv)', '(ix)', '(xl)', '(xlix)'])
    expect([0, 25, 26, 701, 702].map((i) => listLabel(1, i))).toEqual(['(a)', '(z)', '(aa)', '(zz)', '(aaa)'])
    expect(listLabel(2, 4)).toBe('(5)')
  })
})

describe('the end of a recommendation', () => {
  it.each([
    [1, ['.']], [2, ['; and', '.']], [4, [';', ';', '; and', '.']],
  ])('in a list of %i', (count, endings) => {
    expect(Array.from({ length: count }, (_, i) => recommendationEnding(i, count))).toEqual(endings)
  })

  it.each([
    ['keeps the place', 'keeps the place;'], ['keeps the place.', 'keeps the place;'], ['keeps the place; and', 'keeps the place;'], ['keeps the place ;  ', 'keeps the place;'],
    ['asks “why?”', 'asks “why?”;'], ['', ';'], ['names £182k', 'names £182k;'],
  ])('replaces the stop of "%s"', (typed, printed) => {
    expect(plainOf(withEnding(docOf(typed), ';'))).toBe(printed)
  })

  it('stands after the last item of a list, in its formatting, and leaves the text itself as it was', () => {
    const before = JSON.stringify(opening)
    expect(plainOf(withEnding(opening, '; and')).endsWith('the medium term financial plan; and')).toBe(true)
    expect(JSON.stringify(opening)).toBe(before)
    const bold = withEnding({ v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'now.', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }] }] } }, ';')
    expect(bold.doc.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'now;', marks: [{ type: 'bold' }] }] }])
  })
})

describe('a model', () => {
  it.each([['short', shortModel()], ['long', longModel()], ['hostile', hostileModel()]] as const)('is plain JSON that its own schema accepts: %s', (_name, paper) => {
    const carried: unknown = JSON.parse(JSON.stringify(paper))
    expect(documentModelSchema.parse(carried)).toEqual(paper)
  })

  it('holds no empty list and no number that was typed', () => {
    expect(documentModelSchema.safeParse(model([])).success).toBe(false)
    expect(JSON.stringify(shortModel())).not.toMatch(/\[\]|"1\.\d"|\(\d\)/)
  })
})
