// Answers about sheets that are to be taken in: how one looks, what taking it in would do, how sheets were read before.
import { lookAt } from '../imports/look.ts'
import { readKept } from '../imports/keptMaps.ts'
import { readWorkbook } from '../imports/readWorkbook.ts'
import { reportOf } from '../imports/report.ts'
import { planImport } from '../imports/takeIn.ts'
import { isSheetKind } from '#shared/sheets/roles.ts'
import { type QueryHandlers } from './handler.ts'
import { orNull } from './views.ts'

const bytesOf = ({ base64 }: { readonly base64: string }): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))

export const importQueries = {
  'imports.look': async ({ db }, input) => {
    const workbook = await readWorkbook(bytesOf(input))
    return lookAt(db, input, workbook)
  },
  'imports.dryRun': async ({ db }, input) => {
    const workbook = await readWorkbook(bytesOf(input))
    return reportOf(planImport(db, input, workbook), input)
  },
  'imports.maps': ({ db }) => ({
    maps: orNull(db.rows('import_map').flatMap(({ id, kind, name, map }) => {
      const kept = readKept(map)
      return kept === null || !isSheetKind(kind) ? [] : [{ id, kind, name, map: kept }]
    })),
  }),
} satisfies Partial<QueryHandlers>
