// Briefing (document 13): a committee's remit or its Board on at most eight pages. It is composed with limits: how many lines each part
// may have. Whoever can measure pages tightens them in the order declared here, and the paper says what it left out. Pure.
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { formatDate } from '#shared/dates.ts'
import { notCountedWords } from '#shared/domain/counting.ts'
import { isRated } from '#shared/domain/deliveryRisk.ts'
import { openPoints } from '#shared/domain/openPoints.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { formatTotalInWords } from '#shared/money/format.ts'
import { type BriefingContent, boardPart, floorsPart, measuresPart, questionsPart, risksPart, savingsPart, servicesPart } from './briefingParts.ts'
import { type InnerBlock } from './blocks.ts'
import { savingsBars } from './charts/money.ts'
import { remitTable } from './committeeSections.ts'
import { type DocumentModel } from './model.ts'
import { MADE_UP, NOT_RECORDED, frontOf, headingOf, lastDate, listed, lowerFirst } from './parts.ts'
import { type Remit } from './remitFacts.ts'

export const BRIEFING_PAGES = 8

/** The parts that may be cut. The key figures are not among them. */
export const briefingParts = ['risks', 'floors', 'questions', 'board', 'savings', 'measures', 'services'] as const
export type BriefingPart = (typeof briefingParts)[number]
export type BriefingLimits = Readonly<Record<BriefingPart, number>>

/** What goes first when the pages do not suffice, and how far: a long tail of small things goes before a short list of large ones, and the largest go last. */
const CUTS: readonly (readonly [part: BriefingPart, lines: number])[] = [
  ['services', 15], ['services', 0], ['risks', 20], ['floors', 20], ['measures', 10], ['measures', 0], ['savings', 60], ['board', 12], ['risks', 12], ['floors', 12], ['savings', 25], ['questions', 15],
  ['savings', 10], ['board', 4], ['savings', 0], ['risks', 8], ['floors', 8], ['questions', 8], ['board', 0], ['floors', 4], ['risks', 5], ['questions', 5],
]
const ALL: BriefingLimits = { risks: Infinity, floors: Infinity, questions: Infinity, board: Infinity, savings: Infinity, measures: Infinity, services: Infinity }

/** From everything to the least a briefing can be, each step a little tighter than the one before. */
export const briefingSteps: readonly BriefingLimits[] = CUTS.reduce<BriefingLimits[]>((steps, [part, lines]) => [...steps, { ...(steps.at(-1) ?? ALL), [part]: lines }], [ALL])

/** `board`: its workspace where the briefing is about a Board; null for a committee. `fits`: whether it was measured to keep to its pages. */
export function composeBriefing(remit: Remit, board: BoardWorkspace | null, limits: BriefingLimits = ALL, fits = true): DocumentModel {
  const { cycle, committee } = remit
  const subject = board === null ? committee.name : board.board.name
  const meets = board?.meeting?.date ?? null
  const parts: Readonly<Record<BriefingPart, BriefingContent>> = {
    risks: risksPart(remit), floors: floorsPart(remit), questions: questionsPart(remit), board: boardPart(board), savings: savingsPart(remit), measures: measuresPart(remit), services: servicesPart(remit),
  }
  return {
    v: 1, document: 'briefing', title: `Briefing: ${subject}`, subtitle: `${cycle.process} ${cycle.label}${meets === null ? '' : ` · for the meeting on ${formatDate(meets)}`}`, body: cycle.council,
    subject: `Briefing for the ${subject}, ${cycle.process} ${cycle.label}`, date: meets ?? lastDate(remit.savings.map((saving) => saving.position?.date)), status: 'draft', language: 'en-GB',
    illustrative: remit.illustrative || board?.illustrative === true ? MADE_UP : null,
    blocks: [
      ...leftOut(parts, limits, fits), headingOf('Key figures'), ...keyFigures(remit),
      ...briefingParts.flatMap((part) => (parts[part].lines === 0 || limits[part] === 0 ? [] : parts[part].blocks(limits[part]))),
    ],
  }
}

/** One sentence for all that is not there; nothing where everything is. */
function leftOut(parts: Readonly<Record<BriefingPart, BriefingContent>>, limits: BriefingLimits, fits: boolean): readonly InnerBlock[] {
  const missing = briefingParts.flatMap((part) => {
    const { lines, one, many, which } = parts[part]
    const limit = limits[part]
    if (lines <= limit) return []
    return [limit === 0 ? `all ${countWord(lines).toLowerCase()} ${lines === 1 ? one : many}` : `${countWord(lines - limit).toLowerCase()} of ${countWord(lines).toLowerCase()} ${many}, ${which}`]
  })
  const pages = countWord(BRIEFING_PAGES).toLowerCase()
  return missing.length === 0 ? [] : [{ type: 'note', label: 'Left out', text: `${fits ? `To keep to ${pages} pages` : `Though it is still longer than ${pages} pages,`} this briefing does not show ${missing.join('; ')}. The full papers do.` }]
}

/** How many bars still read as a picture. */
const MOST_BARS = 8

function keyFigures(remit: Remit): readonly InnerBlock[] {
  const { savings, totals, plan, portfolios } = remit
  const counted = savings.length - totals.notCounted.savings
  const left = totals.left.high > 0 || totals.left.unknowns > 0
  const largest = savings.filter(({ counts, total }) => counts && total.parts > 0).toSorted((a, b) => b.total.high - a.total.high).slice(0, MOST_BARS)
  return [
    frontOf([
      ['Savings', savings.length === 0 ? 'None proposed' : `${counted === 0 ? 'None that counts' : `${countWord(counted)}, ${formatTotalInWords(totals.total)} over ${remit.cycle.yearsLabel}`}${totals.notCounted.savings === 0 ? '' : `; ${notCountedWords(totals.notCounted)}`}`],
      ['Left to find', left ? formatTotalInWords(totals.left) : savings.length === 0 ? NOT_RECORDED : 'Nothing'],
      ['Financial plan', plan === null ? 'No plan is recorded for this cycle' : `${plan.statement.label}: ${lowerFirst(plan.sentence)}`],
      ['Delivery', ratingCounts(remit)], ['Equality', countsOf(savings.map(({ eqiaLabel }) => eqiaLabel))],
      ['Points open', String(openPoints(savings, remit.years.map(({ label }) => label)).length)],
    ]),
    ...(portfolios.length === 0 ? [] : [remitTable(remit)]),
    ...(largest.length < 2 ? [] : [{ type: 'chart' as const, table: null, chart: { ...savingsBars(largest), caption: `${largest.length === savings.length ? 'All savings' : `The ${countWord(largest.length).toLowerCase()} largest savings`} over all years of the plan, £000, savings positive; dashed: left to find` } }]),
  ]
}

const ratingCounts = ({ savings }: Remit): string => (savings.length === 0 ? NOT_RECORDED : countsOf(savings.map((saving) => (!isRated(saving) ? 'not rated' : saving.rag === null ? 'rated by risk alone' : saving.rag))))

/** "3 complete, 2 in draft" in the order they are first met. */
function countsOf(labels: readonly string[]): string {
  const counts = [...Map.groupBy(labels, (label) => label)].map(([label, own]) => `${own.length} ${lowerFirst(label)}`)
  return counts.length === 0 ? NOT_RECORDED : listed(counts)
}
