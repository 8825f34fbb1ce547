// Published tables of money: the statements of a cycle, each with its lines. Amounts stand in the order of the statement's columns,
// which follow from its kind (shared/domain/statements.ts), signed as they add up.
import { z } from 'zod'
import { keysOf, lineRoles, moneyUnits, statementKinds, subjectives } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { cycleRef, departmentRef, done, id, inCycle, maybeAmount, named, paperDate, sourceRef, startYear } from './parts.ts'
import { command, query } from './procedure.ts'

const column = z.strictObject({ key: z.string(), label: z.string(), year: z.number().int().nullable() })

export const statementRow = z.strictObject({
  id, kind: z.string(), kindLabel: z.string(), label: z.string(), body: z.string().nullable(), /** YYYY-MM-DD, or YYYY-MM where only the month is known. */ date: paperDate.nullable(), dateLabel: z.string(), note: z.string().nullable(),
  firstYear: z.number().int(), years: z.number().int(), unit: z.enum(keysOf(moneyUnits)), lines: z.number().int(), source: sourceRef.nullable(), illustrative: z.boolean(),
})

export const lineRow = z.strictObject({
  id, role: z.string(), roleLabel: z.string(),
  /** Worked out by the paper from other lines: compared, never added. */
  workedOut: z.boolean(),
  ref: z.string().nullable(), label: z.string(), group: z.string().nullable(), department: departmentRef.nullable(), service: named.nullable(),
  subjective: z.string().nullable(), subjectiveLabel: z.string().nullable(), note: z.string().nullable(), amounts: z.array(maybeAmount), illustrative: z.boolean(),
})

const statement = statementRow.extend({ cycle: cycleRef, columns: z.array(column), list: z.array(lineRow).nullable() })

export type StatementRowView = z.infer<typeof statementRow>
export type StatementLineView = z.infer<typeof lineRow>

const november = exampleId('statement:2026:mtfp-11')
const december = exampleId('statement:2026:mtfp-12')
const inDecember = (ref: string): string => exampleId(`line:2026:mtfp-12:${ref}`)

const amounts = z.array(maybeAmount).max(8)
const lineFacts = {
  ref: titleText.nullable().optional(), group: titleText.nullable().optional(), department: id.nullable().optional(), service: id.nullable().optional(),
  subjective: z.enum(keysOf(subjectives)).nullable().optional(), note: paragraphText.nullable().optional(), amounts: amounts.optional(),
}
const statementFacts = { body: titleText.nullable().optional(), date: paperDate.nullable().optional(), note: paragraphText.nullable().optional(), source: id.nullable().optional() }

export const statementsContract = {
  'statements.list': query({
    label: 'List the statements of a cycle', input: z.strictObject({ ...inCycle, kind: z.enum(keysOf(statementKinds)).optional() }),
    output: z.strictObject({ cycle: cycleRef, statements: z.array(statementRow) }), example: {},
  }),
  'statements.get': query({ label: 'Read one statement', input: z.strictObject({ id }), output: statement, example: { id: december } }),
  'statements.create': command({
    label: 'Add a statement', roles: ['finance'],
    input: z.strictObject({
      ...inCycle, kind: z.enum(keysOf(statementKinds)), label: titleText, firstYear: startYear.optional(), years: z.number().int().min(1).max(5).optional(), unit: z.enum(keysOf(moneyUnits)).optional(), ...statementFacts,
    }),
    output: done, example: { kind: 'mtfp', label: 'Council, February 2026', body: 'Full Council', date: '2026-02-10', unit: 'millions' },
  }),
  'statements.edit': command({
    label: 'Change a statement', roles: ['finance'],
    input: z.strictObject({ id, label: titleText.optional(), firstYear: startYear.optional(), years: z.number().int().min(1).max(5).optional(), unit: z.enum(keysOf(moneyUnits)).optional(), ...statementFacts }),
    output: done, example: { id: december, label: 'Cabinet, 9 December 2025' },
  }),
  'statements.remove': command({ label: 'Remove a statement', roles: ['finance'], input: z.strictObject({ id, reason: paragraphText.optional() }), output: done, example: { id: november } }),

  'lines.create': command({
    label: 'Add a line to a statement', roles: ['finance'],
    input: z.strictObject({ statement: id, role: z.enum(keysOf(lineRoles)).optional(), label: titleText, ...lineFacts, before: id.nullable().optional() }), output: done,
    example: { statement: december, role: 'pressure', label: 'Coroner service', amounts: [{ state: 'known', low: 250000 }, { state: 'unknown' }], before: inDecember('B') },
  }),
  'lines.edit': command({
    label: 'Change a line of a statement', roles: ['finance'],
    input: z.strictObject({ id, role: z.enum(keysOf(lineRoles)).optional(), label: titleText.optional(), ...lineFacts }), output: done,
    example: { id: inDecember('A'), note: 'Rises by the most that needs no referendum.' },
  }),
  'lines.setAmount': command({
    label: 'Change an amount of a line', roles: ['finance'],
    input: z.strictObject({ id, /** Place of the column in the statement, 0 for the first. */ column: z.number().int().min(0).max(7), amount: maybeAmount }), output: done,
    example: { id: inDecember('A'), column: 0, amount: { state: 'known', low: -13900000 } },
  }),
  'lines.move': command({ label: 'Move a line of a statement', roles: ['finance'], input: z.strictObject({ id, before: id.nullable() }), output: done, example: { id: inDecember('A'), before: inDecember('D') } }),
  'lines.remove': command({ label: 'Remove a line of a statement', roles: ['finance'], input: z.strictObject({ id }), output: done, example: { id: inDecember('Q') } }),
}
