// Views of the savings kept on a device: by name, beside every file, across a restart.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createSession, type Session } from '#electron/engine/index.ts'
import { type SavedView } from '#shared/contract/savingsViews.ts'
import { type Json } from '#shared/json.ts'
import { temporaryFolder } from '../support/engine.ts'
import { valueOf } from './transports.ts'

const view = (name: string): SavedView => ({
  name, columns: ['status', 'left'], at: 'latest', group: 'kind', sort: { column: 'left', down: true }, find: '', department: 'Adult Social Care and Health', portfolio: null, status: null, kind: null, allCycles: false,
})

function start(folder: string): Session {
  const session = createSession({ folder, reach: 'this machine', open: null })
  onTestFinished(() => session.close())
  return session
}
const names = async (session: Session): Promise<string[]> => valueOf<{ views: SavedView[] } & Json>(await session.invoke('session.views', {})).views.map(({ name }) => name)

it('a view is kept in its name’s place, takes the place of one of the same name, is renamed and dropped, and outlives a restart', async () => {
  const folder = temporaryFolder()
  const first = start(folder)
  expect(await names(first)).toEqual([])
  for (const name of ['Still to find', 'By kind', 'Still to find']) expect((await first.invoke('session.keepView', { view: view(name) })).ok).toBe(true)
  expect(await names(first)).toEqual(['By kind', 'Still to find'])
  await first.invoke('session.keepView', { view: view('A first look'), instead: 'By kind' })
  first.close()
  const second = start(folder)
  expect(await names(second)).toEqual(['A first look', 'Still to find'])
  await second.invoke('session.dropView', { name: 'Still to find' })
  expect(await names(second)).toEqual(['A first look'])
})

it('more than sixty are refused in words, and nothing of those that are kept is lost', async () => {
  const session = start(temporaryFolder())
  for (let n = 1; n <= 60; n += 1) await session.invoke('session.keepView', { view: view(`View ${String(n).padStart(2, '0')}`) })
  expect(await session.invoke('session.keepView', { view: view('One more') })).toMatchObject({ ok: false, error: { code: 'RULE', message: '60 views are kept already.' } })
  expect(await names(session)).toHaveLength(60)
})

it('what an earlier version of the app remembered is kept: it knew of no views', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ actor: { name: 'Ann Example', role: 'finance' }, theme: 'dark', recent: [], open: null }))
  const session = start(folder)
  expect(await names(session)).toEqual([])
  expect(valueOf<{ theme: string } & Json>(await session.invoke('session.state', {})).theme).toBe('dark')
})
