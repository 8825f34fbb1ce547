// The page somebody is writing, as it will be printed: what it shows is what the finished paper shows, and an edit is on it at once.
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { type Preview, endPreview, previewPage, previewRunning } from '#electron/engine/documents/preview.ts'
import { ask } from '../reconcile/fixture.ts'
import { openExampleEngine } from '../support/engine.ts'
import { heading, longModel, model, numbered, shortModel } from './models.ts'
import { letters, readPdf } from './readPdf.ts'

afterEach(() => endPreview())

async function shown(of: DocumentModel, page: number): Promise<Preview> {
  const made = await previewPage(of, page)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

describe('a page of a paper, before it is finished', () => {
  it('says what the finished paper says on that page', async () => {
    const finished = await renderPdf(longModel())
    if (!finished.ok) throw new Error(finished.error.message)
    const whole = await readPdf(finished.value.bytes)
    for (const page of [1, 7, whole.pages]) {
      const preview = await shown(longModel(), page)
      const read = await readPdf(preview.bytes)
      expect([preview.page, preview.pages, preview.exact, read.pages]).toEqual([page, whole.pages, true, 1])
      expect(letters(read.text)).toBe(letters(whole.byPage[page - 1]!))
    }
    expect((await shown(longModel(), 1)).bytes.length).toBeLessThan(100_000)
  }, 120_000)

  it('shows an edit, and then another, from one engine that stays', async () => {
    const first = await shown(model([numbered('Before the edit.')]), 1)
    expect(previewRunning()).toBe(true)
    const second = await shown(model([numbered('After the edit.')]), 1)
    expect((await readPdf(first.bytes)).text).toContain('Before the edit.')
    expect((await readPdf(second.bytes)).text).toContain('After the edit.')
    expect((await readPdf(second.bytes)).text).not.toContain('Before')
  })

  it('sets again only what changed: an edit takes a small part of the first time', async () => {
    const edited = (n: number): DocumentModel => { const long = longModel(); return { ...long, blocks: long.blocks.map((block, i) => (i === 3 ? numbered(`Edit number ${n}.`) : block)) } }
    const taken = async (n: number): Promise<number> => { const before = process.cpuUsage(); await shown(edited(n), 1); const { user, system } = process.cpuUsage(before); return (user + system) / 1_000 }
    const first = await taken(0)
    const next = [await taken(1), await taken(2), await taken(3)].sort((a, b) => a - b)[1]!
    expect(next).toBeLessThan(first / 3)
  }, 60_000)

  it('is the last one when fewer are left than were asked for', async () => {
    const { page, pages } = await shown(shortModel(), 99)
    expect([page, pages > 1]).toEqual([pages, true])
  })

  it('says when the finished paper may break its pages otherwise', async () => {
    const thin = Array.from({ length: 13 }, (_, i) => numbered(`Comment ${i + 1}. The Board was concerned that the change would fall on a few families, and asked Cabinet to look at what each of them would lose before it decides.`))
    const lengths = await Promise.all([10, 11, 12, 13].map(async (n) => (await shown(model(thin.slice(0, n)), 1)).exact))
    expect(lengths).toContain(false)
    expect(lengths).toContain(true)
  })

  it('tells where each heading and each written row begins', async () => {
    const paragraph = numbered('Written by the Board.')
    const { spots } = await shown(model([heading('First'), { ...paragraph, id: 'row-1' } as typeof paragraph, { type: 'pageBreak' }, heading('Second'), numbered('x')]), 1)
    expect(spots.filter(({ n }) => n !== null).map(({ n, page }) => [n, page])).toEqual([[0, 1], [1, 2]])
    expect(spots.find(({ id }) => id === 'row-1')).toMatchObject({ page: 1 })
    expect(spots.find(({ id }) => id === 'row-1')!.y).toBeGreaterThan(spots[0]!.y)
  })

  it('is refused in words when the paper would not be accessible, and the next is shown', async () => {
    const refused = await previewPage(model([heading('One'), numbered('x'), heading('Three', 3)]), 1)
    expect(refused.ok ? '' : refused.error.code).toBe('DOCUMENT_GUARD')
    expect((await shown(shortModel(), 1)).page).toBe(1)
  })

  it('comes from another engine once the first has taken too much memory', async () => {
    const made = await previewPage(shortModel(), 1, { mostMemory: 1 })
    expect([made.ok, previewRunning()]).toEqual([true, false])
    expect((await shown(shortModel(), 1)).page).toBe(1)
    expect(previewRunning()).toBe(true)
  })

  it('answers everybody who asks at once, in their order', async () => {
    const all = await Promise.all(['one', 'two', 'three'].map((word) => shown(model([numbered(`The word is ${word}.`)]), 1)))
    for (const [i, word] of ['one', 'two', 'three'].entries()) expect((await readPdf(all[i]!.bytes)).text).toContain(word)
  })

  it('that is ended while it is made is answered, and another is made afterwards', async () => {
    const asked = previewPage(longModel(), 1)
    const ended = new Promise<void>((resolve) => { const timer = setInterval(() => { if (previewRunning()) { clearInterval(timer); endPreview(); resolve() } }, 5) })
    await ended
    const reply = await asked
    expect(reply.ok ? 'made' : reply.error.message).toMatch(/The preview could not be made: the preview was ended\./)
    expect((await shown(shortModel(), 1)).page).toBe(1)
  }, 60_000)
})

describe('the preview of a Board’s paper', () => {
  const engine = openExampleEngine('east-sussex')
  afterAll(() => engine.dispose())

  it('leads from a comment to its page and shows the comment as it was just written', async () => {
    const comment = exampleId('comment:2025:people:1')
    await ask(engine, 'comments.edit', { id: comment, doc: JSON.parse(JSON.stringify(docOf('Written a moment ago.'))), reason: 'A test' })
    const preview = await ask<Output<'documents.preview'>>(engine, 'documents.preview', { document: 'comments' })
    await ask(engine, 'history.undo', {})
    expect(preview.places!.map(({ id }) => id)).toContain(comment)
    expect(preview.sections!.map(({ text }) => text)).toEqual(['Financial outlook', 'Day services', 'Carers, equality and duty', 'Recommendations', 'Attendance', 'Appendix 1: The savings the Board considered', 'Sources'])
    const at = preview.places!.find(({ id }) => id === comment)!
    const page = await ask<Output<'documents.preview'>>(engine, 'documents.preview', { document: 'comments', page: at.page })
    expect(page.page).toBe(at.page)
    expect((await readPdf(Buffer.from(preview.base64, 'base64'))).text).toContain('Written a moment ago.')
  }, 60_000)
})
