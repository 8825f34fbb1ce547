// A place on a paper that is written or read paragraph by paragraph: what it is, and which.
export type Spot<K extends string = string> = { readonly kind: K; readonly id: string }

export const sameSpot = (a: Spot | null, b: Spot | null): boolean => a?.kind === b?.kind && a?.id === b?.id

export type Way = 'up' | 'down'
