// What Word prints in front of numbered paragraphs, worked out from the numbering part alone, as the format says (ECMA-376 part 1,
// 17.9): lists of one definition count together unless a list says where it starts, and a level starts again below a higher one.
import { type Element, allOf, attribute, childOf, childrenOf } from './xml.ts'

type Level = { readonly start: number; readonly format: string; readonly text: string }
type List = { readonly definition: string; readonly levels: ReadonlyMap<number, Level>; readonly starts: ReadonlyMap<number, number> }

export class WordNumbers {
  readonly #lists = new Map<string, List>()
  /** By definition: how far each level has been counted. */
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #begun = new Set<string>()

  constructor(numbering: Element) {
    const definitions = new Map(childrenOf(numbering).filter((element) => element.name === 'w:abstractNum').map((element) => [attribute(element, 'w:abstractNumId') ?? '', levelsOf(element)]))
    for (const num of childrenOf(numbering).filter((element) => element.name === 'w:num')) {
      const definition = attribute(childOf(num, 'w:abstractNumId'), 'w:val') ?? ''
      const starts = new Map(allOf(num, 'w:lvlOverride').flatMap((element) => {
        const start = childOf(element, 'w:startOverride')
        return start === undefined ? [] : [[Number(attribute(element, 'w:ilvl')), Number(attribute(start, 'w:val'))] as const]
      }))
      this.#lists.set(attribute(num, 'w:numId') ?? '', { definition, levels: definitions.get(definition) ?? new Map(), starts })
    }
  }

  /** Counts one paragraph and says what stands in front of it. */
  next(id: string, level: number): string {
    const list = this.#lists.get(id)
    const own = list?.levels.get(level)
    if (list === undefined || own === undefined) throw new Error(`There is no level ${level} of list ${id}`)
    const counts = this.#counts.get(list.definition) ?? new Map<number, number>()
    this.#counts.set(list.definition, counts)
    if (!this.#begun.has(id)) {
      this.#begun.add(id)
      for (const [at] of list.starts) counts.delete(at)
    }
    const startOf = (at: number): number => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1
    counts.set(level, (counts.get(level) ?? startOf(level) - 1) + 1)
    for (const at of [...counts.keys()]) if (at > level) counts.delete(at)
    if (own.format === 'bullet') return own.text
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return written(counts.get(at) ?? startOf(at), list.levels.get(at)?.format ?? 'decimal')
    })
  }
}

const levelsOf = (definition: Element): ReadonlyMap<number, Level> => new Map(allOf(definition, 'w:lvl').map((level) => [Number(attribute(level, 'w:ilvl')), {
  start: Number(attribute(childOf(level, 'w:start'), 'w:val') ?? 1), format: attribute(childOf(level, 'w:numFmt'), 'w:val') ?? 'decimal', text: attribute(childOf(level, 'w:lvlText'), 'w:val') ?? '',
}]))

/** As Word writes them: after z come aa, bb and cc. */
function written(number: number, format: string): string {
  if (format === 'decimal') return String(number)
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
  if (format === 'lowerRoman') {
    const signs = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const
    return signs.reduce<readonly [number, string]>(([left, out], [value, sign]) => [left % value, out + sign.repeat(Math.floor(left / value))], [number, ''])[1]
  }
  throw new Error(`No paper uses numbers like ${format}`)
}
