// The editor's schema and what passes through it: only what a paper can hold, whatever is pasted and however deep it is nested.
import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { cellsApart, cleanHtml } from '#renderer/editor/cleanHtml.ts'
import { paperExtensions } from '#renderer/editor/extensions.ts'
import { type EditorJson, editorJsonOf, fingerprint, isAllowedLink, richOf, sameRich } from '#renderer/editor/richShape.ts'
import { withoutNumbersInHtml, withoutNumbersInText } from '#renderer/editor/typedNumbers.ts'
import { DEEPEST_LIST, docOf, plainOf, type RichDoc, richTextSchema } from '#shared/documents/richText.ts'

const schema = getSchema(paperExtensions)
const text = (words: string, ...marks: EditorJson[]): EditorJson => ({ type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) })
const paragraph = (...content: EditorJson[]): EditorJson => ({ type: 'paragraph', content })
const doc = (...content: EditorJson[]): EditorJson => ({ type: 'doc', content })

describe('The editor', () => {
  test('knows the nodes and marks of a committee paper and no others', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual(['bulletList', 'doc', 'hardBreak', 'listItem', 'orderedList', 'paragraph', 'text'])
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'link', 'underline'])
  })

  test('takes whatever the file holds: the kept text is valid in its schema', () => {
    const rich: RichDoc = {
      v: 1,
      doc: {
        type: 'doc', content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'A ' }, { type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href: 'https://www.gov.uk/' } }, { type: 'bold' }] }, { type: 'hardBreak' }] },
          { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }] }] },
        ],
      },
    }
    for (const one of [rich, docOf(''), docOf('two\nlines'), { v: 1, doc: { type: 'doc', content: [] } } as const]) {
      const node = schema.nodeFromJSON(JSON.parse(JSON.stringify(editorJsonOf(one))))
      node.check()
      expect(sameRich(richOf(node.toJSON()), one)).toBe(true)
    }
  })

  test('whatever it gives is accepted by the contract', () => {
    const odd = doc(
      { type: 'heading', attrs: { level: 1 }, content: [text('A heading')] },
      paragraph(text('bad\u0007 link', { type: 'link', attrs: { href: 'javascript:alert(1)' } }), text('', { type: 'bold' }), text('styled', { type: 'textStyle', attrs: { color: 'red' } })),
      { type: 'orderedList', attrs: { start: 3, type: null }, content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }] },
      { type: 'bulletList', content: [] },
    )
    const rich = richOf(odd)
    expect(richTextSchema.safeParse(rich).success).toBe(true)
    expect(plainOf(rich)).toBe('A heading\nbad linkstyled')
    expect(JSON.stringify(rich)).not.toContain('javascript')
  })

  test('lists deeper than the rule are lifted, with every word of theirs', () => {
    let inner: EditorJson = paragraph(text('deepest'))
    for (let depth = 0; depth < DEEPEST_LIST + 4; depth += 1) inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text(`level ${depth}`)), inner] }] }
    const rich = richOf(doc(inner))
    expect(richTextSchema.safeParse(rich).success).toBe(true)
    expect(plainOf(rich).split('\n')).toHaveLength(DEEPEST_LIST + 5)
  })

  test('two texts are the same when only blank lines at the end or the order of keys differ', () => {
    expect(fingerprint(docOf('a\n\n'))).toBe(fingerprint(docOf('a')))
    expect(sameRich(docOf('a'), docOf('b'))).toBe(false)
    expect(sameRich({ v: 1, doc: { type: 'doc', content: [{ content: [{ text: 'a', type: 'text' }], type: 'paragraph' }] } }, docOf('a'))).toBe(true)
  })

  test.each([['https://www.gov.uk/', true], ['mailto:a@b.uk', true], ['http://www.gov.uk/', false], ['javascript:alert(1)', false], [' https://x', false], ['https://x y', false], [`https://${'x'.repeat(3000)}`, false], ['//x', false]])('the link %s is allowed: %s', (href, allowed) => {
    expect(isAllowedLink(href)).toBe(allowed)
  })
})

describe('What is pasted', () => {
  test.each([
    ['styles and handlers go, words stay', '<p style="color:red" onclick="x()" class=a>One <span style=\'font-size:9pt\'>two</span></p>', '<p>One <span>two</span></p>'],
    ['weight and slant given as styles become tags', '<span style="font-weight:700">bold</span> <span style="font-style:italic">slanted</span> <span style="font-weight: 600; font-style: italic; text-decoration: underline">all</span>', '<b>bold</b> <i>slanted</i> <b><i><u>all</u></i></b>'],
    ['a bold wrapper that means nothing is not bold', '<b style="font-weight:normal" id="docs-internal"><p>plain</p></b>', '<span><p>plain</p></span>'],
    ['links keep their address only', '<a href="https://www.gov.uk/?a=1&amp;b=2" target=_blank onclick="x()">page</a>', '<a href="https://www.gov.uk/?a=1&amp;b=2">page</a>'],
    ['scripts, styles and pictures leave nothing', 'a<script>alert("<p>x</p>")</script><style>p{}</style><img src=x onerror="alert(1)">b', 'ab'],
    ['markers of word processors go', '<p class=MsoListParagraph><!--[if !supportLists]--><span>·</span><!--[endif]-->item<o:p></o:p></p><!-- note -->', '<p>item</p>'],
    ['tags that are not closed are closed', '<ul><li>one<li>two</ul><b>x', '<ul><li>one<li>two</li></li></ul><b>x</b>'],
    ['stray end tags end nothing', '</div>a</b>', 'a'],
    ['the cells of a table stay apart, each row a line', '<table><tr><td>Hookstead</td><td>124</td><td>100</td></tr><tr><td>Total</td><td>124</td><td>100</td></tr></table>', ' <div>Hookstead · 124 · 100</div><div>Total · 124 · 100</div> '],
    ['a cell with a paragraph and a weight stays in its line', '<table><tbody><tr><th><p class=MsoNormal><b>Home</b></p></th><td><p>1<br>2</p></td></tr></tbody></table>', '  <div> <b>Home</b>  ·  1 2 </div>  '],
    ['cells and rows that are not closed stay apart too', '<table><tr><td>a<td>1<tr><td>b<td></table>', ' <div>a · 1</div><div>b ·  </div>'],
    ['plain text stays as it is', 'a < b and "c" > d', 'a < b and "c" > d'],
  ])('%s', (_what, html, clean) => {
    expect(cleanHtml(html)).toBe(clean)
  })
})

describe('The number a pasted paragraph had where it comes from', () => {
  test.each([
    ['1.2 The Board met.', 'The Board met.'], ['(3) recommends that Cabinet waits', 'recommends that Cabinet waits'], ['iv. the day centres', 'the day centres'],
    ['a) Hookstead', 'Hookstead'], ['3.2.1\tcarers', 'carers'], ['2. Members asked', 'Members asked'],
  ])('is left out: %s', (pasted, kept) => {
    expect(withoutNumbersInText(pasted)).toBe(kept)
    expect(withoutNumbersInHtml(`<p>${pasted}</p>`)).toBe(`<p>${kept}</p>`)
  })

  test.each([
    '1.2 million people', '3.5 FTE posts', '1.2 per cent', '124 beds', '2025. It was', '(12) million', '1.2', 'i.e. the carers', 'mild. Then', '4.5% more', 'A. Member asked',
  ])('stays where it may be a figure or a word of the sentence: %s', (pasted) => {
    expect(withoutNumbersInText(pasted)).toBe(pasted)
    expect(withoutNumbersInHtml(`<p>${pasted}</p>`)).toBe(`<p>${pasted}</p>`)
  })

  test('is left out at the head of each paragraph, with the weight of its words kept, and never in a row of figures', () => {
    expect(withoutNumbersInText('1.2 The Board\n1.3 Members')).toBe('The Board\nMembers')
    expect(withoutNumbersInHtml('<p><b>1.2 </b><span>The Board</span></p><div>1.2 The · 2.5</div>')).toBe('<p><b></b><span>The Board</span></p><div>1.2 The · 2.5</div>')
  })

  test('cells that come as plain text stay apart', () => {
    expect(cellsApart('Hookstead\t124\t100\r\n\tTotal\t100')).toBe('Hookstead · 124 · 100\r\nTotal · 100')
  })
})
