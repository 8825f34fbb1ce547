// `walls`: who may import whom, seen by the linter in the editor. Stated a second time, apart from .dependency-cruiser.mjs, on
// purpose: a mistake in one table is noticed by the other. Plain JavaScript: the linter loads it itself.
import { dirname, relative, resolve, sep } from 'node:path'

const DOOR = /^electron\/engine\/(index|serve|writeChecked)\.ts$/
const host = (folder, ...more) => [new RegExp(`^electron/${folder}/`), /^shared\//, DOOR, /^node:/, /^npm:zod$/, ...more]

/** The first line whose folder holds the importing file decides. */
const table = [
  [/^shared\//, [/^shared\//, /^npm:zod$/]],
  [/^db\/(store|file)\//, [/^(db|shared)\//, /^node:/, /^npm:(zod|better-sqlite3)$/]],
  [/^db\//, [/^(db|shared)\//, /^node:/, /^npm:zod$/]],
  [/^electron\/engine\/documents\/docx\//, [/^(electron\/engine|db|shared)\//, /^node:/, /^npm:(zod|docx|fflate|@resvg\/resvg-wasm)$/]],
  [/^electron\/engine\//, [/^(electron\/engine|db|shared)\//, /^node:/, /^npm:(zod|hucre|papaparse|pdfjs-dist|@myriaddreamin\/.+)$/]],
  [/^electron\/main\//, host('main', /^npm:electron$/)],
  [/^electron\/preload\//, [/^electron\/preload\//, /^shared\//, /^npm:electron$/]],
  [/^electron\/browser\//, host('browser')],
  [/^electron\/cli\//, host('cli')],
  [/^electron\/launch\//, [/^electron\/launch\//, /^electron\/browser\/main\.ts$/, /^node:/, /^npm:(vite|electron-builder|app-builder-lib|builder-util)/]],
  [/^renderer\/features\//, [/^renderer\/(?!features\/)/, /^shared\//, /^npm:(?!electron$|better-sqlite3$)/, 'own feature']],
  [/^renderer\//, [/^renderer\//, /^shared\//, /^npm:(?!electron$|better-sqlite3$)/]],
]

/** "#shared/x.ts" and "../x.ts" -> a path from the root; "node:fs" stays; a package -> "npm:name". */
function target(source, from, root) {
  if (source.startsWith('node:')) return source
  if (source.startsWith('#')) return source.slice(1)
  if (source.startsWith('.')) return relative(root, resolve(dirname(from), source)).split(sep).join('/')
  const [scope, name] = source.split('/')
  return `npm:${scope.startsWith('@') ? `${scope}/${name}` : scope}`
}

function allowed(file, to) {
  const line = table.find(([folder]) => folder.test(file))
  if (line === undefined) return true
  const feature = /^renderer\/features\/[^/]+\//.exec(file)?.[0]
  return line[1].some((rule) => (rule === 'own feature' ? feature !== undefined && to.startsWith(feature) : rule.test(to)))
}

export const walls = {
  meta: { type: 'problem', messages: { wall: '{{file}} may not import {{to}}: see the table in ARCHITECTURE.md.' } },
  create(context) {
    const root = context.cwd
    const file = relative(root, context.filename).split(sep).join('/')
    const look = (node) => {
      if (typeof node.source?.value !== 'string') return
      const to = target(node.source.value.split('?')[0], context.filename, root)
      if (!allowed(file, to)) context.report({ node, messageId: 'wall', data: { file, to } })
    }
    return { ImportDeclaration: look, ExportNamedDeclaration: look, ExportAllDeclaration: look, ImportExpression: look }
  },
}
