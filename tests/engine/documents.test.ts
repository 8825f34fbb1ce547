// A paper shows the file as it was at the moment it was asked for.
import { expect, it, onTestFinished } from 'vitest'
import { docOf } from '#shared/documents/richText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine } from '../support/engine.ts'

it('a change made while a paper is being composed is not half in it', async () => {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const asked = engine.invoke('documents.compose', { document: 'comments' })
  const changed = engine.invoke('comments.edit', { id: exampleId('comment:2025:people:1'), doc: docOf('Written while the paper was being composed.'), reason: 'A test' })
  expect(await changed).toMatchObject({ ok: true })
  const composed = await asked
  expect(composed).toMatchObject({ ok: true })
  expect(JSON.stringify(composed)).not.toContain('Written while')
  expect(JSON.stringify(await engine.invoke('documents.compose', { document: 'comments' }))).toContain('Written while')
})
