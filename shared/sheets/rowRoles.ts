// What rows without a figure are: headings, notes, or lines whose amount is not given.
import { CODE } from './contents.ts'
import { type RowRole } from './map.ts'
import { type ColumnRole } from './roles.ts'
import { namedByTotal, soundsLikeNote, wordsOfTotal } from './rowWords.ts'
import { type FoundRow, hasFigures } from './rows.ts'
import { plain } from './sheet.ts'

export type OutlineInput = { readonly rows: readonly FoundRow[]; readonly quanta: readonly number[]; readonly roles: readonly ColumnRole[]; readonly stand: 'before' | 'after' | null; readonly namedColumn: number | null; /** Rows that totals may leave out, by index. */ readonly apart: ReadonlySet<number> }

export function rolesWithoutFigures({ rows, namedColumn }: OutlineInput): Map<number, RowRole> {
  const roles = new Map<number, RowRole>()
  const lastFigures = rows.findLastIndex(hasFigures)
  const totalNames = new Set(rows.filter((row) => wordsOfTotal(row.title) !== null).map((row) => plain(namedByTotal(row.title))).filter((name) => name !== ''))
  const withRef = rows.filter((row) => hasFigures(row) && row.ref !== '').length
  const refsUsual = withRef > rows.filter(hasFigures).length / 2
  rows.forEach((row, i) => {
    if (row.sure && (row.said === 'heading' || row.said === 'note' || row.said === 'skip')) { roles.set(row.index, row.said); return }
    if (hasFigures(row)) return
    const text = row.alone?.text ?? row.title
    if (row.said === 'line' && row.sure) { roles.set(row.index, 'line'); return }
    if (i > lastFigures && row.alone !== null) { roles.set(row.index, 'note'); return }
    // A total that states nothing, as of a department where nothing counts, is no line without an amount.
    if (row.said === 'total' || row.said === 'grand' || row.said === 'apart') { roles.set(row.index, 'note'); return }
    if (row.title === '' && row.ref === '') { roles.set(row.index, 'note'); return }
    if (row.alone === null) { roles.set(row.index, totalNames.has(plain(row.title)) ? 'heading' : 'line'); return }
    if (soundsLikeNote(text)) { roles.set(row.index, 'note'); return }
    // A reference with nothing beside it is a line that was not filled in.
    if (refsUsual && row.ref === text && /\d/.test(text) && CODE.test(text)) { roles.set(row.index, 'line'); return }
    const before = rows[i - 1]
    const parted = before === undefined || row.index - before.index > 1 || wordsOfTotal(before.title) !== null || !hasFigures(before)
    const elsewhere = namedColumn !== null && row.alone.column !== namedColumn
    const shouts = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
    roles.set(row.index, parted || elsewhere || shouts || refsUsual || text.endsWith(':') || totalNames.has(plain(text)) ? 'heading' : 'line')
  })
  return roles
}
