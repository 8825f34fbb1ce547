// The checks that read the code without running it.
import { type Command } from './step.ts'

export const typeCheck: Command = { name: 'type check', script: 'node_modules/typescript/bin/tsc', args: ['-b'] }

export const lint: Command = { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: [] }

export const boundaries: Command = {
  name: 'who imports whom', script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'shared', 'db', 'electron', 'renderer', 'tests'],
}
