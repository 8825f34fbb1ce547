// Everything that can be done to a Board's paper, as one object: each is one command of the contract, then the focus goes to what
// was made or moved. Refusals are shown by the client; nothing is guessed here.
import { useMemo } from 'react'
import { docOf } from '#shared/documents/richText.ts'
import { type RecommendationType } from '#shared/domain/words.ts'
import { type Result } from '#shared/result.ts'
import { useCommand } from '../../client/useCommand.ts'
import { beginTypeAhead, endTypeAhead } from '../../editor/typeAhead.ts'
import { currentActions } from '../../state/actions.ts'
import { showToast } from '../../state/toasts.ts'
import { type Spot, type Workspace } from './board.ts'
import { type CommentPlace, type Way, afterRemoval, placeForComment, placeForRecommendation, stepComment, stepInList } from './paperOrder.ts'
import { type BoardFocus } from './useBoardFocus.ts'
import { useGoneSpot } from './useGoneSpot.ts'

export type BoardCommands = ReturnType<typeof useBoardCommands>

const undoLast = (): void => currentActions().find((action) => action.id === 'undo')?.run()

export function useBoardCommands(workspace: Workspace, focus: BoardFocus) {
  useGoneSpot(workspace, focus)
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
    const { id: board } = workspace.board
    const themes = workspace.themes ?? []
    const recommendations = workspace.recommendations ?? []

    /** Into what was made; a refusal has been shown, and the focus goes back to where one was. */
    const enterNew = (kind: Spot['kind'], made: Result<{ readonly id: string | null }>): void => {
      if (made.ok && made.value.id !== null) { focus.enter({ kind, id: made.value.id }, 'start'); return }
      endTypeAhead()
      if (focus.current !== null) focus.select(focus.current)
    }
    const addTheme = async (before: string | null = null): Promise<void> => {
      beginTypeAhead()
      const made = await createTheme({ board, title: themes.length === 0 ? 'General' : 'New heading', before })
      enterNew('theme', made)
    }
    const addComment = async (place: CommentPlace | null = placeForComment(themes, focus.current)): Promise<void> => {
      beginTypeAhead()
      // Comments stand under headings: the first one brings a heading with it.
      const theme = place?.theme ?? await firstHeading()
      if (theme === null) { endTypeAhead(); return }
      const made = await createComment({ theme, doc: docOf(''), before: place?.before ?? null })
      enterNew('comment', made)
    }
    const firstHeading = async (): Promise<string | null> => {
      const made = await createTheme({ board, title: 'General' })
      return made.ok ? made.value.id : null
    }
    const addRecommendation = async (type: RecommendationType): Promise<void> => {
      beginTypeAhead()
      const made = await createRecommendation({ board, type, doc: docOf(''), before: placeForRecommendation(recommendations, focus.current) })
      enterNew('recommendation', made)
    }
    const placeComment = (id: string, place: CommentPlace): void => {
      void moveComment({ id, theme: place.theme, before: place.before }).then((reply) => { if (reply.ok) focus.select({ kind: 'comment', id }) })
    }
    const placeInList = (spot: Spot, before: string | null): void => {
      const run = spot.kind === 'theme' ? moveTheme : moveRecommendation
      void run({ id: spot.id, before }).then((reply) => { if (reply.ok) focus.select(spot) })
    }
    const step = (spot: Spot, way: Way): void => {
      if (spot.kind === 'comment') {
        const place = stepComment(themes, spot.id, way)
        if (place !== null) placeComment(spot.id, place)
        return
      }
      if (spot.kind === 'opening') return
      const before = stepInList(spot.kind === 'theme' ? themes : recommendations, spot.id, way)
      if (before !== undefined) placeInList(spot, before)
    }
    const remove = async (spot: Spot): Promise<void> => {
      const next = afterRemoval(workspace, spot)
      const reply = spot.kind === 'theme' ? await removeTheme({ id: spot.id }) : spot.kind === 'comment' ? await removeComment({ id: spot.id }) : await removeRecommendation({ id: spot.id })
      if (!reply.ok) return
      if (next !== null) focus.select(next)
      showToast({ text: `Removed ${nameOf(workspace, spot)}`, action: { label: 'Undo', run: undoLast } })
    }
    return {
      addTheme, addComment, addRecommendation, placeComment, placeInList, step, remove,
      link: (recommendation: string, target: { readonly proposal: string } | { readonly priority: string }) => { void link({ recommendation, ...target }) },
      unlink: (id: string) => { void unlink({ id }) },
    }
  }, [workspace, focus, createTheme, moveTheme, removeTheme, createComment, moveComment, removeComment, createRecommendation, moveRecommendation, removeRecommendation, link, unlink])
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
