// What is noted of an unexpected fault for whoever mends the app: its kind, its code and where it went, as file:line. Never its
// message: SQLite, zod and JSON quote in theirs what a person typed. Pure.

const MOST_FRAMES = 20

/** The last folder, file and line of a frame: "store/undo.ts:44". */
const FRAME = /^\s+at (?:.*[\s(])?(?:(?:file:\/\/|node:)?[^\s()]*?)((?:[\w.@-]+[\\/])?[\w.@-]+):(\d+):\d+\)?$/

/** "SqliteError SQLITE_CONSTRAINT at store/writer.ts:58, handlers/proposalCommands.ts:61". */
export function faultWords(fault: unknown): string {
  if (!(fault instanceof Error)) return 'a fault that is no Error'
  const code = 'code' in fault && typeof fault.code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(fault.code) ? ` ${fault.code}` : ''
  const frames = framesOf(fault)
  return `${/^\w{1,60}$/.test(fault.name) ? fault.name : 'Error'}${code}${frames.length === 0 ? '' : ` at ${frames.join(', ')}`}`
}

/** Frames stand below the message, whose own lines may look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const quoted = message === '' ? -1 : stack.indexOf(message)
  const below = quoted < 0 ? stack : stack.slice(quoted + message.length)
  return below.split('\n').flatMap((line) => {
    const found = FRAME.exec(line)
    return found === null ? [] : [`${found[1]!.replaceAll('\\', '/')}:${found[2]!}`]
  }).slice(0, MOST_FRAMES)
}
