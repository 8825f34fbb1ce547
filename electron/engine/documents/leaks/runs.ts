// Words and figures that may not be in a public file, and how they are known again whatever became of them on the way: spaces, line ends,
// soft hyphens and joined letters do not count, capitals do.

/** So many characters of exempt text, spaces between words counted, tell it. */
const RUN = 12
/** Shorter than this without its spaces, a run is no more than chance. */
const SHORTEST = 8
/** So many digits tell a figure. */
const TELLING = 3

/** As it is compared: ligatures apart, nothing invisible, no spaces and no hyphens, which names of files and bookmarks have instead. */
export const bare = (text: string): string => collapsed(text).replaceAll(' ', '')

const collapsed = (text: string): string => text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/[\s\u0000_\-\u2010-\u2015]+/g, ' ').trim()

/** Every run of the text, without its spaces; of a shorter text, none. */
export function runsOf(text: string): readonly string[] {
  const plain = collapsed(text)
  const found = new Set<string>()
  for (let at = 0; at + RUN <= plain.length; at += 1) {
    const run = plain.slice(at, at + RUN)
    if (run.startsWith(' ') || run.endsWith(' ')) continue
    const short = run.replaceAll(' ', '')
    if (short.length >= SHORTEST) found.add(short)
  }
  return [...found]
}

/** "£1,337k" -> "1337"; years and short figures are not told apart by it and are left out. */
export function figuresOf(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => found.replaceAll(',', '')).filter((figure) => figure.replace('.', '').replace(/^0+/, '').length >= TELLING)
}

/** Whether a run found in a file is nothing but public words that happened to meet there: the end of one, whole ones, the beginning of one. */
export class PublicWords {
  readonly #all: string
  readonly #pieces: ReadonlySet<string>
  readonly #ends = new Set<string>()
  readonly #beginnings = new Set<string>()

  /** `inOrder`: all of it as it is read. */
  constructor(inOrder: string, pieces: readonly string[]) {
    const plain = pieces.map(bare).filter((piece) => piece !== '')
    this.#all = `${bare(inOrder)}\n${plain.join('\n')}`
    this.#pieces = new Set(plain.filter((piece) => piece.length <= RUN))
    for (const piece of plain) {
      for (let length = 1; length < RUN && length <= piece.length; length += 1) {
        this.#ends.add(piece.slice(-length))
        this.#beginnings.add(piece.slice(0, length))
      }
    }
  }

  say(run: string): boolean {
    return this.#all.includes(run)
  }

  meetIn(run: string): boolean {
    // From each place in the run: can the rest be public pieces?
    const from = (at: number): boolean => {
      if (this.#beginnings.has(run.slice(at))) return true
      for (let to = at + 1; to < run.length; to += 1) if (this.#pieces.has(run.slice(at, to)) && from(to)) return true
      return false
    }
    for (let first = 1; first < run.length; first += 1) if (this.#ends.has(run.slice(0, first)) && from(first)) return true
    return false
  }
}
