// What the machine around the page can do for it: dialogs, files that leave, printing, links, the end. Not operations on a
// cycle file. A host that lacks one says so in `HostCapabilities` and answers it with a refusal.
import { z } from 'zod'
import { command, query } from './procedure.ts'

const nothing = z.strictObject({})
/** A file name as it is proposed to a person: no folder, no control characters. */
const fileName = z.string().min(1).max(200).regex(/^[^\\/:*?"<>|\p{Cc}]+$/u, 'A file name has no folder and no control characters')
/** The bytes of a document, as the engine gave them. */
const base64 = z.string().min(4).max(32 * 1024 * 1024).regex(/^[A-Za-z0-9+/]+={0,2}$/, 'Not base64')
const path = z.string().min(1).max(4000)
/** Null when the person closed the dialog without choosing. */
const chosen = z.strictObject({ path: path.nullable() })

export const hostContract = {
  'host.chooseFile': command({
    label: 'Choose a cycle file, or a place for a copy', undoable: false,
    input: z.strictObject({ purpose: z.enum(['open', 'saveCopy']), name: fileName.optional() }), output: chosen, example: { purpose: 'open' },
  }),
  'host.saveFile': command({
    label: 'Save a document', undoable: false,
    /** `sha256`: of the document as the engine let it out; with it, nothing else is written. */
    input: z.strictObject({ name: fileName, base64, sha256: z.string().regex(/^[0-9a-f]{64}$/).optional() }), output: chosen,
    example: { name: 'Board comments.pdf', base64: 'JVBERi0xLjcK' },
  }),
  'host.print': command({
    label: 'Print a document', undoable: false, input: z.strictObject({ name: fileName, base64 }), output: z.strictObject({ opened: z.boolean() }),
    example: { name: 'Board comments.pdf', base64: 'JVBERi0xLjcK' },
  }),
  'host.reveal': command({
    label: 'Show a saved file in its folder', undoable: false, input: z.strictObject({ path }), output: nothing, example: { path: 'Board comments.pdf' },
  }),
  'host.openExternal': command({
    label: 'Open a link in the browser', undoable: false, input: z.strictObject({ url: z.string().min(1).max(2000) }),
    output: z.strictObject({ opened: z.boolean() }), example: { url: 'https://www.gov.uk/' },
  }),
  'host.about': query({
    label: 'Read the versions of the app', input: nothing,
    output: z.strictObject({ name: z.string(), version: z.string(), parts: z.array(z.strictObject({ name: z.string(), version: z.string() })) }), example: {},
  }),
  'host.readyToClose': command({ label: 'Say that nothing is unsent', undoable: false, input: nothing, output: nothing, example: {} }),
}

export type HostName = keyof typeof hostContract
