// Papers as long as real packs, composed by the real composers from the large example and joined: about sixty pages and about four hundred.
import { type Output } from '#shared/contract/index.ts'
import { type Block, type InnerBlock } from '#shared/documents/blocks.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { type TestEngine } from '../support/engine.ts'

async function ask<T>(engine: TestEngine, name: string, input: Parameters<TestEngine['invoke']>[1]): Promise<T> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}

/** The newest cycle first: the comments of its Boards, reports on its committees, its schedule and its lineage; then the cycle before it. */
export async function longPapers(engine: TestEngine): Promise<{ readonly sixty: DocumentModel; readonly fourHundred: DocumentModel }> {
  const { documents } = await ask<Output<'documents.list'>>(engine, 'documents.list', {})
  const { cycles } = await ask<Output<'cycles.list'>>(engine, 'cycles.list', {})
  const of = async (name: string, label: string, most: number): Promise<DocumentModel[]> => {
    const ready = documents.find((document) => document.name === name)?.candidates.filter((candidate) => candidate.hasContent && candidate.label.includes(label)) ?? []
    const made: DocumentModel[] = []
    for (const { id } of ready.slice(0, most)) made.push(documentModelSchema.parse((await ask<{ model: unknown }>(engine, 'documents.compose', { document: name, id })).model))
    return made
  }
  const cycle = async (label: string): Promise<DocumentModel[]> => [...await of('comments', label, 3), ...await of('committee-report', label, 3), ...await of('savings-schedule', label, 1), ...await of('lineage', label, 1)]
  const [newest = '', second = '', third = '', fourth = ''] = cycles.map(({ label }) => label)
  const sixty = [...await of('comments', newest, 2), ...await of('committee-report', newest, 1), ...await of('savings-schedule', newest, 1)]
  const fourHundred = [...await cycle(newest), ...await cycle(second), ...await cycle(third), ...await of('comments', fourth, 3)]
  return { sixty: joined(sixty), fourHundred: joined(fourHundred) }
}

/** The first paper as it is, each other as appendices; headings one level deeper, as those of an appendix are. */
function joined([first, ...others]: readonly DocumentModel[]): DocumentModel {
  if (first === undefined) throw new Error('There is nothing to join.')
  return { ...first, blocks: [{ type: 'contents', title: 'Contents', depth: 1 }, ...first.blocks, ...others.flatMap((model) => model.blocks.some((block) => 'blocks' in block) ? sectionsOf(model) : [appendix(model.title, innerBlocks(model.blocks), false)])] }
}

function sectionsOf(model: DocumentModel): Block[] {
  const body = model.blocks.flatMap((block) => ('blocks' in block ? [] : [block]))
  const rest = model.blocks.flatMap((block) => (block.type === 'appendix' ? [appendix(`${model.title}: ${block.title}`, block.blocks, block.landscape, 0)] : block.type === 'landscape' ? [appendix(model.title, block.blocks, true)] : []))
  return [...(body.length === 0 ? [] : [appendix(model.title, body, false)]), ...rest]
}

const appendix = (title: string, blocks: readonly InnerBlock[], landscape: boolean, deeper = 1): Block =>
  ({ type: 'appendix', title, landscape, blocks: blocks.map((block) => (block.type === 'heading' ? { ...block, level: Math.min(4, block.level + deeper) } : block)) })
