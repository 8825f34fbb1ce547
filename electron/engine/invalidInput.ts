// The one sentence for an input that is not in the shape its procedure states: which procedure, where, and what is wrong there.
import { type AppError, appError } from '#shared/errors.ts'
import { type z } from 'zod'

const MOST_NAMED = 3

const issueWords = ({ path, message }: z.core.$ZodIssue): string => `${path.length > 0 ? `${path.map(String).join('.')}: ` : ''}${message}`

/** `label` is the procedure's own, as a person reads it. */
export function invalidInput(label: string, { issues }: z.ZodError): AppError {
  const more = issues.length > MOST_NAMED ? ` and ${issues.length - MOST_NAMED} more` : ''
  const named = issues.slice(0, MOST_NAMED).map(issueWords).join('; ')
  return appError('INVALID_INPUT', `“${label}” cannot take what was given: ${named}${more}.`.replace(/\.\.$/, '.'), 'Correct it and try again.')
}
