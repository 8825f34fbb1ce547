// Bytes kept beside the log: once, never changed by an undo, and missed or found out when they are not what they were.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore, type Store } from '#db/index.ts'
import { coreOf } from '#db/store/store.ts'
import { ann, closing, edit, folder, insertHouse, insertPlain, newStore, optionsIn, problemsOf, reopen } from './kit.ts'

const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x80, 0x0a])
const digest = createHash('sha256').update(bytes).digest('hex')

/** A pack with one item and a file attached to it. */
function withFile(store: Store, content: Uint8Array = bytes): string {
  return edit(store, (db) => {
    const { cycle } = insertHouse(db)
    const pack = insertPlain(db, 'pack', { cycle })
    const item = insertPlain(db, 'pack_item', { pack, title: 'Minutes of the last meeting' })
    return insertPlain(db, 'attachment', { item, sha256: db.keepBlob(content), bytes: content.length })
  }).value
}

const kept = (store: Store): number => coreOf(store).connection.one<{ n: number }>('SELECT count(*) AS n FROM blob')?.n ?? 0

describe('a file attached to a pack', () => {
  it('is kept byte for byte under its sha256, and read back after a restart', () => {
    const store = newStore()
    withFile(store)
    expect(store.read((db) => db.blob(digest))).toEqual(Buffer.from(bytes))
    const again = reopen(store)
    expect(again.read((db) => db.blob(digest))).toEqual(Buffer.from(bytes))
    expect(again.read((db) => db.blob('0'.repeat(64)))).toBeUndefined()
    expect([again.check().findings, problemsOf(again)]).toEqual([[], []])
  })

  it('is kept once, however often it is attached', () => {
    const store = newStore()
    const first = withFile(store)
    edit(store, (db) => {
      const beside = db.row('pack_item', db.row('attachment', first)?.item ?? '')
      const item = insertPlain(db, 'pack_item', { pack: beside?.pack ?? '', title: 'The same minutes again' })
      insertPlain(db, 'attachment', { item, sha256: db.keepBlob(Uint8Array.from(bytes)) })
    })
    expect(store.check().rows['attachment']).toBe(2)
    expect(kept(store)).toBe(1)
  })

  it('stays when the step is undone, so that the redo finds it', () => {
    const store = newStore()
    withFile(store)
    const after = store.dump()
    store.undo(ann)
    expect(kept(store)).toBe(1)
    store.redo(ann)
    expect([store.dump(), store.check().findings]).toEqual([after, []])
  })

  it('leaves nothing behind when the step is refused', () => {
    const store = newStore()
    expect(() => edit(store, (db) => { db.keepBlob(bytes); throw new Error('no') })).toThrow('no')
    expect(kept(store)).toBe(0)
  })

  it('goes along with a saved copy', () => {
    const store = newStore()
    withFile(store)
    const place = folder()
    const options = optionsIn(place)
    store.saveCopy(options.path)
    expect(existsSync(join(place, 'cycle.rppr'))).toBe(true)
    const copy = closing(openStore(options), options)
    expect(copy.read((db) => db.blob(digest))).toEqual(Buffer.from(bytes))
  })
})

describe('the check of a file', () => {
  it('finds a file whose bytes are missing', () => {
    const store = newStore()
    const attachment = withFile(store)
    coreOf(store).connection.run('DELETE FROM blob')
    expect(store.check().findings).toEqual([{ kind: 'missingBlob', entity: 'attachment', row: attachment, message: 'The bytes of this attached file are not in the file.' }])
  })

  it('finds a file whose bytes were altered by another program, one byte among a megabyte', () => {
    const store = newStore()
    const large = new Uint8Array(1024 * 1024).fill(7)
    const attachment = withFile(store, large)
    expect(store.check().findings).toEqual([])
    const altered = Uint8Array.from(large)
    altered[600_000] = 8
    coreOf(store).connection.run('UPDATE blob SET bytes = ?', altered)
    expect(store.check().findings).toEqual([{ kind: 'alteredBlob', entity: 'attachment', row: attachment, message: 'The bytes of this attached file are not what they were when they were kept.' }])
  })

  it('has nothing to say of an attachment that was removed, whatever became of its bytes', () => {
    const store = newStore()
    const attachment = withFile(store)
    edit(store, (db) => db.remove('attachment', attachment))
    coreOf(store).connection.run('DELETE FROM blob')
    expect(store.check().findings).toEqual([])
  })
})
