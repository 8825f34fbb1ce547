// The dated positions of a saving as a story, each with its amounts by year; one at a time opens for editing in its place.
import { type CSSProperties, useState } from 'react'
import { Button, IconButton } from '../../components/Button.tsx'
import { ExemptNote } from '../../components/ExemptNote.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Money, Total } from '../../components/Money.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { glyphOf } from '../../components/saving/PositionStory.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { PositionDialog } from './PositionDialog.tsx'
import { PositionEditor } from './PositionEditor.tsx'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'

export type Position = NonNullable<Proposal['positions']>[number]

export function Positions({ proposal, editable }: PartProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const positions = proposal.positions ?? []
  const style: CSSProperties = { ['--years' as string]: proposal.years.length }
  return (
    <Section title="How it got here" note={editable && <Button size="tool" kind="quiet" icon="plus" className="proposal__add" onPress={() => setAdding(true)}>Add a position</Button>}>
      <p className="caption">£000, saving positive. A later position does not replace an earlier one: each says what was held then.</p>
      {editable && <RoleNeeded role="finance" what="Positions and their amounts are written" />}
      {positions.length === 0
        ? <p className="proposal__none">No position yet: nobody has said what it saves, or when.</p>
        : (
          <div className="proposal-positions" style={style}>
            <div className="proposal-positions__head" aria-hidden="true">
              <span>Date</span><span>Position</span>{proposal.years.map((year) => <span className="figure" key={year.label}>{year.label}</span>)}<span className="figure">Total</span><span className="figure">Left</span><span />
            </div>
            <ol>
              {positions.map((position) => (
                <PositionLine
                  key={position.id} position={position} proposal={proposal} editable={editable} isOpen={opened === position.id} onToggle={() => setOpened(opened === position.id ? null : position.id)}
                />
              ))}
            </ol>
          </div>
        )}
      {adding && <PositionDialog proposal={proposal} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function PositionLine({ position, proposal, editable, isOpen, onToggle }: { position: Position; proposal: Proposal; editable: boolean; isOpen: boolean; onToggle: () => void }) {
  const current = position.id === proposal.position?.id
  return (
    <li className="proposal-positions__item" data-glyph={glyphOf(position)} data-current={current}>
      <div className="proposal-positions__line">
        <span className="proposal-positions__date" title={position.dateLabel}>{shortDate(position)}</span>
        <span className="proposal-positions__text">{position.text}{current && <span className="proposal-positions__now">figures of now</span>}</span>
        {position.amounts.map((amount, index) => <span className="figure" key={proposal.years[index]?.label ?? index}><span className="unseen">{proposal.years[index]?.label}: </span><Money amount={amount} unit="thousands" /></span>)}
        <span className="figure"><span className="unseen">Total: </span><Total total={position.total} unit="thousands" /></span>
        <span className="figure proposal-positions__left"><span className="unseen">Left to find: </span><Money amount={position.left} unit="thousands" weight="total" /></span>
        {editable && <IconButton icon={isOpen ? 'chevronUp' : 'edit'} label={isOpen ? `Close ${position.text}` : `Change ${position.text}`} aria-expanded={isOpen} onPress={onToggle} />}
      </div>
      <p className="proposal-positions__more">
        <span>{position.kindLabel}</span>
        {position.reason !== null && <span>{position.reason} </span>}
        {position.derived && position.derivation !== null && <span>Worked out: {position.derivation}. </span>}
        {position.source !== null && <span className="proposal-positions__source">{[position.source.title, position.source.publisher, position.source.reference].filter((part) => part !== null).join(', ')}</span>}
        {position.illustrative && <Illustrative />}
      </p>
      {position.exemption !== null && !isOpen && <ExemptNote exemption={position.exemption} what={`The figures of “${position.text}”`} />}
      {isOpen && <PositionEditor position={position} proposal={proposal} onDone={onToggle} />}
    </li>
  )
}

/** "25 Feb 2025", "Sep 2024": the month cut to three letters. */
const shortDate = (position: Position): string => position.dateLabel.replace(/([A-Z][a-z]{2})[a-z]+/, '$1')
