// Words of packs: what a pack is, what its items are made of, how it is issued, and why part of it is withheld.
import { keysOf } from './words.ts'

export const packKinds = { board: 'Board pack', committee: 'Committee agenda', cabinet: 'Cabinet agenda' } as const
export type PackKind = keyof typeof packKinds

export const packItemKinds = { paper: 'Paper', narrative: 'Own words', file: 'Attached file', to_follow: 'To follow' } as const
export type PackItemKind = keyof typeof packItemKinds

export const issueKinds = { issue: 'Issue', supplement: 'Supplement', revised: 'Revised papers' } as const
export type IssueKind = keyof typeof issueKinds

/**
 * What a file of a pack holds. `public`: exempt text is withheld, its number stays. `exempt`: all of it, marked on every page. `members`:
 * all of a pack that is not public and in which nothing is exempt.
 */
export const twins = { members: 'For members', public: 'Public', exempt: 'Exempt' } as const
export type Twin = keyof typeof twins
export const twinNames = keysOf(twins)

export const access = { '0': 'Not public', '1': 'Public' } as const

/** Local Government Act 1972, Schedule 12A, Part 1 (as amended in 2006 for England). */
export const exemptParagraphs: Readonly<Record<number, string>> = {
  1: 'information relating to any individual',
  2: 'information which is likely to reveal the identity of an individual',
  3: 'information relating to the financial or business affairs of any particular person (including the authority holding that information)',
  4: 'information relating to consultations or negotiations in connection with a labour relations matter',
  5: 'information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  6: 'information which reveals that the authority proposes to give a notice or make an order or direction under an enactment',
  7: 'information relating to action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
}

/** What can be exempt, by the entity of its row. */
export const exemptible = {
  pack_item: 'item', pack_paragraph: 'paragraph', attachment: 'attached file', proposal: 'saving', position: 'figure of a saving', statement_line: 'line of a statement',
} as const
export type Exemptible = keyof typeof exemptible

/** What everybody still reads of something exempt, said before it is marked: an agenda names its items, exempt ones too. */
export function whatStaysOpen(entity: Exemptible): string {
  switch (entity) {
    case 'pack_item': return 'its number, its title and who leads it stay'
    case 'attachment': return 'the title of its item stays'
    default: return 'its number stays'
  }
}

/** "Issue 1"; later ones are supplements with a number of their own: "Supplement 1", "Supplement 2 (revised papers)". */
export function issueLabel(number: number, kind: string): string {
  if (number === 1) return 'Issue 1'
  return kind === 'revised' ? `Supplement ${number - 1} (revised papers)` : `Supplement ${number - 1}`
}

/** What the pages of an issue are numbered with: the pack itself counts 1, 2, 3, its second supplement S2-1, S2-2. */
export const pagePrefix = (number: number): string => (number === 1 ? '' : `S${number - 1}-`)

/** "Item 3", "Appendix B". */
export const itemLabel = (as: 'item' | 'appendix', place: number): string => (as === 'item' ? `Item ${place}` : `Appendix ${letters(place)}`)

function letters(n: number): string {
  return n <= 26 ? String.fromCharCode(64 + n) : letters(Math.floor((n - 1) / 26)) + letters(((n - 1) % 26) + 1)
}
