// `bench`: the measurements of the project, as a process of its own so that nothing of this one is measured with them.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Command } from './command.ts'

const script = fileURLToPath(new URL('../../tests/bench/bench.ts', import.meta.url))

export const bench: Command = {
  usage: 'bench [NAME …]',
  options: [],
  operands: [0, 20],
  run: ({ operands }) => new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...operands], { stdio: 'inherit' })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  }),
}
