// Opening a file that is attached to a pack: its very bytes, where this file holds them.
import { refuse } from '#shared/errors.ts'
import { exemptionOfItem } from './exemptScopes.ts'
import { need } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { keptBytes } from './keptBytes.ts'
import { flag } from './views.ts'

export const attachmentQueries = {
  'attachments.open': ({ db }, input) => {
    const item = need(db, 'pack_item', input.item)
    if (item.kind !== 'file') return refuse('RULE', `“${item.title}” is not an attached file.`, 'Choose an item that is one; papers of the app are exported as documents.')
    const [file] = db.rows('attachment', { item: item.id })
    // Whoever holds the open part alone has neither its bytes nor its name.
    if (file === undefined) {
      const exemption = exemptionOfItem(db, item.id)
      return exemption === undefined
        ? refuse('NOT_FOUND', `No file is attached to “${item.title}” yet.`, 'Attach one first, or ask who leads the item.')
        : refuse('NOT_FOUND', `The file of “${item.title}” is exempt under paragraph ${exemption.paragraph} of Schedule 12A and not in this file.`, 'Ask somebody who holds the exempt part of it.')
    }
    const bytes = keptBytes(db, { name: file.file_name, sha256: file.sha256, ask: 'Ask for the file from somebody whose file holds it.', was: 'what was attached' })
    return {
      id: file.id, item: item.id, fileName: file.file_name, mediaType: file.media_type, sha256: file.sha256, bytes: bytes.length, pages: file.pages, alt: file.alt,
      exempt: exemptionOfItem(db, item.id) !== undefined, illustrative: flag(file.illustrative), base64: Buffer.from(bytes).toString('base64'),
    }
  },
} satisfies Partial<QueryHandlers>
