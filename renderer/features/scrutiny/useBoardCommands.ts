// Everything that can be done to a Board's paper, as one object: each is one command of the contract, then the focus goes to what
// was made or moved. Refusals are shown by the client; nothing is guessed here.
import { useMemo } from 'react'
import { docOf } from '#shared/documents/richText.ts'
import { type RecommendationType } from '#shared/domain/words.ts'
import { type Result } from '#shared/result.ts'
import { useCommand } from '../../client/useCommand.ts'
import { type Way } from '../../editor/paper/spot.ts'
import { beginTypeAhead, endTypeAhead } from '../../editor/typeAhead.ts'
import { currentActions } from '../../state/actions.ts'
import { showToast } from '../../state/toasts.ts'
import { type Seen } from '../../hooks/useLatest.ts'
import { type Go, type Spot, type Workspace } from './board.ts'
import { type CommentPlace, afterRemoval, placeForComment, placeForRecommendation, stepComment, stepInList } from './paperOrder.ts'

export type BoardCommands = ReturnType<typeof useBoardCommands>

const undoLast = (): void => currentActions().find((action) => action.id === 'undo')?.run()

/** `seen` and `here` are asked at the moment of doing, so that what is handed out stays the same while the paper changes. */
export function useBoardCommands(seen: Seen<Workspace>, here: () => Spot | null, go: Go) {
  const createTheme = useCommand('themes.create').run
  const moveTheme = useCommand('themes.move').run
  const removeTheme = useCommand('themes.remove').run
  const createComment = useCommand('comments.create').run
  const moveComment = useCommand('comments.move').run
  const removeComment = useCommand('comments.remove').run
  const createRecommendation = useCommand('recommendations.create').run
  const moveRecommendation = useCommand('recommendations.move').run
  const removeRecommendation = useCommand('recommendations.remove').run
  const link = useCommand('recommendations.link').run
  const unlink = useCommand('recommendations.unlink').run

  return useMemo(() => {
    const paper = seen.now
    const board = () => paper().board.id
    const themes = () => paper().themes ?? []
    const recommendations = () => paper().recommendations ?? []

    /** Into what was made; a refusal has been shown, and the focus goes back to where one was. */
    const enterNew = (kind: Spot['kind'], made: Result<{ readonly id: string | null }>): void => {
      if (made.ok && made.value.id !== null) { go.enter({ kind, id: made.value.id }, 'start'); return }
      endTypeAhead()
      const spot = here()
      if (spot !== null) go.select(spot)
    }
    const addTheme = async (before: string | null = null): Promise<void> => {
      beginTypeAhead()
      const made = await createTheme({ board: board(), title: themes().length === 0 ? 'General' : 'New heading', before })
      enterNew('theme', made)
    }
    const addComment = async (place: CommentPlace | null = placeForComment(themes(), here())): Promise<void> => {
      beginTypeAhead()
      // Comments stand under headings: the first one brings a heading with it.
      const theme = place?.theme ?? await firstHeading()
      if (theme === null) { endTypeAhead(); return }
      const made = await createComment({ theme, doc: docOf(''), before: place?.before ?? null })
      enterNew('comment', made)
    }
    const firstHeading = async (): Promise<string | null> => {
      const made = await createTheme({ board: board(), title: 'General' })
      return made.ok ? made.value.id : null
    }
    const addRecommendation = async (type: RecommendationType): Promise<void> => {
      beginTypeAhead()
      const made = await createRecommendation({ board: board(), type, doc: docOf(''), before: placeForRecommendation(recommendations(), here()) })
      enterNew('recommendation', made)
    }
    const placeComment = async (id: string, place: CommentPlace): Promise<boolean> => {
      const { ok } = await moveComment({ id, theme: place.theme, before: place.before })
      if (ok) go.select({ kind: 'comment', id })
      return ok
    }
    const placeInList = async (spot: Spot, before: string | null): Promise<boolean> => {
      const { ok } = await (spot.kind === 'theme' ? moveTheme : moveRecommendation)({ id: spot.id, before })
      if (ok) go.select(spot)
      return ok
    }
    const stepOnce = async (spot: Spot, way: Way): Promise<boolean> => {
      if (spot.kind === 'opening') return false
      if (spot.kind === 'comment') {
        const place = stepComment(themes(), spot.id, way)
        return place !== null && placeComment(spot.id, place)
      }
      const before = stepInList(spot.kind === 'theme' ? themes() : recommendations(), spot.id, way)
      return before !== undefined && placeInList(spot, before)
    }
    // One step after the other, each from where the last one left the paragraph: keys come faster than answers.
    let steps = Promise.resolve()
    const step = (spot: Spot, way: Way): void => {
      steps = steps.then(async () => {
        const before = paper()
        if (await stepOnce(spot, way)) await seen.past(before)
      })
    }
    const remove = async (spot: Spot): Promise<void> => {
      const before = paper()
      const next = afterRemoval(before, spot)
      const reply = spot.kind === 'theme' ? await removeTheme({ id: spot.id }) : spot.kind === 'comment' ? await removeComment({ id: spot.id }) : await removeRecommendation({ id: spot.id })
      if (!reply.ok) return
      if (next !== null) go.select(next)
      showToast({ text: `Removed ${nameOf(before, spot)}`, action: { label: 'Undo', run: undoLast } })
    }
    return {
      addTheme, addComment, addRecommendation, step, remove,
      placeComment: (id: string, place: CommentPlace) => { void placeComment(id, place) },
      placeInList: (spot: Spot, before: string | null) => { void placeInList(spot, before) },
      link: (recommendation: string, target: { readonly proposal: string } | { readonly priority: string }) => { void link({ recommendation, ...target }) },
      unlink: (id: string) => { void unlink({ id }) },
    }
  }, [seen, here, go, createTheme, moveTheme, removeTheme, createComment, moveComment, removeComment, createRecommendation, moveRecommendation, removeRecommendation, link, unlink])
}

/** "comment 1.4", "recommendation (2)", "the heading “Carers”". */
export function nameOf(workspace: Workspace, spot: Spot): string {
  switch (spot.kind) {
    case 'opening': return 'the opening'
    case 'theme': return `the heading “${workspace.themes?.find((theme) => theme.id === spot.id)?.title ?? ''}”`
    case 'comment': return `comment ${(workspace.themes ?? []).flatMap((theme) => theme.comments ?? []).find((comment) => comment.id === spot.id)?.number ?? ''}`
    case 'recommendation': return `recommendation ${workspace.recommendations?.find((row) => row.id === spot.id)?.number ?? ''}`
  }
}
