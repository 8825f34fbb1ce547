// Every paper that can be made of the two examples, as it is composed there: all of East Sussex, and of the large example whatever it
// has content for.
import { documentNames } from '#shared/contract/documents.ts'
import { type Output } from '#shared/contract/index.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { openExampleEngine } from '../support/engine.ts'

export type ExamplePaper = { readonly name: string; readonly example: 'east-sussex' | 'large'; readonly document: string; readonly id: string; readonly formats: readonly string[]; readonly model: DocumentModel }

export async function examplePapers(): Promise<readonly ExamplePaper[]> {
  const papers: ExamplePaper[] = []
  for (const example of ['east-sussex', 'large'] as const) {
    const engine = openExampleEngine(example)
    try {
      const listed = await engine.invoke('documents.list', {})
      if (!listed.ok) throw new Error(listed.error.message)
      const { documents } = listed.value as Output<'documents.list'>
      for (const document of documentNames) {
        const composed = await engine.invoke('documents.compose', { document })
        if (composed.ok) papers.push({ name: `${example}-${document}`, example, document, id: (composed.value as Output<'documents.compose'>).id, formats: documents.find((one) => one.name === document)?.formats ?? [], model: (composed.value as Output<'documents.compose'>).model })
        else if (example === 'east-sussex' || composed.error.code !== 'NO_CONTENT') throw new Error(`${example}, ${document}: ${composed.error.message}`)
      }
    } finally {
      engine.dispose()
    }
  }
  return papers
}
