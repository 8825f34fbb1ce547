// A sheet of several authorities whose column no heading gives away: once a person says which it is, the authorities are offered to pick
// from, on the screen and by a map, and one that is not there is refused with those that are.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { base64, tryOut } from './kit.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

type Looked = { sheets: { pick: { row: number; name: string }[] | null; authorities: { names: string[]; own: string | null } | null }[] }
const file = (text: string, kind: string, map: Json = {}): { [key: string]: Json } => ({ name: 'sheet.csv', kind, base64: base64(text), map })
const look = async (text: string, kind: string, map?: Json) => {
  const reply = await engine.invoke('imports.look', file(text, kind, map))
  if (!reply.ok) throw new Error(reply.error.message)
  return (reply.value as Looked).sheets[0]
}
const refused = async (text: string, kind: string, map: Json): Promise<{ readonly message: string; readonly next: string }> => {
  const reply = await engine.invoke('imports.dryRun', file(text, kind, map))
  return reply.ok ? { message: 'taken', next: '' } : reply.error
}
const refusal = async (text: string, kind: string, map: Json): Promise<string> => (await refused(text, kind, map)).message

describe('a wide sheet with few lines', () => {
  const text = 'Body,Schools £000,Roads £000,Care £000,Total £000\nNorthshire,100,20,300,420\nSouthshire,50,10,150,210\nWestshire,90,18,280,388\n'
  const marked = { columns: [{ column: 'Body', role: 'authority' }] }

  it('offers its rows once its column of authorities is marked', async () => {
    expect(await look(text, 'budget')).toMatchObject({ pick: null, authorities: null })
    expect((await look(text, 'budget', marked))?.pick).toEqual([{ row: 2, name: 'Northshire' }, { row: 3, name: 'Southshire' }, { row: 4, name: 'Westshire' }])
  })

  it('asks for the row, and names what there is', async () => {
    expect(await refusal(text, 'budget', marked)).toMatch(/missing the row to read\. The sheet has a row for each of several authorities and columns for 4 lines, and none is the council of this cycle: it has Northshire, Southshire and Westshire\./)
    expect(await refusal(text, 'budget', { ...marked, pick: { value: 'Eastshire' } })).toMatch(/The map picks “Eastshire”, and no row of the sheet has it: it has Northshire, Southshire and Westshire\.$/)
  })

  it('shows how the nearest to the one wanted is picked', async () => {
    expect((await refused(text, 'budget', { ...marked, pick: { value: 'Southshire County' } })).next).toBe('Say in the map which, as in "pick": {"value":"Southshire"}.')
  })

  it('becomes lines of the row that is picked, by the marked column or by the column the pick names', async () => {
    for (const map of [{ ...marked, pick: { value: 'southshire' } }, { pick: { column: 'Body', value: 'Southshire' } }]) {
      const report = await tryOut(engine, file(text, 'budget', map))
      expect(report.rows.map(({ title, role, amounts }) => [title, role, amounts?.[0]?.cell, amounts?.[0]?.low])).toEqual([['Schools £000', 'line', 'B3', 50], ['Roads £000', 'line', 'C3', 10], ['Care £000', 'line', 'D3', 150], ['Total £000', 'total', 'E3', 210]])
      expect(report.totals?.map(({ words }) => words)).toEqual(['ties'])
    }
  })
})

describe('a list with rows of several authorities', () => {
  const text = 'Whose,Proposal,Saving £000\nNorthshire,One,100\nSouthshire,Two,40\nNorthshire,Three,5\n'
  const map = { columns: [{ column: 'Whose', role: 'authority' }, { column: 'Proposal', role: 'title' }, { column: 'C', role: 'amount' }] }

  it('offers them once their column is marked, and reads the one picked', async () => {
    expect((await look(text, 'savings'))?.authorities).toBeNull()
    expect((await look(text, 'savings', map))?.authorities).toEqual({ names: ['Northshire', 'Southshire'], own: null })
    const report = await tryOut(engine, file(text, 'savings', { ...map, pick: { value: 'Northshire' } }))
    expect(report.rows.slice(1).map(({ outcome, reason }) => [outcome, reason])).toEqual([['new', null], ['skipped', 'Of another authority.'], ['new', null]])
  })

  it('names those it has where the one wanted is not among them', async () => {
    expect(await refusal(text, 'savings', { ...map, pick: { value: 'Eastshire' } })).toMatch(/missing rows of “Eastshire”, which the map picks: it has Northshire and Southshire\.$/)
    expect(await refusal(text, 'savings', map)).toMatch(/none is the council of this cycle: it has Northshire and Southshire\.$/)
  })
})
