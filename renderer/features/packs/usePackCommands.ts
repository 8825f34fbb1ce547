// Everything that can be done to the agenda and the words of a pack, as one object: each is one command of the contract, then the focus
// goes to what was made or moved. Refusals are shown by the client; nothing is guessed here.
import { useMemo } from 'react'
import { docOf } from '#shared/documents/richText.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type Way } from '../../editor/paper/spot.ts'
import { beginTypeAhead, endTypeAhead } from '../../editor/typeAhead.ts'
import { type Seen } from '../../hooks/useLatest.ts'
import { currentActions } from '../../state/actions.ts'
import { showToast } from '../../state/toasts.ts'
import { type Place, stepPlace } from './agendaMoves.ts'
import { type Go, type Paragraph, type Spot, type Workspace, placedItem } from './packs.ts'

export type PackCommands = ReturnType<typeof usePackCommands>

const undoLast = (): void => currentActions().find((action) => action.id === 'undo')?.run()

/** `seen` and `here` are asked at the moment of doing, so that what is handed out stays the same while the pack changes. */
export function usePackCommands(seen: Seen<Workspace>, here: () => Spot | null, go: Go) {
  const move = useCommand('packItems.move').run
  const remove = useCommand('packItems.remove').run
  const addParagraph = useCommand('packParagraphs.add').run
  const moveParagraph = useCommand('packParagraphs.move').run
  const removeParagraph = useCommand('packParagraphs.remove').run

  return useMemo(() => {
    const items = () => seen.now().items ?? []
    const wordsOf = (item: string): readonly Paragraph[] => placedItem(seen.now(), item)?.item.paragraphs ?? []
    // One step after the other, each from where the last one left things: keys come faster than answers.
    let steps = Promise.resolve()
    const inTurn = (act: () => Promise<boolean>): void => {
      steps = steps.then(async () => {
        const before = seen.now()
        if (await act()) await seen.past(before)
      })
    }
    const moveItem = async (id: string, place: Place | null): Promise<boolean> => place !== null && (await move({ id, parent: place.parent, before: place.before })).ok
    const stepWords = async (item: string, spot: Spot, way: Way): Promise<boolean> => {
      const list = wordsOf(item)
      const at = list.findIndex((paragraph) => paragraph.id === spot.id)
      if (at < 0 || (way === 'up' ? at === 0 : at === list.length - 1)) return false
      const before = way === 'up' ? (list[at - 1]?.id ?? null) : (list[at + 2]?.id ?? null)
      const { ok } = await moveParagraph({ id: spot.id, before })
      if (ok) go.select(spot)
      return ok
    }
    return {
      placeItem: (id: string, find: (all: ReturnType<typeof items>) => Place | null) => inTurn(() => moveItem(id, find(items()))),
      stepItem: (id: string, way: Way) => inTurn(() => moveItem(id, stepPlace(items(), id, way))),
      removeItem: async (id: string): Promise<boolean> => {
        const gone = placedItem(seen.now(), id)
        const { ok } = await remove({ id })
        if (ok) showToast({ text: `Removed ${gone === undefined ? 'the item' : `“${gone.item.title}”`}`, action: { label: 'Undo', run: undoLast } })
        return ok
      },
      /** A new paragraph or heading below the current place, or at the end. */
      write: async (item: string, heading: boolean): Promise<void> => {
        beginTypeAhead()
        const list = wordsOf(item)
        const at = list.findIndex((paragraph) => paragraph.id === here()?.id)
        const made = await addParagraph({ item, heading, doc: docOf(heading ? 'New heading' : ''), before: at < 0 ? null : (list[at + 1]?.id ?? null) })
        if (made.ok && made.value.id !== null) { go.enter({ kind: heading ? 'heading' : 'paragraph', id: made.value.id }, 'start'); return }
        endTypeAhead()
        const spot = here()
        if (spot !== null) go.select(spot)
      },
      step: (item: string, spot: Spot, way: Way) => inTurn(() => stepWords(item, spot, way)),
      placeWords: async (spot: Spot, before: string | null): Promise<void> => { if ((await moveParagraph({ id: spot.id, before })).ok) go.select(spot) },
      removeWords: async (item: string, spot: Spot): Promise<void> => {
        const list = wordsOf(item)
        const at = list.findIndex((paragraph) => paragraph.id === spot.id)
        const beside = list[at + 1] ?? list[at - 1]
        if (!(await removeParagraph({ id: spot.id })).ok) return
        if (beside !== undefined) go.select({ kind: beside.heading ? 'heading' : 'paragraph', id: beside.id })
        showToast({ text: spot.kind === 'heading' ? 'Removed the heading' : `Removed paragraph ${list[at]?.number ?? ''}`, action: { label: 'Undo', run: undoLast } })
      },
    }
  }, [seen, here, go, move, remove, addParagraph, moveParagraph, removeParagraph])
}
