// Whoever makes a paper is told what of it the public does not get, where that stands, and why; of either twin the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { ask } from '../reconcile/fixture.ts'
import { openExampleEngine } from '../support/engine.ts'

const PACK = exampleId('pack:2025:people')
const PRICE = 'It states what a provider would accept.'
const engine = openExampleEngine('east-sussex')
afterAll(() => engine.dispose())

const made = (input: { readonly [key: string]: Json }) => ask<Output<'documents.render'>>(engine, 'documents.render', { format: 'html', ...input })

describe('What is withheld from a paper', () => {
  it('is nothing where nothing is exempt, and the paper is then no twin', async () => {
    expect(await made({ document: 'comments' })).toMatchObject({ twin: null, withheld: null })
    expect(await made({ document: 'comments', disclosure: 'public' })).toMatchObject({ twin: 'public', withheld: null })
  })

  describe('once a saving is exempt', () => {
    beforeAll(() => ask(engine, 'exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-002'), paragraph: 3, reason: PRICE }))

    it('is told with its place, its paragraph of Schedule 12A and the reason, of the whole paper and of what the public gets', async () => {
      const whole = await made({ document: 'comments' })
      const open = await made({ document: 'comments', disclosure: 'public' })
      expect([whole.twin, open.twin]).toEqual(['exempt', 'public'])
      expect(open.withheld).toEqual([{ places: ['Table 1, row 2'], paragraph: 3, meaning: expect.stringContaining('financial or business affairs') as string, reason: PRICE }])
      expect(whole.withheld).toEqual(open.withheld)
      expect(Buffer.from(open.base64, 'base64').toString('utf8')).not.toContain('ASC-002')
    })

    it('is told of a pack item by item, with what is exempt as a whole, and its workbooks say the same', async () => {
      await ask(engine, 'exemptions.set', { entity: 'pack_item', target: exampleId('packItem:2025:people:plan'), paragraph: 1, reason: 'It names a member of staff.' })
      const pack = await made({ document: 'agenda-pack', id: PACK })
      expect(pack.twin).toBe('exempt')
      expect(pack.withheld!.map(({ paragraph, places }) => [paragraph, places[0]])).toContainEqual([1, 'Item 4'])
      const prices = pack.withheld!.find(({ reason }) => reason === PRICE)!
      expect(prices.places).toContain('Item 2, Table 1, row 3')
      expect((await made({ document: 'agenda-pack', id: PACK, twin: 'public' })).withheld).toEqual(pack.withheld)
      expect((await made({ document: 'savings-schedule', format: 'xlsx', disclosure: 'public' })).withheld![0]!.reason).toBe(PRICE)
    })
  })
})
