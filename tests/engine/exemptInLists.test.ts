// What is exempt is projected at meetings: every list of savings says which of them the public may not see.
import { expect, it, onTestFinished } from 'vitest'
import { type ProposalRow } from '#shared/contract/proposals.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine } from '../support/engine.ts'

it('the list of savings and the comparison say what is exempt: a whole saving, figures of one, or nothing', async () => {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  engine.actAs({ name: 'Test', role: 'scrutiny' })
  const [whole, figures, open] = ['ASC-001', 'ASC-003', 'ASC-005'].map((ref) => exampleId(`proposal:${ref}`))
  const position = engine.store.read((db) => db.rows('position', { proposal: figures ?? '' }))[0]?.id
  const marked = { paragraph: 3, reason: 'Tenders are out' }
  for (const target of [{ entity: 'proposal', target: whole }, { entity: 'position', target: position }]) expect(await engine.invoke('exemptions.set', { ...target, ...marked })).toMatchObject({ ok: true })
  const list = await engine.invoke('proposals.list', {})
  const rows = list.ok ? (list.value as { rows: ProposalRow[] }).rows : []
  expect([whole, figures, open].map((id) => rows.find((row) => row.id === id)?.exempt)).toEqual(['whole', 'figures', null])
  const compared = await engine.invoke('proposals.compare', { ids: [whole, figures, open] })
  const options = compared.ok ? (compared.value as { options: { proposal: ProposalRow }[] }).options : []
  expect(options.map(({ proposal }) => proposal.exempt)).toEqual(['whole', 'figures', null])
})
