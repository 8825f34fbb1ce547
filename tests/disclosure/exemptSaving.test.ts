// One saving of the example made exempt: every paper can still be published, without it and without what would tell of it.
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { type DocumentFormat, documentFormats, documentNames, paperFormats } from '#shared/contract/documents.ts'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { readPdf } from '../documents/readPdf.ts'
import { openExampleEngine } from '../support/engine.ts'

const engine = openExampleEngine('east-sussex')
afterAll(() => engine.dispose())
const marked = engine.invoke('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-003'), paragraph: 3, reason: 'It is being agreed.' })

async function wordsOf(bytes: Uint8Array, format: DocumentFormat): Promise<string> {
  if (format === 'pdf') return (await readPdf(bytes)).text
  const parts = format === 'html' ? [bytes] : Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (name.endsWith('.xml') ? [part] : []))
  return parts.map((part) => new TextDecoder().decode(part).replaceAll(/base64,[\w+/=]+/g, '').replaceAll(/<[^>]*>/g, ' ')).join(' ')
}

const money = new Set(['savings-schedule', 'mtfp-update', 'lineage'])
// In Word all papers are made and searched alike: two stand for them, the longest among them.
const inWord = new Set(['savings-schedule', 'agenda-pack'])
const cases = documentNames.flatMap((document) => [...(money.has(document) ? documentFormats : paperFormats)].flatMap((format) => (format === 'docx' && !inWord.has(document) ? [] : [[document, format] as const])))

describe('with one saving exempt', () => {
  it.each(cases)('%s is published as %s, and does not name it', async (document, format) => {
    expect(await marked).toMatchObject({ ok: true })
    const reply = await engine.invoke('documents.render', { document, format, disclosure: 'public' })
    expect(reply).toMatchObject({ ok: true })
    if (!reply.ok) return
    const { base64 } = reply.value as Output<'documents.render'>
    const words = await wordsOf(new Uint8Array(Buffer.from(base64, 'base64')), format)
    expect(words.length).toBeGreaterThan(500)
    expect(words).not.toMatch(/ASC-003|Linden Court|£327k|£145k|£182k/)
  }, 60_000)
})
