// Field groups that many entities share.

/** Where a row comes from, and whether it was made up to fill a screen. Illustrative rows are marked wherever shown or printed. */
export const provenance = {
  columns: { source: 'text?', illustrative: 'integer' },
} as const

/** Place in a list: a base-62 fractional key, ties broken by id. */
export const order = { columns: { ord: 'text' }, quiet: true } as const

/** An amount of money as one group: state (known, range, atLeast, unknown; null is blank), whole pounds. */
export const amount = <const P extends string>(prefix: P) =>
  ({
    [`${prefix}_state`]: 'text?',
    [`${prefix}_low`]: 'integer?',
    [`${prefix}_high`]: 'integer?',
  }) as Record<`${P}_state`, 'text?'> & Record<`${P}_low` | `${P}_high`, 'integer?'>
