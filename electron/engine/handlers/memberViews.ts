// Who sits on a Board or a committee, the chair first.
import { membersOf } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type Member } from '#shared/contract/parts.ts'
import { memberRoles, wordFor } from '#shared/domain/words.ts'
import { flag } from './views.ts'

export const memberViews = (db: ReadableDb, body: Parameters<typeof membersOf>[1]): Member[] =>
  membersOf(db, body).map((row) => ({ person: { id: row.person, name: row.name, post: row.post }, role: row.role, roleLabel: wordFor(memberRoles, row.role), illustrative: flag(row.illustrative) }))
