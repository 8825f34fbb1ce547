// Papers: the papers that can be made from the cycle, each seen as it will be printed before it leaves. Making one never changes
// the cycle.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useQuery } from '../../client/useQuery.ts'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { PaperDesk } from './PaperDesk.tsx'
import { type Chosen, type Papers, inOrder } from './PaperList.tsx'
import { type ChosenTwin, isTwin } from './twin.ts'
import './Documents.css'

export function DocumentsScreen() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const list = useQuery('documents.list', {})
  const papers = list.status === 'ready' ? list.data.documents : null
  const { document: named, id, at, twin } = search
  const chosen = useMemo(() => (papers === null ? null : choose(papers, named, id, at, isTwin(twin) ? twin : undefined)), [papers, named, id, at, twin])
  const show = (next: Chosen) => { void navigate({ to: '/documents', search: { document: next.document, id: next.id, ...(next.at === undefined ? {} : { at: next.at }), ...(next.twin === undefined ? {} : { twin: next.twin }) }, replace: true }) }

  // What is shown stands in the address, also when nothing was named.
  useEffect(() => {
    if (chosen !== null && (chosen.document !== named || chosen.id !== id)) show(chosen)
  })
  if (papers === null) return <Screen place="Papers" title="Papers of this cycle"><Loaded query={list} what="Looking what can be made">{() => null}</Loaded></Screen>
  if (chosen === null) {
    return (
      <Screen place="Papers" title="There is nothing to print in this cycle yet">
        <EmptyState icon="packs" title="What this place is for">
          Here the papers of the cycle are made, seen and sent: a Board’s comments to Cabinet once a comment or recommendation is written, a comparison once a portfolio has two savings, reports, plans and briefings once committees and portfolios are recorded. Every paper is an accessible PDF with the same figures as the screen. Begin in <a href="#/scrutiny">Scrutiny</a> or <a href="#/compare">Compare</a>.
        </EmptyState>
      </Screen>
    )
  }
  return <PaperDesk papers={papers} chosen={chosen} onChoose={show} />
}

/** What the address names, else the latest of the current cycle that has content. */
function choose(papers: Papers, named: string | undefined, id: string | undefined, at: string | undefined, twin: ChosenTwin | undefined): Chosen | null {
  const paper = papers.find((one) => one.name === named)
  if (paper !== undefined && id !== undefined) return { document: paper.name, id, at, twin }
  for (const one of paper === undefined ? papers : [paper]) {
    const first = inOrder(one.candidates.filter((candidate) => candidate.hasContent))[0]
    if (first !== undefined) return { document: one.name, id: first.id, ...(paper === undefined ? {} : { twin }) }
  }
  return null
}
