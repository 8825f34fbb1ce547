// A saving of the file beside the row of a schedule that speaks of it: what would change, in words, and how it is written.
import { type WritableDb } from '#db/store/types.ts'
import { formatDate } from '#shared/dates.ts'
import { amountsOf, positionAt, statesFigure } from '#shared/domain/lineage.ts'
import { wordingFrozen } from '#shared/domain/proposalSteps.ts'
import { sumFte } from '#shared/domain/staff.ts'
import { type MaybeAmount, sameAmount } from '#shared/money/amount.ts'
import { formatAmount } from '#shared/money/format.ts'
import { type Row } from '#shared/schema/index.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { amountColumns, positionMoney } from '../handlers/views.ts'
import { NOT_STATED } from './departments.ts'
import { type SavingFacts } from './savingFacts.ts'
import { type Draft, type Match } from './savingMatch.ts'
import { type Places, wordsOf } from './savingWords.ts'
import { type Writing } from './savingWriting.ts'

type Cycle = Row<'cycle'>
export type Change = { readonly says: string[]; readonly note: string | null; write(db: WritableDb, writing: Writing): void }

const inThousands = (amounts: readonly MaybeAmount[]): string => amounts.map((amount) => formatAmount(amount, 'thousands') || 'blank').join(', ')

export function changeOf({ facts, place, amounts, covered, row }: Draft, { known: { proposal, positions }, byRef }: Match, places: Places, cycle: Cycle): Change {
  const says: string[] = []
  const columns: Partial<Row<'proposal'>> = {}
  const notes: string[] = []
  const frozen = wordingFrozen(proposal.status)
  const set = <C extends keyof Row<'proposal'>>(column: C, value: Row<'proposal'>[C] | undefined, name: string): void => {
    if (value === undefined || value === proposal[column]) return
    if (frozen && (column === 'title' || column === 'description')) { notes.push(`${proposal.ref} is being consulted on, so its ${column} stays as it was proposed.`); return }
    columns[column] = value
    says.push(name)
  }
  if (row.ref !== '' && row.ref !== proposal.ref) set('ref', row.ref, `reference ${proposal.ref} becomes ${row.ref}`)
  set('title', byRef ? facts.title : undefined, `title “${proposal.title}” becomes “${facts.title}”`)
  // What was written here since stays, as long as it still holds what the sheet says.
  const wording = row.texts.get('text')?.[0]?.text ?? facts.description ?? ''
  set('description', facts.description === null || plain(proposal.description ?? '').includes(plain(wording)) ? undefined : facts.description, 'description')
  for (const [column, value] of Object.entries(facts.texts) as [keyof SavingFacts['texts'], string | null | undefined][]) set(column, value ?? undefined, column.replace('_name', ''))
  const said = wordsOf(row, facts, places, proposal)
  says.push(...said.says)
  notes.push(...said.notes)
  // 12.5 and 12.50 are the same staff.
  set('fte', facts.fte === sumFte([proposal.fte]) ? undefined : (facts.fte ?? undefined), `FTE ${facts.fte ?? ''}`)
  set('posts', facts.posts ?? undefined, `posts ${facts.posts ?? ''}`)
  set('vacant', facts.vacant ?? undefined, `vacant posts ${facts.vacant ?? ''}`)
  const money = { ...setMoney(proposal, 'gross', facts.gross, says), ...setMoney(proposal, 'net', facts.net, says), ...setMoney(proposal, 'cost', facts.cost, says) }
  const moved = place.id !== proposal.department && (row.texts.has('department') || place.id !== null) && place.name !== NOT_STATED
  if (moved) says.push(`department becomes ${place.name}`)
  const figure = amounts.some((amount) => amount !== null) ? figureChange(positions, amounts, covered, cycle) : null
  if (figure !== null) says.push(`amounts ${figure.before} become ${inThousands(figure.amounts)} (£000)${figure.edits === null ? ', as a revised position' : ''}`)
  if (figure !== null) notes.push(...olderPaper(figure))
  if (saysNothing(positions, amounts, covered, cycle)) notes.push('The sheet leaves its amounts blank; those of the file stay.')
  return {
    says, note: notes.length === 0 ? null : notes.join(' '),
    write(db, writing) {
      const all = { ...columns, ...said.words, ...money, ...(moved ? { department: writing.departmentOf(place) } : {}) }
      if (Object.keys(all).length > 0) db.update('proposal', proposal.id, all)
      if (figure === null) return
      if (figure.edits === null) writing.addPosition(proposal.id, 'revised', 'Revised', figure.amounts, figure.standing)
      else {
        const { left_state: _, left_low: _low, left_high: _high, ...years } = positionMoney(figure.amounts, null)
        db.update('position', figure.edits, { ...years, derived: 0, derivation: null })
      }
    },
  }
}

/** Whether a sheet has columns for years of which the file holds amounts, and nothing stands in any of them. */
function saysNothing(positions: readonly Row<'position'>[], amounts: readonly MaybeAmount[], covered: ReadonlySet<number>, cycle: Cycle): boolean {
  const standing = positionAt(positions, 'latest')
  return standing !== undefined && amounts.every((amount) => amount === null) && amountsOf(standing, cycle.horizon).some((amount, i) => covered.has(i) && amount !== null)
}

function setMoney(proposal: Row<'proposal'>, prefix: 'gross' | 'net' | 'cost', amount: MaybeAmount, says: string[]): Partial<Row<'proposal'>> {
  if (amount === null) return {}
  const before = amountColumns(prefix, amount)
  if (Object.entries(before).every(([column, value]) => proposal[column as keyof Row<'proposal'>] === value)) return {}
  says.push(`${prefix} ${formatAmount(amount, 'thousands')} (£000)`)
  return before
}

type FigureChange = { readonly before: string; readonly amounts: readonly MaybeAmount[]; readonly edits: string | null; readonly standing: Row<'position'> | undefined; readonly older: Row<'position'> | undefined }

/** The amounts of a sheet are the same when the position that stands states them; a lone proposed one is corrected, otherwise a revised one is
 *  added. Compared and changed are the years the sheet has; the others stay as they stand. `older` is an earlier position with the sheet's amounts. */
function figureChange(positions: readonly Row<'position'>[], amounts: readonly MaybeAmount[], covered: ReadonlySet<number>, cycle: Cycle): FigureChange | null {
  const same = (position: Row<'position'>): boolean => amountsOf(position, cycle.horizon).every((amount, i) => !covered.has(i) || sameAmount(amount, amounts[i] ?? null))
  const standing = positionAt(positions, 'latest')
  if (standing !== undefined && same(standing)) return null
  const before = standing === undefined ? null : amountsOf(standing, cycle.horizon)
  const only = positions.length === 1 && positions[0]?.kind === 'proposed' ? (positions[0]?.id ?? null) : null
  return {
    before: before === null ? 'blank' : inThousands(before), amounts: amounts.map((amount, i) => (covered.has(i) ? amount : (before?.[i] ?? null))), edits: only,
    standing, older: positions.findLast((position) => position !== standing && statesFigure(position) && same(position)),
  }
}

/** That a sheet has figures a newer position has replaced, which an older paper would. */
const olderPaper = ({ older, standing }: FigureChange): string[] =>
  older === undefined || standing === undefined ? [] : [`The sheet has the amounts of ${dated(older)}, and ${dated(standing)} stands since: check that it is not an older paper.`]
const dated = ({ text, date, precision }: Row<'position'>): string => `“${text}” of ${formatDate(date, precision === 'month' || precision === 'year' ? precision : 'day')}`
