// The command line as a public interface: what it prints where, how it ends, and what it leaves behind.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { SCHEMA_VERSION } from '#shared/schema/index.ts'
import { root } from '../run/step.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { reconcile, type Run, type RunOptions } from './cli.ts'

const linden = exampleId('proposal:ASC-003')

describe('the command line', () => {
  let folder: string
  let home: string
  beforeAll(() => { folder = temporaryFolder(); home = temporaryFolder() })
  afterAll(() => { for (const made of [folder, home]) rmSync(made, { recursive: true, force: true }) })

  let copies = 0
  /** A fresh copy of the example, so that no test sees what another wrote. */
  const example = (): string => {
    copies += 1
    const path = join(folder, `example-${copies}.rppr`)
    copyFileSync(exampleFile('east-sussex'), path)
    return path
  }
  const run = (words: readonly string[], options: Partial<RunOptions> = {}): Promise<Run> => reconcile(words, { home, cwd: folder, ...options })
  const json = ({ stdout }: Run): unknown => JSON.parse(stdout)
  const dump = async (path: string): Promise<unknown> => (json(await run(['check', path])) as { dump: string }).dump

  describe('as it stands in the README', () => {
    it('makes a file in the folder the caller stands in, and calls it there', async () => {
      const made = await run(['new', 'here.rppr', '--first-year', '2026/27', '--label', 'Ours'], { npm: true })
      expect(made).toMatchObject({ code: 0, stderr: '' })
      expect(json(made)).toMatchObject({ path: join(folder, 'here.rppr'), cycle: { label: 'Ours', firstYear: 2026 } })
      const list = await run(['call', './here.rppr', 'cycles.list'], { npm: true })
      expect(json(list)).toMatchObject({ ok: true, value: { cycles: [{ label: 'Ours', status: 'open', current: true }] } })
      expect(readdirSync(folder).filter((name) => name.startsWith('here'))).toEqual(['here.rppr'])
    })
  })

  describe('wrong usage', () => {
    it.each([
      ['nothing', []],
      ['a command that is not there', ['frobnicate']],
      ['a name that every object has', ['constructor']],
      ['a missing file', ['check']],
      ['a missing procedure', ['call', 'a.rppr']],
      ['one argument too many', ['check', 'a.rppr', 'b.rppr']],
      ['an option that is not there', ['check', 'a.rppr', '--force']],
      ['an option of another command', ['check', 'a.rppr', '--format', 'pdf']],
      ['an option without its value', ['check', 'a.rppr', '--actor']],
      ['a role that is not there', ['check', 'a.rppr', '--role', 'king']],
      ['a time that is none', ['check', 'a.rppr', '--now', 'yesterday']],
      ['a day that is not on the calendar', ['check', 'a.rppr', '--now', '2026-13-01']],
      ['input that is not JSON', ['call', 'a.rppr', 'cycles.list', '{"a":']],
      ['a document that is not there', ['export', 'a.rppr', 'novel', '--format', 'pdf', '--out', 'x.pdf']],
      ['a format that is not there', ['export', 'a.rppr', 'comments', '--format', 'odt', '--out', 'x.odt']],
      ['pages that are none', ['export', 'a.rppr', 'comments', '--format', 'pdf', '--pages', '3-', '--out', 'x.pdf']],
      ['an export to nowhere', ['export', 'a.rppr', 'comments', '--format', 'pdf']],
      ['an example that is not there', ['new', 'a.rppr', '--example', 'atlantis']],
      ['an example with a label', ['new', 'a.rppr', '--example', 'east-sussex', '--label', 'Mine']],
      ['a limit of nothing', ['history', 'a.rppr', '--limit', '0']],
    ])('%s ends with 2, says so on standard error, and touches nothing', async (_, words) => {
      const before = readdirSync(folder)
      const { code, stdout, stderr } = await run(words)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/\S[\s\S]*(Usage|COMMAND)/)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(readdirSync(folder)).toEqual(before)
    })

    it('help is help, and no mistake', async () => {
      expect(await run(['--help'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('describe [NAME]') })
    })
  })

  describe('a refusal', () => {
    const cases: readonly [what: string, code: string, words: (path: string) => readonly string[], spoil?: (path: string) => void][] = [
      ['a file that is there', 'FILE_EXISTS', (path) => ['new', path]],
      ['an example over a file that is there', 'FILE_EXISTS', (path) => ['new', path, '--example', 'east-sussex']],
      ['a folder that is not there', 'FILE_MISSING', (path) => ['new', join(path, '..', 'no', 'x.rppr')]],
      ['a first year that is none', 'INVALID_INPUT', (path) => ['new', `${path}x`, '--first-year', '2026/28']],
      ['a new file in a synced folder', 'FILE_SYNCED', (path) => ['new', join(path, '..', 'Dropbox', 'x.rppr')]],
      ['a file that is not there', 'FILE_MISSING', (path) => ['call', `${path}x`, 'cycles.list']],
      ['a file that is not ours', 'FILE_NOT_DATABASE', (path) => ['history', path], (path) => writeFileSync(path, 'Dear Sir,')],
      ['a file that is cut off', 'FILE_DAMAGED', (path) => ['undo', path], (path) => truncateSync(path, 20_000)],
      ['a file that is empty', 'FILE_EMPTY', (path) => ['redo', path], (path) => truncateSync(path, 0)],
      ['a procedure that is not there', 'UNKNOWN_PROCEDURE', (path) => ['call', path, 'proposals.explode']],
      ['a description of nothing', 'UNKNOWN_PROCEDURE', () => ['describe', 'proposals.explode']],
      ['an input of another shape', 'INVALID_INPUT', (path) => ['call', path, 'proposals.get', '{"id":7}']],
      ['a role that may not', 'ROLE_NEEDED', (path) => ['call', path, 'recommendations.remove', JSON.stringify({ id: exampleId('recommendation:1') }), '--role', 'executive']],
      ['nothing to undo', 'NOTHING_TO_UNDO', (path) => ['undo', path]],
      ['nothing to redo', 'NOTHING_TO_REDO', (path) => ['redo', path]],
      ['a document of a Board that is not there', 'NOT_FOUND', (path) => ['export', path, 'comments', '--id', '01942000-0000-7000-8000-000000000000', '--format', 'pdf', '--out', `${path}.pdf`]],
      ['an export into a folder that is not there', 'CANNOT_WRITE', (path) => ['export', path, 'comments', '--format', 'pdf', '--out', join(path, '..', 'no', 'x.pdf')]],
      ['an export onto the cycle itself', 'FILE_EXISTS', (path) => ['export', path, 'comments', '--format', 'pdf', '--out', path]],
    ]

    it.each(cases)('of %s ends with 1 and %s, in words, and changes nothing', async (_, code, words, spoil) => {
      const path = example()
      mkdirSync(join(folder, 'Dropbox'), { recursive: true })
      spoil?.(path)
      const before = readFileSync(path)
      const names = readdirSync(folder)
      const answer = await run(words(path))
      expect({ code: answer.code, output: json(answer) }).toMatchObject({ code: 1, output: { ok: false, error: { code, message: expect.stringMatching(/\S/), next: expect.stringMatching(/\S/) } } })
      expect(answer.stderr).toMatch(/\S/)
      expect(answer.stderr + answer.stdout).not.toMatch(/\n\s+at |node:internal/)
      expect(readFileSync(path).equals(before)).toBe(true)
      expect(readdirSync(folder)).toEqual(names)
    })

    it('of a file that is open elsewhere is a refusal at once, not a wait', async () => {
      const path = example()
      const held = spawnHolder(path)
      await held.ready
      const answer = await run(['check', path])
      held.letGo()
      expect(answer.code).toBe(1)
      expect(json(answer)).toMatchObject({ ok: false, classification: { state: 'locked', error: { code: 'FILE_LOCKED' } } })
    })
  })

  describe('texts of every kind', () => {
    const text = '👩‍⚖️ naïve שלום #panic("x") *b* $x$ =HYPERLINK("http://evil") <img onerror=x>'

    it('come in by the command line and by standard input, and out as they were', async () => {
      const path = example()
      const byWord = await run(['call', path, 'proposals.edit', JSON.stringify({ id: linden, title: text })])
      expect(byWord).toMatchObject({ code: 0, stderr: '' })
      expect(json(await run(['call', path, 'proposals.get', JSON.stringify({ id: linden })]))).toMatchObject({ value: { title: text } })
      const byStream = await run(['call', path, 'proposals.edit', '-'], { input: JSON.stringify({ id: linden, title: `${text} again` }) })
      expect(byStream.code).toBe(0)
      expect(json(await run(['call', path, 'proposals.get', JSON.stringify({ id: linden })]))).toMatchObject({ value: { title: `${text} again` } })
    })

    it('of 10 MB are refused in words and change nothing', async () => {
      const path = example()
      const before = await dump(path)
      const answer = await run(['call', path, 'proposals.edit', '-'], { input: JSON.stringify({ id: linden, title: 'x'.repeat(10 * 1024 * 1024) }) })
      expect(answer.code).toBe(1)
      expect(json(answer)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
      expect(answer.stdout.length).toBeLessThan(2_000)
      expect(await dump(path)).toBe(before)
    })
  })

  it('an edit, its history, its undo and its redo, each by its own process', async () => {
    const path = example()
    const before = await dump(path)
    const edit = await run(['call', path, 'proposals.edit', JSON.stringify({ id: linden, title: 'Reworded' }), '--actor', 'Ann Example', '--role', 'finance', '--now', '2026-11-21T10:15:00Z'])
    const { operation } = (json(edit) as { value: { operation: string } }).value
    const after = await dump(path)
    expect(after).not.toBe(before)
    const history = json(await run(['history', path])) as { operations: Record<string, unknown>[]; total: number }
    expect(history.operations[0]).toMatchObject({ id: operation, actor: 'Ann Example (finance)', command: 'proposals.edit', at: expect.stringMatching(/^2026-11-21T10:15:00\.000Z/) })
    expect(history.operations).toHaveLength(history.total)
    expect(json(await run(['history', path, '--limit', '1']))).toMatchObject({ operations: [{ id: operation }], total: history.total })
    expect(json(await run(['undo', path]))).toMatchObject({ operation: expect.any(String), label: expect.stringContaining('ASC-003') })
    expect(await dump(path)).toBe(before)
    expect((await run(['redo', path])).code).toBe(0)
    expect(await dump(path)).toBe(after)
  })

  it('a step of another device is not this device’s to undo', async () => {
    const path = example()
    await run(['call', path, 'proposals.edit', JSON.stringify({ id: linden, title: 'From here' })])
    const elsewhere = temporaryFolder()
    expect(json(await run(['undo', path], { home: elsewhere }))).toMatchObject({ error: { code: 'NOTHING_TO_UNDO' } })
    rmSync(elsewhere, { recursive: true, force: true })
    expect((await run(['undo', path])).code).toBe(0)
  })

  it('check says what the file is, and that its state agrees with its log', async () => {
    const answer = await run(['check', example()])
    expect(answer).toMatchObject({ code: 0, stderr: '' })
    expect(json(answer)).toMatchObject({
      ok: true, classification: { state: 'ok', schema: SCHEMA_VERSION }, integrity: { ok: true }, invariants: { ok: true }, findings: [],
      log: { ok: true, chain: { ok: true }, rebuild: { ok: true }, conflicts: 0 }, dump: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('check sees a value that was changed behind the back of the app', async () => {
    const path = example()
    const bytes = readFileSync(path)
    bytes.write('Linden Caurt', bytes.lastIndexOf('Linden Court'))
    writeFileSync(path, bytes)
    const answer = await run(['check', path])
    expect(answer.code).toBe(1)
    expect(json(answer)).toMatchObject({ ok: false })
    expect(answer.stderr).toMatch(/\S/)
  })

  describe('export', () => {
    it('writes the document whole, says what it is, and makes the same bytes again', async () => {
      const path = example()
      const out = join(folder, 'comments.pdf')
      const first = await run(['export', path, 'comments', '--format', 'pdf', '--out', 'comments.pdf'])
      expect(first).toMatchObject({ code: 0, stderr: '' })
      const sha256 = createHash('sha256').update(readFileSync(out)).digest('hex')
      expect(json(first)).toMatchObject({ path: out, sha256, pages: expect.any(Number), conformance: expect.stringContaining('PDF/UA-1'), warnings: [], engine: expect.stringContaining('Typst') })
      expect(json(await run(['export', path, 'comments', '--format', 'pdf', '--out', 'comments.pdf']))).toMatchObject({ sha256 })
      expect(readdirSync(folder).filter((name) => name.includes('part-'))).toEqual([])
    })

    it('of some pages writes those alone and says what they no longer claim; pages that are not there are refused in words', async () => {
      const path = example()
      expect(json(await run(['export', path, 'comments', '--format', 'pdf', '--pages', '2', '--out', 'second.pdf']))).toMatchObject({ pages: 1, conformance: 'PDF/A-2b', warnings: [expect.stringMatching(/^Page 2 of \d looks as it does/)] })
      const beyond = await run(['export', path, 'comments', '--format', 'pdf', '--pages', '2-99', '--out', 'beyond.pdf'])
      expect([beyond.code, json(beyond)]).toEqual([1, expect.objectContaining({ error: expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringMatching(/^The paper has \d pages, so there is no page 99\.$/) }) })])
      expect(json(await run(['export', path, 'savings-schedule', '--format', 'xlsx', '--pages', '1', '--out', 'x.xlsx']))).toMatchObject({ error: { message: 'A workbook has sheets, not pages.' } })
      expect(json(await run(['export', path, 'comments', '--format', 'docx', '--pages', '1', '--out', 'x.docx']))).toMatchObject({ error: { message: 'Whoever opens a Word file or a web page makes its pages, so there are none to choose from.' } })
      expect(readdirSync(folder).filter((name) => ['beyond.pdf', 'x.xlsx', 'x.docx'].includes(name))).toEqual([])
    })

    it.each(['committee-report', 'minutes', 'briefing', 'portfolio-plan'])('makes a %s of the East Sussex example without being told of which', async (document) => {
      expect(json(await run(['export', example(), document, '--format', 'pdf', '--out', `${document}.pdf`]))).toMatchObject({ document, conformance: 'PDF/UA-1, PDF/A-2a', warnings: [] })
    })

    it('without an id lists what there is when the current cycle has nothing', async () => {
      await run(['new', 'bare.rppr'])
      const answer = await run(['export', 'bare.rppr', 'comments', '--format', 'pdf', '--out', 'bare.pdf'])
      expect(answer.code).toBe(1)
      expect(json(answer)).toMatchObject({ error: { code: 'NO_CONTENT' } })
      expect(existsSync(join(folder, 'bare.pdf'))).toBe(false)
    })

    it('an earlier document stays until the new one is whole', async () => {
      const path = example()
      const out = join(folder, 'kept.pdf')
      await run(['export', path, 'options-comparison', '--format', 'pdf', '--out', out])
      const before = readFileSync(out)
      expect((await run(['export', path, 'comments', '--id', exampleId('board:nowhere'), '--format', 'pdf', '--out', out])).code).toBe(1)
      expect(readFileSync(out).equals(before)).toBe(true)
    })

    it('changes nothing in the cycle', async () => {
      const path = example()
      const before = await dump(path)
      await run(['export', path, 'comments', '--format', 'pdf', '--out', join(folder, 'unchanged.pdf')])
      expect(await dump(path)).toBe(before)
      expect(json(await run(['undo', path]))).toMatchObject({ error: { code: 'NOTHING_TO_UNDO' } })
    })
  })

  it('describe gives every procedure with schemas and an example', async () => {
    const all = json(await run(['describe'])) as { procedures: Record<string, unknown>[] }
    expect(all.procedures.length).toBeGreaterThan(40)
    for (const procedure of all.procedures) expect(Object.keys(procedure)).toEqual(expect.arrayContaining(['name', 'kind', 'label', 'undoable', 'input', 'output', 'example']))
    const one = json(await run(['describe', 'cycles.home'])) as { procedures: { name: string }[] }
    expect(one.procedures.map(({ name }) => name)).toEqual(['cycles.home'])
  })

  it.runIf(process.platform !== 'win32')('a reader that goes away is no fault', () => {
    const { stderr, status } = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" electron/cli/reconcile.mjs describe | head -c 10`], { cwd: root, encoding: 'utf8', env: { ...process.env, RECONCILE_HOME: home } })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })

  it.runIf(process.platform !== 'win32')('a link to a file is that file, to its locks and its memory too', async () => {
    const path = example()
    const link = join(folder, `link-${basename(path)}`)
    symlinkSync(path, link)
    await run(['call', link, 'proposals.edit', JSON.stringify({ id: linden, title: 'By the link' })])
    expect((await run(['undo', path])).code).toBe(0)
  })

  function spawnHolder(path: string): { ready: Promise<void>; letGo: () => void } {
    // A call that waits for its input keeps nothing open: the file is held by a session of this process instead.
    const session = import('#electron/engine/index.ts').then(({ createSession }) => createSession({ folder: temporaryFolder(), reach: 'this machine', open: path }))
    return { ready: session.then(async (it) => { await it.invoke('session.state', {}) }), letGo: () => void session.then((it) => it.close()) }
  }
})
