// Two successive versions of the Medium Term Financial Plan for 2026/27 and beyond, £m as printed: brackets (here a minus) narrow the
// deficit. A blank cell says nothing for that year; "tbc" is a figure that is coming; the last column is the total over the years.
// Neither prints a savings line, so a third version, made up, holds the illustrative savings of savings2026.ts below the deficit that
// December prints: with it the reconciliation has something to say. The published versions stay as they are printed.
import { type LineRole } from '#shared/domain/words.ts'

type Cell = number | 'tbc' | null
export type PlanLine = readonly [role: LineRole, ref: string | null, label: string, cells: readonly [Cell, Cell, Cell, Cell], department?: string]
/** `date`: the month of the paper, which states no day. */
export type Plan = { readonly key: string; readonly label: string; readonly date: string; readonly lines: readonly PlanLine[]; /** Which of its lines were made up; none where it is as published. */ readonly madeUp?: readonly LineRole[] }

const opening: readonly PlanLine[] = [
  ['opening', null, 'Council 11 February 2025 DEFICIT', [25.916, 18.731, 0, 44.647]],
  ['carry_forward', null, 'CARRY FORWARD OF 2025/26 DEFICIT', [11.449, null, null, 11.449]],
  ['subtotal', null, 'Total After Carry Forward', [37.365, 18.731, 0, 56.096]],
]

const november: readonly PlanLine[] = [
  ...opening,
  ['funding', 'A', 'Council Tax', [-14.078, -14.311, -29.425, -57.814]],
  ['funding', 'B', 'Business Rates', [-2.24, 0.138, -2.302, -4.404]],
  ['funding', 'C', 'Children’s Social Care Prevention Grant', [-0.123, null, null, -0.123]],
  ['funding', 'D', 'Revenue Support Grant', [-1.111, -0.013, -0.115, -1.239]],
  ['line', null, 'Movement in Reserves', [1.107, null, null, 1.107]],
  ['line', null, 'CSD Home to School Transport - grant rolled into RSG 2025/26', [0.992, null, null, 0.992]],
  ['pressure', 'E', 'Inflation', [0.817, -1.466, 18.625, 17.976]],
  ['pressure', 'F', 'General Contingency', [0.686, 0.221, 0.54, 1.447]],
  ['pressure', 'G', 'Pay Awards and National Insurance', [2, 0.05, 5.745, 7.795]],
  ['pressure', 'H', 'Levies and grants', [0.028, null, 0.014, 0.042]],
  ['pressure', 'I', 'Treasury Management', ['tbc', 'tbc', 'tbc', 'tbc']],
  ['pressure', 'J', 'ASC Growth and Demography', [14.217, 3.106, 22.479, 39.802]],
  ['pressure', 'K', 'CSD Growth and Demography', [16.409, 3.276, 6.693, 26.378]],
  ['pressure', 'L', 'CET Waste Housing Growth', [-0.225, 0.077, 0.405, 0.257]],
  ['pressure', 'M', 'Pressures Protocol: including CoPilot and other AI applications', ['tbc', 'tbc', 'tbc', 'tbc']],
  ['deficit', null, 'DEFICIT AFTER UPDATES', [55.844, 9.809, 22.659, 88.312]],
]

const december: readonly PlanLine[] = [
  ...opening,
  ['funding', 'A', 'Council Tax', [-13.855, -14.297, -29.41, -57.562]],
  ['funding', 'B', 'Business Rates', [-1.746, 0.27, -2.304, -3.78]],
  ['funding', 'C', 'Children’s Social Care Prevention Grant', [-0.123, null, null, -0.123]],
  ['funding', 'D', 'Revenue Support Grant', [-1.127, -0.013, -0.115, -1.255]],
  ['line', null, 'CSD Home to School Transport - grant rolled into RSG 2025/26', [0.992, null, null, 0.992]],
  ['pressure', 'E', 'Inflation', [0.817, -1.448, 18.672, 18.041]],
  ['pressure', 'F', 'General Contingency', [0.71, 0.16, 0.6, 1.47]],
  ['pressure', 'G', 'Pay Awards and National Insurance', [2, 0.05, 5.745, 7.795]],
  ['pressure', 'H', 'Local Government Pension Scheme: revaluation impact', [-5.962, null, null, -5.962]],
  ['pressure', 'I', 'Levies and grants', [0.015, 0.021, 0.037, 0.073]],
  ['pressure', 'J', 'Treasury Management', [1.616, 1.624, 2.408, 5.648]],
  ['pressure', 'K', 'ASC Growth and Demography', [14.217, 3.106, 22.479, 39.802]],
  ['pressure', 'L', 'CSD Growth and Demography', [16.409, 3.276, 6.693, 26.378]],
  ['pressure', 'M', 'Orbis Review', [1.7, null, null, 1.7]],
  ['pressure', 'N', 'CET Waste Housing Growth', [-0.225, 0.077, 0.405, 0.257]],
  ['pressure', 'O', 'CET Waste additional income', [0.5, -0.5, 0.3, 0.3]],
  ['pressure', 'P', 'CET Waste PFI Credits', [null, 0.125, 2.871, 2.996]],
  ['pressure', 'Q', 'GCS Elections', [null, 1.5, -1.125, 0.375]],
  ['pressure', 'R', 'Pressures bids approved by CMT', [0.895, 0.03, -0.166, 0.759]],
  ['deficit', null, 'DEFICIT AFTER UPDATES', [54.198, 12.712, 27.09, 94]],
]

const withSavings: readonly PlanLine[] = [
  ['opening', null, 'Deficit after updates, December 2025', [54.198, 12.712, 27.09, 94]],
  ['savings', null, 'Savings of Adult Social Care and Health', [-0.97, -0.4, null, -1.37], 'ASC'],
  ['savings', null, 'Savings of Children’s Services', [-0.95, -0.05, -0.008, -1.008], 'CSD'],
  ['savings', null, 'Savings of Communities, Economy and Transport', [-0.371, -0.014, null, -0.385], 'CET'],
  ['savings', null, 'Savings of Business Services', [-0.66, null, null, -0.66], 'BSD'],
  ['savings', null, 'Savings of Governance Services', [-0.1, null, null, -0.1], 'GS'],
  ['deficit', null, 'Deficit after savings', [51.147, 12.248, 27.082, 90.477]],
]

export const plans2026: readonly Plan[] = [
  { key: 'mtfp-11', label: 'November 2025', date: '2025-11', lines: november }, { key: 'mtfp-12', label: 'December 2025', date: '2025-12', lines: december },
  { key: 'mtfp-savings', label: 'December 2025 with savings', date: '2025-12', lines: withSavings, madeUp: ['savings', 'deficit'] },
]
