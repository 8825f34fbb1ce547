// What a column of a sheet can mean, for each kind of sheet, and the words by which headings say it. Words of the field only.

export const sheetKinds = {
  savings: 'Savings schedule', budget: 'Revenue budget', movement: 'Budget movement', mtfp: 'Medium Term Financial Plan', measures: 'Measures',
} as const
export type SheetKind = keyof typeof sheetKinds
export const isSheetKind = (text: string): text is SheetKind => Object.hasOwn(sheetKinds, text)

/** Every role with the words a person chooses it by. */
export const columnRoles = {
  skip: 'Leave out',
  // Which row it is
  ref: 'Reference', title: 'Title', label: 'Line', department: 'Department', portfolio: 'Portfolio', service: 'Service', group: 'Group', authority: 'Authority', rowKind: 'Kind of row', year: 'Year',
  // What is said about it
  text: 'Description', note: 'Note', kind: 'Kind of saving', status: 'Status', owner: 'Owner', mitigation: 'Mitigation', alternatives: 'Alternatives', evidence: 'Evidence', consultation: 'Consultation',
  risk: 'Risk', rag: 'RAG', subjective: 'Subjective', start: 'Start',
  // Money and people
  amount: 'Amount', total: 'Total of the years', gross: 'Gross', income: 'Income', net: 'Net', cost: 'Cost of making the change', fte: 'FTE', posts: 'Posts', vacant: 'Vacant posts', staff: 'Staff in the service',
  base: 'Adjusted base', inflation: 'Inflation', pressures: 'Pressures', commitments: 'Commitments', savings: 'Savings', other: 'Other changes', budget: 'Budget', change: 'Change', percent: 'Percentage',
  // Measures
  value: 'Outturn', target: 'Target', benchmark: 'Benchmark', rank: 'Rank', better: 'Which way is better', unit: 'Unit',
} as const
export type ColumnRole = keyof typeof columnRoles
export const isColumnRole = (text: string): text is ColumnRole => Object.hasOwn(columnRoles, text)

/** Money that is added up down the column. */
export const moneyRoles = ['amount', 'total', 'gross', 'income', 'net', 'cost', 'base', 'inflation', 'pressures', 'commitments', 'savings', 'other', 'budget', 'change'] as const satisfies readonly ColumnRole[]
/** Counts that are added up down the column. */
export const countRoles = ['fte', 'posts', 'vacant', 'staff'] as const satisfies readonly ColumnRole[]
/** Values of measures: decimals, never added up. */
export const valueRoles = ['value', 'target', 'benchmark'] as const satisfies readonly ColumnRole[]

const among = (list: readonly ColumnRole[]) => (role: ColumnRole): boolean => list.includes(role)
export const isMoney = among(moneyRoles)
export const isCount = among(countRoles)
export const isValue = among(valueRoles)
export const isAdded = (role: ColumnRole): boolean => isMoney(role) || isCount(role)

/** Roles of which a sheet can have several columns. */
export const manyRoles: ReadonlySet<ColumnRole> = new Set(['skip', 'amount', 'label', 'title', 'text', 'note', 'value', 'target', 'benchmark', 'staff', 'percent', 'other', 'income', 'inflation', 'pressures', 'commitments', 'savings'])

/** `numbers`: the words mean this role over a column of figures; `texts`: over a column of words; `any`: over both. */
export type Wording = readonly [role: ColumnRole, over: 'numbers' | 'texts' | 'any', words: RegExp]

const people: readonly Wording[] = [
  ['vacant', 'numbers', /\bvacan(t|cies)\b/],
  ['fte', 'numbers', /\bf\s?t\s?e s?\b.*\b(delet|reduc|lost|loss|saved|saving|impact|remov|cut|change)|(delet|reduc|lost|loss|saved|impact|remov|cut|change)\w*\b.*\bf\s?t\s?e|\bstaff(ing)? (impact|reduction|implication)/],
  ['fte', 'numbers', /\bftes?\b|\bfull time equivalents?\b|\bwte\b/],
  ['posts', 'numbers', /\bposts?\b|\bheadcount\b|\bjobs?\b|\bredundanc/],
]

const about: readonly Wording[] = [
  ['rag', 'texts', /\brag\b|\bdeliverability\b/],
  ['mitigation', 'texts', /\bmitigat/],
  ['alternatives', 'texts', /\balternatives?\b|\boptions considered\b/],
  ['consultation', 'texts', /\bconsultation\b/],
  ['evidence', 'texts', /\bevidence\b/],
  ['owner', 'texts', /\b(responsible|lead|accountable|proposal|saving) (officer|owner|manager|director)\b|^(owner|officer|lead)$/],
  ['risk', 'texts', /\brisks?\b/],
  ['start', 'any', /^start( date| month)?$|\bstarts?\b.*\b(date|month|from)\b|^from when$|\bimplementation date\b/],
]

const places: readonly Wording[] = [
  ['authority', 'texts', /\b(council|(local )?authority|borough)\b(?! tax)(?!.*code)/],
  ['department', 'texts', /\bdepartments?\b|\bdirectorates?\b|^(dept|dir|division|group dept)$|\bdepartment code\b/],
  ['portfolio', 'texts', /\bportfolio\b|\b(lead|cabinet|executive) member\b/],
]

const references: readonly Wording[] = [
  ['ref', 'any', /^(ref(erence)?s?|unique id|id|code|no|number|line|item no|line no|row)$|\bref(erence)?( no| number| id| code)?$|^(proposal|saving|savings|item|line|budget|cost centre|measure|indicator) (id|no|number|code)$|^unique (id|ref(erence)?)$|\bcost cent(re|er)\b/],
]

const kindOfRow: Wording = ['rowKind', 'texts', /^(kind|type|level|row type|line type|row)$/]
const yearColumn: Wording = ['year', 'any', /^(financial |fiscal |budget |delivery |plan |savings? )?years?$|^(fy|period)$|^financial year\b|^year of\b/]
const percentages: Wording = ['percent', 'any', /%|\bper ?cent(age)?\b|^pct\b/]

const savings: readonly Wording[] = [
  percentages, ...people, ...about,
  ['cost', 'numbers', /\b(implementation|one off|redundancy|investment|set up|transition) (cost|spend|investment)s?\b|\bcosts? (of|to) (implement|deliver)|^investment( required)?$/],
  ['total', 'numbers', /\b(total|cumulative)\b/],
  ['net', 'numbers', /^net$|\bnet (budget|expenditure|cost|spend|base)\b|\b(budget|expenditure|cost|spend|base) net$/],
  ['gross', 'numbers', /\bgross\b|\b(current|base|original|existing|total|annual) budget\b|^budget$/],
  ['amount', 'numbers', /^$|\bsavings?\b|\bamounts?\b|\bvalue\b|\breductions?\b|\bproposed\b|\befficienc|\bnet saving\b|\bincome\b|\bbenefit\b|^lgr$|^net$/],
  ...places,
  ['ref', 'any', /\b(ref(erence)?|id)\b/], ...references, kindOfRow, yearColumn,
  ['kind', 'texts', /\b(kind|type|category|nature)\b/],
  ['status', 'texts', /^(status|decision|stage)$|\bstatus\b/],
  ['title', 'texts', /\b(title|proposals?|initiative|project|scheme)\b(?!.*\b(descri|detail|original))|^(description of (the )?(saving|proposal|savings proposal)s?|savings?|savings? (name|item|title|measure|option)s?|item|line|name|unit|budget (line|area|heading))$/],
  ['text', 'texts', /\bdescri|\bdetails?\b|\bnarrative\b|\bsummary\b|\bexplanation\b|\boriginal\b|\bwhat\b|\bbackground\b|\brationale\b|\bimpacts?\b/],
  ['service', 'texts', /\bservices?( area)?\b|\bteam\b|\bfunction\b|\bbudget area\b|\bcost centre name\b/],
  ['group', 'texts', /\b(group|theme|programme|block|section|area|level 1)\b/],
  ['note', 'texts', /\bnotes?\b|\bcomments?\b|\bsources?\b|\bremarks?\b|\bassumptions?\b|\boutcome\b/],
]

const lines: readonly Wording[] = [
  ...references, kindOfRow, yearColumn,
  ['subjective', 'texts', /\bsubjective\b|\bexpenditure type\b|\bcost type\b/],
  ...places,
  ['group', 'texts', /\b(group|theme|programme|block|section|category|level 1|tier 1|division)\b/],
  ['label', 'texts', /^(line|lines|item|items|label|heading|name|title|service( area)?s?|budget( (line|area|heading))?|directorate|function|level [2-6]|tier [2-6]|account|description|detail|details|category)$|\b(budget|service) (head|heading|area|line)s?\b/],
  ['text', 'texts', /\bdescri|\bdetails?\b|\bnarrative\b|\bsummary\b|\bexplanation\b/],
  ['note', 'texts', /\bnotes?\b|\bcomments?\b|\bsources?\b|\bremarks?\b|\bassumptions?\b/],
]

const budget: readonly Wording[] = [
  percentages, ...people.map(([, over, words]): Wording => ['staff', over, words]),
  ['income', 'numbers', /\bgross income\b/],
  ['gross', 'numbers', /\bgross\b|^(total )?(expenditure|spend|spending)$/],
  ['income', 'numbers', /\bincome\b|\bfees and charges\b|\bgrants?\b/],
  ['net', 'numbers', /\bnet\b/],
  ['net', 'numbers', /^$|\bamounts?\b|\bbudget\b|\bvalue\b|\bexpenditure\b|\btotal\b|^cost$|\boutturn\b|\bestimates?\b|\bactuals?\b|\bforecast\b/],
  ...lines,
]

const movement: readonly Wording[] = [
  percentages,
  ['change', 'numbers', /\b(change|variance|difference|increase over|movement (over|from|in year|from base))\b/],
  ['base', 'numbers', /\bbase\b|\b(opening|brought forward|previous year|prior year|current) budget\b|\brolled forward\b/],
  ['inflation', 'numbers', /\binflation\b|\bpay and price/],
  ['savings', 'numbers', /\bsavings?\b|\befficienc|\breductions?\b|\b(additional|new|increased) income\b|\bincome generation\b/],
  ['commitments', 'numbers', /\bcommitments?\b|\breinvest|\binvestments?\b|\bfull year effects?\b/],
  ['pressures', 'numbers', /\bpressures?\b|\bgrowth\b|\bdemand\b|\bdemograph/],
  ['other', 'numbers', /\b(corrections?|adjustments?|virements?|transfers?|realignments?|rebasing)\b/],
  ['budget', 'numbers', /\bbudget\b|\brequirement\b|\bproposed\b|\bnew\b/],
  ['other', 'numbers', /./],
  ...lines,
]

const mtfp: readonly Wording[] = [
  percentages,
  ['total', 'numbers', /\b(total|cumulative)\b/],
  ['amount', 'numbers', /./], ['amount', 'numbers', /^$/],
  ...lines,
]

const measures: readonly Wording[] = [
  ['better', 'texts', /\bpolarity\b|\brank order\b|\b(better|good)\b|\bdirection\b|^order$/],
  ['skip', 'any', /\bmads?\b|\bdeviation\b|\bz score\b|\bvariance\b|\bdifference\b/],
  ['rank', 'any', /\brank(ing)?\b|\bquartile\b/],
  ['rag', 'texts', /\brag\b|^status$/],
  ['benchmark', 'numbers', /\bmedian\b|\baverage\b|\bmean\b|\bbenchmark\b|\bcomparator\b|\bengland\b|\bnational\b|\bregion(al)?\b|\bnearest neighbours?\b|\bpeer/],
  ['target', 'numbers', /\btargets?\b|\bplan(ned)?\b|\bgoal\b/],
  ['value', 'numbers', /^$|\bvalue\b|\boutturn\b|\bactual\b|\bresult\b|\bperformance\b|\bscore\b|\brate\b/],
  ['year', 'any', /\byear\b|^period$|^fy$/],
  ['skip', 'any', /\bauthority code\b|\bentity\b|\bregion\b|\bgrouping\b/],
  ['ref', 'any', /^(ref(erence)?|code|id|no|number|measure (ref|id|code)|indicator (ref|id|code))$|\bref(erence)?$/],
  ['unit', 'texts', /^units?( of measure)?$/],
  ...places,
  ['title', 'texts', /\bmeasures?\b|\bindicators?\b|\btitle\b|\bname\b|\bdescription\b|\bwording\b|\bmetric\b/],
  ['owner', 'texts', /\b(owner|lead|officer|responsible)\b/],
  ['note', 'texts', /\bnotes?\b|\bcomments?\b|\bcommentary\b|\bsource\b/],
]

export const wordings: Readonly<Record<SheetKind, readonly Wording[]>> = { savings, budget, movement, mtfp, measures }

/** What a row is called by: savings and measures have titles, statements have lines. */
export const nameRole = (kind: SheetKind): 'title' | 'label' => (kind === 'savings' || kind === 'measures' ? 'title' : 'label')
