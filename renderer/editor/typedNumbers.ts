// The number a paragraph was given where it comes from ("1.2 ", "(3) ", "iv. ") goes when it is pasted: a paper numbers its
// paragraphs itself. What could be a figure of the sentence ("1.2 million", "3.5 FTE") stays. Pure text in, pure text out.

const GAP = String.raw`(?:[\s\u00a0]|&nbsp;|&#160;|</?(?:span|b|i|u)>)`
const MARKED = String.raw`\(\d{1,3}\)|\d{1,2}[.)]|\((?:[a-h]|[ivx]{1,6})\)|(?:[a-h]|[ivx]{1,6})[.)]`
const STEPPED = String.raw`\d{1,3}(?:\.\d{1,3}){1,3}\.?`
/** Words by which the figure before them is an amount or a count, not a number of a paragraph. */
const OF_A_FIGURE = String.raw`(?!(?:[mk]|bn|million|billion|thousand|hundred|per|percent|pence|pounds?|FTE|fte|posts?|staff|people|children|adults|years?|months?|weeks?|days?|hours?|miles?|times|percentage)\b|[%£\d])`
/** A stepped number looks like a decimal figure: it goes only before a sentence, or where a tab or a row of spaces stands after it. */
const WIDE_GAP = String.raw`(?:\t|(?:[ \u00a0]|&nbsp;|&#160;){2,})`
const SENTENCE = String.raw`(?=["'“‘]?\p{Lu}(?:\p{Ll}|[\s’']))`
const NUMBER = String.raw`(?:(?:${MARKED})(${GAP}+)${OF_A_FIGURE}|${STEPPED}((?:</?(?:span|b|i|u)>)*${WIDE_GAP}${GAP}*)${OF_A_FIGURE}|${STEPPED}(${GAP}+)${OF_A_FIGURE}${SENTENCE})(?=[^\s<&])`

const IN_HTML = new RegExp(String.raw`(<(?:p|h[1-6])>(?:\s|<(?:span|b|i|u)>)*)${NUMBER}`, 'gu')
const IN_TEXT = new RegExp(String.raw`(^[ \t]*)${NUMBER}`, 'gmu')
const tagsOf = (gap: string): string => gap.match(/<[^>]+>/g)?.join('') ?? ''

/** Cleaned HTML without the typed numbers at the heads of its paragraphs; items of lists and rows of tables stay as they are. */
export const withoutNumbersInHtml = (html: string): string =>
  html.replace(IN_HTML, (_all, before: string, marked?: string, wide?: string, narrow?: string) => `${before}${tagsOf(marked ?? wide ?? narrow ?? '')}`)

/** Plain text without the typed numbers at the heads of its lines. */
export const withoutNumbersInText = (text: string): string => text.replace(IN_TEXT, (_all, before: string) => before)
