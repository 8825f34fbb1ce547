// How each attached file is in a pack: looked at in its own bytes, because what was attached elsewhere may not be here, and what can be shown
// on a screen cannot always be printed.
import { attachmentsOf } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type FileInPack } from '#shared/documents/packSource.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { readPicture } from '../documents/pictures/pictures.ts'
import { sizeOf } from '../documents/pictures/size.ts'
import { type Asking } from '../documents/takesPages.ts'

/** By the item they are attached to. Bytes are read before the first wait. `asking`: whether a file that was late a moment ago is waited for. */
export async function filesInPack(db: ReadableDb, files: Iterable<Row<'attachment'>>, asking: Asking = {}): Promise<ReadonlyMap<string, FileInPack>> {
  const asked = [...files].map((file) => ({ file, bytes: db.blob(file.sha256) }))
  return new Map(await Promise.all(asked.map(async ({ file, bytes }) => [file.item, await fileInPack(file, bytes, asking)] as const)))
}

/** What each answer of the engine makes of a PDF. */
const PAGES = { set: 'pages', refused: 'beside', unanswered: 'untried' } as const

async function fileInPack({ sha256, media_type, pages }: Row<'attachment'>, bytes: Uint8Array | undefined, asking: Asking): Promise<FileInPack> {
  if (bytes === undefined) return { as: 'absent' }
  if (media_type !== 'application/pdf') return pictureInPack(sha256, bytes)
  const { takesPages } = await import('../documents/takesPages.ts')
  const as = PAGES[await takesPages(sha256, bytes, pages ?? 0, asking)]
  return as === 'pages' ? { as, key: sha256 } : { as }
}

/**
 * Whether the pages of every file of a pack can be set is known before it is issued: a file left beside the pack because this computer was
 * busy would make another issue than a quieter one makes. Refuses RULE.
 */
export async function needTried(db: ReadableDb, pack: string, asking: Asking = {}): Promise<void> {
  const files = attachmentsOf(db, pack).filter(({ item }) => db.row('pack_item', item)?.withdrawn === null)
  const found = await filesInPack(db, files, { now: true, ...asking })
  const untried = files.filter(({ item }) => found.get(item)?.as === 'untried').map(({ file_name }) => `“${file_name}”`)
  if (untried.length > 0) refuse('RULE', `Whether the pages of ${untried.join(' and ')} can be part of the pack could not be settled in time.`, 'Try again when this computer is less busy, or attach only the pages that are needed.', 'Nothing was issued.')
}

/** A picture at once: a drawing with words in it, which another face would set otherwise, is kept beside the pack. */
export function pictureInPack(sha256: string, bytes: Uint8Array): FileInPack {
  const read = readPicture(bytes)
  return read.ok ? { as: 'picture', key: sha256, width: widthOf(sizeOf(read.value)?.width ?? null) } : { as: 'beside' }
}

/** The text of a page at 96 dots to the inch, as screens show pictures. */
const TEXT_DOTS = (160 / 25.4) * 96

/** A picture is as wide as it is on a screen, and never wider than the text; a drawing is as wide as the text. */
const widthOf = (dots: number | null): number => (dots === null ? 100 : Math.min(100, Math.max(5, Math.round((dots / TEXT_DOTS) * 100))))
