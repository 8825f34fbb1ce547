// Lists the files of the built page once, at start. Only plain files that a build writes: links and strangers are not followed.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type AssetMap, assetMap } from '#shared/assets.ts'

// Not `recursive: true`: the reading of folders inside a package archive is known to differ there.
const namesUnder = (folder: string, prefix = ''): readonly string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory()) return namesUnder(folder, `${name}/`)
    return entry.isFile() ? [name] : []
  })

/** Request path to file on disk, for every file under `folder`. */
export function listPageFiles(folder: string): AssetMap<string> {
  return assetMap(namesUnder(folder), (name) => join(folder, name))
}
