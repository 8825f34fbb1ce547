// What a sheet is read against: the cycle it is taken into, and the year asked for; and what the year of a sheet can come from.
export type ReadContext = {
  /** The year asked for beside the map, as the year it starts in. */
  readonly year: number | null
  /** Of the cycle taken in to; its first year stands in where nothing else says one. */
  readonly cycle: { readonly firstYear: number; readonly horizon: number; readonly council: string }
}

export type YearFrom = 'map' | 'heading' | 'column' | 'option' | 'sheet' | 'cycle'
