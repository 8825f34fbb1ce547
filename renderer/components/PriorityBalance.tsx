// How many savings help and how many harm each of the four priorities: bars away from a zero line, numbers outside their ends.
// What is neutral or not scored is said in words, never drawn as if it were known.
import { countWord } from '#shared/domain/sentences.ts'
import { type OutputOf } from '../client/procedures.ts'
import { PriorityIcon } from './Marks.tsx'
import './PriorityBalance.css'

export type Balance = OutputOf<'cycles.home'>['priorities'][number]

export function PriorityBalance({ balances }: { balances: readonly Balance[] }) {
  const most = Math.max(1, ...balances.flatMap((row) => [row.helped, row.harmed]))
  return (
    <ul className="balance">
      <li className="balance__head" aria-hidden="true"><span /><span className="balance__side">harmed by</span><span className="balance__side balance__side--right">helped by</span></li>
      {balances.map((row) => <BalanceRow key={row.priority.id} row={row} most={most} />)}
    </ul>
  )
}

function BalanceRow({ row, most }: { row: Balance; most: number }) {
  const { priority, helped, harmed } = row
  const rest = restInWords(row)
  const none = helped === 0 && harmed === 0
  const side = helped === 0 ? 'right' : harmed === 0 ? 'left' : 'below'
  return (
    <li className="balance__row" data-slot={priority.slot}>
      <span className="balance__label" title={priority.label}><PriorityIcon slot={priority.slot} size={16} />{priority.short}</span>
      <span className="unseen">{`: helped by ${helped}, harmed by ${harmed}${rest === '' ? '' : `, ${rest}`}`}</span>
      <span className="balance__half balance__half--left" aria-hidden="true">
        {harmed > 0 && <><span className="balance__number">{harmed}</span><span className="balance__bar" style={{ width: `${(harmed / most) * 76}%` }} /></>}
        {side === 'left' && <span className="balance__rest">{rest}</span>}
      </span>
      <span className="balance__half" aria-hidden="true">
        {none && <span className="balance__none" />}
        {helped > 0 && <><span className="balance__bar" style={{ width: `${(helped / most) * 76}%` }} /><span className="balance__number">{helped}</span></>}
        {side === 'right' && <span className="balance__rest">{rest}</span>}
      </span>
      <span className="balance__beside" aria-hidden="true">{rest}</span>
      {side === 'below' && rest !== '' && <span className="balance__below" aria-hidden="true">{rest}</span>}
    </li>
  )
}

/** "3 neutral, 2 not scored"; "" when every saving helps or harms. */
export function restInWords({ neutral, notScored }: Pick<Balance, 'neutral' | 'notScored'>): string {
  return [neutral > 0 ? `${neutral.toLocaleString('en-GB')} neutral` : '', notScored > 0 ? `${notScored.toLocaleString('en-GB')} not scored` : ''].filter((part) => part !== '').join(', ')
}

/** "Five savings harm Safe and Resilience; five savings help Resources." Counts only: no score is averaged. */
export function balanceReading(balances: readonly Balance[]): string {
  const harmed = balances.reduce<Balance | undefined>((worst, next) => (worst === undefined || next.harmed > worst.harmed ? next : worst), undefined)
  const helped = balances.reduce<Balance | undefined>((best, next) => (best === undefined || next.helped > best.helped ? next : best), undefined)
  if (harmed === undefined || helped === undefined || (harmed.harmed === 0 && helped.helped === 0)) return 'No saving is scored as helping or harming a priority.'
  const same = (count: number, of: (row: Balance) => number) => inList(balances.filter((row) => of(row) === count).map((row) => row.priority.short))
  const harm = harmed.harmed === 0 ? 'No saving harms a priority' : `${savings(harmed.harmed)} ${harmed.harmed === 1 ? 'harms' : 'harm'} ${same(harmed.harmed, (row) => row.harmed)}`
  const help = helped.helped === 0 ? 'none helps one' : `${savings(helped.helped).toLowerCase()} ${helped.helped === 1 ? 'helps' : 'help'} ${same(helped.helped, (row) => row.helped)}`
  return `${harm}; ${help}.`
}

const savings = (count: number): string => `${countWord(count)} ${count === 1 ? 'saving' : 'savings'}`
const inList = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
