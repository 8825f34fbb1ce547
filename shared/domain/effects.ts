// How savings act on the four priorities, counted: helped, harmed, neutral, and not scored (which is never taken as neutral).

export type Balance = { helped: number; harmed: number; neutral: number; notScored: number }

export function balanceOf(scores: readonly (number | null)[]): Balance {
  const balance: Balance = { helped: 0, harmed: 0, neutral: 0, notScored: 0 }
  for (const score of scores) {
    if (score === null) balance.notScored += 1
    else if (score > 0) balance.helped += 1
    else if (score < 0) balance.harmed += 1
    else balance.neutral += 1
  }
  return balance
}

/** "+2", "−1", "0"; "" when not scored. The minus is the typographic one. */
export function formatScore(score: number | null): string {
  if (score === null) return ''
  if (score === 0) return '0'
  return score > 0 ? `+${score}` : `\u2212${-score}`
}
