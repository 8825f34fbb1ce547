// Workbooks by the command line: out, in again, and never over what somebody has worked on since.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { reconcile } from '../hosts/cli.ts'
import { opened } from './readBack.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => reconcile(words, { cwd: folder, home: join(folder, 'home') })

it('a schedule goes out and comes back as it was, and is replaced only while nobody has saved it', async () => {
  expect((await run('new', 'a.rppr', '--example', 'east-sussex')).code).toBe(0)
  const out = () => run('export', 'a.rppr', 'savings-schedule', '--format', 'xlsx', '--out', 's.xlsx')
  const first = await out()
  expect(JSON.parse(first.stdout)).toMatchObject({ document: 'savings-schedule', conformance: 'Office Open XML workbook', engine: 'hucre 1.0.0' })
  const bytes = readFileSync(join(folder, 's.xlsx'))
  expect(JSON.parse((await out()).stdout)).toMatchObject({ sha256: JSON.parse(first.stdout).sha256 })

  const back = await run('import', 'a.rppr', 'savings', 's.xlsx', '--dry-run')
  expect(JSON.parse(back.stdout)).toMatchObject({ applied: false, counts: { same: 5, new: 0, changed: 0, error: 0, differs: 0 } })

  const workbook = await opened(bytes)
  workbook.worksheets[0]!.getCell('H4').value = 500
  writeFileSync(join(folder, 's.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()))
  const refused = await out()
  expect([refused.code, refused.stdout + refused.stderr]).toEqual([1, expect.stringContaining('not a workbook as it was exported')])
  const changed = await run('import', 'a.rppr', 'savings', 's.xlsx', '--dry-run')
  expect(JSON.parse(changed.stdout)).toMatchObject({ counts: { same: 4, changed: 1 } })
}, 60_000)
