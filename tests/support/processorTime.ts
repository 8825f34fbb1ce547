// How long something took of the processor: by the clock it would also wait for whatever else this machine is doing.

/** Milliseconds of processor this process has used so far, its worker threads included. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
