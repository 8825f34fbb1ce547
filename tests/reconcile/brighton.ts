// Brighton & Hove's budget movement for 2024/25 as published, £000, with an illustrative schedule of savings that comes to the same
// money: 21,255 in directorates and 2,475 corporate, 23,730 in all. The savings are invented; the directorate sums are not.

/** Code, directorate, and its column of the movement: base, inflation, pressures, commitments, savings, budget. */
export const directorates = [
  ['FCL', 'Families, Children & Learning', [63_001, 2_506, 4_476, 0, -4_991, 64_992]],
  ['HASC', 'Health & Adult Social Care', [98_943, 5_160, 10_302, -62, -4_712, 109_631]],
  ['EEC', 'Economy, Environment & Culture', [40_005, 1_078, 7_817, 264, -6_801, 42_363]],
  ['HNC', 'Housing, Neighbourhoods & Communities', [21_493, 924, 2_776, 0, -2_993, 22_200]],
  ['GPR', 'Governance, People & Resources', [31_006, 904, 998, 10, -1_758, 31_160]],
] as const

/** Lines of no directorate, in their order, and the totals printed among them. */
export const corporate = [
  ['line', 'Housing Benefit Subsidy', [-301, 0, 700, 0, 0, 399]], ['line', 'Bulk Insurance Premia', [3_548, 66, 0, 150, 0, 3_764]],
  ['line', 'Capital Financing Costs', [6_466, 0, 0, 1_371, 0, 7_837]], ['line', 'Corporate VFM Savings', [-147, -13, 0, 0, -2_475, -2_635]],
  ['line', 'Contingency and Risk Provisions', [-3_343, -96, 660, 3_958, 0, 1_179]], ['line', 'Unringfenced Grants', [-23_318, 0, 0, -8_795, 0, -32_113]],
  ['line', 'Levies to External Bodies', [229, 8, 0, 0, 0, 237]], ['line', 'Other Corporate Budgets', [-3_027, -105, 0, 100, 0, -3_032]],
  ['total', 'NET REVENUE EXPENDITURE', [234_555, 10_432, 27_729, -3_004, -23_730, 245_982]],
] as const
export const directorateTotal = [254_448, 10_572, 26_369, 212, -21_255, 270_346] as const

/** Illustrative: reference, directorate, title, £000 in 2024/25 and in 2025/26. */
export const savings = [
  ['FCL-001', 'FCL', 'Placements closer to home', 2_150, null], ['FCL-002', 'FCL', 'Home to school transport routes', 1_641, 300], ['FCL-003', 'FCL', 'Early years funding switch', 1_200, null],
  ['HASC-001', 'HASC', 'Reablement before long-term care', 2_300, null], ['HASC-002', 'HASC', 'Direct payment reviews', 1_700, null], ['HASC-003', 'HASC', 'Community equipment contract', 712, null],
  ['EEC-001', 'EEC', 'Parking charges', 4_001, 500], ['EEC-002', 'EEC', 'Waste collection rounds', 1_800, null], ['EEC-003', 'EEC', 'Venues income', 1_000, null],
  ['HNC-001', 'HNC', 'Temporary accommodation', 2_043, null], ['HNC-002', 'HNC', 'Community safety team', 950, null],
  ['GPR-001', 'GPR', 'Office space', 1_003, null], ['GPR-002', 'GPR', 'Printing and post', 755, null],
  ['COR-001', 'COR', 'Procurement and value for money', 2_475, null],
] as const
export const corporateDepartment = ['COR', 'Corporate'] as const

/** What the MTFP takes for savings, £000: 2024/25 and 2025/26. */
export const mtfpSavings = [-23_730, -800] as const
