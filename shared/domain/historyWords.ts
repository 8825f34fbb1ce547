// What an operation did, in words: its label ("Change the amount of ASC-003") and what each key held before and after.
// Labels are derived from the command and the rows it touched; they hold no values.
import { formatDate, isDate, isMonth } from '#shared/dates.ts'
import {
  bases, betterWays, boardStates, capacities, characteristics, committeeKinds, confidences, cycleStates, deliveries, dependencyKinds, draftStates, duties, eqiaStates, equalityEffects, lineRoles, measureKinds, measureRags,
  meetingStates, memberRoles, moneyUnits, optionKinds, personKinds, positionKinds, proposalKinds, proposalStatuses, rags, recommendationTypes, routes, stageStates, statementKinds, subjectives, wordFor,
} from '#shared/domain/words.ts'
import { bodyFaces } from '#shared/domain/houseWords.ts'
import { access, exemptible, issueKinds, packItemKinds, packKinds, twins } from '#shared/domain/packWords.ts'
import { contract, isName } from '#shared/contract/index.ts'
import { fromStored } from '#shared/money/amount.ts'
import { formatAmount } from '#shared/money/format.ts'

/** How commands that act on one named thing are labelled; others carry the contract's own label. */
const withName: Record<string, string> = {
  'cycles.create': 'Open the cycle', 'cycles.edit': 'Change the cycle', 'stages.edit': 'Change the stage', 'priorities.edit': 'Change the priority',
  'departments.create': 'Add the department', 'departments.edit': 'Change the department', 'departments.remove': 'Remove the department',
  'portfolios.create': 'Add the portfolio', 'portfolios.edit': 'Change the portfolio', 'portfolios.remove': 'Remove the portfolio',
  'people.create': 'Add', 'people.edit': 'Change the entry of', 'people.remove': 'Remove', 'committees.create': 'Add the', 'committees.edit': 'Change the', 'committees.remove': 'Remove the',
  'services.create': 'Add the service', 'services.edit': 'Change the service', 'services.remove': 'Remove the service',
  'proposals.create': 'Add', 'proposals.edit': 'Change', 'proposals.setCost': 'Change the cost of', 'proposals.remove': 'Remove',
  'positions.setAmount': 'Change the amount of', 'positions.add': 'Add a position to', 'positions.edit': 'Change a position of', 'positions.remove': 'Remove a position of',
  'effects.setPriority': 'Score a priority for', 'effects.setEquality': 'Record an equality effect of', 'effects.removeEquality': 'Remove an equality effect of',
  'proposals.share': 'Change the portfolios that share', 'options.create': 'Add an option to', 'options.edit': 'Change an option of', 'options.move': 'Move an option of', 'options.remove': 'Remove an option of',
  'costShifts.create': 'Record a cost shift of', 'costShifts.edit': 'Change a cost shift of', 'costShifts.remove': 'Remove a cost shift of',
  'dependencies.set': 'State a dependency of', 'dependencies.remove': 'Remove a dependency of',
  'statements.create': 'Add the statement', 'statements.edit': 'Change the statement', 'statements.remove': 'Remove the statement',
  'lines.create': 'Add the line', 'lines.edit': 'Change the line', 'lines.setAmount': 'Change an amount of the line', 'lines.move': 'Move the line', 'lines.remove': 'Remove the line',
  'measures.create': 'Add the measure', 'measures.edit': 'Change the measure', 'measures.remove': 'Remove the measure', 'measures.setValue': 'Record a value of', 'measures.removeValue': 'Remove a value of',
  'imports.removeMap': 'Forget how this was read:',
  'boards.create': 'Set up the', 'boards.edit': 'Change the', 'boards.remove': 'Remove the', 'meetings.set': 'Set the meeting of the',
  'themes.create': 'Add the heading', 'themes.edit': 'Change the heading', 'themes.move': 'Move the heading', 'themes.remove': 'Remove the heading',
  'comments.create': 'Write the comment', 'comments.edit': 'Change the comment', 'comments.move': 'Move the comment', 'comments.remove': 'Remove the comment',
  'recommendations.create': 'Write the recommendation', 'recommendations.edit': 'Change the recommendation', 'recommendations.move': 'Move the recommendation',
  'packs.create': 'Begin the pack', 'packs.edit': 'Change the pack', 'packs.remove': 'Remove the pack', 'packs.seal': 'Issue',
  'packItems.add': 'Add the item', 'packItems.edit': 'Change the item', 'packItems.move': 'Move the item', 'packItems.remove': 'Remove the item', 'packItems.withdraw': 'Withdraw the item',
  'packParagraphs.add': 'Write the paragraph', 'packParagraphs.write': 'Change the paragraph', 'packParagraphs.confirm': 'Say that it still holds:', 'packParagraphs.move': 'Move a paragraph of', 'packParagraphs.remove': 'Remove the paragraph',
  'attachments.add': 'Attach', 'attachments.edit': 'Describe', 'attachments.remove': 'Remove the file', 'exemptions.set': 'Make exempt:', 'exemptions.clear': 'Make public again:',
  'recommendations.remove': 'Remove the recommendation', 'recommendations.link': 'Link the recommendation', 'recommendations.unlink': 'Remove a link of the recommendation',
}

/** Commands of the log that are not in the contract. */
const OTHER: Record<string, string> = { 'example.build': 'Build the example' }

const own = (words: Readonly<Record<string, string>>, key: string): string | undefined => (Object.hasOwn(words, key) ? words[key] : undefined)

/** `title` names the row acted on: a reference, a name, or the first words of a text. A command this build does not know keeps its name. */
export function operationLabel(command: string, title: string): string {
  const verb = own(withName, command)
  if (verb !== undefined && title !== '') return `${verb} ${title}`
  if (isName(command)) return contract[command].label
  return own(OTHER, command) ?? command
}

/** First words of a text, for naming a row that has no title of its own. */
export function firstWords(text: string, most = 42): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line === '' ? '' : `“${line}”`
  return `“${line.slice(0, most - 1).replace(/\s\S*$/, '')}…”`
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/
const HIDDEN = new Set([
  'doc', 'ord', 'illustrative', 'derived', 'precision', 'map', 'fingerprint', 'heading', 'figures', 'sha256', 'model', 'content', 'media_type', 'bytes', 'logo', 'logo_type', 'engine', 'origin', 'subject', 'target', 'field', 'sent',
])

type Values = Record<string, string | number | null>

/**
 * The values of a group as one readable line; amounts in £000, ids and machine columns left out. "" when nothing is left. `entity`: what
 * they are the values of, where a code means one thing in one and another in another.
 */
export function valueInWords(values: Values, entity?: string): string {
  const pieces: string[] = []
  let inThousands = false
  for (const [column, value] of Object.entries(values)) {
    if (HIDDEN.has(column) || column.endsWith('_low') || column.endsWith('_high')) continue
    if (column.endsWith('_state')) {
      const prefix = column.slice(0, -'_state'.length)
      const amount = fromStored({ state: value === null ? null : String(value), low: numberOf(values[`${prefix}_low`]), high: numberOf(values[`${prefix}_high`]) })
      if (amount === null) continue
      inThousands ||= amount.state !== 'unknown'
      pieces.push(`${amountName(prefix)} ${formatAmount(amount, 'thousands')}`.trim())
      continue
    }
    if (value === null || value === '' || (typeof value === 'string' && ID.test(value))) continue
    // What nearly every figure is need not be said of each.
    if (column === 'basis' && value === 'recurring') continue
    const text = inWords(column, String(value), entity).replace(/\s+/g, ' ').trim()
    const label = numbered[column]
    pieces.push(label !== undefined ? `${label} ${text}` : text.length > 160 ? `${text.slice(0, 158)}…` : text)
  }
  return `${pieces.join('; ')}${inThousands ? ' (£000)' : ''}`
}

/** What a bare number is the number of. */
const numbered: Readonly<Record<string, string>> = {
  likelihood: 'likelihood', impact: 'impact', score: 'score', first_year: 'first year', horizon: 'years', slot: 'place', budget_year: 'budget of the year from April',
  start_year: 'starts in the year from April', start_month: 'month', fte: 'full-time equivalents', posts: 'posts', vacant: 'of them vacant', years: 'years', year: 'year from April',
  paragraph: 'paragraph of Schedule 12A', number: 'number', place: 'place', pages: 'pages', first_page: 'from page', last_page: 'to page',
}

/** The word lists a coded column may take its value from: a column of one name stands in several entities. */
const wordLists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  status: [proposalStatuses, draftStates, boardStates, meetingStates, cycleStates, stageStates], kind: [proposalKinds, positionKinds, personKinds, committeeKinds, optionKinds, dependencyKinds], type: [recommendationTypes],
  route: [routes], duty: [duties], delivery: [deliveries], effect: [equalityEffects], characteristic: [characteristics], eqia: [eqiaStates], rag: [rags, measureRags], capacity: [capacities], role: [memberRoles, lineRoles],
  basis: [bases], subjective: [subjectives], confidence: [confidences], better: [betterWays], unit: [moneyUnits],
  public: [access], entity: [exemptible], twin: [twins], face: [bodyFaces],
}

/** Where a code of an entity is not what the same code is elsewhere. */
const ownLists: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'statement.kind': statementKinds, 'statement_line.role': lineRoles, 'measure_value.kind': measureKinds, 'pack.kind': packKinds, 'pack_item.kind': packItemKinds, 'issue.kind': issueKinds }

/** A coded value as its word, a day as people write it, anything else as it is. */
function inWords(column: string, value: string, entity = ''): string {
  const own = ownLists[`${entity}.${column}`]
  const list = [...(own === undefined ? [] : [own]), ...(wordLists[column] ?? [])].find((words) => Object.hasOwn(words, value))
  if (list !== undefined) return wordFor(list, value)
  return isDate(value) || (column === 'date' && isMonth(value)) ? formatDate(value) : value
}

const numberOf = (value: string | number | null | undefined): number | null => (typeof value === 'number' ? value : null)

const amountNames: Readonly<Record<string, string>> = { left: 'left to find', amount: '', gross: 'gross base', net: 'net base', full: 'in a whole year' }

function amountName(prefix: string): string {
  const year = /^y([1-5])$/.exec(prefix)
  if (year) return `year ${year[1]}`
  const column = /^a([1-8])$/.exec(prefix)
  if (column) return `column ${column[1]}`
  return amountNames[prefix] ?? prefix
}
