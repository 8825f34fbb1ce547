// The cycle 2014/15 and beyond: what the report of 11 November 2013 to the Children's Services Scrutiny Committee states.
// Where it names only a month, the stage has no date and says the month in its note.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { unknown } from '#shared/money/amount.ts'
import { amountRow, inOrder } from '../rows.ts'
import { outcomes2014 } from './outcomes2014.ts'
import { from } from './sources.ts'

const cycle2014 = exampleId('cycle:2014')

/** Kind, label, short, body, date, note. */
const stages = [
  ['county', 'State of the County', 'County', 'Cabinet', '2013-07-23', 'The report that opened the process.'],
  ['scene', 'Scene setting', 'Scene', 'Scrutiny committees', null, 'September 2013: current portfolio and savings plans examined.'],
  ['autumn', 'Answers and Board membership', 'Autumn', 'Children’s Services Scrutiny Committee', '2013-11-11', 'Outstanding points answered; volunteers for the Board sought.'],
  ['boards', 'RPP&R scrutiny review boards', 'Boards', 'A board of each scrutiny committee', '2014-01-07', 'December 2013 to January 2014; the date is that of the Children’s Services board.'],
  ['cabinet', 'Budget recommended', 'Cabinet', 'Cabinet', null, 'Early in 2014.'],
  ['council', 'Budget and Council Plan approved', 'Council', 'Full Council', null, 'Early in 2014.'],
  ['review', 'Review of the process', 'Review', 'Scrutiny committees', null, 'March 2014.'],
] as const

const priorities = [
  ['Driving economic growth', 'Growth'], ['Keeping vulnerable people safe from harm', 'Safe'],
  ['Building resilience for individuals and families to live independently', 'Resilience'], ['Making the best use of our resources', 'Resources'],
] as const

const departments = [
  ['CSD', 'Children’s Services'], ['ASC', 'Adult Social Care'], ['CET', 'Communities, Economy and Transport'], ['BSD', 'Business Services'],
] as const

const committees = [
  ['children', 'Children’s Services Scrutiny Committee', 'report-2013'], ['economy', 'Economy, Transport and Environment Scrutiny Committee', 'committees-2014'],
  ['audit', 'Audit, Best Value and Community Services Scrutiny Committee', 'committees-2014'],
] as const

function writeBoard(db: WritableDb): void {
  const committee = exampleId('committee:2014:children')
  db.insert('meeting', { id: exampleId('meeting:2014:children-committee'), committee, board: null, date: '2013-11-11', time: null, venue: null, status: 'held', ...from('report-2013') })
  const board = db.insert('board', {
    id: exampleId('board:2014:children'), committee, cycle: cycle2014, name: 'Children’s Services RPP&R Scrutiny Board', supplied: null,
    caveat: 'Volunteers from the committee sit on the Board, and the Chairs of all scrutiny committees are invited to it.', cabinet_date: null, status: 'planned', ...from('report-2013'),
  })
  db.insert('meeting', { id: exampleId('meeting:2014:children'), committee: null, board, date: '2014-01-07', time: null, venue: null, status: 'planned', ...from('report-2013') })
}

export function writeCycle2014(db: WritableDb): void {
  const report = from('report-2013')
  db.insert('cycle', {
    id: cycle2014, council: 'East Sussex County Council', label: '2014/15 and beyond', process: 'RPP&R', first_year: 2014, horizon: 3, status: 'archived', ...report,
  })
  for (const { row: [kind, label, short, body, due, note], ord } of inOrder(stages)) {
    db.insert('stage', { id: exampleId(`stage:2014:${kind}`), cycle: cycle2014, kind, label, short, body, due, ends: null, status: 'done', note, ord, ...report })
  }
  priorities.forEach(([label, short], i) => db.insert('priority', { id: exampleId(`priority:2014:${i + 1}`), cycle: cycle2014, slot: i + 1, label, short, ...report }))
  for (const { row: [code, name], ord } of inOrder(departments)) db.insert('department', { id: exampleId(`department:2014:${code}`), cycle: cycle2014, code, name, ord, ...report })
  for (const { row: [key, name, source], ord } of inOrder(committees)) {
    db.insert('committee', { id: exampleId(`committee:2014:${key}`), cycle: cycle2014, name, kind: 'scrutiny', contact: key === 'children' ? 'Scrutiny manager' : null, ord, ...from(source) })
  }
  writeBoard(db)
}

export function writeOutcomes2014(db: WritableDb): void {
  for (const { row, ord } of inOrder(outcomes2014)) {
    db.insert('outcome', {
      id: exampleId(`outcome:2014:${row.numeral}`), cycle: cycle2014, department: exampleId('department:2014:CSD'), numeral: row.numeral, title: row.title, requires: row.requires,
      legislation: row.legislation, size_note: row.size, ...amountRow('amount', unknown), ord, ...from('report-2013'),
    })
  }
}
