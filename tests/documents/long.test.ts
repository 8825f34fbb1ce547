// A paper of fifty pages and more: its table's head is repeated for the eye and said once for the ear, and making it leaves no memory behind.
import { describe, expect, it } from 'vitest'
import { plainText } from '#shared/documents/plainText.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { byRole, letters, readPdf } from './readPdf.ts'
import { longModel } from './models.ts'

describe('a long paper', () => {
  it('says all of it in order, numbers its pages to the last and repeats the head of a long table outside the text', async () => {
    const made = await renderPdf(longModel())
    if (!made.ok) throw new Error(made.error.message)
    const read = await readPdf(made.value.bytes)
    expect(read.pages).toBeGreaterThan(45)
    expect(made.value.pages).toBe(read.pages)
    expect(letters(read.text)).toBe(letters(plainText(longModel())))
    expect(read.artifacts).toContain(`Page ${read.pages} of ${read.pages}`)
    expect(read.artifacts.split('Proposal').length - 1).toBeGreaterThan(5)
    expect(read.text.split('Proposal').length - 1).toBe(1)
    expect(byRole(read, 'Figure')).toHaveLength(14)
    expect(read.text).toContain('14.16')
  }, 120_000)

  it('gives its memory back', async () => {
    const before = process.memoryUsage().rss
    for (let i = 0; i < 3; i++) expect((await renderPdf(longModel())).ok).toBe(true)
    const grown = (process.memoryUsage().rss - before) / 1e6
    console.info(`Three long papers left ${Math.round(grown)} MB behind.`)
    // One engine left running would hold some 100 MB for each paper.
    expect(grown).toBeLessThan(200)
  }, 120_000)
})
