// What is short enough to stand whole on one page, judged from the words alone, so that every renderer comes to the same.
import { type Attendance, type Recommendation } from './blocks.ts'
import { factLine, recommendationLine } from './phrases.ts'
import { type RichDoc, plainOf } from './richText.ts'

/** Lines that surely fit on two thirds of a page. */
const WHOLE_ATTENDANCE = 30

/** Who was there is read as one list. */
export const attendanceStaysWhole = (block: Attendance): boolean => linesIn(block) <= WHOLE_ATTENDANCE

const linesIn = (block: Attendance): number => block.groups.reduce((lines, group) => lines + 2 + group.entries.reduce((sum, entry) =>
  sum + Math.max(Math.ceil(entry.name.length / 26), Math.ceil(((entry.post ?? '').length + (entry.note ?? '').length + 20) / 50)), 0), 0)

/** Letters of a list that surely fits on a third of a page, at the smallest width. */
const WHOLE_LIST = 1_200

/** A recommendation, with what is said of it. */
export const recommendationStaysWhole = (item: Recommendation): boolean =>
  plainOf(item.text).length + recommendationLine(item).length + (item.facts ?? []).reduce((sum, fact) => sum + factLine(fact).length + 40, 0) <= WHOLE_LIST

export const listStaysWhole = (items: readonly { readonly text: RichDoc }[]): boolean =>
  items.reduce((sum, item) => sum + plainOf(item.text).length + 40, 0) <= WHOLE_LIST
