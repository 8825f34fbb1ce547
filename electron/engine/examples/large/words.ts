// Words the large example is made of: an invented county, its departments and services, the things done to them, and people.
// Nothing here names a real council, place or person.

export const COUNCIL = 'Weald and Coast County Council (illustrative)'

export type DepartmentWords = {
  readonly code: string; readonly name: string; readonly portfolios: readonly (readonly [key: string, name: string])[]
  readonly services: readonly [string, ...string[]]; readonly acts: readonly [string, ...string[]]
}

export const departmentWords: readonly DepartmentWords[] = [
  {
    code: 'ASC', name: 'Adult Social Care and Health', portfolios: [['adults', 'Adults and Health']],
    services: ['Day opportunities', 'Reablement', 'Supported living', 'Extra care housing', 'Carers’ breaks', 'Community equipment', 'Floating support', 'Shared Lives'],
    acts: ['Care Act 2014 s18', 'Care Act 2014 s2', 'Care Act 2014 s20'],
  },
  {
    code: 'CSD', name: 'Children’s Services', portfolios: [['families', 'Children and Families'], ['schools', 'Schools and Inclusion']],
    services: ['Early help', 'Family hubs', 'Fostering', 'Home to school transport', 'School standards', 'Youth support', 'Short breaks', 'Placements'],
    acts: ['Children Act 1989 s17', 'Education Act 1996 s508B', 'Children Act 2004 s10'],
  },
  {
    code: 'CET', name: 'Communities, Economy and Transport', portfolios: [['transport', 'Transport and Highways'], ['economy', 'Economy and Skills']],
    services: ['Highway maintenance', 'Supported buses', 'Household waste sites', 'Libraries', 'Archives', 'Trading standards', 'Road safety', 'Street lighting'],
    acts: ['Highways Act 1980 s41', 'Transport Act 1985 s63', 'Public Libraries and Museums Act 1964 s7'],
  },
  {
    code: 'BSD', name: 'Business Services', portfolios: [['resources', 'Resources'], ['property', 'Property and Climate']],
    services: ['Property running costs', 'Procurement', 'ICT contracts', 'Payroll', 'Office estate', 'Energy', 'Insurance', 'Treasury'],
    acts: ['Local Government Act 1972 s151'],
  },
  {
    code: 'GS', name: 'Governance Services', portfolios: [['strategy', 'Strategy and Governance']],
    services: ['Member services', 'Legal services', 'Communications', 'Registration', 'Policy and research', 'Coroner support', 'Elections', 'Records'],
    acts: ['Local Government Act 2000 s9F'],
  },
]

/** A committee and the portfolios in its remit. */
export const committeeWords = [
  ['Adults and Health Scrutiny Committee', ['adults']], ['Children and Schools Scrutiny Committee', ['families', 'schools']], ['Transport Scrutiny Committee', ['transport']],
  ['Economy and Property Scrutiny Committee', ['economy', 'property']], ['Resources Scrutiny Committee', ['resources', 'strategy']],
] as const

/** What is done to a service, and the kind of saving it is. */
export const actions: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['fewer sites', 'reduction'], ['shorter opening hours', 'reduction'], ['shared with a neighbouring council', 'delivery'], ['contract let again', 'efficiency'], ['higher fees', 'income'],
  ['online first', 'demand'], ['earlier help, fewer crises', 'early'], ['grant in place of core budget', 'funding'], ['vacancies held', 'efficiency'], ['eligibility reviewed', 'policy'],
  ['run by a trust', 'delivery'], ['volunteers for part of the offer', 'demand'], ['one team in place of two', 'efficiency'], ['price list reviewed', 'income'], ['management layers removed', 'efficiency'],
]

export const places: readonly [string, ...string[]] = ['Millbridge', 'Northgate', 'Harbour End', 'Upper Weald', 'Sandfold', 'Castleham', 'Ferrybank', 'Long Down', 'Oxmarsh', 'county-wide']

export const firstNames: readonly [string, ...string[]] = ['Ada', 'Bram', 'Cleo', 'Dilys', 'Edwin', 'Fern', 'Gus', 'Hester', 'Ivo', 'Juno', 'Kit', 'Linnet', 'Moss', 'Nell', 'Orla', 'Piers', 'Quentin', 'Rhona', 'Silas', 'Tamsin']
export const lastNames: readonly [string, ...string[]] = [
  'Appledown', 'Birchmoor', 'Cragwell', 'Dunfold', 'Elmsworthy', 'Fallowby', 'Gorsefield', 'Hazelrigg', 'Inkpenny', 'Jessamy', 'Kestrelby', 'Larkhurst', 'Mossgrove', 'Netherby', 'Oakapple', 'Pondersby',
]

export const effectReasons: readonly [string, ...string[]] = [
  'No effect found', 'Fewer places nearby', 'Help comes earlier', 'Money freed for other work', 'Demand may return elsewhere', 'Local jobs affected', 'People travel further', 'Partners pick up part of it',
]
export const whoWords: readonly [string, ...string[]] = ['People who use the service weekly', 'Family carers', 'Children at primary school', 'People without a car', 'Staff in scope', 'Not yet counted']
export const mitigations: readonly [string, ...string[]] = ['A named contact during the change', 'Phased over two years', 'Transport for those who need it', 'A review after six months']
export const risks: readonly [string, ...string[]] = [
  'Illustrative: rests on one supplier.', 'Illustrative: needs a contract change by April.', 'Illustrative: demand may not fall as planned.', 'Illustrative: staff consultation has not begun.',
]
export const revisions: readonly [string, ...string[]] = ['After consultation', 'Price rises taken in', 'A later start', 'Part withdrawn', 'Figures checked by finance']

export const themeTitles: readonly [string, ...string[]] = ['Financial outlook', 'Portfolio plan', 'Savings and their effect', 'Equality and carers', 'Delivery and risk', 'Partners and demand']
export const commentVerbs: readonly [string, ...string[]] = ['noted', 'welcomed', 'was concerned about', 'questioned', 'supported', 'asked for more on']
export const commentTails: readonly [string, ...string[]] = [
  'and suggested that Cabinet look at the timing again', 'and requested the equality assessment before Cabinet meets', 'and asked what partners had said', 'given what was delivered in earlier years',
  'and asked for the figures by district', 'while recognising the pressure on the budget', 'and asked who would pick up the demand', 'and suggested a review after six months',
]
export const recommendationClauses: readonly [string, ...string[]] = [
  'publishes the effect on residents beside', 'phases over two years', 'names an officer who answers for', 'compares unit costs with neighbours before deciding', 'reports progress each quarter on',
  'keeps a local base for', 'looks for further efficiency in', 'sets a firmer target for', 'gives more weight to carers in', 'consults partners again on',
]
