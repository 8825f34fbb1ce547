// The council as the cycle finds it: departments, portfolios, people, committees and their Boards' membership, services, sources.
import { z } from 'zod'
import { committeeKinds, deliveries, duties, keysOf, personKinds } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { roleKinds } from '#shared/actor.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { cycleRef, departmentRef, done, id, inCycle, isoDate, maybeAmount, member, named, planYear, priorityRef, savingsSums, sourceRef, total } from './parts.ts'
import { command, query } from './procedure.ts'

const serviceRow = z.strictObject({
  id, name: z.string(), description: z.string().nullable(), department: departmentRef, portfolio: named.nullable(),
  duty: z.string(), dutyLabel: z.string(), act: z.string().nullable(), floor: maybeAmount,
  delivery: z.string().nullable(), provider: z.string().nullable(),
  budget: maybeAmount, budgetYear: z.string().nullable(), source: sourceRef.nullable(), illustrative: z.boolean(),
})

const portfolioRow = savingsSums.extend({
  id, name: z.string(), purpose: z.string().nullable(), leadMembers: z.array(named).nullable(), departments: z.array(departmentRef),
  committees: z.array(named).nullable(), services: z.number().int(), proposals: z.number().int(), illustrative: z.boolean(),
})

const portfolioDetail = portfolioRow.extend({
  cycle: cycleRef, years: z.array(planYear), sentence: z.string(),
  serviceList: z.array(serviceRow).nullable(), serviceBudget: total,
  proposalList: z.array(z.strictObject({
    id, ref: z.string(), title: z.string(), status: z.string(), statusLabel: z.string(), counts: z.boolean(), amounts: z.array(maybeAmount), total, left: maybeAmount, illustrative: z.boolean(),
  })).nullable(),
  priorityBalance: z.array(z.strictObject({
    priority: priorityRef, helped: z.number().int(), harmed: z.number().int(), neutral: z.number().int(), notScored: z.number().int(), illustrative: z.boolean(),
  })),
  boards: z.array(z.strictObject({ id, name: z.string(), date: isoDate.nullable() })).nullable(),
})

const personRow = z.strictObject({
  id, name: z.string(), kind: z.string(), kindLabel: z.string(), post: z.string().nullable(),
  roles: z.array(z.strictObject({ id, kind: z.string(), title: z.string(), portfolio: id.nullable() })).nullable(), illustrative: z.boolean(),
})

const adult = exampleId('portfolio:2025:asc')
const asch = exampleId('department:2025:ASC')

export const councilContract = {
  'departments.list': query({
    label: 'List the departments', input: z.strictObject(inCycle),
    output: z.strictObject({ cycle: cycleRef, departments: z.array(departmentRef.extend({ services: z.number().int(), proposals: z.number().int() })) }), example: {},
  }),
  'departments.create': command({
    label: 'Add a department', input: z.strictObject({ ...inCycle, code: titleText, name: titleText }), output: done, example: { code: 'PH', name: 'Public Health' },
  }),
  'departments.edit': command({
    label: 'Change a department', input: z.strictObject({ id, code: titleText.optional(), name: titleText.optional() }), output: done,
    example: { id: asch, name: 'Adult Social Care' },
  }),
  'departments.remove': command({
    label: 'Remove a department', input: z.strictObject({ id }), output: done, example: { id: exampleId('department:2025:GS') },
  }),
  'portfolios.list': query({
    label: 'List the portfolios', input: z.strictObject(inCycle),
    output: z.strictObject({ cycle: cycleRef, sentence: z.string(), years: z.array(planYear), portfolios: z.array(portfolioRow), totals: savingsSums, /** Savings in no portfolio, which no committee has in its remit; null when every saving is in one. */ outside: savingsSums.extend({ proposals: z.number().int(), illustrative: z.number().int() }).nullable() }),
    example: {},
  }),
  'portfolios.get': query({ label: 'Read one portfolio', input: z.strictObject({ id }), output: portfolioDetail, example: { id: adult } }),
  'portfolios.create': command({
    label: 'Add a portfolio',
    input: z.strictObject({ ...inCycle, name: titleText, purpose: paragraphText.nullable().optional(), departments: z.array(id).min(1).max(20) }),
    output: done, example: { name: 'Public Health', departments: [asch] },
  }),
  'portfolios.edit': command({
    label: 'Change a portfolio',
    input: z.strictObject({ id, name: titleText.optional(), purpose: paragraphText.nullable().optional(), departments: z.array(id).min(1).max(20).optional() }),
    output: done, example: { id: adult, purpose: 'Care and support for adults, and public health.' },
  }),
  'portfolios.remove': command({ label: 'Remove a portfolio', input: z.strictObject({ id }), output: done, example: { id: exampleId('portfolio:2025:strategic') } }),

  'people.list': query({ label: 'List the people', input: z.strictObject({}), output: z.strictObject({ people: z.array(personRow) }), example: {} }),
  'people.create': command({
    label: 'Add a person', input: z.strictObject({ name: titleText, kind: z.enum(keysOf(personKinds)), post: titleText.nullable().optional() }), output: done,
    example: { name: 'Councillor Example', kind: 'councillor' },
  }),
  'people.edit': command({
    label: 'Change a person', input: z.strictObject({ id, name: titleText.optional(), kind: z.enum(keysOf(personKinds)).optional(), post: titleText.nullable().optional() }),
    output: done, example: { id: exampleId('person:1'), post: 'Chair of the Board' },
  }),
  'people.remove': command({ label: 'Remove a person', input: z.strictObject({ id }), output: done, example: { id: exampleId('person:spare') } }),
  'roles.give': command({
    label: 'Give a person a role',
    input: z.strictObject({ person: id, kind: z.enum(roleKinds), title: titleText, portfolio: id.nullable().optional(), department: id.nullable().optional(), from: isoDate.nullable().optional() }),
    output: done, example: { person: exampleId('person:1'), kind: 'member', title: 'Member of the People Scrutiny Committee' },
  }),
  'roles.remove': command({ label: 'Remove a role', input: z.strictObject({ id }), output: done, example: { id: exampleId('role:lead:asc') } }),

  'committees.list': query({
    label: 'List the committees and their remits', input: z.strictObject(inCycle),
    output: z.strictObject({
      cycle: cycleRef,
      committees: z.array(z.strictObject({
        id, name: z.string(), kind: z.string(), kindLabel: z.string(), contact: z.string().nullable(), portfolios: z.array(named).nullable(),
        boards: z.array(named).nullable(), members: z.array(member).nullable(), illustrative: z.boolean(),
      })),
    }),
    example: {},
  }),
  'committees.create': command({
    label: 'Add a committee',
    input: z.strictObject({ ...inCycle, name: titleText, kind: z.enum(keysOf(committeeKinds)), contact: titleText.nullable().optional(), portfolios: z.array(id).max(50).optional() }),
    output: done, example: { name: 'Audit Committee', kind: 'other' },
  }),
  'committees.edit': command({
    label: 'Change a committee', input: z.strictObject({ id, name: titleText.optional(), contact: titleText.nullable().optional(), portfolios: z.array(id).max(50).optional() }),
    output: done, example: { id: exampleId('committee:2025:place'), contact: 'Scrutiny team' },
  }),
  'committees.remove': command({ label: 'Remove a committee', input: z.strictObject({ id }), output: done, example: { id: exampleId('committee:2025:place') } }),

  'services.list': query({
    label: 'List the services with their duty', input: z.strictObject({ ...inCycle, portfolio: id.optional(), department: id.optional() }),
    output: z.strictObject({ cycle: cycleRef, services: z.array(serviceRow), budget: total }), example: {},
  }),
  'services.create': command({
    label: 'Add a service', roles: ['finance'],
    input: z.strictObject({
      ...inCycle, name: titleText, department: id, portfolio: id.nullable().optional(), description: paragraphText.nullable().optional(),
      duty: z.enum(keysOf(duties)), act: titleText.nullable().optional(), floor: maybeAmount.optional(), delivery: z.enum(keysOf(deliveries)).nullable().optional(),
      provider: titleText.nullable().optional(), budget: maybeAmount.optional(), budgetYear: z.number().int().min(1990).max(2100).nullable().optional(),
    }),
    output: done, example: { name: 'Respite care', department: asch, portfolio: adult, duty: 'level', act: 'Care Act 2014 s18', budget: { state: 'unknown' } },
  }),
  'services.edit': command({
    label: 'Change a service', roles: ['finance'],
    input: z.strictObject({
      id, name: titleText.optional(), description: paragraphText.nullable().optional(), duty: z.enum(keysOf(duties)).optional(), act: titleText.nullable().optional(),
      floor: maybeAmount.optional(), delivery: z.enum(keysOf(deliveries)).nullable().optional(), provider: titleText.nullable().optional(),
      budget: maybeAmount.optional(), budgetYear: z.number().int().min(1990).max(2100).nullable().optional(),
    }),
    output: done, example: { id: exampleId('service:asc:340'), floor: { state: 'range', low: 30000000, high: 35000000 } },
  }),
  'services.remove': command({ label: 'Remove a service', roles: ['finance'], input: z.strictObject({ id }), output: done, example: { id: exampleId('service:asc:355') } }),

  'sources.list': query({ label: 'List the sources', input: z.strictObject({}), output: z.strictObject({ sources: z.array(sourceRef) }), example: {} }),
  'sources.create': command({
    label: 'Add a source',
    input: z.strictObject({ title: titleText, publisher: titleText.nullable().optional(), published: isoDate.nullable().optional(), reference: titleText.nullable().optional() }),
    output: done, example: { title: 'Revised budget report', publisher: 'East Sussex County Council', published: '2025-02-25' },
  }),
}
