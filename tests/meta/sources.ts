// The project's own files as text, for the tests about the house itself.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from '../run/step.ts'

export type Source = { readonly path: string; readonly text: string }

const folders = ['.ci', 'shared', 'db', 'electron', 'renderer', 'tests']

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

const atTop = (): string[] => readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name)

const isText = (path: string): boolean => /(\.(ts|tsx|mjs|js|css|html|sql|json|md|typ|svg|yml|yaml|csv|txt)|^\.ci\/run)$/.test(path) && path !== 'package-lock.json'

/** Every text file of the project. */
export function allSources(): Source[] {
  return [...folders.flatMap(filesIn), ...atTop()].filter(isText).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isCode = ({ path }: Source): boolean => /\.(ts|tsx|mjs)$/.test(path)
export const isProduct = (source: Source): boolean => isCode(source) && !source.path.startsWith('tests/')
