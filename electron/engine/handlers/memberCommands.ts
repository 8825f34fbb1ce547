// Who sits on a Board, or on a committee. Nobody of the executive sits on scrutiny.
import { type WritableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'
import { type CommandHandlers } from './handler.ts'
import { need, needOpenCycle } from './find.ts'
import { fresh, needBoard } from './paperRules.ts'

const unset = { from_date: null, to_date: null }

type Body = { readonly where: { readonly board: string; readonly committee: null } | { readonly board: null; readonly committee: string }; readonly name: string; readonly scrutiny: boolean }

function needBody(db: WritableDb, { board, committee }: { readonly board?: string | undefined; readonly committee?: string | undefined }): Body {
  if (board !== undefined && committee === undefined) return { where: { board: needBoard(db, board).id, committee: null }, name: 'this Board', scrutiny: true }
  if (committee === undefined || board !== undefined) return refuse('INVALID_INPUT', 'Who sits on what: a Board or a committee is named, one of them.', 'Give the id of a Board, or that of a committee.')
  const row = need(db, 'committee', committee)
  needOpenCycle(db, row.cycle)
  return { where: { board: null, committee: row.id }, name: row.name, scrutiny: row.kind === 'scrutiny' }
}

export const memberCommands = {
  'members.add': (db, input) => {
    const { where, name, scrutiny } = needBody(db, input)
    const person = need(db, 'person', input.person)
    const [sits] = db.rows('membership', { ...where, person: person.id })
    if (sits !== undefined) {
      if (input.role === undefined || input.role === sits.role) refuse('CLASH', `${person.name} is already a member of ${name}.`, 'Choose somebody else, or give them another role on it.')
      db.update('membership', sits.id, { role: input.role })
      return sits.id
    }
    if (scrutiny && db.rows('role', { person: person.id, kind: 'executive', to_date: null }).length > 0) refuse('RULE', `${person.name} is a member of the executive, and no executive member sits on scrutiny.`, 'Choose somebody else, or end the executive role first.')
    return db.insert('membership', { person: person.id, ...where, role: input.role ?? 'member', ...unset, ...fresh })
  },
  'members.remove': (db, input) => {
    const { where, name } = needBody(db, input)
    const [member] = db.rows('membership', { ...where, person: input.person })
    if (member === undefined) return refuse('NOT_FOUND', `That person is not a member of ${name}.`, 'Look at the list of members.')
    db.remove('membership', member.id)
    return member.id
  },
} satisfies Partial<CommandHandlers>
