// Where a paper of the app comes from, and the way there: what it says is changed there and nowhere else.
import { type Item } from '../packs.ts'

export type PaperSource = { readonly from: string; readonly href: string; readonly place: string }

/** Each kind of paper with the place its figures and words are kept. A kind not named here is still seen under Papers. */
export function sourceOf({ document, subject, at }: Item): PaperSource {
  const id = subject ?? ''
  const on = at === null ? '' : `?at=${encodeURIComponent(at)}`
  switch (document) {
    case 'comments': return { from: 'the paper the Board writes', href: `#/scrutiny/${id}`, place: 'Scrutiny' }
    case 'options-comparison': return id.includes(',') ? { from: 'the savings compared', href: `#/compare?ids=${encodeURIComponent(id)}`, place: 'Compare' } : { from: 'the savings of the portfolio', href: `#/portfolios/${id}`, place: 'Portfolios' }
    case 'savings-schedule': return { from: 'the savings of the cycle', href: `#/savings${on}`, place: 'Savings' }
    case 'mtfp-update': return { from: 'a version of the financial plan', href: `#/mtfp?id=${id}`, place: 'MTFP' }
    case 'lineage': return { from: 'the dated positions of the savings', href: '#/lineage', place: 'Lineage' }
    default: return { from: 'what the file holds', href: aloneHref({ document, subject, at }), place: 'Papers' }
  }
}

/** The paper by itself, as it would be printed alone. */
export const aloneHref = ({ document, subject, at }: Pick<Item, 'document' | 'subject' | 'at'>): string =>
  `#/documents?document=${encodeURIComponent(document ?? '')}&id=${encodeURIComponent(subject ?? '')}${at === null ? '' : `&at=${encodeURIComponent(at)}`}`
