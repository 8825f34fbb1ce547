// The Board's paper as it will be printed, written in place: what is composed (title, opening) is read only and says so; headings,
// comments and recommendations are written here. Numbers are given, never typed.
import { Fragment, useMemo, useRef } from 'react'
import { madeUp } from '#shared/illustrative.ts'
import { composeComments } from '#shared/documents/comments.ts'
import { statusLine } from '#shared/documents/phrases.ts'
import { Button } from '../../components/Button.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { type Standing, standingAt } from '../../editor/paper/usePaperFocus.ts'
import { type Gap, usePointerMove } from '../../editor/paper/usePointerMove.ts'
import { type BoardFocus, type Go, OPENING, type Spot, type Workspace } from './board.ts'
import { CommentBlock } from './CommentBlock.tsx'
import { HeadingBlock } from './HeadingBlock.tsx'
import { OpeningBlock } from './OpeningBlock.tsx'
import { RecommendationBlock } from './RecommendationBlock.tsx'
import { type BoardCommands } from './useBoardCommands.ts'
import { type CommentPlace, placesOf } from './paperOrder.ts'
import '../../editor/paper/Paper.css'

export type PaperProps = Pick<BlockProps, 'paper' | 'commands' | 'readOnly' | 'onReopen' | 'onRemove' | 'onLink'> & {
  readonly workspace: Workspace
  readonly focus: BoardFocus
  readonly onNewRecommendation: () => void
}

/** What every kind of paragraph is given. All of it stays the same while others are written, so that they are not drawn anew. */
export type BlockProps = {
  readonly paper: () => Workspace
  readonly go: Go
  readonly commands: BoardCommands
  readonly readOnly: boolean
  /** The head of the paper says that all of it was made up. */
  readonly allMadeUp: boolean
  readonly onReopen: (spot: Spot) => void
  readonly onRemove: (spot: Spot) => void
  readonly onLink: (href: string) => void
  readonly begin: ReturnType<typeof usePointerMove<Spot['kind']>>['begin']
}

export function Paper({ workspace, focus, onNewRecommendation, ...rest }: PaperProps) {
  const { commands, readOnly } = rest
  const page = useRef<HTMLElement>(null)
  const { gap, begin } = usePointerMove<Spot['kind']>(page, (spot, to) => drop(workspace, commands, spot, to))
  const model = useMemo(() => composeComments(workspace), [workspace])
  const lead = model.blocks.find((block) => block.type === 'recommendations')?.lead ?? 'The Board recommends that Cabinet:'
  const tabbed = focus.current ?? placesOf(workspace)[1] ?? OPENING
  const standing = (spot: Spot): Standing => standingAt(focus, spot, tabbed)
  const themes = workspace.themes ?? []
  const recommendations = workspace.recommendations ?? []
  // Said once of a paper that is made up throughout; once a paragraph of it is real, each made-up one says so itself.
  const invented = madeUp([...themes.flatMap((theme) => theme.comments ?? []), ...recommendations])
  const block: BlockProps = { ...rest, go: focus.go, allMadeUp: invented === 'all', begin }
  return (
    <article className="paper" ref={page} aria-label={model.title}>
      <header className="paper__head">
        <h2 className="paper__title">{model.title}</h2>
        <p className="paper__under">{statusLine(model)}{invented === 'all' ? <> · <Illustrative /></> : workspace.illustrative && <> · <span className="illustrative">some illustrative</span></>}</p>
      </header>
      <OpeningBlock {...block} {...standing(OPENING)} opening={workspace.opening} />
      {themes.map((theme) => (
        <Fragment key={theme.id}>
          <HeadingBlock {...block} {...standing({ kind: 'theme', id: theme.id })} theme={theme} />
          {(theme.comments ?? []).map((comment) => <CommentBlock {...block} {...standing({ kind: 'comment', id: comment.id })} theme={theme.id} comment={comment} key={comment.id} />)}
          {theme.comments === null && !readOnly && (
            <p className="paper__empty">Nothing under this heading yet. <Button kind="quiet" size="tool" icon="plus" onPress={() => { void commands.addComment({ theme: theme.id, before: null }) }}>Write a comment</Button></p>
          )}
        </Fragment>
      ))}
      {themes.length === 0 && <p className="paper__empty">{readOnly ? 'No comments are written yet.' : 'Comments stand under headings, numbered from 1.3.'}</p>}
      {!readOnly && (
        <p className="paper__add">
          <Button kind="quiet" size="tool" icon="plus" onPress={() => { void commands.addComment() }}>Comment <KeyHint keys="C" /></Button>
          <Button kind="quiet" size="tool" icon="plus" onPress={() => { void commands.addTheme() }}>Heading <KeyHint keys="H" /></Button>
        </p>
      )}
      <h3 className="paper__lead">{lead.replace(/:$/, '')}</h3>
      {recommendations.map((row, i) => <RecommendationBlock {...block} {...standing({ kind: 'recommendation', id: row.id })} row={row} index={i} count={recommendations.length} onNext={onNewRecommendation} key={row.id} />)}
      {recommendations.length === 0 && <p className="paper__empty">{readOnly ? 'No recommendations are written yet.' : 'Each recommendation has a kind, an addressee, a date, a reason and the savings it is about.'}</p>}
      {!readOnly && <p className="paper__add"><Button kind="quiet" size="tool" icon="plus" onPress={onNewRecommendation}>Recommendation <KeyHint keys="R" /></Button></p>}
      {gap !== null && <div className="paper__gap" style={{ top: gap.top }} />}
    </article>
  )
}

function drop(workspace: Workspace, commands: BoardCommands, spot: Spot, { before }: Gap<Spot['kind']>): void {
  if (before?.id === spot.id) return
  if (spot.kind !== 'comment') { commands.placeInList(spot, before?.id ?? null); return }
  const place = placeOfGap(workspace, before)
  if (place !== null) commands.placeComment(spot.id, place)
}

/** A gap above a heading is the end of the heading before it; above the first there is no place for a comment. */
function placeOfGap({ themes: all }: Workspace, before: Spot | null): CommentPlace | null {
  const themes = all ?? []
  if (before === null || before.kind === 'recommendation') {
    const last = themes.at(-1)
    return last === undefined ? null : { theme: last.id, before: null }
  }
  if (before.kind === 'theme') {
    const above = themes[themes.findIndex((theme) => theme.id === before.id) - 1]
    return above === undefined ? null : { theme: above.id, before: null }
  }
  const theme = themes.find((one) => one.comments?.some((comment) => comment.id === before.id) ?? false)
  return theme === undefined ? null : { theme: theme.id, before: before.id }
}
