// The papers about people and plans: committee report, minutes, portfolio plan and briefing. What there is to make them of, and each
// composed from the answers the screens show. Composers are loaded when first asked for.
import { committeesOf, portfoliosOf, remitsOf } from '#db/council/read.ts'
import { allCycles, stagesOf } from '#db/cycles/read.ts'
import { boardsOf, meetingOf } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type ReportStage, reportStages } from '#shared/documents/committeeReport.ts'
import { type KeptStyle } from '#shared/documents/keptStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { appError, Refusal, refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { boardWorkspace } from './boardViews.ts'
import { currentCycle, need } from './find.ts'
import { type QueryContext } from './handler.ts'
import { type Candidate } from './moneyPapers.ts'
import { houseOfStyle } from './paperLook.ts'
import { portfoliosWithPlan, readPlan } from './planFacts.ts'
import { committeeOf, readRemit } from './remitFacts.ts'

export const remitPapers = ['committee-report', 'minutes', 'briefing', 'portfolio-plan'] as const
export type RemitPaper = (typeof remitPapers)[number]
export const isRemitPaper = (document: string): document is RemitPaper => remitPapers.some((name) => name === document)

export function remitCandidates(db: ReadableDb, document: RemitPaper): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle): Candidate[] => {
    const base = { current: cycle.id === current }
    const named = (row: { readonly id: string; readonly name: string }, date: string | null, hasContent: boolean, more = ''): Candidate => ({ ...base, id: row.id, label: `${row.name}, ${cycle.label}${more}`, date, hasContent })
    const boards = boardsOf(db, cycle.id).map((board) => ({ board, meeting: meetingOf(db, board.id) }))
    const committees = committeesOf(db, cycle.id).filter(({ kind }) => kind === 'scrutiny')
    switch (document) {
      case 'portfolio-plan': {
        const ready = portfoliosWithPlan(db, cycle.id)
        return portfoliosOf(db, cycle.id).map((row) => named(row, null, ready.has(row.id)))
      }
      case 'minutes': return boards.map(({ board, meeting }) => named(board, meeting?.date ?? null, meeting?.status === 'held'))
      case 'committee-report': return committees.map((row) => named(row, null, true, `: ${reportStages[stageFor(db, row)].toLowerCase()}`))
      case 'briefing': {
        const remits = new Set(remitsOf(db, cycle.id).map((remit) => remit.committee))
        return [...boards.map(({ board, meeting }) => named(board, meeting?.date ?? null, remits.has(board.committee))), ...committees.map((row) => named(row, null, remits.has(row.id)))]
      }
    }
  })
}

/** Where a committee stands in its cycle: once it has a Board, or scene setting is done, it is brought up to date. */
function stageFor(db: ReadableDb, committee: Row<'committee'>): ReportStage {
  const done = stagesOf(db, committee.cycle).some((stage) => stage.kind === 'scene' && stage.status === 'done')
  return done || boardsOf(db, committee.cycle).some((board) => board.committee === committee.id) ? 'autumn' : 'scene'
}

function parseStage(db: ReadableDb, committee: Row<'committee'>, at: string | undefined): ReportStage {
  if (at === undefined) return stageFor(db, committee)
  if (at === 'scene' || at === 'autumn') return at
  return refuse('INVALID_INPUT', `“${at}” is not a stage at which a committee is reported to.`, 'Give scene (scene setting) or autumn (autumn update), or leave it out.')
}

type Composed = { id: string; model: DocumentModel }

/** Everything is read before the first wait. `at`: of a committee report the stage. Refuses NOT_FOUND, NO_CONTENT, INVALID_INPUT. */
export function composeRemitPaper(ctx: QueryContext, document: RemitPaper, id: string, at: string | undefined, style: KeptStyle): Promise<Composed> {
  if (at !== undefined && document !== 'committee-report') refuse('INVALID_INPUT', 'This paper shows things as they stand now; it has no earlier point.', 'Leave the point out.')
  switch (document) {
    case 'committee-report': return committeeReport(ctx, id, at)
    case 'minutes': return minutes(ctx.db, id, style.numbering)
    case 'briefing': return briefing(ctx, id, style)
    case 'portfolio-plan': return portfolioPlan(ctx, id)
  }
}

async function committeeReport(ctx: QueryContext, id: string, at: string | undefined): Promise<Composed> {
  const { committee, board } = committeeOf(ctx.db, id, 'A committee report is to a committee')
  const stage = parseStage(ctx.db, committee, at)
  const remit = readRemit(ctx, committee, board)
  const { composeCommitteeReport } = await import('#shared/documents/committeeReport.ts')
  return { id: committee.id, model: composeCommitteeReport(remit, stage) }
}

async function minutes(db: ReadableDb, id: string, numbering: Numbering): Promise<Composed> {
  const board = boardWorkspace(db, id, numbering)
  if (board.meeting?.status !== 'held') {
    throw new Refusal(appError('NO_CONTENT', board.meeting === null ? `No meeting of the ${board.board.name} is recorded, so there are no minutes of it.` : `The meeting of the ${board.board.name} is not recorded as held, so there are no minutes of it.`, 'Record the meeting as held first.'))
  }
  const { composeMinutes } = await import('#shared/documents/minutes.ts')
  return { id, model: composeMinutes(board) }
}

async function portfolioPlan(ctx: QueryContext, id: string): Promise<Composed> {
  need(ctx.db, 'portfolio', id)
  const plan = readPlan(ctx, id)
  const { composePortfolioPlan } = await import('#shared/documents/portfolioPlan.ts')
  return { id, model: composePortfolioPlan(plan) }
}

/** Set and measured until it fits its pages; what has to go goes in the order the briefing declares. */
async function briefing(ctx: QueryContext, id: string, style: KeptStyle): Promise<Composed> {
  const { committee, board } = committeeOf(ctx.db, id, 'A briefing is for a committee or its Board')
  const remit = readRemit(ctx, committee, board)
  const workspace = board?.id === id ? boardWorkspace(ctx.db, id, style.numbering) : null
  // Its pages are counted as they will be set: in the council's own face, under its own crest.
  const house = houseOfStyle(ctx.db, style)
  const { BRIEFING_PAGES, briefingSteps, composeBriefing } = await import('#shared/documents/briefing.ts')
  const { fitPages } = await import('../documents/fitPages.ts')
  const { renderPdf } = await import('../documents/pdf.ts')
  const models = briefingSteps.map((limits) => composeBriefing(remit, workspace, limits))
  const { step, fits } = await fitPages(models, BRIEFING_PAGES, async (model) => {
    const made = await renderPdf(model, { house })
    if (!made.ok) throw new Refusal(made.error)
    return made.value.pages
  })
  return { id, model: fits ? models[step]! : composeBriefing(remit, workspace, briefingSteps[step], false) }
}
