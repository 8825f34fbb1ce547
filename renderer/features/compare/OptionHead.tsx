// The head of one column: which saving it is, and what can be done with the column.
import { Link } from '@tanstack/react-router'
import { statusInWords } from '#shared/domain/counting.ts'
import { ExemptMark, Illustrative } from '../../components/Marks.tsx'
import { MenuButton, type MenuEntry } from '../../components/Menu.tsx'
import { useNavigate } from '@tanstack/react-router'
import { type Option } from './rows.ts'
import { type Compared } from './useCompared.ts'

export function OptionHead({ option, index, count, place, compared }: { option: Option; index: number; count: number; /** Named where the options come from different portfolios. */ place: string | null; compared: Compared }) {
  const { proposal } = option
  const navigate = useNavigate()
  const entries: MenuEntry[] = [
    { id: 'base', label: 'Compare the others against it', icon: 'compare', isDisabled: index === 0, run: () => compared.compareAgainst(proposal.id) },
    { id: 'left', label: 'Move left', icon: 'chevronLeft', keys: 'Alt+Shift+←', isDisabled: index === 0, run: () => compared.move(proposal.id, -1) },
    { id: 'right', label: 'Move right', icon: 'chevronRight', keys: 'Alt+Shift+→', isDisabled: index === count - 1, run: () => compared.move(proposal.id, 1) },
    { id: 'open', label: 'Open its page', icon: 'savings', run: () => { void navigate({ to: '/savings/$id', params: { id: proposal.id } }) } },
    { id: 'remove', label: 'Take out of the comparison', icon: 'close', run: () => compared.remove(proposal.id) },
  ]
  return (
    <div className="compare-head">
      <div className="compare-head__words">
        <p className="compare-head__ref">{proposal.ref}{index === 0 && <> · <strong>compared against</strong></>}</p>
        <p className="compare-head__title"><ExemptMark exempt={proposal.exempt} /><Link to="/savings/$id" params={{ id: proposal.id }}>{proposal.title}</Link></p>
        <p className="compare-head__under">{[...(place === null ? [] : [place]), place === null ? proposal.kindLabel : proposal.kindLabel.toLowerCase()].join(' · ')}{!proposal.counts && ` · ${statusInWords(proposal).toLowerCase()}`}{proposal.illustrative && <> · <Illustrative /></>}</p>
      </div>
      <MenuButton label={`Column of ${proposal.ref}`} iconOnly size="tool" groups={[{ id: 'column', entries: entries.slice(0, 3) }, { id: 'saving', entries: entries.slice(3) }]} />
    </div>
  )
}
