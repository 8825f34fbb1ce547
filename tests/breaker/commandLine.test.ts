// The command line against careless callers: days that do not exist, names too long, answers that cannot be written.
import { copyFileSync, existsSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../run/step.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { reconcile, type Run } from '../hosts/cli.ts'

describe('the command line with a careless caller', () => {
  let folder: string
  beforeAll(() => { folder = temporaryFolder() })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (...words: string[]): Promise<Run> => reconcile(words, { home: join(folder, 'home'), cwd: folder })

  it('does not take 31 February for a day in March', async () => {
    const { code, stderr } = await run('describe', 'cycles.list', '--now', '2026-02-31')
    expect([code, stderr]).toEqual([2, expect.stringContaining('--now takes a time such as')])
  })

  it('says that a name is too long, without a word of the machine', async () => {
    const { code, stdout } = await run('new', `${'a'.repeat(300)}.rppr`)
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { error: { code: 'CANNOT_WRITE', message: 'The name of the file is longer than this computer allows.' } }])
  })

  it('takes an empty argument for a mistake, not for the folder it stands in', async () => {
    expect(await run('check', '')).toMatchObject({ code: 2, stdout: '' })
  })

  it('puts a document where an empty file holds the place, as scripts prepare one', async () => {
    writeFileSync(join(folder, 'held.pdf'), '')
    copyFileSync(exampleFile('east-sussex'), join(folder, 'cycle.rppr'))
    expect(await run('export', 'cycle.rppr', 'comments', '--format', 'pdf', '--out', 'held.pdf')).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'held.pdf')).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it.skipIf(!existsSync('/dev/full'))('fails when its answer cannot be written (needs /dev/full, which only Linux has)', () => {
    const full = openSync('/dev/full', 'w')
    try {
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli/reconcile.mjs'), 'describe', 'cycles.list'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' })
      expect([status, stderr]).toEqual([1, expect.stringContaining('The answer could not be written')])
    } finally {
      closeSync(full)
    }
  })
})
