// The files of the built page. Requests are answered from a list alone (see shared/assets.ts). It is made at start, and again when
// something is asked for that is not in it or no longer there: an update may replace the page under a host that goes on running.
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type AssetMap, assetMap, resolveAsset } from '#shared/assets.ts'

/** The file for the path of a request exactly as it was sent, or null. */
export type PageFiles = (path: string) => Promise<string | null>

export async function pageFilesIn(folder: string): Promise<PageFiles> {
  let known = await listed(folder)
  const find = (path: string): string | null => {
    const file = resolveAsset(known, path)
    return file !== null && existsSync(file) ? file : null
  }
  return async (path) => {
    const file = find(path)
    if (file !== null) return file
    known = await listed(folder).catch(() => known)
    return find(path)
  }
}

/** Requested path -> file on disk. Links are left out: only plain files of the build are served. */
async function listed(folder: string): Promise<AssetMap<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return assetMap(names, (name) => join(folder, name))
}
