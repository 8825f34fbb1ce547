// What papers about a portfolio, a committee's remit or its Board are composed from: the answers the screens show, with what only these
// papers print. Read in one go by the engine; nothing here is worked out twice.
import { type Output } from '#shared/contract/index.ts'
import { type MeasureView } from '#shared/contract/measures.ts'
import { type MtfpView } from '#shared/contract/mtfp.ts'
import { type FloorView, type ProposalRow } from '#shared/contract/proposals.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type SavingsTotals } from '#shared/domain/savings.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { type SourceLine } from './commentsSavings.ts'

export type PortfolioView = Output<'portfolios.get'>

/** A saving as the list has it, with what its risk, its duty and its readiness say. */
export type RemitSaving = ProposalRow & { readonly risk: string | null; readonly floor: FloorView | null; readonly notReady: string | null }

/** The lines of one published table that belong to a portfolio. */
export type RevenueFacts = {
  readonly label: string; readonly kind: string; readonly kindLabel: string; readonly unit: MoneyUnit; readonly note: string | null
  readonly columns: readonly string[]
  readonly lines: readonly { readonly id: string; readonly group: string | null; readonly label: string; readonly amounts: readonly MaybeAmount[]; readonly illustrative: boolean }[]
  /** Departments whose lines the table does not give by portfolio. */
  readonly unplaced: readonly string[]
}

export type PortfolioPlan = {
  readonly portfolio: PortfolioView
  readonly savings: readonly RemitSaving[]
  readonly measures: readonly MeasureView[]
  readonly revenue: readonly RevenueFacts[]
  readonly sources: readonly SourceLine[]
}

/** A meeting, Board or stage ahead, with its date where one is known. */
export type Ahead = { readonly kind: string; readonly label: string; readonly body: string; readonly date: string | null }

export type Remit = {
  readonly cycle: PortfolioView['cycle']
  readonly years: PortfolioView['years']
  readonly committee: { readonly id: string; readonly name: string; readonly contact: string | null }
  /** The committee's own meeting nearest to the stage a paper is for; null where none is recorded. */
  readonly meetings: readonly { readonly date: string; readonly time: string | null; readonly venue: string | null }[]
  readonly board: {
    readonly id: string; readonly name: string; readonly date: string | null
    readonly members: readonly { readonly name: string; readonly roleLabel: string; readonly illustrative: boolean }[]
  } | null
  readonly portfolios: readonly PortfolioPlan[]
  readonly savings: readonly RemitSaving[]
  readonly totals: SavingsTotals
  readonly plan: MtfpView | null
  readonly reconciliation: ReconciliationView
  readonly priorities: readonly { readonly label: string; readonly helped: number; readonly harmed: number; readonly neutral: number; readonly notScored: number }[]
  readonly scoresIllustrative: boolean
  readonly outcomes: Output<'outcomes.list'>['outcomes']
  readonly stages: readonly Ahead[]
  readonly sources: readonly SourceLine[]
  readonly illustrative: boolean
}
