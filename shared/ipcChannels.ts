// The two channels of the desktop app, between the page's preload script and the main process. On its own: a preload script is
// loaded before every page and should bring nothing along.

export const ipcChannels = {
  /** Page to main: (name, input, stay?), answered by a Result. */
  invoke: 'reconcile:invoke',
  /** Main to page: one HostEvent. */
  event: 'reconcile:event',
} as const
