// `npm run bench [cli] [store] [engine] [documents] [imports] [page] [pack] [grid]`: measures on this machine and prints one table. Not a test: a slow machine
// fails nothing; people read the ratios.
import { commandLineBench } from './commandLine.ts'
import { documentsBench } from './documents.ts'
import { engineBench } from './engine.ts'
import { importsBench } from './imports.ts'
import { gridBench } from './grid.ts'
import { packPageBench } from './packPage.ts'
import { pageBench } from './page.ts'
import { storeBench } from './store.ts'
import { formatTable, type Measure } from './table.ts'

const groups: Readonly<Record<string, () => Promise<Measure[]>>> = { cli: commandLineBench, store: storeBench, engine: engineBench, documents: documentsBench, imports: importsBench, page: pageBench, pack: packPageBench, grid: gridBench }

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(groups, name))
if (unknown !== undefined) {
  console.error(`There is no group of measurements called "${unknown}". There are: ${Object.keys(groups).join(', ')}.`)
  process.exit(2)
}
const measures: Measure[] = []
for (const name of asked.length === 0 ? Object.keys(groups) : asked) {
  console.error(`Measuring: ${name}`)
  measures.push(...await groups[name]!())
}
console.log(formatTable(measures))
