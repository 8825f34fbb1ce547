// Every migration of the cycle file, in order. A released file is never edited: its sha256 is checked before it runs.
// Must not know what an entity means, and must not open files.
import { readFileSync } from 'node:fs'
import { sha256 } from '#db/store/hash.ts'

export type Migration = {
  /** The schema number the file has afterwards: 1, 2, 3 without gaps. */
  readonly version: number
  readonly name: string
  readonly sha256: string
}

export const migrations: readonly Migration[] = [
  { version: 1, name: '0001_initial.sql', sha256: '7c3ca2239611dec29b0f481e178c120ddd5c7213e20328e25b53c985ed49a2f2' },
  { version: 2, name: '0002_money.sql', sha256: 'dd33b58f48b94c3a06aba2b4c89bb8b25954c46d485a22ecd0bc233529f1e6c6' },
  { version: 3, name: '0003_packs.sql', sha256: '3f11c89da7865e3c3c410936e96260fe7e9dca57ee5308b2f002ccc40747d2d1' },
  { version: 4, name: '0004_kept_numbers.sql', sha256: '9d52b09d38cd4dd082ca5cde5188a10bfe46ba430633a0719584ae6b577b2f5e' },
]

/** Where the .sql files lie: beside this file, or beside the bundle this file was built into. */
const folder = new URL('./', import.meta.url)

/** The text of one migration. Throws when it is not the text that was released: that is a broken installation, not a broken file. */
export function migrationSql(migration: Migration, from: URL = folder): string {
  const text = readFileSync(new URL(migration.name, from), 'utf8').replaceAll('\r\n', '\n')
  const found = sha256(text)
  if (found !== migration.sha256) throw new Error(`Migration ${migration.name} is not the one released: sha256 ${found}, expected ${migration.sha256}.`)
  return text
}

/** Throws unless versions run 1, 2, 3 … without a gap: a gap would leave some files on a schema nobody wrote. */
export function assertContiguous(list: readonly Migration[]): void {
  list.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${migration.name} has version ${migration.version}, expected ${index + 1}.`)
  })
}
