// The editor's schema and what passes through it: only what a paper can hold, whatever is pasted and however deep it is nested.
import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { cleanHtml } from '#renderer/editor/cleanHtml.ts'
import { paperExtensions } from '#renderer/editor/extensions.ts'
import { type EditorJson, editorJsonOf, fingerprint, isAllowedLink, richOf, sameRich } from '#renderer/editor/richShape.ts'
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
    ['plain text stays as it is', 'a < b and "c" > d', 'a < b and "c" > d'],
  ])('%s', (_what, html, clean) => {
    expect(cleanHtml(html)).toBe(clean)
  })
})
