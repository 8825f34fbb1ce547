// Some things have one door: one file that may use them. The linter says so too; this reads the words themselves, so that a
// switched-off rule, a renamed import or a new way in is noticed.
import { describe, expect, it } from 'vitest'
import { allSources, isProduct, type Source } from './sources.ts'

type Door = { readonly what: string; readonly words: RegExp; readonly within: RegExp; readonly allowed: RegExp }

const everywhere = /^(shared|db|electron|renderer)\//
const pure = /^(shared|db|electron\/engine\/(handlers|examples|engine\.ts|dispatch\.ts))/

const doors: readonly Door[] = [
  { what: 'calls of the page arrive', words: /\bipcMain\b/, within: everywhere, allowed: /^electron\/main\/ipc\.ts$/ },
  { what: 'calls of the page leave', words: /\bipcRenderer\b/, within: everywhere, allowed: /^electron\/preload\/preload\.ts$/ },
  { what: 'links are opened', words: /\bshell\.|\bopenExternal\(/, within: /^electron\//, allowed: /^electron\/main\/hostProcedures\.ts$/ },
  { what: 'databases are opened', words: /['"]better-sqlite3['"]/, within: everywhere, allowed: /^(db\/(store|file)\/|electron\/main\/icons)/ },
  { what: 'the time is read', words: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/, within: pure, allowed: /^$/ },
  { what: 'chance and ids come from', words: /\bMath\.random\b|\brandom(UUID|UUIDv7|Bytes|Int)\b|\bgetRandomValues\b/, within: pure, allowed: /^db\/(store|file)\// },
]

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"`\\])\/\/.*$/gm, '$1')

function strangers(door: Door, sources: readonly Source[]): string[] {
  return sources.filter(({ path, text }) => door.within.test(path) && !door.allowed.test(path) && door.words.test(withoutComments(text))).map(({ path }) => path)
}

describe('things with one door', () => {
  const sources = allSources().filter(isProduct)

  it.each(doors)('where $what', (door) => {
    expect(strangers(door, sources)).toEqual([])
  })

  it.each([
    ['shared/planted.ts', 'export const now = Date.now()'],
    ['db/planted.ts', 'const id = crypto.randomUUID()'],
    ['electron/main/planted.ts', "import { ipcMain as door } from 'electron'"],
    ['electron/engine/planted.ts', "await import('better-sqlite3')"],
    ['electron/main/planted2.ts', 'shell.openExternal(url)'],
  ])('a stranger in %s is seen', (path, text) => {
    expect(doors.flatMap((door) => strangers(door, [{ path, text }]))).toEqual([path])
  })
})
