// The folders of the app on this device, and which paths a page may name. Only paths are looked at; nothing is opened.
import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { refuse } from '#shared/errors.ts'
import { EXTENSION, fileNameFrom, freeName } from './names.ts'

export type Reach = 'this machine' | 'own folder'

export type Places = {
  /** Live cycle files. */
  readonly files: string
  /** A path as it is meant: a bare name is one of the app's own files. */
  resolve(path: string): string
  isOwn(path: string): boolean
  /** An upload that waits to be taken in. */
  isIncoming(path: string): boolean
  /** Refuses a path that a page may not name. `known` is one that the app itself listed. */
  demandReach(path: string, known: boolean): void
  /** Where a copy goes: the path a dialog gave, or a free name in the app's folder of copies. */
  forCopy(path: string): string
  /** Clears away uploads that nobody took in. */
  empty(): void
}

/** With links resolved as far as the path exists: a link in our folder must not lead out of it. */
function real(path: string): string {
  for (let there = path; ; there = dirname(there)) {
    if (existsSync(there)) return realpathSync(there) + path.slice(there.length)
    if (dirname(there) === there) return path
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(real(folder), real(path))
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

export function createPlaces(folder: string, reach: Reach): Places {
  const files = join(folder, 'files')
  const copies = join(folder, 'copies')
  const incoming = join(folder, 'incoming')
  const isOwn = (path: string): boolean => isInside(files, path)
  const isIncoming = (path: string): boolean => isInside(incoming, path)
  return {
    files, isOwn, isIncoming,
    resolve: (path) => resolve(files, path),
    demandReach(path, known) {
      if (reach === 'this machine' || known || isOwn(path) || isIncoming(path)) return
      refuse('FORBIDDEN', 'In a browser the app opens only its own files.', 'Choose the file with Open, and a copy of it is taken in; or start the app with --file.')
    },
    forCopy(path) {
      if (reach === 'this machine' && isAbsolute(path)) return extname(path) === '' ? `${path}${EXTENSION}` : path
      mkdirSync(copies, { recursive: true })
      const name = freeName(fileNameFrom(basename(path)), (taken) => existsSync(join(copies, `${taken}${EXTENSION}`)))
      return join(copies, `${name}${EXTENSION}`)
    },
    empty: () => rmSync(incoming, { recursive: true, force: true }),
  }
}
