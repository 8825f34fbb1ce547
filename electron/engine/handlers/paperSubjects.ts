// What a paper in a pack can be about.
import { type ReadableDb } from '#db/store/types.ts'
import { type EntityName } from '#shared/schema/index.ts'

const subjects: readonly EntityName[] = ['board', 'cycle', 'department', 'portfolio', 'proposal', 'statement', 'committee', 'meeting']

/** The kind of row an id names; undefined where nothing a paper can be about has it, or has it any more. */
export const subjectEntity = (db: ReadableDb, id: string): EntityName | undefined => subjects.find((entity) => db.row(entity, id) !== undefined)
