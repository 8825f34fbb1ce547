// Whose a figure is once a person types another over it: no longer the paper's that stated it, and no longer made up. What a row cites
// is said of its figures, so the citation goes with the first that is changed. Reads no file and writes none.
import { type Json } from '#shared/json.ts'

type Provenance = { readonly source: string | null; readonly illustrative: number }
type MoneyPatch = { readonly [column: string]: Json | undefined }

/**
 * The provenance to write beside `money`, columns `…_state`, `…_low` and `…_high`: the person's own where an amount is stated that is
 * not the one that stood; unchanged where the same is stated again or one is cleared, which says nothing about those left.
 */
export function ownWhereTyped(row: Provenance & object, money: MoneyPatch): Partial<Provenance> {
  const stood = new Map<string, Json>(Object.entries(row))
  const moved = (column: string): boolean => money[column] !== undefined && money[column] !== (stood.get(column) ?? null)
  const stated = Object.keys(money).flatMap((column) => (column.endsWith('_state') && money[column] ? [column.slice(0, -'_state'.length)] : []))
  return stated.some((amount) => ['state', 'low', 'high'].some((part) => moved(`${amount}_${part}`))) ? { source: null, illustrative: 0 } : {}
}
