// What the status of a cycle lets happen to it.

/** An open cycle and one in preparation take changes; an agreed or archived one is frozen, and where there is none nothing is changed. */
export const takesChanges = (status: string | null | undefined): boolean => status === 'open' || status === 'preparing'
