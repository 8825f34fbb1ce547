// Numbers of a Board's paper are given, never typed: 1.1 and 1.2 open it, comments run on from 1.3, recommendations are (1), (2).

/** Paragraphs that open the paper before the first comment. */
export const OPENING_PARAGRAPHS = 2

/** `n` counts comments over all headings, from 0. */
export const commentNumber = (n: number): string => `1.${OPENING_PARAGRAPHS + 1 + n}`

export const recommendationNumber = (n: number): string => `(${n + 1})`
