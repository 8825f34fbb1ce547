// MTFP update (document 5): the plan as a table with every printed total judged, the bridge to each year's gap, what changed since the
// version before, and a note for each lettered line. The unit of the paper it comes from; brackets reduce the deficit. Pure.
import { type MtfpComparisonView, type MtfpView } from '#shared/contract/mtfp.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type InnerBlock } from './blocks.ts'
import { sourceBlocks } from './commentsSavings.ts'
import { type DocumentModel } from './model.ts'
import { bridgeBlock, changeBlocks } from './mtfpChanges.ts'
import { letteredNotes } from './mtfpNotes.ts'
import { planTable } from './mtfpTable.ts'
import { reconciliationBlocks, reconciliationStrip } from './reconciliation.ts'
import { docOf } from './richText.ts'

/** `comparison` is with the version before this one, null for the first. */
export function composeMtfpUpdate(plan: MtfpView, comparison: MtfpComparisonView | null, reconciliation: ReconciliationView): DocumentModel {
  const { cycle, statement } = plan
  const heading = (text: string): InnerBlock => ({ type: 'heading', id: null, level: 1, numbered: false, text })
  const notes = letteredNotes(plan, comparison)
  return {
    v: 1, document: 'mtfp-update', title: `Medium Term Financial Plan: ${statement.label}`, subtitle: [statement.body, `${cycle.process} ${cycle.label}`].filter((part) => part !== null && part !== '').join(' · '), body: cycle.council,
    subject: `Medium Term Financial Plan, ${cycle.process} ${cycle.label}, ${statement.label}`, date: statement.date, status: 'draft', language: 'en-GB',
    illustrative: plan.illustrative ? 'Illustrative: some figures of this plan were made up to show the form of the paper. Whatever is made up is marked where it stands.' : null,
    blocks: [
      { type: 'paragraph', id: null, numbered: false, text: docOf(`${plan.sentence}. ${plan.totals.sentence}.`), illustrative: false },
      reconciliationStrip(reconciliation),
      planTable(plan),
      ...returnBlocks(plan),
      heading('How the gap arises'), bridgeBlock(plan),
      ...(comparison === null ? [] : [heading(`What changed since ${comparison.before.label}`), ...changeBlocks(comparison)]),
      ...(notes.length === 0 ? [] : [heading('Updates'), ...notes]),
      ...reconciliationBlocks(reconciliation, 1),
      ...sourceBlocks(plan.source === null ? [] : [plan.source]).map((block) => (block.type === 'heading' ? { ...block, level: 1 } : block)),
    ],
  }
}

/** One-off money that comes back: said in words, because no column of the printed plan shows it. */
function returnBlocks(plan: MtfpView): readonly InnerBlock[] {
  const coming = (plan.gap.returns ?? []).filter((one) => one.returns !== 'printed')
  return coming.map((one): InnerBlock => ({
    type: 'note', label: 'One-off', text: `${one.label} is used once, in ${one.used}: the year after is worse by as much${one.returns === 'added' ? ', which the gaps above hold' : ', after the last year of this plan'}.`,
  }))
}
