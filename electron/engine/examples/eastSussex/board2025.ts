// The People Scrutiny RPPR Board of December 2024: when it met and who came. A Board of that kind meets every year; this
// meeting, its attendance and all it wrote are made up, from figures that are real.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { inOrder, invented } from '../rows.ts'
import { BOARD_DATE, committeeId, cycle2025 } from './cycle2025.ts'
import { personId, writeBoardMembers2025 } from './people2025.ts'

export const board2025 = exampleId('board:2025:people')

const supplied = [
  'Savings proposals for adult social care, as sent out to consultation',
  'Medium Term Financial Plan, November update',
  'Draft portfolio plan for adult social care and health',
  'Equality impact assessments in draft',
  'First results of the public consultation',
]

/** Person, capacity, for whom. */
const attendance = [
  ['1', 'chair', null], ['2', 'member', null], ['3', 'member', null], ['4', 'substitute', '9'], ['5', 'member', null], ['6', 'in_attendance', null], ['7', 'in_attendance', null], ['9', 'apologies', null],
] as const

export function writeBoard2025(db: WritableDb): void {
  db.insert('board', {
    id: board2025, committee: committeeId('people'), cycle: cycle2025, name: 'People Scrutiny RPPR Board', supplied: supplied.join('\n'),
    caveat: 'The Board met six days before the provisional settlement; amounts for later years were not yet known.', cabinet_date: '2025-01-28', status: 'drafting', ...invented,
  })
  writeBoardMembers2025(db, board2025)
  const meeting = db.insert('meeting', {
    id: exampleId('meeting:2025:people'), committee: null, board: board2025, date: BOARD_DATE, time: '10:00', venue: 'County Hall, Lewes', status: 'held', ...invented,
  })
  inOrder(attendance).forEach(({ row: [person, capacity, absent], ord }, i) => db.insert('attendance', {
    id: exampleId(`attendance:2025:people:${i + 1}`), meeting, person: personId(person), capacity, substitute_for: absent === null ? null : personId(absent), ord, ...invented,
  }))
}
