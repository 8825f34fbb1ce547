// A pack from the command line: made as a file, issued, opened again, and its twins told apart.
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reconcile, type Run } from '../hosts/cli.ts'
import { readPdf } from '../documents/readPdf.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { itemId, pack } from './kit.ts'

describe('a pack on the command line', () => {
  let folder: string
  let home: string
  beforeAll(() => { folder = temporaryFolder(); home = temporaryFolder(); copyFileSync(exampleFile('east-sussex'), join(folder, 'cycle.rppr')) })
  afterAll(() => { for (const made of [folder, home]) rmSync(made, { recursive: true, force: true }) })

  const run = (...words: readonly string[]): Promise<Run> => reconcile(words, { home, cwd: folder })
  const json = ({ stdout }: Run): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>
  const valueOf = (made: Run) => json(made)['value'] as Record<string, unknown>

  it('is made smaller', async () => {
    for (const key of ['schedule', 'comparison', 'plan']) expect(await run('call', 'cycle.rppr', 'packItems.remove', JSON.stringify({ id: itemId(key) }))).toMatchObject({ code: 0 })
  })

  it('is exported as the twin its readers get, or as the public one', async () => {
    const whole = await run('export', 'cycle.rppr', 'agenda-pack', '--format', 'pdf', '--out', 'pack.pdf')
    expect(whole).toMatchObject({ code: 0, stderr: '' })
    const open = await run('export', 'cycle.rppr', 'agenda-pack', '--id', pack, '--twin', 'public', '--format', 'pdf', '--out', 'public.pdf')
    expect(json(open)).toMatchObject({ id: pack, conformance: 'PDF/UA-1, PDF/A-2a', warnings: [] })
    const [inside, outside] = [await readPdf(readFileSync(join(folder, 'pack.pdf'))), await readPdf(readFileSync(join(folder, 'public.pdf')))]
    expect(inside.text.replace(/\s+/g, ' ')).toContain('said in confidence')
    expect(outside.text.replace(/\s+/g, ' ')).not.toContain('confidence')
    expect(createHash('sha256').update(readFileSync(join(folder, 'pack.pdf'))).digest('hex')).toBe(json(whole)['sha256'])
  }, 60_000)

  it('takes a twin only of a pack, and only one there is', async () => {
    expect(await run('export', 'cycle.rppr', 'comments', '--twin', 'public', '--format', 'pdf', '--out', 'x.pdf')).toMatchObject({ code: 1, stderr: expect.stringContaining('Only a pack') as string })
    expect(await run('export', 'cycle.rppr', 'agenda-pack', '--twin', 'secret', '--format', 'pdf', '--out', 'x.pdf')).toMatchObject({ code: 2, stderr: expect.stringContaining('public') as string })
    expect(await run('export', 'cycle.rppr', 'agenda-pack', '--format', 'xlsx', '--out', 'x.xlsx')).toMatchObject({ code: 1, stderr: expect.stringContaining('not of tables') as string })
  }, 30_000)

  it('is issued in the role scrutiny, opened again as it was, and passes the check', async () => {
    expect(await run('call', 'cycle.rppr', 'packs.seal', JSON.stringify({ pack }), '--role', 'member')).toMatchObject({ code: 1, stderr: expect.stringContaining('role Scrutiny') as string })
    expect(await run('call', 'cycle.rppr', 'packs.seal', JSON.stringify({ pack, day: '2024-12-05' }), '--role', 'scrutiny', '--actor', 'Owen Brightling')).toMatchObject({ code: 0 })
    const { file, issue } = valueOf(await run('call', 'cycle.rppr', 'packs.issue', JSON.stringify({ pack }))) as { file: { base64: string; sha256: string }; issue: { by: string } }
    expect(issue.by).toBe('Owen Brightling')
    expect(createHash('sha256').update(Buffer.from(file.base64, 'base64')).digest('hex')).toBe(file.sha256)
    expect(valueOf(await run('call', 'cycle.rppr', 'packs.regenerate', JSON.stringify({ pack })))).toMatchObject({ same: 'bytes' })
    expect(json(await run('check', 'cycle.rppr'))).toMatchObject({ ok: true, findings: [] })
    expect(await run('undo', 'cycle.rppr')).toMatchObject({ code: 0 })
    expect(valueOf(await run('call', 'cycle.rppr', 'packs.one', JSON.stringify({ id: pack })))).toMatchObject({ issues: [{ label: 'Issue 1' }] })
  }, 60_000)
})
