// Reads the words after a command: its operands, its own options, and the three that work everywhere. Pure but for the defaults.
import { homedir, userInfo } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Actor, isRole, roleKinds } from '#shared/actor.ts'
import { deviceFolder } from '#shared/deviceFolder.ts'
import { isDate } from '#shared/dates.ts'
import { type Command, type CommandLine, usage } from './command.ts'

const everywhere = ['actor', 'role', 'now']

/** npm starts scripts in the project's folder and says in INIT_CWD where the caller stood. */
function callersFolder(env: NodeJS.ProcessEnv): string {
  return env['npm_lifecycle_event'] === 'reconcile' && env['INIT_CWD'] ? env['INIT_CWD'] : process.cwd()
}

function loggedInName(): string {
  try {
    return userInfo().username
  } catch {
    return 'Command line'
  }
}

function actorOf(name: string | undefined, role: string | undefined): Actor {
  const text = (name ?? loggedInName()).trim()
  if (text === '' || text.length > 120 || /\p{Cc}/u.test(text)) usage('--actor takes a name of at most 120 characters.')
  if (role !== undefined && !isRole(role)) usage(`--role takes one of: ${roleKinds.join(', ')}.`)
  return { name: text, role: role ?? null }
}

function clockOf(now: string | undefined): () => number {
  if (now === undefined) return Date.now
  // A day such as 31 February would otherwise roll over into March.
  const at = isDate(now.slice(0, 10)) && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(now) ? Date.parse(now) : NaN
  if (Number.isNaN(at)) usage('--now takes a time such as 2026-11-21T10:15:00Z.')
  return () => at
}

/** Throws UsageError for anything the command does not know. */
export function readArguments(command: Command, words: readonly string[], env: NodeJS.ProcessEnv): CommandLine {
  const names = [...everywhere, ...command.options]
  const { values, operands } = split(words, names, command.flags ?? [])
  const [least, most] = command.operands
  if (operands.length < least) usage('An argument is missing.')
  if (operands[0] === '') usage('The first argument is empty.')
  if (operands.length > most) usage(`There is an argument too many: ${operands[most]?.slice(0, 60)}`)
  const folder = callersFolder(env)
  return {
    operands, values,
    globals: {
      actor: actorOf(values['actor'], values['role']), clock: clockOf(values['now']),
      folder: resolve(folder, deviceFolder({ platform: process.platform, env, home: homedir() })),
      path: (given) => resolve(folder, given),
    },
  }
}

function split(words: readonly string[], names: readonly string[], flags: readonly string[]): { values: Record<string, string | undefined>; operands: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words], allowPositionals: true, strict: true,
      options: Object.fromEntries([...names.map((name) => [name, { type: 'string' as const }]), ...flags.map((name) => [name, { type: 'boolean' as const }])]),
    })
    return { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value === true ? '' : undefined])), operands: positionals }
  } catch (problem) {
    return usage(problem instanceof Error ? (problem.message.split('. ')[0] ?? '') : 'The arguments cannot be read.')
  }
}
