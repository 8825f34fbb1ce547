// The one door to the search of a finished public file: opened again in a worker, to its last byte, and searched for whatever was withheld
// from it. A hit is a fault of the app; the file is then not let out. Never rejects.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type AppError, appError } from '#shared/errors.ts'
import { type Sought } from '#shared/documents/disclosure/sought.ts'
import { type Leak } from './findLeaks.ts'
import { type SearchInput, type SearchReply } from './messages.ts'

const TIME_LIMIT_MS = 120_000
const MEMORY_MB = 2_048
const MOST_PLACES = 8
const KEPT = 'Nothing was written; what stood at that place stands there still.'

/**
 * DOCUMENT_LEAK with every place in words; null when nothing that was withheld is in the file. `plain` makes a file that says nothing, in
 * the same format: the words of the format itself are no leak, and are known by it.
 */
export async function searchFile(bytes: Uint8Array, sought: Sought, plain: () => Promise<Uint8Array | null>): Promise<AppError | null> {
  const found = await search({ bytes, sought })
  if ('failed' in found) return appError('DOCUMENT_LEAK', `The finished file could not be opened again to search it for what is withheld (${found.failed.slice(0, 160)}), so it was not let out.`, 'Try again; if it happens again, report it.', KEPT)
  if (found.oddities.length > 0) return appError('DOCUMENT_LEAK', `The finished file is not as the app writes it: ${found.oddities.slice(0, MOST_PLACES).join('; ')}. It was not let out.`, 'Report this fault of the app.', KEPT)
  if (found.leaks.length === 0) return null
  const own = await plain()
  const format = own === null ? null : await search({ bytes: own, sought })
  const its = new Set(format === null || 'failed' in format ? [] : format.leaks.map(({ key }) => key))
  const leaks = found.leaks.filter(({ key }) => !its.has(key))
  return leaks.length === 0 ? null : appError('DOCUMENT_LEAK', `The finished file still holds what is withheld: ${placesIn(leaks)}. It was not let out.`, 'Report this fault of the app; until it is mended, publish the document without that part.', KEPT)
}

/** "words of paragraph 1.5 in the metadata of the file". */
function placesIn(leaks: readonly Leak[]): string {
  const places = [...new Set(leaks.map(({ what, of, where }) => `${what === 'words' ? 'words' : 'a figure'} of ${of} in ${where}`))]
  return places.length <= MOST_PLACES ? places.join('; ') : `${places.slice(0, MOST_PLACES).join('; ')}; and ${places.length - MOST_PLACES} more places`
}

/** In a package the worker is one file that stands alone and is run from its text, which also works inside an archive. */
function workerScript(): URL {
  const packed = new URL('./leaks/worker.mjs', import.meta.url)
  if (!existsSync(fileURLToPath(packed))) return new URL('./worker.ts', import.meta.url)
  return new URL(`data:text/javascript;base64,${readFileSync(packed).toString('base64')}`)
}

function search(input: SearchInput): Promise<SearchReply> {
  return new Promise((resolve) => {
    const worker = new Worker(workerScript(), { workerData: input, name: 'leaks', stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    let settled = false
    const settle = (reply: SearchReply): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      void worker.terminate().then(() => resolve(reply))
    }
    const timer = setTimeout(() => settle({ failed: `it took longer than ${TIME_LIMIT_MS / 1000} seconds` }), TIME_LIMIT_MS)
    worker.once('message', (reply: SearchReply) => settle(reply))
    worker.once('error', (problem: unknown) => settle({ failed: problem instanceof Error ? problem.message : String(problem) }))
    worker.once('exit', () => settle({ failed: 'the search ended without an answer' }))
  })
}
