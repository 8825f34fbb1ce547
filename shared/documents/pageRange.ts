// Which pages of a paper are wanted: "3-7", or "5" for one. Counted from 1 as they are printed.

export type PageRange = { readonly from: number; readonly to: number }

export const PAGE_RANGE = /^[1-9]\d{0,4}(-[1-9]\d{0,4})?$/

/** null when it is not written like "3-7" or "5". */
export function parsePages(text: string): PageRange | null {
  if (!PAGE_RANGE.test(text)) return null
  const [from = '', to = from] = text.split('-')
  return { from: Number(from), to: Number(to) }
}

/** Why a paper of so many pages has no such range, in words; null when it has it. */
export function rangeFault({ from, to }: PageRange, pages: number): string | null {
  if (from > to) return `Pages ${from} to ${to} run backwards.`
  if (to <= pages) return null
  return `The paper has ${pages} ${pages === 1 ? 'page' : 'pages'}, so there is no page ${from > pages ? from : to}.`
}

/** "page 5 of 9", "pages 3 to 7 of 9" */
export const rangeWords = ({ from, to }: PageRange, pages: number): string => `${from === to ? `page ${from}` : `pages ${from} to ${to}`} of ${pages}`
