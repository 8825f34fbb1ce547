// A paper is read at one moment: while it is being composed a command may run, and a paper must not show half of it.
import { expect, it, onTestFinished } from 'vitest'
import { composeDocument } from '#electron/engine/handlers/composeDocument.ts'
import { documentNames } from '#shared/contract/documents.ts'
import { type QueryContext } from '#electron/engine/handlers/handler.ts'
import { openExampleEngine } from '../support/engine.ts'

/** The example, asked in a way that counts every reading after the first wait; `made` begins the paper. */
async function readsLate(begin: (ctx: QueryContext) => Promise<unknown>): Promise<number> {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  let [waiting, late] = [false, 0]
  await engine.store.read((db) => {
    const watched = new Proxy(db, { get: (target, key) => { late += Number(waiting); return Reflect.get(target, key) as unknown } })
    const making = begin({ db: watched, now: Date.parse('2026-01-12T10:00:00Z'), actor: () => ({ name: 'Ann Officer', role: 'member' }), undo: () => { throw new Error('not asked for') } })
    waiting = true
    return making
  })
  return late
}

const papers = documentNames.flatMap((name) => (name === 'agenda-pack' ? [] : [name]))

it.each(papers)('%s reads everything before its first wait', async (document) => {
  expect(await readsLate((ctx) => composeDocument(ctx, document, undefined, undefined))).toBe(0)
}, 30_000)
