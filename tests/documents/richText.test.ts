// What narrative text is let in, and what it reads as. The editor's own schema must agree with ours on what is valid.
import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DEEPEST_LIST, type RichBlock, type RichDoc, docOf, isBlankText, plainOf, richTextSchema, trimmed } from '#shared/documents/richText.ts'

const doc = (...content: unknown[]): unknown => ({ v: 1, doc: { type: 'doc', content } })
const p = (...content: unknown[]): unknown => content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
const t = (text: string, ...marks: unknown[]): unknown => marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
const ul = (...items: unknown[]): unknown => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) })
const accepts = (value: unknown): boolean => richTextSchema.safeParse(value).success

const editor = getSchema([StarterKit.configure({ heading: false, codeBlock: false, code: false, blockquote: false, horizontalRule: false, strike: false })])

describe('rich text', () => {
  it('keeps paragraphs, lists, breaks and the four marks as they were written', () => {
    const written = doc(
      p(t('A saving of '), t('£327k', { type: 'bold' }, { type: 'italic' }), { type: 'hardBreak' }, t('see', { type: 'underline' })),
      ul([p(t('first')), ul([p(t('inside'))])], [p()]),
      p(t('the paper', { type: 'link', attrs: { href: 'https://example.org/paper?x=1' } })),
    )
    const parsed = richTextSchema.parse(written)
    expect(parsed).toEqual(written)
    expect(plainOf(parsed)).toBe('A saving of £327k\nsee\nfirst\ninside\n\nthe paper')
  })

  it('lets in what the editor hangs on links and lists, and drops it', () => {
    const parsed = richTextSchema.parse(doc(
      p(t('x', { type: 'link', attrs: { href: 'mailto:a@example.org', target: '_blank', rel: 'noopener', class: null, title: null } })),
      { type: 'orderedList', attrs: { start: 3, type: null }, content: [{ type: 'listItem', content: [p(t('a'))] }] },
    ))
    expect(JSON.stringify(parsed)).not.toMatch(/_blank|noopener|start/)
  })

  it.each([
    ['a script link', doc(p(t('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))],
    ['a link with a space and a script', doc(p(t('x', { type: 'link', attrs: { href: 'https://a b' } })))],
    ['a data link', doc(p(t('x', { type: 'link', attrs: { href: 'data:text/html,x' } })))],
    ['a plain http link', doc(p(t('x', { type: 'link', attrs: { href: 'http://example.org' } })))],
    ['a heading', doc({ type: 'heading', attrs: { level: 1 }, content: [t('x')] })],
    ['an image', doc({ type: 'image', attrs: { src: 'x' } })],
    ['an unknown mark', doc(p(t('x', { type: 'code' })))],
    ['an unknown field', doc({ type: 'paragraph', attrs: { textAlign: 'left' } })],
    ['an empty piece of text', doc(p(t('')))],
    ['a control character', doc(p(t('a\u0007b')))],
    ['a list item that starts with a list', doc(ul([ul([p(t('x'))])]))],
    ['an empty list', doc(ul())],
    ['another version', { v: 2, doc: { type: 'doc', content: [] } }],
    ['text longer than 200,000 characters', doc(...Array.from({ length: 3 }, () => p(t('x'.repeat(70_000)))))],
    ['a string', 'text'],
  ])('refuses %s', (_what, value) => {
    expect(accepts(value)).toBe(false)
  })

  it('carries markup, formulas, emoji and direction marks as text', () => {
    const hostile = '#panic("x") *b* $x$ =HYPERLINK("x") <img onerror=alert(1)> \u202Eabc\u202C \u200F 😀'
    expect(plainOf(richTextSchema.parse(doc(p(t(hostile)))))).toBe(hostile)
  })

  it('refuses lists deeper than three, at any depth, without descending', () => {
    const nest = (depth: number): unknown => depth === 0 ? p(t('x')) : ul([p(t('y')), nest(depth - 1)])
    expect(accepts(doc(nest(DEEPEST_LIST)))).toBe(true)
    expect(accepts(doc(nest(DEEPEST_LIST + 1)))).toBe(false)
    let deep: unknown = p(t('x'))
    for (let i = 0; i < 20_000; i++) deep = { type: 'bulletList', content: [{ type: 'listItem', content: [p(), deep] }] }
    expect(accepts(doc(deep))).toBe(false)
    expect(richTextSchema.safeParse(doc(deep)).error?.issues[0]?.message).toContain('lists at most 3 deep')
  })

  it('accepts only what the editor accepts too', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((s) => !/[\u0000-\u001f\u007f-\u009f]/.test(s))
    const inline = fc.oneof(
      fc.record({ type: fc.constant('text'), text }),
      fc.record({ type: fc.constant('text'), text, marks: fc.constant([{ type: 'bold' }]) }),
      fc.record({ type: fc.constant('hardBreak') }),
    )
    const paragraph = fc.record({ type: fc.constant('paragraph'), content: fc.array(inline, { maxLength: 4 }) })
    const list = fc.record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      content: fc.array(fc.record({ type: fc.constant('listItem'), content: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }), { minLength: 1, maxLength: 3 }),
    })
    fc.assert(fc.property(fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 4 }), (content) => {
      const parsed = richTextSchema.parse({ v: 1, doc: { type: 'doc', content } })
      editor.nodeFromJSON(JSON.parse(JSON.stringify(parsed.doc))).check()
    }))
  })

  it('turns plain text into paragraphs and back', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }).filter((s) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(s))), (lines) => {
      const plain = lines.join('\n')
      expect(plainOf(docOf(plain))).toBe(plain.replace(/\n+$/, ''))
      expect(accepts(docOf(plain))).toBe(true)
    }))
  })

  it('knows blank text, and drops the empty paragraphs an editor leaves behind a list', () => {
    expect(isBlankText(docOf(' \n'))).toBe(true)
    const rich: RichDoc = { v: 1, doc: { type: 'doc', content: [ul([p(t('a'))]) as RichBlock, { type: 'paragraph' }, { type: 'paragraph' }] } }
    expect(trimmed(rich).doc.content).toHaveLength(1)
  })

  it('can be described as a JSON Schema that accepts and refuses the same', () => {
    const validate = new Ajv({ strict: false }).compile(z.toJSONSchema(richTextSchema, { io: 'input' }))
    expect(validate(docOf('a\nb'))).toBe(true)
    expect(validate(doc({ type: 'image' }))).toBe(false)
  })
})
