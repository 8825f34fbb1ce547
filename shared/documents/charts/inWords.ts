// The values of a chart as one text, for whoever cannot see the picture where no table beside it says the same. Only what is drawn:
// a blank value is left out here as it is there.
import { type Chart } from './types.ts'

/** "ASC-001 Milton Grange, in the budget: 2025/26 521. ASC-003 …: 2025/26 145 (five days, not six); Left to find 182." */
export function chartInWords(chart: Chart): string {
  return chart.groups.map((group) => {
    const name = [group.label, group.detail].filter((part) => part !== '').join(', ')
    const values = group.bars.filter((bar) => bar.text !== '').map((bar) => `${bar.label} ${bar.text}${bar.detail === '' ? '' : ` (${bar.detail})`}`.trim())
    return [name, values.join('; ')].filter((part) => part !== '').join(': ')
  }).filter((words) => words !== '').map((words) => `${words}.`).join(' ')
}
