// The Boards of a cycle: who came, what was said, what was recommended. Wording is drafted, then changed, as papers are.
import { type WritableDb } from '#db/index.ts'
import { docOf, plainOf } from '#shared/documents/richText.ts'
import { keysOf, recommendationTypes } from '#shared/domain/words.ts'
import { evenKeys } from '#shared/domain/orderKeys.ts'
import { inOrder, invented } from '../rows.ts'
import { type Committee, type Cycle, dayIn } from './council.ts'
import { type Random } from './random.ts'
import { type Saving } from './savings.ts'
import { type Scribe } from './scribe.ts'
import { commentTails, commentVerbs, recommendationClauses, revisions, themeTitles } from './words.ts'

const RECOMMENDATIONS_OF_A_BOARD = 10
const COMMENTS_OF_A_THEME = 4
const EDITS_OF_A_COMMENT = 3

const written = (text: string) => { const rich = docOf(text); return { doc: JSON.stringify(rich), plain: plainOf(rich) } }

const about = (saving: Saving | undefined): string => (saving === undefined ? 'the portfolio plan' : `${saving.ref}, ${saving.title}`)

const commentText = (random: Random, savings: readonly Saving[]): string =>
  `The Board ${random.pick(commentVerbs)} ${about(random.some(savings, 1)[0])}, ${random.pick(commentTails)}.`

function insertBoard(db: WritableDb, random: Random, cycle: Cycle, committee: Committee, people: readonly string[]): { board: string; meeting: string } {
  const board = db.insert('board', {
    id: random.id(), committee: committee.id, cycle: cycle.id, name: committee.name.replace('Scrutiny Committee', 'RPPR Board'), supplied: 'Savings schedule\nPortfolio plan\nMedium Term Financial Plan',
    caveat: null, cabinet_date: dayIn(cycle.year, '01-27'), status: 'drafting', ...invented,
  })
  const meeting = db.insert('meeting', { id: random.id(), committee: null, board, date: dayIn(cycle.year, '12-11'), time: '10:00', venue: 'County Hall', status: 'held', ...invented })
  people.forEach((person, i) => db.insert('membership', { id: random.id(), person, committee: null, board, role: i === 0 ? 'chair' : 'member', from_date: null, to_date: null, ...invented }))
  return { board, meeting }
}

function insertAttendance(db: WritableDb, random: Random, meeting: string, people: readonly string[]): void {
  inOrder(people).forEach(({ row: person, ord }, i) => db.insert('attendance', {
    id: random.id(), meeting, person, capacity: i === 0 ? 'chair' : random.chance(0.15) ? 'apologies' : 'member', substitute_for: null, ord, ...invented,
  }))
}

function writeComments(book: Scribe, board: string, savings: readonly Saving[]): void {
  const { random } = book
  for (const { row: title, ord } of inOrder(random.some(themeTitles, 3))) {
    const theme = book.write('scrutiny', 'themes.create', (db) => db.insert('theme', { id: random.id(), board, title, ord, ...invented }))
    for (const place of evenKeys(COMMENTS_OF_A_THEME)) {
      const comment = book.write('scrutiny', 'comments.create', (db) => db.insert('comment', { id: random.id(), board, theme, ord: place, ...written(commentText(random, savings)), status: 'draft', figures: null, ...invented }))
      for (let n = 0; n < EDITS_OF_A_COMMENT; n++) book.write('scrutiny', 'comments.edit', (db) => db.update('comment', comment, written(commentText(random, savings))))
    }
  }
}

function insertRecommendation(db: WritableDb, random: Random, cycle: Cycle, board: string, savings: readonly Saving[], ord: string): string {
  const named = random.some(savings, random.between(1, 2))
  const id = db.insert('recommendation', {
    id: random.id(), board, type: random.pick(keysOf(recommendationTypes)), ...written(`${random.pick(recommendationClauses)} ${about(named[0])}`), addressee: 'Cabinet', due: dayIn(cycle.year, '01-27'),
    owner_name: null, reason: null, evidence: null, measure: null, status: 'draft', ord, figures: null, ...invented,
  })
  for (const saving of named) db.insert('recommendation_link', { id: random.id(), recommendation: id, proposal: saving.id, priority: null })
  db.insert('recommendation_link', { id: random.id(), recommendation: id, proposal: null, priority: random.some(cycle.priorities, 1)[0] ?? null })
  return id
}

function writeRecommendations(book: Scribe, cycle: Cycle, board: string, savings: readonly Saving[]): void {
  const { random } = book
  for (const ord of evenKeys(RECOMMENDATIONS_OF_A_BOARD)) {
    const id = book.write('scrutiny', 'recommendations.create', (db) => insertRecommendation(db, random, cycle, board, savings, ord))
    book.write('scrutiny', 'recommendations.edit', (db) => db.update('recommendation', id, {
      reason: `${random.pick(revisions)}: members asked for it.`, evidence: 'Savings schedule, December.', measure: 'Reported at the March meeting.', due: dayIn(cycle.year, '02-24'), owner_name: 'Head of service',
      ...(cycle.open ? {} : { status: 'agreed' }),
    }))
  }
}

/** One Board for each committee: about a hundred operations a Board. */
export function writeBoards(book: Scribe, cycle: Cycle, people: readonly string[], savings: readonly Saving[]): void {
  const { random } = book
  book.begin(dayIn(cycle.year, '12-01'))
  for (const committee of cycle.committees) {
    const members = random.some(people, 7)
    const own = savings.filter((saving) => saving.portfolio !== null && committee.portfolios.includes(saving.portfolio))
    const { board, meeting } = book.write('scrutiny', 'boards.create', (db) => insertBoard(db, random, cycle, committee, members))
    book.write('scrutiny', 'attendance.record', (db) => insertAttendance(db, random, meeting, members))
    writeComments(book, board, own)
    writeRecommendations(book, cycle, board, own)
    if (!cycle.open) book.write('scrutiny', 'boards.edit', (db) => {
      db.update('board', board, { status: 'agreed' })
      for (const comment of db.rows('comment', { board })) db.update('comment', comment.id, { status: 'agreed' })
    })
  }
}
