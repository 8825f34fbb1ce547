// Whether a Board's paper is ready to agree: what must exist before it goes to Cabinet, each point in one line.

export type ReadinessFacts = {
  meeting: boolean; attendance: number; supplied: number
  themes: readonly { title: string; comments: readonly { number: string; plain: string; stale: readonly unknown[] | null }[] | null }[]
  recommendations: readonly { number: string; plain: string; stale: readonly unknown[] | null; addressee: string; due: string | null; links: readonly unknown[] | null; evidence: string | null }[]
}

export type ReadinessPoint = { label: string; ok: boolean; detail: string }

/** A point that is not met says what is missing: "Every recommendation rests on evidence" would read as if it were. */
const point = (ok: boolean, met: string, missing: string, detail = ''): ReadinessPoint => ({ label: ok ? met : missing, ok, detail: ok ? detail : '' })

/** "Recommendation (4) has no date", "Recommendations (1) and (4) have no date". */
const lacking = (numbers: readonly string[], one: string, many: string): string =>
  numbers.length === 1 ? `Recommendation ${numbers[0] ?? ''} ${one}` : `Recommendations ${LIST.format(numbers)} ${many}`
const LIST = new Intl.ListFormat('en-GB')

export function readiness(facts: ReadinessFacts): ReadinessPoint[] {
  const numbersWithout = (test: (row: ReadinessFacts['recommendations'][number]) => boolean) => facts.recommendations.filter((row) => !test(row)).map((row) => row.number)
  const emptyThemes = facts.themes.filter((theme) => theme.comments === null || theme.comments.length === 0).map((theme) => theme.title)
  const blank = facts.themes.flatMap((theme) => theme.comments ?? []).filter((comment) => comment.plain.trim() === '').length
    + facts.recommendations.filter((row) => row.plain.trim() === '').length
  const noAddressee = numbersWithout((row) => row.addressee.trim() !== '')
  const noDate = numbersWithout((row) => row.due !== null)
  const noLink = numbersWithout((row) => row.links !== null && row.links.length > 0)
  const noEvidence = numbersWithout((row) => row.evidence !== null && row.evidence.trim() !== '')
  const moved = [
    ...facts.themes.flatMap((theme) => theme.comments ?? []).map((comment) => ({ ...comment, what: 'comment' })), ...facts.recommendations.map((row) => ({ ...row, what: 'recommendation' })),
  ].filter(({ stale }) => stale !== null).map(({ what, number }) => `${what} ${number}`)
  return [
    point(facts.meeting && facts.attendance > 0, 'The meeting and who attended are recorded', facts.meeting ? 'Nobody is recorded as attending' : 'No meeting is recorded', `${facts.attendance} entries`),
    point(facts.supplied > 0, 'The information supplied is listed', 'No information supplied is listed', `${facts.supplied} papers`),
    point(emptyThemes.length === 0 && blank === 0 && facts.themes.length > 0, 'Every heading has a comment and nothing is blank',
      emptyThemes.length > 0 ? `No comment stands under ${LIST.format(emptyThemes)}` : blank > 0 ? `${blank} ${blank === 1 ? 'paragraph is' : 'paragraphs are'} blank` : 'No heading is written'),
    point(noAddressee.length === 0, 'Every recommendation has an addressee', lacking(noAddressee, 'has no addressee', 'have no addressee')),
    point(noDate.length === 0, 'Every recommendation has a date', lacking(noDate, 'has no date', 'have no date')),
    point(noLink.length === 0, 'Every recommendation names a saving or a priority', lacking(noLink, 'names neither a saving nor a priority', 'name neither a saving nor a priority')),
    point(moved.length === 0, 'No wording rests on figures that have moved', `Figures have moved since ${LIST.format(moved)} ${moved.length === 1 ? 'was' : 'were'} written`),
    point(noEvidence.length === 0, 'Every recommendation rests on evidence', lacking(noEvidence, 'rests on no evidence', 'rest on no evidence')),
  ]
}
