// A house of the same shape in a temporary folder: the real rules, stub rooms. Violations are planted there, never in the real one.
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../run/step.ts'

const rules = [
  '.oxlintrc.json', '.dependency-cruiser.mjs', 'package.json', 'tsconfig.base.json', 'tests/lint',
  ...['shared', 'db', 'electron/engine', 'electron', 'electron/preload', 'renderer'].map((folder) => `${folder}/tsconfig.json`),
]

/** One file per room, so that what a violation points at is there. */
const rooms: Readonly<Record<string, string>> = {
  'shared/result.ts': 'export const ok = 1\n',
  'db/store/store.ts': "import Database from 'better-sqlite3'\nexport const open = (path: string) => new Database(path)\n",
  'db/proposals/read.ts': 'export const read = 1\n',
  'electron/engine/index.ts': "import { open } from '#db/store/store.ts'\nexport const createSession = open\n",
  'electron/engine/serve.ts': "import { ok } from '#shared/result.ts'\nexport const serve = ok\n",
  'electron/engine/dispatch.ts': 'export const dispatch = 1\n',
  'electron/main/ipc.ts': "import { ipcMain } from 'electron'\nimport { serve } from '#electron/engine/serve.ts'\nexport const door = [ipcMain, serve]\n",
  'electron/main/hostProcedures.ts': "import { shell } from 'electron'\nexport const reveal = shell.showItemInFolder\n",
  'electron/preload/preload.ts': "import { ipcRenderer } from 'electron'\nexport const bridge = ipcRenderer\n",
  'electron/browser/main.ts': "import { serve } from '../engine/serve.ts'\nexport const browser = serve\n",
  'electron/cli/main.ts': "import { createSession } from '#electron/engine/index.ts'\nexport const cli = createSession\n",
  'electron/launch/startApp.ts': "import { browser } from '../browser/main.ts'\nexport const start = browser\n",
  'renderer/features/board/Board.ts': 'export const board = 1\n',
  'renderer/features/savings/Savings.ts': "import { ok } from '#shared/result.ts'\nexport const savings = ok\n",
}

/** Packages as far as the rooms use them. Not the real ones: their types would bring Node's into every project. */
const packages: Readonly<Record<string, string>> = {
  'electron/index.d.ts': 'export declare const ipcMain: unknown\nexport declare const ipcRenderer: unknown\nexport declare const shell: { showItemInFolder: unknown; openExternal: unknown }\n',
  'better-sqlite3/index.d.ts': 'export default class Database { constructor(path: string) }\n',
  'docx/index.d.ts': 'export default class Document {}\n',
  'vite/client.d.ts': 'export {}\n',
}

export type House = {
  plant(files: Readonly<Record<string, string>>): Promise<void>
  tearDown(): Promise<void>
  /** What each tool says, one line per finding. */
  compiler(): readonly string[]
  linter(): readonly string[]
  graph(): readonly string[]
}

export async function buildHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'reconcile-house-'))
  for (const path of rules) await cp(join(root, path), join(folder, path), { recursive: true })
  await mkdir(join(folder, 'node_modules/@types'), { recursive: true })
  for (const name of ['@types/node', 'undici-types']) await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({
    files: [], references: ['shared', 'db', 'electron/engine', 'electron', 'electron/preload', 'renderer'].map((path) => ({ path })),
  }))
  const plant = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }
  await plant(rooms)
  for (const [path, types] of Object.entries(packages)) {
    const name = dirname(path)
    await plant({
      [`node_modules/${path}`]: types, [`node_modules/${name}/index.js`]: 'export default class {}\n',
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }),
    })
  }
  const run = (script: string, args: readonly string[]): readonly string[] => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: folder, encoding: 'utf8' })
    return `${stdout}\n${stderr}`.split('\n').filter((line) => line !== '')
  }
  return {
    plant,
    tearDown: () => rm(folder, { recursive: true, force: true }),
    compiler: () => run('node_modules/typescript/bin/tsc', ['-b', '--pretty', 'false']).filter((line) => line.includes('error TS')),
    linter: () => run('node_modules/oxlint/bin/oxlint', ['--format', 'unix', '--ignore-pattern', 'tests/**', '--ignore-pattern', '*.mjs']).filter((line) => /:\d+:\d+:/.test(line)),
    graph: () => run('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'shared', 'db', 'electron', 'renderer'])
      .filter((line) => / error /.test(line)),
  }
}
