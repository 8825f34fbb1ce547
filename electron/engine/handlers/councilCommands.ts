// Changing departments, portfolios, people, roles, committees, services and sources.
import { committeesOf, departmentsOf, portfoliosOf, servicesOf } from '#db/council/read.ts'
import { boardsSatOn } from '#db/scrutiny/read.ts'
import { type WritableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'
import { type CommandHandlers } from './handler.ts'
import { clash, given, need, needCycle, needOpenCycle, refuseWhileNamed } from './find.ts'
import { orderBefore } from './ordering.ts'
import { amountColumns } from './views.ts'

const fresh = { source: null, illustrative: 0 }

function linkDepartments(db: WritableDb, portfolio: string, cycle: string, departments: readonly string[]): void {
  const wanted = new Set(departments)
  for (const id of wanted) {
    if (need(db, 'department', id).cycle !== cycle) refuse('RULE', 'That department belongs to another cycle.', 'Choose a department of this cycle.')
  }
  const linked = db.rows('portfolio_department', { portfolio })
  for (const row of linked) if (!wanted.has(row.department)) db.remove('portfolio_department', row.id)
  for (const id of wanted) if (!linked.some((row) => row.department === id)) db.insert('portfolio_department', { portfolio, department: id })
}

function setRemit(db: WritableDb, committee: string, cycle: string, portfolios: readonly string[]): void {
  const wanted = new Set(portfolios)
  for (const id of wanted) {
    if (need(db, 'portfolio', id).cycle !== cycle) refuse('RULE', 'That portfolio belongs to another cycle.', 'Choose a portfolio of this cycle.')
  }
  const held = db.rows('remit', { committee })
  for (const row of held) if (!wanted.has(row.portfolio)) db.remove('remit', row.id)
  for (const id of wanted) if (!held.some((row) => row.portfolio === id)) db.insert('remit', { committee, portfolio: id })
}

const departmentCommands = {
  'departments.create': (db, input) => {
    const cycle = needOpenCycle(db, needCycle(db, input.cycle).id)
    const list = departmentsOf(db, cycle.id)
    if (list.some((row) => row.code === input.code)) clash(`The code ${input.code}`)
    return db.insert('department', { cycle: cycle.id, code: input.code, name: input.name, ord: orderBefore(db, 'department', list), ...fresh })
  },
  'departments.edit': (db, input) => {
    const row = need(db, 'department', input.id)
    needOpenCycle(db, row.cycle)
    if (input.code !== undefined && departmentsOf(db, row.cycle).some((other) => other.id !== row.id && other.code === input.code)) clash(`The code ${input.code}`)
    db.update('department', row.id, given({ code: input.code, name: input.name }))
    return row.id
  },
  'departments.remove': (db, input) => {
    const row = need(db, 'department', input.id)
    needOpenCycle(db, row.cycle)
    refuseWhileNamed(db, row.name, [
      ['saving', 'savings', 'SELECT count(*) AS n FROM proposal WHERE department = ?'], ['service', 'services', 'SELECT count(*) AS n FROM service WHERE department = ?'],
      ['portfolio', 'portfolios', 'SELECT count(*) AS n FROM portfolio_department WHERE department = ?'], ['outcome', 'outcomes', 'SELECT count(*) AS n FROM outcome WHERE department = ?'],
      ['role', 'roles', 'SELECT count(*) AS n FROM role WHERE department = ?'], ['line of a statement', 'lines of statements', 'SELECT count(*) AS n FROM statement_line WHERE department = ?'],
      ['measure', 'measures', 'SELECT count(*) AS n FROM measure WHERE department = ?'],
    ], row.id)
    db.remove('department', row.id)
    return row.id
  },
} satisfies Partial<CommandHandlers>

const portfolioCommands = {
  'portfolios.create': (db, input) => {
    const cycle = needOpenCycle(db, needCycle(db, input.cycle).id)
    const list = portfoliosOf(db, cycle.id)
    if (list.some((row) => row.name === input.name)) clash(`The name “${input.name}”`)
    const id = db.insert('portfolio', { cycle: cycle.id, name: input.name, purpose: input.purpose ?? null, ord: orderBefore(db, 'portfolio', list), ...fresh })
    linkDepartments(db, id, cycle.id, input.departments)
    return id
  },
  'portfolios.edit': (db, input) => {
    const row = need(db, 'portfolio', input.id)
    needOpenCycle(db, row.cycle)
    if (input.name !== undefined && portfoliosOf(db, row.cycle).some((other) => other.id !== row.id && other.name === input.name)) clash(`The name “${input.name}”`)
    db.update('portfolio', row.id, given({ name: input.name, purpose: input.purpose }))
    if (input.departments !== undefined) linkDepartments(db, row.id, row.cycle, input.departments)
    return row.id
  },
  'portfolios.remove': (db, input) => {
    const row = need(db, 'portfolio', input.id)
    needOpenCycle(db, row.cycle)
    refuseWhileNamed(db, row.name, [
      ['saving', 'savings', 'SELECT count(*) AS n FROM proposal WHERE portfolio = ?'], ['service', 'services', 'SELECT count(*) AS n FROM service WHERE portfolio = ?'],
      ['committee remit', 'committee remits', 'SELECT count(*) AS n FROM remit WHERE portfolio = ?'], ['role', 'roles', 'SELECT count(*) AS n FROM role WHERE portfolio = ?'],
      ['saving shared with it', 'savings shared with it', 'SELECT count(*) AS n FROM proposal_portfolio WHERE portfolio = ?'], ['measure', 'measures', 'SELECT count(*) AS n FROM measure WHERE portfolio = ?'],
    ], row.id)
    db.remove('portfolio', row.id)
    return row.id
  },
} satisfies Partial<CommandHandlers>

const peopleCommands = {
  'people.create': (db, input) => db.insert('person', { name: input.name, kind: input.kind, post: input.post ?? null, ...fresh }),
  'people.edit': (db, input) => {
    db.update('person', need(db, 'person', input.id).id, given({ name: input.name, kind: input.kind, post: input.post }))
    return input.id
  },
  'people.remove': (db, input) => {
    const row = need(db, 'person', input.id)
    refuseWhileNamed(db, row.name, [
      ['attendance entry', 'attendance entries', 'SELECT count(*) AS n FROM attendance WHERE person = ?'], ['attendance entry as the member substituted for', 'attendance entries as the member substituted for', 'SELECT count(*) AS n FROM attendance WHERE substitute_for = ?'], ['membership', 'memberships', 'SELECT count(*) AS n FROM membership WHERE person = ?'],
    ], row.id)
    db.remove('person', row.id)
    return row.id
  },
  'roles.give': (db, input) => {
    const person = need(db, 'person', input.person)
    const cycles = [
      ...(input.portfolio ? [needOpenCycle(db, need(db, 'portfolio', input.portfolio).cycle).id] : []), ...(input.department ? [needOpenCycle(db, need(db, 'department', input.department).cycle).id] : []),
    ]
    if (new Set(cycles).size > 1) refuse('RULE', 'That department and that portfolio belong to different cycles.', 'Choose both of one cycle.')
    const [board] = input.kind === 'executive' ? boardsSatOn(db, person.id) : []
    if (board !== undefined) refuse('RULE', `${person.name} sits on the ${board.name}, and no executive member sits on scrutiny.`, 'Remove the member from the Board first, or choose somebody else.')
    return db.insert('role', {
      person: input.person, kind: input.kind, title: input.title, portfolio: input.portfolio ?? null, department: input.department ?? null, from_date: input.from ?? null, to_date: null, ...fresh,
    })
  },
  'roles.remove': (db, input) => {
    const role = need(db, 'role', input.id)
    if (role.portfolio !== null) needOpenCycle(db, need(db, 'portfolio', role.portfolio).cycle)
    if (role.department !== null) needOpenCycle(db, need(db, 'department', role.department).cycle)
    db.remove('role', role.id)
    return role.id
  },
} satisfies Partial<CommandHandlers>

const committeeCommands = {
  'committees.create': (db, input) => {
    const cycle = needOpenCycle(db, needCycle(db, input.cycle).id)
    const list = committeesOf(db, cycle.id)
    if (list.some((row) => row.name === input.name)) clash(`The name “${input.name}”`)
    const id = db.insert('committee', { cycle: cycle.id, name: input.name, kind: input.kind, contact: input.contact ?? null, ord: orderBefore(db, 'committee', list), ...fresh })
    setRemit(db, id, cycle.id, input.portfolios ?? [])
    return id
  },
  'committees.edit': (db, input) => {
    const row = need(db, 'committee', input.id)
    needOpenCycle(db, row.cycle)
    if (input.name !== undefined && committeesOf(db, row.cycle).some((other) => other.id !== row.id && other.name === input.name)) clash(`The name “${input.name}”`)
    db.update('committee', row.id, given({ name: input.name, contact: input.contact }))
    if (input.portfolios !== undefined) setRemit(db, row.id, row.cycle, input.portfolios)
    return row.id
  },
  'committees.remove': (db, input) => {
    const row = need(db, 'committee', input.id)
    needOpenCycle(db, row.cycle)
    refuseWhileNamed(db, row.name, [
      ['Board', 'Boards', 'SELECT count(*) AS n FROM board WHERE committee = ?'], ['meeting', 'meetings', 'SELECT count(*) AS n FROM meeting WHERE committee = ?'], ['member', 'members', 'SELECT count(*) AS n FROM membership WHERE committee = ?'],
      ['pack', 'packs', 'SELECT count(*) AS n FROM pack WHERE committee = ?'],
    ], row.id)
    db.remove('committee', row.id)
    return row.id
  },
} satisfies Partial<CommandHandlers>

const serviceCommands = {
  'services.create': (db, input) => {
    const department = need(db, 'department', input.department)
    const cycle = needOpenCycle(db, department.cycle)
    if (input.cycle !== undefined && input.cycle !== cycle.id) refuse('RULE', 'That department belongs to another cycle.', 'Choose a department of this cycle.')
    if (input.portfolio && need(db, 'portfolio', input.portfolio).cycle !== cycle.id) refuse('RULE', 'That portfolio belongs to another cycle.', 'Choose a portfolio of this cycle.')
    const none = { floor_state: null, floor_low: null, floor_high: null, budget_state: null, budget_low: null, budget_high: null }
    return db.insert('service', {
      cycle: cycle.id, department: department.id, portfolio: input.portfolio ?? null, name: input.name, description: input.description ?? null, duty: input.duty, act: input.act ?? null,
      delivery: input.delivery ?? null, provider: input.provider ?? null, budget_year: input.budgetYear ?? null, ord: orderBefore(db, 'service', servicesOf(db, cycle.id)), ...fresh,
      ...none, ...amountColumns('floor', input.floor), ...amountColumns('budget', input.budget),
    })
  },
  'services.edit': (db, input) => {
    const row = need(db, 'service', input.id)
    needOpenCycle(db, row.cycle)
    db.update('service', row.id, {
      ...given({ name: input.name, description: input.description, duty: input.duty, act: input.act, delivery: input.delivery, provider: input.provider, budget_year: input.budgetYear }),
      ...amountColumns('floor', input.floor), ...amountColumns('budget', input.budget),
    })
    return row.id
  },
  'services.remove': (db, input) => {
    const row = need(db, 'service', input.id)
    needOpenCycle(db, row.cycle)
    refuseWhileNamed(db, row.name, [['saving', 'savings', 'SELECT count(*) AS n FROM proposal WHERE service = ?']], row.id)
    // What a paper printed for it stays as printed; only the link goes.
    for (const line of db.rows('statement_line', { service: row.id })) db.update('statement_line', line.id, { service: null })
    db.remove('service', row.id)
    return row.id
  },
  'sources.create': (db, input) => db.insert('source', {
    title: input.title, publisher: input.publisher ?? null, published: input.published ?? null, reference: input.reference ?? null, illustrative: 0,
  }),
} satisfies Partial<CommandHandlers>

export const councilCommands = { ...departmentCommands, ...portfolioCommands, ...peopleCommands, ...committeeCommands, ...serviceCommands } satisfies Partial<CommandHandlers>
