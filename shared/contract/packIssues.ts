// Issuing a pack: its files and the model they were made from are sealed. What was issued never changes and cannot be undone; what comes
// later is a supplement with a number of its own.
import { z } from 'zod'
import { issueKinds, twinNames } from '#shared/domain/packWords.ts'
import { keysOf } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText } from '#shared/text.ts'
import { issueView } from './packView.ts'
import { done, id, isoDate } from './parts.ts'
import { command, query } from './procedure.ts'

const pack = exampleId('pack:2025:people')
/** Which issue: by its number, without one the last; which of its files: without a twin, the one with everything in it. */
const which = { pack: id, number: z.number().int().min(1).optional(), twin: z.enum(twinNames).optional() }

const file = z.strictObject({ twin: z.string(), format: z.string(), fileName: z.string(), sha256: z.string(), bytes: z.number().int(), pages: z.number().int(), conformance: z.string(), engine: z.string() })

export const packIssuesContract = {
  'packs.seal': command({
    label: 'Issue a pack', undoable: false, roles: ['scrutiny'],
    /**
     * The first is the issue itself; later ones are a supplement (the default: what is new since, or the items named) or revised papers
     * (the items named). `day`: without one, today.
     */
    input: z.strictObject({ pack: id, kind: z.enum(keysOf(issueKinds)).optional(), items: z.array(id).min(1).max(200).optional(), day: isoDate.optional(), note: paragraphText.max(2_000).nullable().optional() }),
    output: done, example: { pack, day: '2024-12-09' },
  }),
  'packs.wouldIssue': query({
    label: 'See what an issue would be sealed as',
    input: z.strictObject({ pack: id, kind: z.enum(keysOf(issueKinds)).optional(), items: z.array(id).min(1).max(200).optional(), note: paragraphText.max(2_000).nullable().optional() }),
    /** The files that would be made, every place of them that the public would not get (null where nothing is exempt), and what whoever issues them should know. */
    output: z.strictObject({ files: z.array(z.strictObject({ twin: z.enum(twinNames), twinLabel: z.string() })), withheld: z.array(z.string()).nullable(), warnings: z.array(z.string()).nullable() }), example: { pack },
  }),
  'packs.issue': query({
    label: 'Open an issue of a pack', input: z.strictObject(which),
    /** The bytes as they were sealed. Null while nothing was issued. */
    output: z.strictObject({ issue: issueView.nullable(), file: file.extend({ base64: z.string() }).nullable() }), example: { pack },
  }),
  'packs.regenerate': query({
    label: 'Make an issue again and compare', input: z.strictObject(which),
    output: z.strictObject({
      issue: issueView.nullable(),
      /** `bytes`: the same file, byte for byte. `text`: another version of the engine made it, and it says the same. `differs`: it does not. */
      same: z.enum(['bytes', 'text', 'differs']).nullable(), sentence: z.string(), stored: file.nullable(), engine: z.string().nullable(), sha256: z.string().nullable(),
    }),
    example: { pack },
  }),
}
