// A process that makes one paper from a model in a file and ends: what a cold start costs, in time and in memory.
import { readFileSync } from 'node:fs'
import { documentModelSchema } from '#shared/documents/model.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'

const [path = ''] = process.argv.slice(2)
const made = await renderPdf(documentModelSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
if (!made.ok) throw new Error(made.error.message)
const { user, system } = process.cpuUsage()
// maxRSS is in kilobytes, and holds the worker too: it is a thread.
console.log(JSON.stringify({ pages: made.value.pages, bytes: made.value.bytes.length, memory: process.resourceUsage().maxRSS / 1_000, cpu: (user + system) / 1_000 }))
