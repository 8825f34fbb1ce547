// The parts of a Board's workspace as the screens name them, and the words of its recommendations.
import { type RecommendationType, recommendationTypes } from '#shared/domain/words.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { type Spot as PaperSpot } from '../../editor/paper/spot.ts'
import { type Go as PaperGo, type PaperFocus } from '../../editor/paper/usePaperFocus.ts'

export type Workspace = OutputOf<'boards.get'>
export type Theme = NonNullable<Workspace['themes']>[number]
export type Comment = NonNullable<Theme['comments']>[number]
export type Recommendation = NonNullable<Workspace['recommendations']>[number]
export type AttendanceEntry = NonNullable<Workspace['attendance']>[number]
export type QuestionedSaving = NonNullable<Workspace['savings']>[number]

/** A place on the paper. The opening is one place: it is composed, not written. */
export type Spot = PaperSpot<'opening' | 'theme' | 'comment' | 'recommendation'>
export const OPENING: Spot = { kind: 'opening', id: 'opening' }
export type Go = PaperGo<Spot>
export type BoardFocus = PaperFocus<Spot>

/** What each kind of message asks of whom it is sent to, in one line. */
export const typeHelp: Record<RecommendationType, string> = {
  impact: 'Asks that the effect of a saving be stated, or looked at again.',
  mitigation: 'Asks for something that softens an effect.',
  priority_balance: 'Asks for more weight to one priority against another.',
  value_for_money: 'Asks why a cost above that of others is worth it.',
  efficiency: 'Points to a saving that fewer people would feel.',
  target: 'Asks for a target of performance to be set differently.',
}

export const typeChoices = (Object.keys(recommendationTypes) as RecommendationType[]).map((id) => ({ id, label: recommendationTypes[id], detail: typeHelp[id] }))
export const isType = (text: string): text is RecommendationType => Object.hasOwn(recommendationTypes, text)
