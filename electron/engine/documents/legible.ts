// Makes text printable without changing what it says: a character no bundled font has is printed as its number, [U+1F600], and
// noted; so are the controls that turn the direction of text, which would print one thing and say another. Nothing is dropped.
import { type CharacterSet } from './coverage.ts'

/** How many letters may follow each other before a word may break, by where it stands: wider than any word people write. */
export const LONGEST = { title: 20, heading: 28, text: 36 } as const

/** Marks that are invisible by nature: joiners, direction marks, variation selectors. They need no glyph of their own. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u
/** Embeddings, overrides and isolates: "abc" after U+202E would be printed "cba". */
const TURNS = /^[\u202a-\u202e\u2066-\u2069]$/u
const SPACES = /[\t\r\n\u2028\u2029]/gu

export class Legible {
  readonly #fonts: CharacterSet
  readonly #missing = new Map<number, { place: string; times: number }>()
  #place = ''

  constructor(fonts: CharacterSet) {
    this.#fonts = fonts
  }

  /** Where the text that follows stands, for the warnings. */
  at(place: string): void {
    this.#place = place
  }

  /** One line of text: line breaks become spaces. `longest` is how far text may run without a place to break. */
  line(text: string, longest: number = LONGEST.text): string {
    return this.#spell(text.replace(SPACES, ' '), longest)
  }

  /** Text as lines. */
  lines(text: string, longest?: number): readonly string[] {
    return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => this.line(line, longest))
  }

  #spell(text: string, longest: number): string {
    let out = ''
    let run = 0
    for (const character of text.toWellFormed()) {
      const point = character.codePointAt(0) ?? 0
      const printable = !TURNS.test(character) && (this.#fonts.has(point) || INVISIBLE.test(character))
      const shown = printable ? character : this.#note(point)
      // A word too long for the line may break here; the zero-width space is part of every bundled family.
      run = /[\s\u200b-]/u.test(character) ? 0 : run + shown.length
      if (run > longest && !/^(?:\p{M}|\p{Default_Ignorable_Code_Point})$/u.test(character)) {
        out += '\u200b'
        run = shown.length
      }
      out += shown
    }
    return out
  }

  #note(point: number): string {
    const seen = this.#missing.get(point)
    if (seen === undefined) this.#missing.set(point, { place: this.#place, times: 1 })
    else seen.times += 1
    return `[${codeOf(point)}]`
  }

  /** One sentence for each kind of character that was printed as its number, with the first place it stands in; at most 20. */
  warnings(): readonly string[] {
    const all = [...this.#missing].map(([point, { place, times }]) => TURNS.test(String.fromCodePoint(point))
      ? `${codeOf(point)} turns the direction of text and is printed as its number, first in ${place}${timesText(times)}.`
      : `No font has the character ${codeOf(point)}; it is printed as its number, first in ${place}${timesText(times)}.`)
    return all.length <= 20 ? all : [...all.slice(0, 19), `${all.length - 19} more characters are printed as their numbers.`]
  }
}

const codeOf = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
const timesText = (times: number): string => times === 1 ? '' : ` (${times} times)`
