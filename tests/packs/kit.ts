// The example's pack in a file of its own, and short ways to ask and to be refused.
import { expect, onTestFinished } from 'vitest'
import { recordsIn } from '#db/store/absorb.ts'
import { coreOf } from '#db/store/store.ts'
import { type CommandName, type Input, type Name, type Output } from '#shared/contract/index.ts'
import { type PackItemView, type PackWorkspace } from '#shared/contract/packView.ts'
import { docOf, type RichDoc } from '#shared/documents/richText.ts'
import { type AppError } from '#shared/errors.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { OPEN } from '#shared/scopes.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

export const pack = exampleId('pack:2025:people')
export const itemId = (key: string): string => exampleId(`packItem:2025:people:${key}`)
export const paragraphId = (n: number): string => exampleId(`packParagraph:2025:people:${n}`)
export const linden = exampleId('proposal:ASC-003')
export const cycle = exampleId('cycle:2025')

export const words = (text: string): RichDoc => docOf(text)

export type PackFile = {
  readonly engine: TestEngine
  ask<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>
  refused<N extends Name>(name: N, input: Input<N>): Promise<AppError>
  /** The id a command answers. */
  does<N extends CommandName>(name: N, input: Input<N>): Promise<string>
  /** The same in the role finance, whose figures are. */
  figures<N extends CommandName>(name: N, input: Input<N>): Promise<string>
  read(): Promise<PackWorkspace>
  item(key: string): Promise<PackItemView>
  /** The words of the composed pack. */
  composed(twin?: 'public' | 'exempt'): Promise<Output<'documents.compose'>['model']>
}

/** `atEnd` is told how to close the file again: when the test ends, unless several share it. */
export function openPack(atEnd: (close: () => void) => void = onTestFinished): PackFile {
  const engine = openExampleEngine('east-sussex')
  atEnd(() => engine.dispose())
  engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
  const invoke = (name: string, input: unknown) => engine.invoke(name, JSON.parse(JSON.stringify(input)) as Json)
  const file: PackFile = {
    engine,
    ask: async <N extends Name>(name: N, input: Input<N>) => {
      const answer = await invoke(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
      return answer.value as Output<N>
    },
    refused: async (name, input) => {
      const before = engine.store.dump()
      const answer = await invoke(name, input)
      if (answer.ok) throw new Error(`${name} was not refused.`)
      expect(engine.store.dump()).toBe(before)
      return answer.error
    },
    does: async (name, input) => {
      const answer = await invoke(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
      return (answer.value as { id: string }).id
    },
    figures: async (name, input) => {
      engine.actAs({ name: 'Finn Example', role: 'finance' })
      try {
        return await file.does(name, input)
      } finally {
        engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
      }
    },
    read: () => file.ask('packs.one', { id: pack }),
    item: async (key) => {
      const id = itemId(key)
      const all = ((await file.read()).items ?? []).flatMap((item) => [item, ...(item.appendices ?? [])])
      const found = all.find((one) => one.id === id)
      if (found === undefined) throw new Error(`No item ${key}`)
      return found
    },
    composed: async (twin) => (await file.ask('documents.compose', { document: 'agenda-pack', id: pack, ...(twin === undefined ? {} : { twin }) })).model,
  }
  return file
}

/** All records that a holder of the open part has. */
export const openRecords = ({ engine }: PackFile): string => JSON.stringify(recordsIn(coreOf(engine.store).connection, (scope) => scope === OPEN))
export const everyRecord = ({ engine }: PackFile): string => JSON.stringify(recordsIn(coreOf(engine.store).connection))

/** Number and title of every item, appendices under theirs. */
export const agendaOf = ({ items }: PackWorkspace): string[] => (items ?? []).flatMap((item) => [item, ...(item.appendices ?? [])].map(({ number, title }) => `${number}: ${title}`))

/** Makes the pack small and quick to make into a file: its words, one paper and what is to follow. */
export async function small(file: PackFile): Promise<void> {
  for (const key of ['schedule', 'comparison', 'plan']) await file.does('packItems.remove', { id: itemId(key) })
}
