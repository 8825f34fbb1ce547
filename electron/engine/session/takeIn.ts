// Takes a cycle file from anywhere else into the app's own folder as a checked copy. The original is only read: it stays what
// and where it is (in a mail, on a stick, in a synced folder), and the copy is a file of its own from then on.
import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openStore } from '#db/index.ts'
import { glance } from '#db/file/classify.ts'
import { giveName, temporaryName } from '#db/store/saveCopy.ts'
import { inWords } from '#db/store/sqliteErrors.ts'
import { appError, Refusal } from '#shared/errors.ts'
import { type Machine, storeOptions } from './files.ts'
import { EXTENSION, fileNameFrom, freeName, titleOf } from './names.ts'

const LEFT_ALONE = 'The file itself was not touched, and no copy was kept.'

const altered = (details: string): Refusal => new Refusal(appError(
  'FILE_ALTERED', `The file does not agree with its own history: ${details}`,
  'Ask for another copy from where it came, or run `check` on it to see every difference.', LEFT_ALONE,
))

/** Returns the path of the copy in `files`. Throws Refusal with the code of what is wrong with the original. */
export function takeIn(machine: Machine, source: string, files: string): string {
  const { error } = glance(source)
  if (error !== null) throw new Refusal(error)
  return inWords(() => {
    mkdirSync(files, { recursive: true })
    const name = freeName(fileNameFrom(titleOf(source)), (taken) => existsSync(join(files, `${taken}${EXTENSION}`)))
    const target = join(files, `${name}${EXTENSION}`)
    // Under its own name in a folder of its own: what is found wrong with it is said of the name the person knows.
    const folder = temporaryName(target)
    const copy = join(folder, basename(source))
    try {
      mkdirSync(folder)
      copyFileSync(source, copy, constants.COPYFILE_FICLONE)
      // A copy of a read-only file is our own to write.
      chmodSync(copy, 0o600)
      // After a stop in the middle the newest changes are still in the file beside it.
      if (existsSync(`${source}-wal`)) {
        copyFileSync(`${source}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE)
        chmodSync(`${copy}-wal`, 0o600)
      }
      verify(machine, copy)
      giveName(copy, target)
      return target
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

function verify(machine: Machine, path: string): void {
  const store = openStore(storeOptions(machine, path))
  try {
    const { integrity, chain, rebuild, findings } = store.check()
    // Bytes that are missing another laptop has; bytes that are others than they were somebody changed.
    const blobs = findings.filter(({ kind }) => kind === 'alteredBlob').map(({ message }) => message)
    const first = [...integrity.messages, ...chain.messages, ...rebuild.differences, ...blobs][0]
    if (!integrity.ok || !chain.ok || !rebuild.ok || blobs.length > 0) throw altered(first ?? 'its check failed.')
  } finally {
    store.close()
  }
}
