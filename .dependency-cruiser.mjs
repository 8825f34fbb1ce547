// Who may import whom, checked on the graph of files: the table of ARCHITECTURE.md, line by line. The compiler checks the same
// walls by its projects (tsconfig.json per folder); tests/meta plants a violation of every rule and sees it caught.

/** One line of the table: files under `from` may import only what `to` lists. */
const only = (name, from, to, comment) => ({
  name, comment, severity: 'error',
  from: { path: from },
  to: { pathNot: to.filter((path) => path !== NODE).join('|'), ...(to.includes(NODE) ? { dependencyTypesNot: ['core'] } : {}) },
})

/** Node's own modules, whatever they are called. */
const NODE = 'node:'
const ZOD = '^node_modules/zod/'
/** What writes Word files. */
const WORD = '^node_modules/(docx|fflate|@resvg/resvg-wasm)/'
const ENGINE_DOOR = '^electron/engine/(index|serve|writeChecked)\\.ts$'

export default {
  forbidden: [
    only('shared-stands-alone', '^shared/', ['^shared/', ZOD], 'shared is pure: no Node, no page, no store'),
    only('db-knows-shared-and-node', '^db/', ['^db/', '^shared/', NODE, ZOD, '^node_modules/better-sqlite3/'], 'the store serves any host'),
    only('engine-knows-no-host', '^electron/engine/', ['^electron/engine/', '^db/', '^shared/', NODE, ZOD, '^node_modules/@(myriaddreamin|expo-google-fonts)/', '^node_modules/(hucre|papaparse|@types/papaparse|pdfjs-dist)/', WORD], 'the engine runs in every host'),
    only('main-uses-the-engine-door', '^electron/main/', ['^electron/main/', '^shared/', ENGINE_DOOR, NODE, ZOD, '^node_modules/electron/'], 'no business code in the desktop host'),
    only('preload-is-a-bridge', '^electron/preload/', ['^electron/preload/', '^shared/', '^node_modules/electron/'], 'a sandboxed preload has no Node'),
    only('browser-host-uses-the-engine-door', '^electron/browser/', ['^electron/browser/', '^shared/', ENGINE_DOOR, NODE, ZOD], 'no business code in the browser host'),
    only('cli-uses-the-engine-door', '^electron/cli/', ['^electron/cli/', '^shared/', ENGINE_DOOR, NODE, ZOD], 'no business code in the command line'),
    only('launch-starts-hosts', '^electron/launch/', ['^electron/launch/', '^electron/browser/main\\.ts$', NODE, '^node_modules/(vite|electron-builder|app-builder-lib|builder-util)/'], 'setting up and starting, nothing of the app'),
    {
      name: 'renderer-knows-shared-only', comment: 'the page is sandboxed: no Node, no store, no engine', severity: 'error',
      from: { path: '^renderer/' },
      to: { pathNot: ['^renderer/', '^shared/', '^node_modules/(?!electron/|better-sqlite3/)'].join('|') },
    },
    {
      name: 'features-do-not-meet', comment: 'what two features need lives in components, hooks or shared', severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'one-door-to-sqlite', comment: 'only the store and the classification of files open a database', severity: 'error',
      from: { pathNot: '^(db/(store|file)/|tests/)' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'one-door-to-word', comment: 'only the folder that writes Word files knows how', severity: 'error',
      from: { pathNot: '^(electron/engine/documents/docx/|tests/)' },
      to: { path: WORD },
    },
    {
      name: 'nothing-imports-tests', comment: 'tests know the product, not the other way round', severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'everything-is-found', comment: 'an import that leads nowhere', severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|worker|raw|inline)|^virtual:' },
    },
    // The page is left to the linter (import/no-cycle): a screen and its parts share types there, and this tool cannot see that
    // an import is of types alone.
    { name: 'no-circles', comment: 'two files that need each other are one file, or three', severity: 'error', from: { pathNot: '^renderer/' }, to: { circular: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
