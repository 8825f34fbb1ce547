// Where the lines of a plan stand in its workbook, for the sheets that add them.
import { type MtfpView } from '#shared/contract/mtfp.ts'

export type PlanLine = NonNullable<MtfpView['lines']>[number]

export const LINES_SHEET = 'MTFP'
/** Before the years stand the letter and the line. */
export const FIRST_YEAR = 2

/** Whether the line is part of sums: it is neither a heading nor worked out from others. */
export const isCounted = (line: PlanLine): boolean => !line.workedOut && line.role !== 'heading'
