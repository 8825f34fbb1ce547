// Lists the files of the built page once, at start. Requests are answered from this list alone (see shared/assets.ts).
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type AssetMap, assetMap } from '#shared/assets.ts'

/** Requested path -> file on disk. Links are left out: only plain files of the build are served. */
export async function listPageFiles(folder: string): Promise<AssetMap<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return assetMap(names, (name) => join(folder, name))
}
