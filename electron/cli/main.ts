// Finds the command, runs it, and says how it went: JSON to standard output, sentences to standard error, one of three exit codes.
import { type AppError, Refusal } from '#shared/errors.ts'
import { readArguments } from './arguments.ts'
import { type Answer, type Command, UsageError } from './command.ts'
import { finish } from './output.ts'

/** Loaded only when asked for: most commands must not wait for what another needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./new.ts')).newFile,
  describe: async () => (await import('./describe.ts')).describe,
  call: async () => (await import('./call.ts')).call,
  export: async () => (await import('./export.ts')).exportDocument,
  import: async () => (await import('./import.ts')).importSheet,
  check: async () => (await import('./check.ts')).check,
  history: async () => (await import('./history.ts')).history,
  undo: async () => (await import('./undo.ts')).undo,
  redo: async () => (await import('./undo.ts')).redo,
  bench: async () => (await import('./bench.ts')).bench,
}

export async function main(words: readonly string[]): Promise<void> {
  const [name = '', ...rest] = words
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) return finish(0, await help())
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) return finish(2, '', `${name === '' ? 'Say which command.' : `There is no command “${name.slice(0, 60)}”.`}\n\n${await help()}`)
  const command = await load()
  try {
    const answer = await command.run(readArguments(command, rest, process.env))
    if (typeof answer === 'number') return finish(answer, '')
    return finish(answer.failed === undefined ? 0 : 1, print(answer), sentenceOf(answer))
  } catch (problem) {
    if (problem instanceof UsageError) return finish(2, '', `${problem.message}\n\nUsage: reconcile ${command.usage}`)
    const error = problem instanceof Refusal ? problem.error : unexpected(problem)
    return finish(1, print({ output: { ok: false, error } }), inWords(error))
  }
}

const help = async (): Promise<string> => (await import('./usage.ts')).usageText

const print = ({ output }: Answer): string => JSON.stringify(output, null, process.stdout.isTTY ? 2 : undefined)

const sentenceOf = ({ failed }: Answer): string => (failed === undefined || failed === true ? '' : inWords(failed))

const inWords = ({ message, kept, next }: AppError): string => [message, kept, next].filter((sentence) => sentence !== '').join(' ')

function unexpected(problem: unknown): AppError {
  const what = problem instanceof Error ? problem.message.split('\n')[0] : ''
  return { code: 'UNEXPECTED', message: `Something went wrong inside the app${what ? `: ${what}` : ''}.`, kept: '', next: 'Run check on the file, then try again.' }
}
