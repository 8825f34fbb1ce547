// The note of an unexpected fault says where it went wrong, and nothing of what a person wrote.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEngine } from '#electron/engine/engine.ts'
import { faultWords } from '#electron/engine/faults.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine } from '../support/engine.ts'

const TYPED = 'Councillor Example said so'

function thrown(work: () => unknown): unknown {
  try {
    work()
  } catch (fault) {
    return fault
  }
  throw new Error('Nothing was thrown.')
}

describe('the words for a fault', () => {
  it('name the database’s code and the line, not the text in its message', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reconcile-faults-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const db = new Database(join(folder, 'x.db'))
    onTestFinished(() => { db.close() })
    const words = faultWords(thrown(() => db.prepare(`SELECT "${TYPED}" FROM nowhere`)))
    expect(words).toMatch(/^SqliteError SQLITE_ERROR at .*engine\/faults\.test\.ts:\d+/)
    expect(words).not.toContain('Councillor')
  })

  it.each([TYPED, `${TYPED}\n    at ${TYPED} (Fenwright.ts:1:2)`, '    at Fenwright.ts:1:2', ''])('hold nothing of the message %j', (message) => {
    const words = faultWords(new TypeError(message))
    expect(words).toMatch(/^TypeError at (tests\/)?engine\/faults\.test\.ts:\d+/)
    expect(words).not.toMatch(/Councillor|Fenwright/)
  })

  it('hold nothing of a name, a code or a thing thrown that somebody could have typed', () => {
    const fault = Object.assign(new Error('x'), { name: TYPED, code: TYPED })
    expect(faultWords(fault)).toMatch(/^Error at /)
    expect(faultWords(TYPED)).toBe('a fault that is no Error')
    expect(faultWords(thrown(() => JSON.parse(`{${TYPED}`)))).toMatch(/^SyntaxError at /)
  })
})

it('a fault inside a command is noted by procedure and place, without what was typed', async () => {
  const { store, dispose } = openExampleEngine('east-sussex')
  onTestFinished(dispose)
  const notes: string[] = []
  const broken = { ...store, runOperation: (): never => { throw new Error(`Cannot write "${TYPED}"`) } }
  const engine = createEngine({ store: broken, actor: () => ({ name: 'Test', role: null }), clock: () => 0, log: (line) => { notes.push(line) } })
  expect(await engine.invoke('proposals.edit', { id: exampleId('proposal:ASC-003'), title: TYPED })).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
  expect(notes).toEqual([expect.stringMatching(/^proposals\.edit: Error at .*engine\/dispatch\.ts:\d+/)])
  expect(notes.join()).not.toContain('Councillor')
})
