// What a line of a financial plan is, from its name: the opening deficit, what is carried forward, funding, pressures, savings. A paper
// says it only by where a line stands; whoever reads the statement can change it.
import { type Reading } from '#shared/sheets/read.ts'
import { type FoundRow } from '#shared/sheets/rows.ts'
import { plain } from '#shared/sheets/sheet.ts'

const FUNDING = /\b(council tax|business rates?|revenue support grant|rsg|settlement|core spending|new homes bonus|social care grant|prevention grant|better care|services grant|collection fund|precept|funding|grants? (income|funding))\b|\bgrant$/
const SAVINGS = /\b(savings?|efficienc(y|ies)|transformation programme)\b/
/** Only what says so is a one-off, which comes back the year after; a movement in reserves may be either. */
const ONE_OFF = /\b(use of|drawdown (of|from)|one off (use|contribution)).*\b(reserves?|balances)\b/
const RESERVES = /\breserves?\b|\bbalances\b/

export function mtfpRole(row: FoundRow, role: string, reading: Reading): string {
  if (role === 'heading') return 'heading'
  const words = plain(row.title)
  const worked = role === 'subtotal' || role === 'total'
  if (worked) return /\b(deficit|gap|shortfall|surplus)\b/.test(words) && row === lastTotal(reading) ? 'deficit' : 'subtotal'
  if (/\bcarr(y|ied) forward\b/.test(words)) return 'carry_forward'
  const first = reading.rows.find((other) => reading.outline.roles.get(other.index) === 'line')
  if (/\b(deficit|gap|shortfall)\b/.test(words) && row === first) return 'opening'
  if (ONE_OFF.test(words)) return 'one_off'
  if (RESERVES.test(words)) return 'line'
  if (SAVINGS.test(words)) return 'savings'
  return FUNDING.test(words) && !/\b(pressure|transport|loss of)\b/.test(words) ? 'funding' : 'pressure'
}

const lastTotal = ({ rows, outline }: Reading): FoundRow | undefined => rows.findLast((row) => { const role = outline.roles.get(row.index); return role === 'subtotal' || role === 'total' })
