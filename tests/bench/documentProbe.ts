// A process that makes one paper from a model in a file and ends: what a cold start costs, in time and in memory.
import { readFileSync, writeFileSync } from 'node:fs'
import { documentModelSchema } from '#shared/documents/model.ts'
import { probeFormats } from './documentFormats.ts'

const [path = '', asked = '', out = ''] = process.argv.slice(2)
const render = probeFormats.find(([format]) => format === asked)?.[1]
if (render === undefined) throw new Error(`no format is called "${asked}"`)
const made = await render(documentModelSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
if (!made.ok) throw new Error(made.error.message)
writeFileSync(out, made.value.bytes)
const { user, system } = process.cpuUsage()
// maxRSS is in kilobytes, and holds the worker too: it is a thread.
console.log(JSON.stringify({ pages: made.value.pages ?? null, bytes: made.value.bytes.length, memory: process.resourceUsage().maxRSS / 1_000, cpu: (user + system) / 1_000 }))
