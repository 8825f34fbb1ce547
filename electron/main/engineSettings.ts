// What the main process tells a new engine, as one argument of its process.
import { z } from 'zod'

export const engineSettings = z.strictObject({
  /** The app's own folder on this device: live files, settings. */
  folder: z.string().min(1),
  /** A file to open where it is (`--file`); null for none. */
  file: z.string().min(1).nullable(),
  /** A restart after a stop: open what was open. */
  again: z.boolean(),
})
export type EngineSettings = z.infer<typeof engineSettings>
