// The amounts of money a person wrote in a sentence: "£521k", "£2.1m", "£521,000", "521 in £000", "521k". Found here, read by the one reader
// of amounts. Pure.
import { parseAmount } from '../money/parse.ts'

// No part of it may repeat for as long as the text is: a paragraph has up to 200,000 letters, and somebody may paste anything.
const NUMBER = String.raw`\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?`
const SUFFIX = String.raw`(?:k|mn?|bn|thousand|million|billion)`
const POUNDS = String.raw`£\s?(?:${NUMBER})(?:\s?${SUFFIX}\b)?|(?:${NUMBER})\s?(?:k|mn?|bn)\b`
/** "521 (£000)", "521 in £’000": the unit of the tables. */
const THOUSANDS = String.raw`(?<thousands>${NUMBER})\s?(?:in\s|\()?£\s?['’]?000s?\b\)?`
const AMOUNT = String.raw`(?<![\p{L}\p{N}.,/£−-])(?:${THOUSANDS}|(?<pounds>${POUNDS}))(?!\p{N}|[.,/–-]\d|[\u00a0\u202f\u2009]\d{3}(?!\d))`

const EACH = new RegExp(AMOUNT, 'giu')
/** "£200k to £300k", "between £1m and £1.2m", "£2m – £5m", "£3–5m": neither end is a figure by itself. */
const RANGE = new RegExp(String.raw`(?:between\s{1,3}£?\s?(?:${NUMBER})(?:\s?${SUFFIX})?\s{1,3}and|£?\s?(?:${NUMBER})(?:\s?${SUFFIX})?(?:\s?[-–—]|\s{1,3}to))\s?(?:${POUNDS})`, 'giu')

/** Whole pounds, each once, in the order they stand. Nothing of pence, of ranges, of bare numbers, years and references. */
export function amountsInText(text: string): readonly number[] {
  const found = [...text.replace(RANGE, ' … ').matchAll(EACH)].flatMap(({ groups = {} }): number[] => {
    const { thousands, pounds } = groups
    const read = thousands === undefined ? parseAmount(pounds ?? '', 'pounds') : parseAmount(thousands, 'thousands')
    return read.ok && !read.rounded && read.amount?.state === 'known' && read.amount.low > 0 ? [read.amount.low] : []
  })
  return [...new Set(found)]
}
