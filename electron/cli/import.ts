// `import FILE KIND SHEETFILE`: tries a sheet, and takes it in unless told only to try. The report goes out as it is: amounts in the
// unit of the sheet, every row and every printed total.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ImportReport } from '#shared/contract/imports.ts'
import { type Output } from '#shared/contract/index.ts'
import { Refusal } from '#shared/errors.ts'
import { type Json } from '#shared/json.ts'
import { type Engine } from '#electron/engine/index.ts'
import { importMap } from '#shared/sheets/map.ts'
import { isSheetKind, sheetKinds } from '#shared/sheets/roles.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { type Command, type CommandLine, operand, refusal, usage } from './command.ts'
import { onFile } from './onFile.ts'

const LARGEST = 25_000_000
const LARGEST_MAP = 2_000_000

async function bytesAt(path: string, what: string, most: number): Promise<Buffer> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw refusal('CANNOT_READ', `${path} is a folder.`, `Name the ${what} itself.`)
    if (found.size > most) throw refusal('CANNOT_READ', `The ${what} is larger than ${most / 1_000_000} MB.`, 'Copy the sheet you need into a workbook of its own, and import that.')
    return await readFile(path)
  } catch (problem) {
    if (problem instanceof Refusal) throw problem
    const code = problem instanceof Error && 'code' in problem ? problem.code : ''
    throw refusal('CANNOT_READ', code === 'ENOENT' ? `There is no ${what} at ${path}.` : `The ${what} at ${path} cannot be read.`, 'Check the path.')
  }
}

async function mapAt(path: string): Promise<Json> {
  const text = (await bytesAt(path, 'map', LARGEST_MAP)).toString('utf8').replace(/^\ufeff/, '')
  let map: Json
  try {
    map = JSON.parse(text) as Json
  } catch (problem) {
    throw refusal('INVALID_INPUT', `The map at ${path} is not JSON: ${problem instanceof Error ? problem.message.slice(0, 160) : ''}.`, 'Correct it, or leave it out and let the sheet be guessed.')
  }
  const parsed = importMap.safeParse(map)
  if (parsed.success) return map
  const where = parsed.error.issues.slice(0, 3).map((issue) => [issue.path.map(String).join('.'), issue.message].filter((part) => part !== '').join(': ')).join('; ')
  throw refusal('INVALID_INPUT', `The map at ${path} does not say how a sheet is read: ${where}.`, 'See `describe imports.dryRun` for what a map may hold.')
}

/** A whole number is a place in the workbook, from 1; anything else is a name. */
const sheetOf = (text: string): string | number => (/^\d+$/.test(text) ? (Number(text) >= 1 ? Number(text) : usage('--sheet takes a number from 1, or the name of a sheet.')) : text)

/** The cycle a name means: its name, the financial year it begins in, or its id. */
async function cycleOf(engine: Engine, name: string): Promise<string> {
  const reply = await engine.invoke('cycles.list', {})
  if (!reply.ok) throw new Refusal(reply.error)
  const { cycles } = reply.value as Output<'cycles.list'>
  const found = [cycles.filter(({ id }) => id === name), cycles.filter(({ label }) => plain(label) === plain(name)), cycles.filter(({ years }) => years[0]?.label === name.replace('-', '/'))].find((some) => some.length > 0) ?? []
  const [cycle] = found
  if (cycle !== undefined && found.length === 1) return cycle.id
  const there = new Intl.ListFormat('en-GB').format((found.length > 1 ? found : cycles).map(({ label, years }) => `“${label}”, which begins in ${years[0]?.label ?? 'no year'}`))
  throw refusal('NOT_FOUND', found.length > 1 ? `${found.length} cycles begin in ${name}.` : `The file has no cycle “${name.slice(0, 60)}”.`, `Name one of them: ${there}.`)
}

async function inputOf(line: CommandLine): Promise<{ readonly [key: string]: Json }> {
  const kind = operand(line, 1)
  if (!isSheetKind(kind)) return usage(`There is no kind of sheet “${kind.slice(0, 40)}”; there are: ${Object.keys(sheetKinds).join(', ')}.`)
  const { sheet, map, year, cycle } = line.values
  if (sheet === '' || map === '' || year === '' || cycle === '') return usage('An option lacks its value.')
  if (year !== undefined && !/^\d{4}[/-](\d{2}|\d{4})$/.test(year)) return usage('--year takes a financial year such as 2026/27.')
  const path = line.globals.path(operand(line, 2))
  const place = sheet === undefined ? {} : { sheet: sheetOf(sheet) }
  const given = map === undefined ? {} : { map: await mapAt(line.globals.path(map)) }
  const bytes = await bytesAt(path, 'sheet', LARGEST)
  return { name: basename(path), base64: bytes.toString('base64'), kind, ...place, ...given, ...(year === undefined ? {} : { year }) }
}

export const importSheet: Command = {
  usage: 'import FILE KIND SHEETFILE [--sheet N] [--map MAP.json] [--year 2026/27] [--cycle NAME] [--dry-run]',
  options: ['sheet', 'map', 'year', 'cycle'],
  flags: ['dry-run'],
  operands: [3, 3],
  async run(line) {
    const input = await inputOf(line)
    return onFile(line.globals, operand(line, 0), async (engine) => {
      const { cycle } = line.values
      const tried = await engine.invoke('imports.dryRun', cycle === undefined ? input : { ...input, cycle: await cycleOf(engine, cycle) })
      if (!tried.ok) throw new Refusal(tried.error)
      // The engine has checked its answers against the contract.
      const report = tried.value as ImportReport
      if (line.values['dry-run'] !== undefined) return { output: report }
      const done = await engine.invoke('imports.apply', { ...input, cycle: report.cycle.id, sheet: report.sheet.number })
      if (!done.ok) throw new Refusal(done.error)
      return { output: { ...report, applied: true, operation: (done.value as Output<'imports.apply'>).operation } }
    })
  },
}
