// `export FILE DOCUMENT`: a document as a file. It gets its name only when it is whole; only an earlier document is replaced.
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeChecked } from '#electron/engine/writeChecked.ts'
import { type DocumentFormat, disclosures, documentFormats, documentNames } from '#shared/contract/documents.ts'
import { type Output } from '#shared/contract/index.ts'
import { parsePages } from '#shared/documents/pageRange.ts'
import { twinNames } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { type Command, operand, refusal, usage } from './command.ts'
import { onFile } from './onFile.ts'

/** How an earlier document of each format begins, and what it is called. A Word file or a workbook somebody has saved since begins
 * otherwise: office programs pack theirs with other flags and times, so what a person has worked on is never replaced. */
const packed = 'PK\u0003\u0004\u0014\0\0\0\b\0\0\0!\0'
const begins: Readonly<Record<DocumentFormat, readonly [mark: string, name: string]>> = {
  pdf: ['%PDF-', 'a PDF'], docx: [packed, 'a Word file as it was exported'], html: ['<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="generator" content="Reconcile">', 'a web page as it was exported'],
  xlsx: [packed, 'a workbook as it was exported'],
}

/** What stands at the target: nothing, an empty file made to hold the place, an earlier document, or something that is not ours to replace. */
async function refuseOther(path: string, [mark, name]: readonly [mark: string, name: string]): Promise<void> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0)
    if (bytesRead > 0 && buffer.toString('latin1', 0, bytesRead) !== mark) throw refusal('FILE_EXISTS', `There is already something else at ${path}, which is not ${name}.`, 'Choose another path for --out.')
  } catch (problem) {
    if (problem instanceof Refusal || codeOf(problem) !== 'ENOENT') throw inWords(problem, path)
  } finally {
    await file?.close()
  }
}

async function write(path: string, bytes: Buffer, sha256: string): Promise<void> {
  try {
    await writeChecked(path, bytes, sha256)
  } catch (problem) {
    throw inWords(problem, path)
  }
}

const codeOf = (problem: unknown): unknown => (problem instanceof Error && 'code' in problem ? problem.code : undefined)

function inWords(problem: unknown, path: string): unknown {
  const code = codeOf(problem)
  if (code === 'ENOENT' || code === 'ENOTDIR') return refusal('CANNOT_WRITE', `There is no folder ${dirname(path)}.`, 'Make the folder first, or choose another.')
  if (code === 'EISDIR') return refusal('CANNOT_WRITE', `${path} is a folder.`, 'Give a file name for --out.')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return refusal('CANNOT_WRITE', `Nothing may be written at ${path}.`, 'Choose a folder of your own.')
  if (code === 'ENOSPC') return refusal('DISK_FULL', 'There is no room left on the disk.', 'Free some space, then export again.')
  return problem
}

export const exportDocument: Command = {
  usage: `export FILE ${documentNames.join('|')} [--id ID] [--at POINT] [--public | --exempt] [--twin ${twinNames.join('|')}] [--pages 3-7] --format ${documentFormats.join('|')} --out PATH`,
  options: ['id', 'at', 'twin', 'pages', 'format', 'out'],
  flags: ['public', 'exempt'],
  operands: [2, 2],
  async run(line) {
    const { id, at, twin: asked, pages, format, out } = line.values
    const document = documentNames.find((name) => name === operand(line, 1))
    if (document === undefined) return usage(`There is no document “${operand(line, 1).slice(0, 60)}”; there are: ${documentNames.join(', ')}.`)
    const chosen = documentFormats.find((known) => known === format)
    if (chosen === undefined) return usage(`--format takes one of: ${documentFormats.join(', ')}.`)
    const twin = twinNames.find((known) => known === asked)
    if (asked !== undefined && twin === undefined) return usage(`--twin takes one of: ${twinNames.join(', ')}.`)
    if (pages !== undefined && parsePages(pages) === null) return usage('--pages takes pages like 3-7, or 5 for one.')
    if (out === undefined || out === '') return usage('Say where to with --out.')
    const told = disclosures.filter((name) => line.values[name] !== undefined)
    if (told.length > 1) return usage('Say --public or --exempt, not both.')
    const path = line.globals.path(out)
    await refuseOther(path, begins[chosen])
    const wish = { ...(id === undefined ? {} : { id }), ...(at === undefined ? {} : { at }), ...(twin === undefined ? {} : { twin }), ...(told[0] === undefined ? {} : { disclosure: told[0] }), ...(pages === undefined ? {} : { pages }) }
    const reply = await onFile(line.globals, operand(line, 0), (engine) => engine.invoke('documents.render', { document, format: chosen, ...wish }))
    if (!reply.ok) throw new Refusal(reply.error)
    // The engine has checked its answer against the contract.
    const { base64, sha256, pages: count, conformance, warnings, engine, id: made } = reply.value as Output<'documents.render'>
    await write(path, Buffer.from(base64, 'base64'), sha256)
    return { output: { path, document, id: made, sha256, pages: count, conformance, warnings: warnings ?? [], engine } }
  },
}
