// Whether a Board's paper is ready to agree: what must exist before it goes to Cabinet, each point in one line.

export type ReadinessFacts = {
  meeting: boolean; attendance: number; supplied: number
  themes: readonly { title: string; comments: readonly { plain: string }[] | null }[]
  recommendations: readonly { number: string; plain: string; addressee: string; due: string | null; links: readonly unknown[] | null; evidence: string | null }[]
}

export type ReadinessPoint = { label: string; ok: boolean; detail: string }

const lacking = (numbers: readonly string[]): string => (numbers.length === 0 ? '' : `Recommendation ${numbers.join(', ')}`)

export function readiness(facts: ReadinessFacts): ReadinessPoint[] {
  const numbersWithout = (test: (row: ReadinessFacts['recommendations'][number]) => boolean) => facts.recommendations.filter((row) => !test(row)).map((row) => row.number)
  const emptyThemes = facts.themes.filter((theme) => theme.comments === null || theme.comments.length === 0).map((theme) => theme.title)
  const blank = facts.themes.flatMap((theme) => theme.comments ?? []).filter((comment) => comment.plain.trim() === '').length
    + facts.recommendations.filter((row) => row.plain.trim() === '').length
  const noAddressee = numbersWithout((row) => row.addressee.trim() !== '')
  const noDate = numbersWithout((row) => row.due !== null)
  const noLink = numbersWithout((row) => row.links !== null && row.links.length > 0)
  const noEvidence = numbersWithout((row) => row.evidence !== null && row.evidence.trim() !== '')
  return [
    { label: 'The meeting and who attended are recorded', ok: facts.meeting && facts.attendance > 0, detail: facts.attendance > 0 ? `${facts.attendance} entries` : 'No attendance yet' },
    { label: 'The information supplied is listed', ok: facts.supplied > 0, detail: facts.supplied > 0 ? `${facts.supplied} papers` : 'Nothing listed yet' },
    { label: 'Every heading has a comment and nothing is blank', ok: emptyThemes.length === 0 && blank === 0 && facts.themes.length > 0, detail: emptyThemes.join(', ') || (blank > 0 ? `${blank} blank` : '') },
    { label: 'Every recommendation has an addressee', ok: noAddressee.length === 0, detail: lacking(noAddressee) },
    { label: 'Every recommendation has a date', ok: noDate.length === 0, detail: lacking(noDate) },
    { label: 'Every recommendation names a saving or a priority', ok: noLink.length === 0, detail: lacking(noLink) },
    { label: 'Every recommendation rests on evidence', ok: noEvidence.length === 0, detail: lacking(noEvidence) },
  ]
}
