// The commissioning outcomes of a cycle that has them: what had to be commissioned, under which law, how large it was. Amounts that
// were never stated stand as unknown.
import { useQuery } from '../../client/useQuery.ts'
import { Illustrative } from '../../components/Marks.tsx'
import { Money } from '../../components/Money.tsx'
import { ErrorPanel } from '../../components/Places.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { useInCycle } from '../../state/cycle.ts'

/** `cycle`: the one the rest of the screen tells of; those of another are not set beside its figures while both are read. */
export function Outcomes({ cycle }: { cycle: string }) {
  const outcomes = useQuery('outcomes.list', useInCycle(), { keep: true })
  if (outcomes.status === 'failed') return <Section title="Commissioning outcomes"><ErrorPanel error={outcomes.error} again={outcomes.again} /></Section>
  if (outcomes.status === 'loading' || outcomes.data.cycle.id !== cycle || outcomes.data.outcomes.length === 0) return null
  const list = outcomes.data.outcomes
  const department = list.every((row) => row.department?.id === list[0]?.department?.id) ? list[0]?.department?.name : undefined
  return (
    <Section title="Commissioning outcomes" note={[department, '£000'].filter((part) => part !== undefined).join(', ')}>
      <ol className="home-outcomes">
        {list.map((row) => (
          <li className="home-outcomes__row" key={row.id}>
            <span className="home-outcomes__numeral">{row.numeral}</span>
            <div className="home-outcomes__words">
              <h3>{row.title}{row.illustrative && <> <Illustrative /></>}</h3>
              {row.requires !== null && <p>{row.requires}</p>}
              <p className="caption">{[row.legislation, row.sizeNote].filter((part) => part !== null).join(' · ')}</p>
            </div>
            <span className="figure"><Money amount={row.amount} unit="thousands" /></span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
