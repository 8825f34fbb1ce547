// What can be made: each kind of paper with what it can be made of, those of the current cycle first.
import { formatDate } from '#shared/dates.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { Icon } from '../../components/icons/Icon.tsx'
import { type ChosenTwin } from './twin.ts'

export type Papers = OutputOf<'documents.list'>['documents']
export type Candidate = Papers[number]['candidates'][number]
export type Chosen = { readonly document: Papers[number]['name']; readonly id: string; readonly at?: string | undefined; readonly twin?: ChosenTwin | undefined }

/** What a paper is for, and what to say while there is nothing to make it of. */
const about: Readonly<Record<Papers[number]['name'], { readonly purpose: string; readonly none: string }>> = {
  comments: { purpose: 'What a Board says to Cabinet: comments, recommendations, attendance, the savings it read.', none: 'No Board has written anything yet.' },
  'committee-report': { purpose: 'To a scrutiny committee: what it is asked to do, its remit and savings, with plans and open points behind.', none: 'No scrutiny committee is recorded yet.' },
  minutes: { purpose: 'Who was there, what was considered, what was agreed. Drafts are counted, not minuted.', none: 'No meeting of a Board is recorded as held yet.' },
  briefing: { purpose: 'Key figures, risks, floors and questions on at most eight pages; it says what it leaves out.', none: 'No committee has a portfolio in its remit yet.' },
  'portfolio-plan': { purpose: 'A portfolio’s services and duties, measures, budget lines and savings.', none: 'No portfolio has services, measures or savings yet.' },
  'options-comparison': { purpose: 'Two to six savings side by side, with charts. Any choice is made in Compare.', none: 'No portfolio has two savings to compare yet.' },
  'savings-schedule': { purpose: 'Every saving by department, with subtotals and whether it all ties.', none: 'No savings are proposed yet.' },
  'mtfp-update': { purpose: 'A version of the financial plan, its gap, and what changed since the one before.', none: 'No financial plan is recorded yet.' },
  'agenda-pack': { purpose: 'The agenda of a meeting with its papers, as a draft. It is put together, and issued, under Packs.', none: 'No pack has an item on its agenda yet.' },
  lineage: { purpose: 'What became of savings: every dated position with its reason and source.', none: 'No savings are proposed yet.' },
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
            <p className="papers__purpose">{about[paper.name].purpose}</p>
            <ul>
              {own !== null && <PaperItem label={`The ${own.id.split(',').length} savings chosen in Compare`} detail="this selection" current onGo={() => onChoose(own)} />}
              {ready.map((candidate) => (
                <PaperItem
                  key={candidate.id} label={candidate.label} current={chosen?.document === paper.name && chosen.id === candidate.id} onGo={() => onChoose({ document: paper.name, id: candidate.id })}
                  detail={[candidate.date === null ? '' : formatDate(candidate.date), candidate.current ? '' : 'another cycle'].filter((part) => part !== '').join(' · ')}
                />
              ))}
            </ul>
            {ready.length === 0 && own === null && <p className="papers__none">{about[paper.name].none}</p>}
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

/** The current cycle first, then the latest date; those of one day, or of none, as they are listed. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const latest = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1)
  return candidates.toSorted((a, b) => (a.current === b.current ? latest(a.date ?? '', b.date ?? '') : a.current ? -1 : 1))
}
