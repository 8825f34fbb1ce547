// Committee report (document 1): what a scrutiny committee is asked to do at scene setting or at the autumn update, with the outlook, its
// remit, its savings and its Board; the outcomes, the open points, each portfolio's plan and the savings as appendices. Live data only:
// what nobody recorded is said. A committee scrutinises; nothing here calls that a decision. Pure.
import { formatDate } from '#shared/dates.ts'
import { openPoints } from '#shared/domain/openPoints.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { type Block, type InnerBlock } from './blocks.ts'
import { committeeAppendices, type Annex } from './committeeAppendices.ts'
import { outlookBlocks, remitBlocks, savingsPoints } from './committeeSections.ts'
import { sourceText } from './commentsSavings.ts'
import { type DocumentModel } from './model.ts'
import { MADE_UP, NOT_RECORDED, askOf, bulletsOf, frontOf, headingOf, listed, pointOf, pointsOf, sentenceOf } from './parts.ts'
import { type Remit } from './remitFacts.ts'

export const reportStages = { scene: 'Scene setting', autumn: 'Autumn update' } as const
export type ReportStage = keyof typeof reportStages

/** `stage`: scene setting before there is a Board to agree, the autumn update from then on. */
export function composeCommitteeReport(remit: Remit, stage: ReportStage): DocumentModel {
  const { cycle, committee } = remit
  const ahead = remit.stages.find((one) => one.kind === stage)
  const label = ahead?.label ?? reportStages[stage]
  const meeting = meetingFor(remit, ahead?.date ?? null)
  const points = openPoints(remit.savings, remit.years.map((year) => year.label))
  const annexes = committeeAppendices(remit, points)
  const see = (kind: Annex['kind']): string | null => appendixWords(annexes, kind)
  const blocks: readonly Block[] = [
    frontOf([
      ['Report to', committee.name],
      ['Date', meeting !== null ? [formatDate(meeting.date), meeting.time, meeting.venue].filter((part) => part !== null).join(', ') : ahead?.date == null ? 'To be confirmed' : `To be confirmed; ${label.toLowerCase()} is due on ${formatDate(ahead.date)}`],
      ['By', NOT_RECORDED],
      ['Title of report', `${cycle.process} ${cycle.label}: ${label.toLowerCase()}`],
      ['Purpose of report', purposeOf(remit, stage)],
    ]),
    headingOf('Recommendations'),
    { type: 'recommendations', lead: `The ${committee.name} is recommended to:`, items: asks(remit, stage, see).map(askOf) },
    headingOf('Financial outlook', 1, true), ...outlookBlocks(remit),
    headingOf('The remit of the Committee', 1, true), ...remitBlocks(remit, see('plan'), see('outcomes')),
    headingOf('Savings', 1, true), ...savingsPoints(remit, see('savings')),
    headingOf('Points outstanding', 1, true), ...outstanding(points.length, see('points')),
    headingOf('The Board and next steps', 1, true), ...boardBlocks(remit, ahead?.kind ?? stage),
    ...signOff(remit),
    ...annexes.map(({ appendix }) => appendix),
  ]
  return {
    v: 1, document: 'committee-report', title: `${cycle.process} ${cycle.label}: ${label.toLowerCase()}`, subtitle: `report to the ${committee.name}`, body: cycle.council,
    subject: `${label}, ${committee.name}, ${cycle.process} ${cycle.label}`, date: meeting?.date ?? null, status: 'draft', language: 'en-GB', illustrative: remit.illustrative ? MADE_UP : null, blocks,
  }
}

/** Days between a stage and the committee meeting that belongs to it, at the most. */
const NEAR = 45

/** The committee's own meeting on the day of the stage, or soonest after it. */
function meetingFor({ meetings }: Remit, due: string | null): Remit['meetings'][number] | null {
  if (due === null) return meetings[0] ?? null
  const days = (date: string): number => (Date.parse(date) - Date.parse(due)) / 86_400_000
  return meetings.filter(({ date }) => days(date) >= 0 && days(date) <= NEAR)[0] ?? null
}

function purposeOf({ cycle, board }: Remit, stage: ReportStage): string {
  const what = `the plans, budgets and savings of its remit for ${cycle.yearsLabel}`
  return stage === 'scene' ? `To set before the Committee ${what}, so that it can say what it wants to look into` : `To bring the Committee up to date on ${what}, and to prepare ${board === null ? 'its Board' : `the ${board.name}`}`
}

function asks({ board }: Remit, stage: ReportStage, see: (kind: Annex['kind']) => string | null): readonly string[] {
  const where = (kind: Annex['kind']): string => { const words = see(kind); return words === null ? '' : ` (${words})` }
  const name = board === null ? 'its Board, which is still to be set up' : `the ${board.name}${board.date === null ? '' : ` to meet on ${formatDate(board.date)}`}`
  if (stage === 'scene') {
    return [`consider the current plans of the portfolios in its remit${where('plan')} and their savings${where('savings')}`, `name the services, savings and questions it wants to look into${where('points')}`, `say who of its members will sit on ${name}`]
  }
  return [...(see('points') === null ? [] : [`consider the points that are outstanding${where('points')}`]), `agree the membership of ${name}`, `say what further work or information the Board needs to comment on the plans${where('plan')} and savings${where('savings')}`]
}

/** "Appendix 2", "Appendices 3 to 5" */
function appendixWords(annexes: readonly Annex[], kind: Annex['kind']): string | null {
  const numbers = annexes.flatMap((annex, i) => (annex.kind === kind ? [i + 1] : []))
  if (numbers.length === 0) return null
  return numbers.length === 1 ? `Appendix ${numbers[0]}` : `Appendices ${numbers[0]} to ${numbers.at(-1)}`
}

function outstanding(points: number, see: string | null): readonly InnerBlock[] {
  return [
    pointOf('No questions of members and no answers to them are recorded in this file.'),
    pointOf(points === 0 ? 'The figures of the savings leave no point open.' : `The figures themselves leave ${countWord(points).toLowerCase()} ${plural(points, 'point')} open: money still to find, amounts not yet known, floors that may be crossed and equality assessments that are due.${see === null ? '' : ` ${points === 1 ? 'It is' : 'They are'} set out in ${see}.`}`),
  ]
}

function boardBlocks(remit: Remit, from: string): readonly InnerBlock[] {
  const { board } = remit
  const members = board?.members ?? []
  const at = remit.stages.findIndex((stage) => stage.kind === from)
  const ahead = remit.stages.slice(at + 1)
  return [
    pointOf(board === null ? 'No Board is recorded for this Committee.' : `The ${board.name} comments on the plans and savings on behalf of the Committee${board.date === null ? '; the date of its meeting is not recorded' : `, and meets on ${formatDate(board.date)}`}.`),
    pointOf(members.length === 0 ? 'No members of the Board are recorded.' : `Its members are ${listed(members.map(({ name, roleLabel }) => (roleLabel === 'Member' ? name : `${name} (${roleLabel})`)))}.`, members.some((member) => member.illustrative)),
    ...(ahead.length === 0 ? [pointOf('No later stages of the cycle are recorded.')] : [pointsOf('What follows in the cycle:', ahead.map((stage) => `${stage.label} (${stage.body}), ${stage.date === null ? 'date to be confirmed' : formatDate(stage.date)}`))]),
  ]
}

function signOff(remit: Remit): readonly InnerBlock[] {
  return [
    headingOf('Contact and background'),
    frontOf([['Signed off by', NOT_RECORDED], ['Contact officer', remit.committee.contact ?? NOT_RECORDED], ['Local members', NOT_RECORDED]]),
    headingOf('Background documents', 2),
    ...(remit.sources.length === 0 ? [sentenceOf('No background documents are recorded.')] : [bulletsOf(remit.sources.map(sourceText))]),
  ]
}
