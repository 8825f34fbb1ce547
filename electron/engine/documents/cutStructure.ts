// The tags of a paper cut down to some of its pages: what has something on them stays, with all that is around it; what has nothing goes.
// A row keeps its empty cells, so that a table stays even. A table that is cut may be left without its head: no claim is made of that.
import { type PdfDict, type PdfFile, type PdfValue, array, merged, raw } from './pdfSyntax.ts'
import { nameOf, staysInside } from './pdfTree.ts'

export type Cut = {
  /** The root of what is left; null where nothing is. */
  readonly root: PdfValue | null
  /** Objects that are to stand in place of those of the file. */
  readonly changed: ReadonlyMap<number, PdfValue>
}

type Work = { readonly file: PdfFile; readonly pages: ReadonlySet<number>; readonly changed: Map<number, PdfValue>; readonly kept: Set<number> }

export function cutStructure(file: PdfFile, catalog: PdfDict, pages: ReadonlySet<number>): Cut {
  const root = catalog.entries.get('StructTreeRoot')
  const work: Work = { file, pages, changed: new Map(), kept: new Set() }
  if (root?.kind !== 'ref') return { root: null, changed: work.changed }
  const tree = file.dictOf(root)
  const top = file.arrayOf(tree.entries.get('K')).filter((kid) => kid.kind === 'ref' && cutElement(work, kid.object))
  if (top.length === 0) return { root: null, changed: work.changed }
  const keys = parentKeys(work)
  const parents = numbered(file, tree.entries.get('ParentTree')).filter(([key]) => keys.has(key))
  const ids = names(file, tree.entries.get('IDTree')).filter(([, element]) => element.kind === 'ref' && work.kept.has(element.object))
  dropLostHeads(work, new Set(ids.map(([id]) => id)))
  const left: PdfDict = { kind: 'dict', entries: new Map([...tree.entries].filter(([key]) => key !== 'IDTree')) }
  work.changed.set(root.object, merged(left, {
    K: array(top), ParentTree: { kind: 'dict', entries: new Map([['Nums', array(parents.flatMap(([key, value]) => [raw(String(key)), value]))]]) },
    ...(ids.length === 0 ? {} : { IDTree: { kind: 'dict', entries: new Map<string, PdfValue>([['Names', array(ids.flatMap(([id, element]) => [raw(id), element]))]]) } }),
  }))
  return { root, changed: work.changed }
}

const CELLS = new Set(['TH', 'TD'])

/** Whether the element has anything on the kept pages; it is then written anew with only that. */
function cutElement(work: Work, object: number): boolean {
  const { file, pages } = work
  const element = file.dictOf(file.object(object))
  const page = element.entries.get('Pg')
  const onPage = (own: PdfValue | undefined): boolean => own?.kind === 'ref' && pages.has(own.object)
  const kids = file.arrayOf(element.entries.get('K'))
  const isOwn = kids.map((kid): boolean => {
    if (kid.kind === 'raw') return onPage(page)
    const node = file.dictOf(kid)
    const type = nameOf(node.entries.get('Type'))
    if (type === 'MCR') return onPage(node.entries.get('Pg') ?? page)
    if (type === 'OBJR') return onPage(node.entries.get('Pg') ?? page) && staysInside(file, node.entries.get('Obj') ?? kid, pages)
    return kid.kind === 'ref' && cutElement(work, kid.object)
  })
  if (!isOwn.includes(true)) return false
  const isRow = nameOf(element.entries.get('S')) === 'TR'
  const left = kids.filter((kid, i) => isOwn[i] === true || (isRow && keepEmpty(work, kid)))
  const lostLink = nameOf(element.entries.get('S')) === 'Link' && !left.some((kid) => kid.kind !== 'raw' && nameOf(file.dictOf(kid).entries.get('Type')) === 'OBJR')
  const entries = new Map([...element.entries, ['K', array(left)], ...(lostLink ? [['S', raw('/Span')] as const] : [])] as const)
  if (!onPage(page)) entries.delete('Pg')
  work.kept.add(object)
  work.changed.set(object, { kind: 'dict', entries })
  return true
}

/** A cell of a kept row that has nothing on the kept pages stays as an empty one. */
function keepEmpty(work: Work, kid: PdfValue): boolean {
  if (kid.kind !== 'ref') return false
  const cell = work.file.dictOf(kid)
  if (!CELLS.has(nameOf(cell.entries.get('S')) ?? '')) return false
  work.kept.add(kid.object)
  work.changed.set(kid.object, { kind: 'dict', entries: new Map([...cell.entries].filter(([key]) => key !== 'K' && key !== 'Pg')) })
  return true
}

/** Cells that name heads which went no longer name them. */
function dropLostHeads(work: Work, ids: ReadonlySet<string>): void {
  for (const object of work.kept) {
    const element = work.changed.get(object)
    if (element?.kind !== 'dict' || !element.entries.has('A')) continue
    const attributes = work.file.arrayOf(element.entries.get('A')).map((one): PdfValue => {
      const entries = new Map(work.file.dictOf(one).entries)
      const heads = work.file.arrayOf(entries.get('Headers'))
      if (entries.has('Headers')) entries.set('Headers', array(heads.filter((head) => head.kind === 'raw' && ids.has(head.text))))
      return { kind: 'dict', entries }
    })
    work.changed.set(object, merged(element, { A: array(attributes) }))
  }
}

/** The places of the kept pages, and of their links, in the tree that leads from content to its tag. */
function parentKeys({ file, pages }: Work): ReadonlySet<number> {
  const keyOf = (value: PdfValue | undefined): readonly number[] => (value?.kind === 'raw' ? [Number(value.text)] : [])
  return new Set([...pages].flatMap((object) => {
    const { entries } = file.dictOf(file.object(object))
    const links = file.arrayOf(entries.get('Annots')).filter((annotation) => staysInside(file, annotation, pages))
    return [...keyOf(entries.get('StructParents')), ...links.flatMap((link) => keyOf(file.dictOf(link).entries.get('StructParent')))]
  }))
}

function numbered(file: PdfFile, tree: PdfValue | undefined): readonly (readonly [number, PdfValue])[] {
  return leaves(file, tree, 'Nums').map(([key, value]) => [key.kind === 'raw' ? Number(key.text) : Number.NaN, value])
}

function names(file: PdfFile, tree: PdfValue | undefined): readonly (readonly [string, PdfValue])[] {
  return leaves(file, tree, 'Names').map(([key, value]) => [writeKey(key), value])
}

const writeKey = (key: PdfValue): string => (key.kind === 'raw' ? key.text : '')

function leaves(file: PdfFile, tree: PdfValue | undefined, key: 'Nums' | 'Names'): readonly (readonly [PdfValue, PdfValue])[] {
  if (tree === undefined) return []
  const { entries } = file.dictOf(tree)
  const items = file.arrayOf(entries.get(key))
  const own = items.flatMap((item, i): (readonly [PdfValue, PdfValue])[] => { const next = items[i + 1]; return i % 2 === 0 && next !== undefined ? [[item, next]] : [] })
  return [...own, ...file.arrayOf(entries.get('Kids')).flatMap((kid) => leaves(file, kid, key))]
}
