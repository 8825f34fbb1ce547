// `new FILE`: one open cycle with the standard stages, or an example. Never overwrites.
import { formatYear, yearOfDate } from '#shared/financialYear.ts'
import { createCycleFile, createExampleFile, exampleNames, isExampleName, newCycle } from '#electron/engine/index.ts'
import { type Command, operand, usage } from './command.ts'
import { machineOf } from './onFile.ts'

export const newFile: Command = {
  usage: `new FILE [--example ${exampleNames.join('|')}] [--council C] [--label L] [--first-year 2026/27]`,
  options: ['example', 'council', 'label', 'first-year'],
  operands: [1, 1],
  async run(line) {
    const { example, council, label, 'first-year': firstYear } = line.values
    const path = line.globals.path(operand(line, 0))
    if (example !== undefined) {
      if (!isExampleName(example)) return usage(`There is no example “${example.slice(0, 60)}”; there are: ${exampleNames.join(', ')}.`)
      if (council !== undefined || label !== undefined || firstYear !== undefined) return usage('An example brings its own cycles: leave out --council, --label and --first-year.')
      await createExampleFile(path, example)
      return { output: { path, example } }
    }
    // A cycle is prepared in the year before it starts.
    const year = firstYear ?? formatYear(yearOfDate(new Date(line.globals.clock()).toISOString().slice(0, 10)) + 1)
    const cycle = newCycle(council ?? 'Our council', label ?? `${year} and beyond`, year)
    await createCycleFile(machineOf(line.globals), path, cycle, line.globals.actor)
    return { output: { path, cycle } }
  },
}
