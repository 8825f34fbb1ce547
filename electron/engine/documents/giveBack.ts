// Asks for the memory of what was just let go. The compiled PDF engine is some 100 MB outside the script's own heap; that heap stays
// small, so left alone it may not be collected for hours.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collects once, in some 20 ms; nothing where the collector cannot be reached. */
export function giveBack(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext("typeof gc === 'function' ? gc : null")
  setFlagsFromString('--no-expose-gc')
  if (isCollector(collect)) collect()
}

const isCollector = (value: unknown): value is () => void => typeof value === 'function'
