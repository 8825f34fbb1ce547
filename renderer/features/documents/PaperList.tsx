// What can be made: each kind of paper with what it can be made of, those of the current cycle first.
import { formatDate } from '#shared/dates.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { Icon } from '../../components/icons/Icon.tsx'

export type Papers = OutputOf<'documents.list'>['documents']
export type Candidate = Papers[number]['candidates'][number]
export type Chosen = { readonly document: Papers[number]['name']; readonly id: string; readonly at?: string | undefined }

const purposes: Readonly<Record<string, string>> = {
  comments: 'What a Board says to Cabinet: comments, recommendations, attendance, the savings it read.',
  'options-comparison': 'Two to six savings side by side, with charts. Any choice is made in Compare.',
  'savings-schedule': 'Every saving under its department, with what it adds in each year.',
  'mtfp-update': 'What changed in the financial plan from one version to the next.',
  lineage: 'What became of the savings from one dated position to another.',
  'agenda-pack': 'The agenda of a meeting with its papers, as a draft. It is put together, and issued, under Packs.',
}

const nothing: Readonly<Record<string, string>> = {
  comments: 'No Board has written anything yet.', 'options-comparison': 'No portfolio has two savings to compare yet.', 'agenda-pack': 'No pack has an item yet.',
}

export function PaperList({ papers, chosen, onChoose }: { papers: Papers; chosen: Chosen | null; onChoose: (chosen: Chosen) => void }) {
  return (
    <nav className="papers" aria-label="Papers">
      {papers.map((paper) => {
        const own = chosen?.document === paper.name && !paper.candidates.some((candidate) => candidate.id === chosen.id) ? chosen : null
        const ready = inOrder(paper.candidates.filter((candidate) => candidate.hasContent))
        const empty = paper.candidates.filter((candidate) => !candidate.hasContent && candidate.current)
        return (
          <section className="papers__kind" key={paper.name} aria-label={paper.title}>
            <h2 className="papers__title">{paper.title}</h2>
            <p className="papers__purpose">{purposes[paper.name] ?? ''}</p>
            <ul>
              {own !== null && <PaperItem label={`The ${own.id.split(',').length} savings chosen in Compare`} detail="this selection" current onGo={() => onChoose(own)} />}
              {ready.map((candidate) => (
                <PaperItem
                  key={candidate.id} label={candidate.label} current={chosen?.document === paper.name && chosen.id === candidate.id} onGo={() => onChoose({ document: paper.name, id: candidate.id })}
                  detail={[candidate.date === null ? '' : formatDate(candidate.date), candidate.current ? '' : 'another cycle'].filter((part) => part !== '').join(' · ')}
                />
              ))}
            </ul>
            {ready.length === 0 && own === null && <p className="papers__none">{nothing[paper.name] ?? 'This file holds nothing for it yet.'}</p>}
            {empty.length > 0 && ready.length > 0 && <p className="papers__none">{empty.length < 3 ? `Nothing to print yet: ${empty.map((candidate) => candidate.label.replace(/, [^,]*$/, '')).join('; ')}.` : `${countWord(empty.length)} others of this cycle have nothing to print yet.`}</p>}
          </section>
        )
      })}
    </nav>
  )
}

function PaperItem({ label, detail, current, onGo }: { label: string; detail: string; current: boolean; onGo: () => void }) {
  return (
    <li>
      <button className="papers__item" type="button" onClick={onGo} {...(current ? { 'aria-current': 'true' as const } : {})}>
        <Icon name="document" size={16} />
        <span className="papers__words"><span>{label}</span>{detail !== '' && <span className="papers__detail">{detail}</span>}</span>
      </button>
    </li>
  )
}

/** The current cycle first, then the latest date. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => (a.current === b.current ? ((a.date ?? '') < (b.date ?? '') ? 1 : -1) : a.current ? -1 : 1))
}
