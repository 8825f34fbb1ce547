// Reads a PDF back the way a reader does, with a library that did not write it: text without running heads, the structure a
// screen reader walks, the metadata. Also asks qpdf and poppler where they are installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Node = { readonly role: string; readonly alt: string | null; readonly children: readonly Node[]; readonly text: string }

export type Read = {
  readonly pages: number
  /** The words of the paper in reading order, running heads and page numbers left out. */
  readonly text: string
  /** The same, page by page. */
  readonly byPage: readonly string[]
  /** Running heads, page numbers, repeated table headers. */
  readonly artifacts: string
  readonly structure: readonly Node[]
  readonly title: string
  readonly language: string | null
  readonly xmp: string
  readonly links: readonly string[]
  readonly sizes: readonly (readonly [number, number])[]
  /** How far beyond the right edge of its page any upright text reaches, in points; negative when all of it is inside. */
  readonly beyond: number
  /** Text that is set turned: its words, and how far its left side is from the right edge of the page. */
  readonly turned: readonly { readonly text: string; readonly fromRight: number }[]
  /** Bookmarks from top to bottom, two spaces for each level. */
  readonly bookmarks: readonly string[]
  /** How many links lead to a place in the paper itself. */
  readonly inner: number
  readonly keywords: string
}

type Item = { readonly type?: string; readonly tag?: string; readonly id?: string | null; readonly str?: string; readonly hasEOL?: boolean; readonly width?: number; readonly transform?: readonly number[] }

export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const texts: string[] = []
  const byPage: string[] = []
  const artifacts: string[] = []
  const structure: Node[] = []
  const links: string[] = []
  const sizes: [number, number][] = []
  let beyond = Number.NEGATIVE_INFINITY
  const turned: { text: string; fromRight: number }[] = []
  let inner = 0
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    const box = page.view
    sizes.push([Math.round(box[2]! - box[0]!), Math.round(box[3]! - box[1]!)])
    const marked = new Map<string, string>()
    const open: { readonly artifact: boolean; readonly id: string | null }[] = []
    const before = texts.length
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    for (const item of content.items as readonly Item[]) {
      if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push({ artifact: item.tag === 'Artifact' || (open.at(-1)?.artifact ?? false), id: item.id ?? open.at(-1)?.id ?? null })
      else if (item.type === 'endMarkedContent') open.pop()
      else if (item.str !== undefined) {
        if (Math.abs(item.transform?.[1] ?? 0) > 1) turned.push({ text: item.str, fromRight: box[2]! - (item.transform?.[4] ?? 0) })
        else beyond = Math.max(beyond, (item.transform?.[4] ?? 0) + (item.width ?? 0) - box[2]!)
        const where = open.at(-1)
        if (where?.artifact === true) artifacts.push(item.str)
        else texts.push(item.str)
        if (where?.id != null && !where.artifact) marked.set(where.id, `${marked.get(where.id) ?? ''}${item.str}${item.hasEOL === true ? ' ' : ''}`)
      }
    }
    byPage.push(texts.slice(before).join('\n'))
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.url === 'string') links.push(annotation.url)
      else if (annotation.dest !== undefined && annotation.dest !== null) inner += 1
    }
    const tree: unknown = await page.getStructTree()
    if (tree !== null) structure.push(...nodeOf(tree, marked).children)
  }
  const { info, metadata } = await pdf.getMetadata()
  const title = String(Object.entries(info).find(([key]) => key === 'Title')?.[1] ?? '')
  const language = String(Object.entries(info).find(([key]) => key === 'Language')?.[1] ?? '')
  const keywords = String(Object.entries(info).find(([key]) => key === 'Keywords')?.[1] ?? '')
  const bookmarks = bookmarksOf((await pdf.getOutline()) as readonly Outlined[] | null)
  const xmp = metadata?.getRaw() ?? ''
  const result = { pages: pdf.numPages, text: texts.join('\n'), byPage, artifacts: artifacts.join('\n'), structure, title, language: language === '' ? null : language, xmp: String(xmp), links, sizes, beyond, turned, bookmarks, inner, keywords }
  await task.destroy()
  return result
}

type Outlined = { readonly title: string; readonly items?: readonly Outlined[] }
const bookmarksOf = (items: readonly Outlined[] | null, depth = 0): readonly string[] =>
  (items ?? []).flatMap((item) => [`${'  '.repeat(depth)}${item.title}`, ...bookmarksOf(item.items ?? [], depth + 1)])

type RawNode = { readonly role?: string; readonly alt?: string; readonly type?: string; readonly id?: string; readonly children?: readonly RawNode[] }

function nodeOf(raw: unknown, marked: ReadonlyMap<string, string>): Node {
  const node = raw as RawNode
  const children = (node.children ?? []).filter((child) => child.role !== undefined).map((child) => nodeOf(child, marked))
  const own = (node.children ?? []).map((child) => child.role !== undefined ? nodeOf(child, marked).text : child.type === 'content' && child.id !== undefined ? (marked.get(child.id) ?? '') : '')
  return { role: node.role ?? '', alt: node.alt ?? null, children, text: own.join(' ').replace(/\s+/g, ' ').trim() }
}

export const allNodes = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...allNodes(node.children)])
export const byRole = (read: Read, role: string | RegExp): readonly Node[] => allNodes(read.structure).filter((node) => typeof role === 'string' ? node.role === role : role.test(node.role))

/**
 * Only what is read: spaces, line ends and the invisible places where a long word may break do not count, nor the codes that stand
 * for the second half of a joined sign (this reader does not know the text the file gives for the pair).
 */
export const letters = (text: string): string => text.replace(/[\s\u200b\u00ad\u0000-\u001f]+/gu, '')

/** Whether a tool that gives a second opinion is here; says why its test is left out where it is not. */
export function installed(tool: string): boolean {
  const found = spawnSync(tool, ['--version']).error === undefined
  if (!found) console.info(`${tool} is not installed here: its second opinion on the PDF is left out.`)
  return found
}

/** What a tool says of the file. */
export function ask(tool: string, args: readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-pdf-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, bytes)
    return execFileSync(tool, [...args, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
