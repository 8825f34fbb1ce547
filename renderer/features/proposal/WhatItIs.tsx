// What the saving is: its reference, title and description, and what stands and what is left to find.
import { formatDate } from '#shared/dates.ts'
import { SavedTextField } from '../../components/Field.tsx'
import { KeptAndLeft } from '../../components/saving/KeptAndLeft.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type PartProps } from './ProposalScreen.tsx'
import { useLine, useParagraph } from './useField.ts'

export function WhatItIs({ proposal, editable }: PartProps) {
  const title = useLine(proposal.id, 'title', proposal.title)
  const ref = useLine(proposal.id, 'ref', proposal.ref)
  const description = useParagraph(proposal.id, 'description', proposal.description)
  return (
    <Section title="What it is" note={<>{proposal.inCycle.label}</>}>
      <KeptAndLeft total={proposal.total} left={proposal.left} by={proposal.position === null ? null : `by ${formatDate(proposal.position.date)}`} />
      <div className="proposal__names">
        <SavedTextField label="Reference" autosave={ref} isReadOnly={!editable} maxLength={40} className="proposal__ref" />
        <SavedTextField label="Title" autosave={title} isReadOnly={!editable} maxLength={300} />
      </div>
      <SavedTextField label="What would change" autosave={description} isReadOnly={!editable} lines={3} {...(editable ? { placeholder: 'Say neutrally what would change, for whom and from when.' } : {})} />
    </Section>
  )
}
