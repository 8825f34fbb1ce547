// Knows when the person wants the app to end: Ctrl+C, a closed terminal, a stop by the system, or npm gone.

/** How often it is looked whether npm's shell is still there. */
const LOOK_MS = 500

const CTRL_C = '\u0003'

/**
 * Resolves once, when the app should end. In a terminal Ctrl+C is read as a key: as a signal it would also end the shell that npm
 * runs this in, and npm would report a failure although everything was closed in order.
 */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    const parent = process.ppid
    const timer = setInterval(() => {
      // Told to stop, npm stops its shell and not what the shell runs: then nobody is left to say it to us.
      if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) end()
    }, LOOK_MS)
    timer.unref()
    const onKey = (key: Buffer): void => {
      if (key.toString('latin1').includes(CTRL_C)) end()
    }
    const end = (): void => {
      clearInterval(timer)
      if (process.stdin.isTTY) process.stdin.off('data', onKey).setRawMode(false).pause()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
    if (process.stdin.isTTY) process.stdin.setRawMode(true).resume().on('data', onKey)
  })
}
