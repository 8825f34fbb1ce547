// Compare before there is anything to compare: says what the place is for and lets two savings be chosen right here.
import { Link } from '@tanstack/react-router'
import { formatTotal } from '#shared/money/format.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { Finder } from '../../components/Finder.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useInCycle } from '../../state/cycle.ts'
import { type Compared } from './useCompared.ts'
import './Compare.css'

export function ChooseSavings({ compared }: { compared: Compared }) {
  const list = useQuery('proposals.list', useInCycle())
  const one = compared.ids.length === 1
  return (
    <Screen place="Compare" title={one ? 'One saving is chosen; a comparison takes two to six' : 'Put two to six savings side by side'}>
      <Loaded query={list}>
        {({ rows }) => {
          const chosen = rows.filter((row) => compared.ids.includes(row.id))
          if (rows.length < 2) return <EmptyState icon="compare" title="There are not two savings to compare yet">Here two to six savings stand side by side: money by year, the four priorities, duty and floor, who is affected, delivery. Add savings to the cycle first. <Link to="/savings">Go to the savings</Link></EmptyState>
          return (
            <>
              <EmptyState
                icon="compare" title={one ? 'Choose at least one more' : 'What a comparison shows'}
                action={
                  <Finder
                    label="Choose a saving" kind="filled" size="control" placeholder="Reference or words of the title" empty="No savings left to choose." onChoose={compared.add}
                    items={rows.filter((row) => !compared.ids.includes(row.id)).map((row) => ({ id: row.id, label: `${row.ref} ${row.title}`, detail: [row.portfolio?.name ?? row.department.name, row.statusLabel].join(' · '), after: formatTotal(row.total, 'thousands') }))}
                  />
                }
              >
                Money by year, the four priorities with their reasons, duty and floor, who may be worse off and how safe the saving is, side by side and on one scale. Choose here, or mark savings with <KeyHint keys="Space" /> in the <Link to="/savings">list of savings</Link>.
              </EmptyState>
              {chosen.length > 0 && (
                <ul className="compare-chosen" aria-label="Chosen so far">
                  {chosen.map((row) => <li key={row.id}><span>{row.ref} {row.title}</span><Button kind="quiet" size="tool" icon="close" onPress={() => compared.remove(row.id)}>Take out</Button></li>)}
                </ul>
              )}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
