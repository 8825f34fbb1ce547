// The lists of the paper as Word's numbering: those of its headings and paragraphs, and one for each mark inside the text.
import { AlignmentType, type ILevelsOptions, type IRunStylePropertiesOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import { BULLET } from '#shared/documents/phrases.ts'
import { DEEPEST_LEVEL, type Mark, marks } from './lists.ts'
import { HANG, STEP } from './measures.ts'
import { type NumberPlan } from './numbers.ts'
import { sans } from './styles.ts'

export function numberingOf(plan: NumberPlan): INumberingOptions {
  const titles = new Set([...plan.titles.values()].map((place) => place.reference))
  const numbers = plan.lists.map(({ reference, levels }) => ({
    reference,
    levels: levels.map(({ pattern, start, roman }, level): ILevelsOptions => {
      const title = titles.has(reference)
      const heads = levels.length > 1 && level === 0
      return {
        level, start, format: roman ? LevelFormat.LOWER_ROMAN : LevelFormat.DECIMAL, text: pattern, alignment: AlignmentType.LEFT, suffix: title ? LevelSuffix.SPACE : LevelSuffix.TAB,
        style: title ? {} : { run: heads ? { ...headNumber } : sans(9, 'ink3'), paragraph: { indent: { left: HANG, hanging: HANG } } },
      }
    }),
  }))
  return { config: [...numbers, ...marks.map((mark) => ({ reference: mark, levels: Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => markLevel(mark, level)) }))] }
}

const headNumber: IRunStylePropertiesOptions = { color: sans(9, 'ink3').color ?? 'auto', bold: false }

const brackets = (n: number): string => `(%${n})`
const stop = (n: number): string => `%${n}.`

/** How Word counts, and how a level shows it. */
const shown = {
  bullet: [LevelFormat.BULLET, () => BULLET], roman: [LevelFormat.LOWER_ROMAN, brackets], letters: [LevelFormat.LOWER_LETTER, brackets], decimal: [LevelFormat.DECIMAL, brackets],
  romanStop: [LevelFormat.LOWER_ROMAN, stop], decimalStop: [LevelFormat.DECIMAL, stop],
} as const satisfies Record<Mark, readonly [format: unknown, text: (n: number) => string]>

function markLevel(mark: Mark, level: number): ILevelsOptions {
  const [format, text] = shown[mark]
  return { level, start: 1, format, text: text(level + 1), alignment: AlignmentType.LEFT, suffix: LevelSuffix.TAB, style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } } }
}
