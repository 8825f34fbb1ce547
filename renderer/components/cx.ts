// Joins class names; what is false or missing leaves nothing behind.
export const cx = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')
