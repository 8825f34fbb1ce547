// For the hand that writes a migration: prints each file's sha256 for index.ts and writes the schema snapshot that a test compares.
// Never run on a released migration to make a changed text pass.
//   node db/migrations/seal.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { snapshotText, shapeOf } from '#db/file/shape.ts'
import { sha256 } from '#db/store/hash.ts'
import { migrations } from './index.ts'

const here = new URL('./', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, here), 'utf8')

for (const { name } of migrations) process.stdout.write(`${name} ${sha256(textOf(name))}\n`)
writeFileSync(new URL('../schema.snapshot.sql', here), snapshotText(shapeOf({ list: migrations, sql: ({ name }) => textOf(name) })))
