// What the savings of a schedule are and do, in words: a sheet of its own, so that the schedule stays a table of figures and can be
// taken in again without its words being taken for others.
import { type ScheduledSaving } from '../scheduledSavings.ts'
import { text, textColumn } from './cells.ts'
import { type Row, type Sheet } from './model.ts'

/** Made up as a whole, or only what is said of people and delivery. */
const markOf = (saving: ScheduledSaving): string | null => (saving.illustrative ? 'illustrative' : saving.impactIllustrative ? 'illustrative: people and delivery' : null)

/** Null when nothing is recorded in words for any of them. */
export function wordsSheet(savings: readonly ScheduledSaving[]): Sheet | null {
  const described = savings.filter((saving) => saving.description !== null || saving.impactText !== null || saving.owner !== null)
  if (described.length === 0) return null
  return {
    name: 'In words', title: 'What each saving is', caption: 'The proposal, whoever leads it, and what is recorded about people and delivery', frozenColumns: 2,
    columns: [textColumn('Ref', 10), textColumn('Saving', 32), textColumn('Proposal', 70), textColumn('Lead', 24), textColumn('People and delivery', 56), textColumn('Marked', 13)],
    rows: described.map((saving): Row => ({
      kind: 'line', id: saving.id, cells: [text(saving.ref), text(saving.title), text(saving.description), text(saving.owner), text(saving.impactText), text(markOf(saving))],
    })),
  }
}
