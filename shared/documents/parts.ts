// The small pieces that composers are written with: a heading, a sentence, a paragraph with a number, a list.
import { type FrontBlock, type InnerBlock, type Recommendation } from './blocks.ts'
import { docOf, withBullets } from './richText.ts'

export const headingOf = (text: string, level = 1, numbered = false): InnerBlock => ({ type: 'heading', id: null, level, numbered, text })
export const sentenceOf = (text: string): InnerBlock => ({ type: 'paragraph', id: null, numbered: false, text: docOf(text), illustrative: false })
export const pointOf = (text: string, illustrative = false, id: string | null = null): InnerBlock => ({ type: 'paragraph', id, numbered: true, text: docOf(text), illustrative })
/** A numbered paragraph whose points stand below it and move with it. */
export const pointsOf = (text: string, points: readonly string[]): InnerBlock => ({ type: 'paragraph', id: null, numbered: true, text: withBullets(text, points), illustrative: false })
export const frontOf = (lines: readonly (readonly [key: string, value: string])[]): FrontBlock => ({ type: 'front', lines: lines.map(([key, value]) => ({ key, value })) })
export const bulletsOf = (lines: readonly string[]): InnerBlock => ({ type: 'list', style: 'bullet', items: lines.map((line) => ({ text: docOf(line), illustrative: false })) })

/** What a paper asks for, without kind, addressee or date: those stand in its lead. */
export const askOf = (text: string): Recommendation => ({ id: null, text: docOf(text), kind: null, addressee: '', by: null, about: null, facts: null, illustrative: false })

export const NOT_RECORDED = 'Not recorded'

/** "a", "a and b", "a, b and c" */
export const listed = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
/** The last day on which one of the amounts was stated; never today's. */
export const lastDate = (dates: readonly (string | null | undefined)[]): string | null =>
  dates.reduce<string | null>((latest, date) => (date !== null && date !== undefined && (latest === null || date > latest) ? date : latest), null)

export const MADE_UP = 'Illustrative: some of what this paper shows was made up to show its form. Whatever is made up is marked where it stands.'
