// The house has walls, and each is guarded twice: here one brick of each is taken out, and both guards must say so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHouse, type House } from './plantedHouse.ts'

type Guard = 'compiler' | 'linter' | 'graph'
type Planted = { readonly what: string; readonly file: string; readonly text: string; readonly by: readonly [Guard, RegExp][] }

/** TS6307: not in this project. TS2307, TS2591: no such module here. */
const NOT_HERE = /TS(6307|2307|2591|2882)/
const WALL = /walls/

const imports = (what: string, file: string, from: string, rule: string, compiler = true): Planted => ({
  what, file, text: `import * as it from '${from}'\nexport const used = it\n`,
  by: [['linter', WALL], ['graph', new RegExp(rule)], ...(compiler ? [['compiler', NOT_HERE] as [Guard, RegExp]] : [])],
})

const planted: readonly Planted[] = [
  imports('shared uses the store', 'shared/usesStore.ts', '#db/store/store.ts', 'shared-stands-alone'),
  imports('shared uses Node', 'shared/usesNode.ts', 'node:fs', 'shared-stands-alone'),
  imports('shared uses the page', 'shared/usesPage.ts', '#renderer/features/board/Board.ts', 'shared-stands-alone'),
  imports('the store uses the engine', 'db/store/usesEngine.ts', '#electron/engine/dispatch.ts', 'db-knows-shared-and-node'),
  imports('the engine uses a host', 'electron/engine/usesHost.ts', '#electron/browser/main.ts', 'engine-knows-no-host'),
  imports('the desktop goes past the door of the engine', 'electron/main/pastDoor.ts', '#electron/engine/dispatch.ts', 'main-uses-the-engine-door', false),
  imports('the desktop uses the store', 'electron/main/usesStore.ts', '#db/store/store.ts', 'main-uses-the-engine-door', false),
  imports('the desktop uses the browser host', 'electron/main/usesBrowser.ts', '../browser/main.ts', 'main-uses-the-engine-door', false),
  imports('the preload script uses Node', 'electron/preload/usesNode.ts', 'node:fs', 'preload-is-a-bridge', false),
  imports('the browser host goes past the door of the engine', 'electron/browser/pastDoor.ts', '../engine/dispatch.ts', 'browser-host-uses-the-engine-door', false),
  imports('the command line uses the store', 'electron/cli/usesStore.ts', '#db/store/store.ts', 'cli-uses-the-engine-door', false),
  imports('the launcher uses the engine', 'electron/launch/usesEngine.ts', '#electron/engine/index.ts', 'launch-starts-hosts', false),
  imports('the page uses the engine', 'renderer/usesEngine.ts', '#electron/engine/index.ts', 'renderer-knows-shared-only'),
  imports('the page uses the store', 'renderer/usesStore.ts', '#db/proposals/read.ts', 'renderer-knows-shared-only'),
  imports('the page uses Electron', 'renderer/usesElectron.ts', 'electron', 'renderer-knows-shared-only', false),
  imports('one feature uses another', 'renderer/features/savings/usesBoard.ts', '../board/Board.ts', 'features-do-not-meet', false),
  imports('one feature uses another by its full name', 'renderer/features/savings/usesBoardByName.ts', '#renderer/features/board/Board.ts', 'features-do-not-meet', false),
  imports('a query opens a database', 'db/proposals/opens.ts', 'better-sqlite3', 'one-door-to-sqlite', false),
  imports('the engine opens a database', 'electron/engine/opens.ts', 'better-sqlite3', 'one-door-to-sqlite', false),
  imports('a handler writes Word by itself', 'electron/engine/handlers/writesWord.ts', 'docx', 'one-door-to-word', false),
  {
    what: 'two files need each other', file: 'db/store/circleA.ts', text: "import { b } from './circleB.ts'\nexport const a: unknown = b\n",
    by: [['graph', /no-circles/]],
  },
  { what: 'ipcMain outside its file', file: 'electron/main/secondDoor.ts', text: "import { ipcMain } from 'electron'\nexport const door = ipcMain\n", by: [['linter', /no-restricted-imports/]] },
  { what: 'ipcRenderer outside its file', file: 'electron/preload/second.ts', text: "import { ipcRenderer } from 'electron'\nexport const wire = ipcRenderer\n", by: [['linter', /no-restricted-imports/]] },
  { what: 'shell outside its file', file: 'electron/main/opensLinks.ts', text: "import { shell } from 'electron'\nexport const open = shell.openExternal\n", by: [['linter', /no-restricted-imports/]] },
  { what: 'the time of day in shared', file: 'shared/now.ts', text: 'export const now = (): number => Date.now()\n', by: [['linter', /injected/]] },
  { what: 'today in shared', file: 'shared/today.ts', text: 'export const today = (): Date => new Date()\n', by: [['linter', /injected/]] },
  { what: 'chance in a query', file: 'db/proposals/chance.ts', text: 'export const dice = (): number => Math.random()\n', by: [['linter', /injected/]] },
  { what: 'an id made in a handler', file: 'electron/engine/handlers/makesId.ts', text: "import { randomUUID } from 'node:crypto'\nexport const id = randomUUID\n", by: [['linter', /injected/]] },
  { what: 'the process in shared', file: 'shared/process.ts', text: 'export const home = (): unknown => process.env\n', by: [['compiler', /TS2(591|580|304)/], ['linter', /no-restricted-globals/]] },
  { what: 'the document in shared', file: 'shared/document.ts', text: 'export const title = (): unknown => document.title\n', by: [['compiler', /TS2(584|304)/], ['linter', /no-restricted-globals/]] },
  { what: 'a promise nobody waits for', file: 'db/store/floating.ts', text: 'const later = async (): Promise<void> => undefined\nexport const start = (): void => { later() }\n', by: [['linter', /no-floating-promises/]] },
]

describe('the walls of the house', () => {
  let house: House
  let said: Record<Guard, readonly string[]>

  beforeAll(async () => {
    house = await buildHouse()
  })
  afterAll(() => house.tearDown())

  it('a house without violations passes every guard', () => {
    expect({ compiler: house.compiler(), linter: house.linter(), graph: house.graph() }).toEqual({ compiler: [], linter: [], graph: [] })
  })

  describe('with every violation planted', () => {
    beforeAll(async () => {
      await house.plant({ ...Object.fromEntries(planted.map(({ file, text }) => [file, text])), 'db/store/circleB.ts': "import { a } from './circleA.ts'\nexport const b: unknown = a\n" })
      said = { compiler: house.compiler(), linter: house.linter(), graph: house.graph() }
    })

    it.each(planted.flatMap(({ what, file, by }) => by.map(([guard, words]) => ({ what, guard, file, words }))))('$what: the $guard sees it', ({ guard, file, words }) => {
      expect(said[guard].filter((line) => line.includes(file)).join('\n')).toMatch(words)
    })
  })
})
