// East Sussex's plan as its Cabinet papers of November and December 2025 print it, £000; null is blank, 'tbc' to be confirmed.
import { type MtfpLine } from '#shared/domain/mtfp.ts'
import { type MaybeAmount, known, unknown } from '#shared/money/amount.ts'

type Cell = number | null | 'tbc'
type Printed = readonly [role: string, ref: string | null, label: string, ...cells: readonly Cell[]]

export const amount = (cell: Cell | undefined): MaybeAmount => (cell === undefined || cell === null ? null : cell === 'tbc' ? unknown : known(cell * 1_000))

/** Lines of three years and a printed total; the id is the place. */
export function plan(printed: readonly Printed[], years = 3): MtfpLine[] {
  return printed.map(([role, ref, label, ...cells], place) => ({
    id: `line-${place + 1}`, role, ref, label, years: Array.from({ length: years }, (_, year) => amount(cells[year])), total: amount(cells[years]),
  }))
}

const opening: readonly Printed[] = [
  ['opening', null, 'Council 11 February 2025 DEFICIT', 25_916, 18_731, 0, 44_647],
  ['carry_forward', null, 'CARRY FORWARD OF 2025/26 DEFICIT', 11_449, null, null, 11_449],
  ['subtotal', null, 'Total After Carry Forward', 37_365, 18_731, 0, 56_096],
]

export const november: readonly Printed[] = [
  ...opening,
  ['funding', 'A', 'Council Tax', -14_078, -14_311, -29_425, -57_814],
  ['funding', 'B', 'Business Rates', -2_240, 138, -2_302, -4_404],
  ['funding', 'C', 'Children\u2019s Social Care Prevention Grant', -123, null, null, -123],
  ['funding', 'D', 'Revenue Support Grant', -1_111, -13, -115, -1_239],
  ['line', null, 'Movement in Reserves', 1_107, null, null, 1_107],
  ['line', null, 'CSD Home to School Transport - grant rolled into RSG 2025/26', 992, null, null, 992],
  ['pressure', 'E', 'Inflation', 817, -1_466, 18_625, 17_976],
  ['pressure', 'F', 'General Contingency', 686, 221, 540, 1_447],
  ['pressure', 'G', 'Pay Awards and National Insurance', 2_000, 50, 5_745, 7_795],
  ['pressure', 'H', 'Levies and grants', 28, null, 14, 42],
  ['pressure', 'I', 'Treasury Management', 'tbc', 'tbc', 'tbc', 'tbc'],
  ['pressure', 'J', 'ASC Growth and Demography', 14_217, 3_106, 22_479, 39_802],
  ['pressure', 'K', 'CSD Growth and Demography', 16_409, 3_276, 6_693, 26_378],
  ['pressure', 'L', 'CET Waste Housing Growth', -225, 77, 405, 257],
  ['pressure', 'M', 'Pressures Protocol: including CoPilot and other AI applications', 'tbc', 'tbc', 'tbc', 'tbc'],
  ['deficit', null, 'DEFICIT AFTER UPDATES', 55_844, 9_809, 22_659, 88_312],
]

export const december: readonly Printed[] = [
  ...opening,
  ['funding', 'A', 'Council Tax', -13_855, -14_297, -29_410, -57_562],
  ['funding', 'B', 'Business Rates', -1_746, 270, -2_304, -3_780],
  ['funding', 'C', "Children's Social Care Prevention Grant", -123, null, null, -123],
  ['funding', 'D', 'Revenue Support Grant', -1_127, -13, -115, -1_255],
  ['line', null, 'CSD Home to School Transport \u2013 grant rolled into RSG 2025/26', 992, null, null, 992],
  ['pressure', 'E', 'Inflation', 817, -1_448, 18_672, 18_041],
  ['pressure', 'F', 'General Contingency', 710, 160, 600, 1_470],
  ['pressure', 'G', 'Pay Awards and National Insurance', 2_000, 50, 5_745, 7_795],
  ['pressure', 'H', 'Local Government Pension Scheme: revaluation impact', -5_962, null, null, -5_962],
  ['pressure', 'I', 'Levies and grants', 15, 21, 37, 73],
  ['pressure', 'J', 'Treasury Management', 1_616, 1_624, 2_408, 5_648],
  ['pressure', 'K', 'ASC Growth and Demography', 14_217, 3_106, 22_479, 39_802],
  ['pressure', 'L', 'CSD Growth and Demography', 16_409, 3_276, 6_693, 26_378],
  ['pressure', 'M', 'Orbis Review', 1_700, null, null, 1_700],
  ['pressure', 'N', 'CET Waste Housing Growth', -225, 77, 405, 257],
  ['pressure', 'O', 'CET Waste additional income', 500, -500, 300, 300],
  ['pressure', 'P', 'CET Waste PFI Credits', null, 125, 2_871, 2_996],
  ['pressure', 'Q', 'GCS Elections', null, 1_500, -1_125, 375],
  ['pressure', 'R', 'Pressures bids approved by CMT', 895, 30, -166, 759],
  ['deficit', null, 'DEFICIT AFTER UPDATES', 54_198, 12_712, 27_090, 94_000],
]
