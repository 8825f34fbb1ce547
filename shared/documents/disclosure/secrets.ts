// What names an exempt thing: the words of whatever is marked by which it would be known again anywhere else in the document, in a
// sentence worked out from all rows, in a caption, in the title. Figures are another matter: see figures.ts.
//
// Known again are texts of 12 characters or more, references such as ASC-003, and names of two words or more, whatever their capitals;
// a name also by its parts, "Linden Court" of "Linden Court, Eastbourne". What heads open rows or an open section, or what open rows say
// beside it, is public and names nothing.
import { type Unit, nearest } from './unit.ts'

type Secret = { readonly words: string; /** Where its first letter or digit stands. */ readonly from: number; readonly paragraph: number }

export type Secrets = {
  /** By the first word of each, so that a long paper is read once, not once for every secret. */
  readonly words: ReadonlyMap<string, readonly Secret[]>
  /** Rows of the cycle whose block or row is marked, with the paragraph. */
  readonly ids: ReadonlyMap<string, number>
}

const LONGEST_SHORT = 12
/** A sentence shorter than this may be said of many things. */
const WHOLE_SENTENCE = 24
/** So may what a cell says that does not name its row: a status, an owner. */
const WHOLE_CELL = 40
/** Of the words that name a row, its reference and its title; what follows is what it belongs to: a department, a service. */
const OWN_NAMES = 2

export const plainWords = (text: string): string => text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** `marked`: path to paragraph, of what is marked. */
export function secretsIn(units: readonly Unit[], marked: ReadonlyMap<string, number>): Secrets {
  const open = openWords(units, marked)
  const ids = new Map<string, number>()
  const words = new Map<string, number>()
  for (const unit of units) {
    const paragraph = nearest(unit.path, marked)
    if (paragraph === undefined) continue
    if (unit.id !== null) ids.set(unit.id, paragraph)
    namesIn(unit, marked).forEach((text, i) => {
      const whole = plainWords(text)
      const own = unit.what === 'row' && i < OWN_NAMES
      const belongs = unit.what === 'row' && !own
      if ((!own && open.heads.has(whole)) || (belongs && whole.length < WHOLE_SENTENCE) || open.beside.has(besides(unit.path, whole)) || isGeneral(whole)) return
      const parts = unit.what === 'row' || unit.what === 'bar' || unit.what === 'bars' ? text.split(/[,:;(–]/).filter((part) => isName(part) && !open.heads.has(plainWords(part))) : []
      for (const part of [text, ...parts]) if (tellsApart(part)) words.set(plainWords(part), paragraph)
    })
  }
  const byFirst = new Map<string, Secret[]>()
  for (const [found, paragraph] of words) {
    const [first] = found.matchAll(WORD)
    if (first !== undefined) (byFirst.get(first[0]) ?? byFirst.set(first[0], []).get(first[0])!).push({ words: found, from: first.index, paragraph })
  }
  return { words: byFirst, ids }
}

function namesIn({ what, path, texts }: Unit, marked: ReadonlyMap<string, number>): readonly string[] {
  switch (what) {
    case 'row': case 'group': case 'bars': case 'bar': case 'heading': return texts
    case 'text': return texts.flatMap((text) => [text, ...sentencesOf(text)])
    case 'cell': return texts.filter((text) => text.trim().length >= WHOLE_CELL)
    // The heads of a marked table are those of every table; the head of a marked column is its own.
    case 'column': return marked.has(path) ? texts.slice(0, 1) : []
    case 'whole': case 'aside': case 'cellNote': case 'value': return []
  }
}

/** Long enough, or of a form that is nobody else's. */
function tellsApart(text: string): boolean {
  const plain = plainWords(text)
  const reference = /^\S{4,}$/.test(plain) && /\p{L}/u.test(plain) && /\d/.test(plain)
  return plain.length >= LONGEST_SHORT || reference || isName(text)
}

/** A day or month, and lines that every schedule has. */
const isGeneral = (plain: string): boolean => /^(?:\d{1,2} )?[a-z]+ \d{4}$|^left to find$|^all (?:savings|lines)$|^budget of the service$|^not (?:recorded|scored)$/.test(plain)

/** Two words or more, each with a capital: "Linden Court". */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return words.length >= 2 && words.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word))
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.;!?])\s+|\n/).map((part) => part.replace(/[.;!?]+$/, '')).filter((part) => part.trim().length >= WHOLE_SENTENCE)

function openWords(units: readonly Unit[], marked: ReadonlyMap<string, number>): { readonly heads: ReadonlySet<string>; readonly beside: ReadonlySet<string> } {
  const open = units.filter((unit) => nearest(unit.path, marked) === undefined)
  return {
    heads: new Set(open.flatMap(({ what, texts }) => what === 'group' || what === 'heading' ? texts.slice(0, 1).map(plainWords) : [])),
    beside: new Set(open.flatMap(({ what, path, texts }) => what === 'row' || what === 'cell' || what === 'bar' ? texts.map((text) => besides(path, plainWords(text))) : [])),
  }
}

/** The words with the table or chart they stand in: "b3 agreed". */
const besides = (path: string, plain: string): string => `${path.replace(/\.(?:r\d+|t|g\d+)(?:\..*)?$/, '')} ${plain}`

const WORD = /[\p{L}\p{N}]+/gu
const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/** The paragraph of the first secret that the text names, as whole words ("asc-003" is not in "asc-0031"); null when it names none. */
export function namedIn(text: string, { words }: Secrets): number | null {
  if (words.size === 0) return null
  const plain = plainWords(text)
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    const named = words.get(word)?.find((secret) => plain.startsWith(secret.words, index - secret.from) && !isLetter(plain.charAt(index - secret.from - 1)) && !isLetter(plain.charAt(index - secret.from + secret.words.length)))
    if (named !== undefined) return named.paragraph
  }
  return null
}
