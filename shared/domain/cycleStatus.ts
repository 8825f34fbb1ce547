// What the status of a cycle lets happen to it.

/** An open cycle and one in preparation take changes; an agreed or archived one is frozen. */
export const takesChanges = (status: string): boolean => status === 'open' || status === 'preparing'
