// Papers by the command line as Word and as a web page: the same bytes each time, and never over what somebody has worked on since.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { documentNames } from '#shared/contract/documents.ts'
import { reconcile } from '../hosts/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-word-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => reconcile(words, { cwd: folder, home: join(folder, 'home') })

it('each paper goes out as Word and as a web page, and what it replaces is the same', async () => {
  expect((await run('new', 'a.rppr', '--example', 'east-sussex')).code).toBe(0)
  const out = (document: string, format: string) => run('export', 'a.rppr', document, '--format', format, '--out', `${document}.${format}`)
  for (const format of ['docx', 'html']) {
    const digests = new Map<string, unknown>()
    for (const document of documentNames) {
      const { code, stderr, stdout } = await out(document, format)
      expect([document, format, code, stderr]).toEqual([document, format, 0, ''])
      expect(JSON.parse(stdout)).toMatchObject({ document, pages: null, conformance: expect.stringMatching(/^(Office Open XML document|HTML in one file)/), warnings: [] })
      digests.set(document, JSON.parse(stdout).sha256)
    }
    expect(JSON.parse((await out('comments', format)).stdout)).toMatchObject({ sha256: digests.get('comments') })
  }
}, 180_000)

it('a Word file somebody has saved since is never replaced, nor is anything that is not ours', async () => {
  const path = join(folder, 'comments.docx')
  // An office program packs it with its own time.
  writeFileSync(path, zipSync(unzipSync(new Uint8Array(readFileSync(path))), { mtime: new Date(2026, 1, 3) }))
  const refused = await run('export', 'a.rppr', 'comments', '--format', 'docx', '--out', 'comments.docx')
  expect([refused.code, refused.stdout + refused.stderr]).toEqual([1, expect.stringContaining('not a Word file as it was exported')])
  writeFileSync(join(folder, 'other.html'), '<!doctype html><title>Somebody’s own page</title>')
  const page = await run('export', 'a.rppr', 'comments', '--format', 'html', '--out', 'other.html')
  expect([page.code, page.stdout + page.stderr]).toEqual([1, expect.stringContaining('not a web page as it was exported')])
}, 60_000)
