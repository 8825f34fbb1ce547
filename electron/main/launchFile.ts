// Which cycle file a start was asked to open: a double click on a .rppr, or `--file PATH`. Pure.
import { resolve } from 'node:path'

const EXTENSION = /\.rppr$/i

export type LaunchFile = {
  /** Absolute. */
  readonly path: string
  /** Named by --file: worked on where it is. A file that was double-clicked is taken in as a copy. */
  readonly inPlace: boolean
}

/**
 * The file named by the arguments of a process started in `folder`; null when none is named. Other options are skipped: Chromium
 * adds its own to what a second start passes on.
 */
export function fileFromArguments(args: readonly string[], folder: string): LaunchFile | null {
  const option = args.indexOf('--file')
  const given = option < 0 ? undefined : args[option + 1]
  const path = given ?? args.slice(1).find((arg) => !arg.startsWith('-') && EXTENSION.test(arg))
  if (path === undefined || path === '' || path.startsWith('-') || path.includes('\0')) return null
  return { path: resolve(folder, path), inPlace: given !== undefined }
}
