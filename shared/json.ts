// Only JSON crosses a boundary: what one transport keeps (undefined, Date, Map) another would lose.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
