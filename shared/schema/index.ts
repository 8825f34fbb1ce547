// Every entity of a file, in an order where owners come before their parts. State tables carry the entity's name.
import { type EntityDeclaration, type RowOf } from './declare.ts'
import { cycle, department, outcome, portfolio, portfolio_department, priority, source, stage } from './cycleEntities.ts'
import { measure, measure_value } from './measureEntities.ts'
import { annotation, house_style, issue, issue_file, issue_item, reader_mark } from './issueEntities.ts'
import { import_map, statement, statement_line } from './moneyEntities.ts'
import { attachment, exemption, pack, pack_item, pack_paragraph, pack_text } from './packEntities.ts'
import { attendance, board, committee, meeting, membership, person, remit, role } from './peopleEntities.ts'
import { equality_effect, position, priority_effect, proposal, service } from './savingEntities.ts'
import { cost_shift, dependency, option, proposal_portfolio } from './savingPartEntities.ts'
import { comment, recommendation, recommendation_link, theme } from './scrutinyEntities.ts'

export const schema = {
  source, cycle, stage, priority, department, portfolio, portfolio_department, outcome,
  person, role, committee, remit, board, membership, meeting, attendance,
  service, proposal, position, priority_effect, equality_effect, option, cost_shift, dependency, proposal_portfolio,
  statement, statement_line, measure, measure_value, import_map,
  theme, comment, recommendation, recommendation_link,
  house_style, pack, pack_item, pack_paragraph, pack_text, attachment, exemption, issue, issue_file, issue_item, annotation, reader_mark,
} satisfies Record<string, EntityDeclaration>

export type Schema = typeof schema
export type EntityName = keyof Schema
export type Row<E extends EntityName> = RowOf<Schema[E]>

export const entityNames = Object.keys(schema) as EntityName[]

export const isEntity = (name: string): name is EntityName => Object.hasOwn(schema, name)

/** The number of the schema this build writes; each migration raises it by one. */
export const SCHEMA_VERSION = 4
