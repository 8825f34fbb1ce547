// Questions a screen asks of the engine on ten years of data, each beside the same rows read bare.
import Database from 'better-sqlite3'
import { type Json } from '#shared/json.ts'
import { exampleFile, openExampleEngine } from '../support/engine.ts'
import { type Measure, timed } from './table.ts'

export async function engineBench(): Promise<Measure[]> {
  const engine = openExampleEngine('large')
  const raw = new Database(exampleFile('large'), { readonly: true })
  const bare = (sql: string) => timed(7, () => raw.prepare(sql).all())
  const ask = (name: string, input: Json) => timed(7, async () => {
    const reply = await engine.invoke(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  })
  const boards = await engine.invoke('boards.list', {})
  const board = boards.ok ? (boards.value as { boards: { id: string }[] }).boards[0]!.id : ''
  const texts = await bare('SELECT plain FROM comment UNION ALL SELECT plain FROM recommendation UNION ALL SELECT title FROM proposal')
  const measures: Measure[] = [
    { what: 'savings of one cycle', size: '200 savings', median: await ask('proposals.list', {}), unit: 'ms', budget: 60, comparator: { what: 'bare select of positions', median: await bare('SELECT * FROM position LIMIT 520') } },
    { what: 'savings of all cycles', size: '2,000 savings', median: await ask('proposals.list', { cycle: 'all' }), unit: 'ms', budget: 300, comparator: { what: 'bare select of positions', median: await bare('SELECT * FROM position') } },
    { what: 'first screen', size: '200 savings', median: await ask('cycles.home', {}), unit: 'ms', budget: 60, comparator: null },
    { what: "a Board's workspace", size: '12 comments, 10 recommendations', median: await ask('boards.get', { id: board }), unit: 'ms', budget: 100, comparator: null },
    { what: 'search by words', size: '3,800 texts', median: await ask('search.find', { text: 'care support' }), unit: 'ms', budget: 100, comparator: { what: 'bare read of the texts', median: texts } },
    { what: 'history, newest 50', size: '22,000 operations', median: await ask('history.list', { limit: 50 }), unit: 'ms', budget: 60, comparator: null },
  ]
  raw.close()
  engine.dispose()
  return measures
}
