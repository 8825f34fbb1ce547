// The life of a saving: which step may follow which, and what must hold before one is taken. A step out of turn is not forbidden,
// since papers do go past each other, but it needs a reason for the history. What the equality duty asks has no reason past it: due
// regard comes before the decision (Equality Act 2010, section 149). While a saving is consulted on, its wording stays as proposed.
import { eqiaStates, proposalStatuses, wordFor } from './words.ts'

type Status = keyof typeof proposalStatuses

const decided: readonly Status[] = ['agreed', 'agreed_revised', 'agreed_delayed']
const ends: readonly Status[] = ['rejected', 'deferred']

const steps: Readonly<Record<Status, readonly Status[]>> = {
  identified: ['published', ...ends],
  published: ['consulting', 'revised', ...decided, ...ends],
  consulting: ['revised', ...decided, ...ends],
  revised: ['published', 'consulting', ...decided, ...ends],
  agreed: ['called_in', 'in_delivery', 'deferred'], agreed_revised: ['called_in', 'in_delivery', 'deferred'], agreed_delayed: ['called_in', 'in_delivery', 'deferred'],
  called_in: [...decided, 'partly', 'revised', ...ends],
  in_delivery: ['achieved', 'slipped', 'partly', 'unachievable'],
  slipped: ['in_delivery', 'achieved', 'partly', 'unachievable'],
  partly: ['in_delivery', 'achieved', 'slipped', 'unachievable'],
  deferred: ['identified', 'published', 'rejected'],
  rejected: [], achieved: [], unachievable: [],
}

const isStatus = (text: string): text is Status => Object.hasOwn(proposalStatuses, text)

/** What a step may come after this one without a reason. */
export const stepsFrom = (status: string): readonly Status[] => (isStatus(status) ? steps[status] : [])

/** Statuses that say a decision to go ahead was taken, or follow from one. */
export const saysDecided = (status: string): boolean => [...decided, 'in_delivery', 'achieved', 'slipped', 'partly'].some((other) => other === status)

export type Assessment = { readonly ref: string; readonly eqia: string }

/** Why a saving is not ready for decision; null when it is. An EqIA nobody asked about does not block, and is said where it is shown. */
export function notReady({ ref, eqia }: Assessment): string | null {
  if (eqia !== 'required' && eqia !== 'drafting') return null
  return `${ref} needs an equality impact assessment, and it is ${eqia === 'required' ? 'not begun' : 'still a draft'}: due regard comes before the decision.`
}

export type Step =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: string; readonly next: string; /** Whether a reason would carry it. */ readonly byReason: boolean }

const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)

/** Whether a saving may go from its status to another. `reason` is whether one was given. */
export function stepTo(saving: Assessment & { readonly status: string }, to: string, reason: boolean): Step {
  if (to === saving.status) return { allowed: true }
  const lacks = saysDecided(to) && !saysDecided(saving.status) ? notReady(saving) : null
  if (lacks !== null) {
    return { allowed: false, why: lacks, next: `Complete the assessment and record it as “${wordFor(eqiaStates, 'complete')}”, or as “${wordFor(eqiaStates, 'not_needed')}” if it is not.`, byReason: false }
  }
  const open = stepsFrom(saving.status)
  if (reason || !isStatus(saving.status) || open.some((status) => status === to)) return { allowed: true }
  const from = wordFor(proposalStatuses, saving.status).toLowerCase()
  const instead = open.length === 0 ? 'and that is its end' : `and from there it becomes ${list(open.map((status) => proposalStatuses[status].toLowerCase()))}`
  return {
    allowed: false, why: `${saving.ref} is ${from}, ${instead}, not ${wordFor(proposalStatuses, to).toLowerCase()}.`, byReason: true,
    next: open.length === 0 ? 'Give the reason for taking it up again; it goes into the history.' : 'Take the step between first, or give the reason for going past it; it goes into the history.',
  }
}

/** While people are asked about a saving its words stay what they were asked about. */
export const wordingFrozen = (status: string): boolean => status === 'consulting'
