// What the saving is: its reference, title, description and owner, and what stands and what is left to find. While people are being
// asked about it, its words stay as they were proposed, unless somebody gives a reason.
import { useState } from 'react'
import { formatDate } from '#shared/dates.ts'
import { ok } from '#shared/result.ts'
import { Button } from '../../components/Button.tsx'
import { SavedTextField } from '../../components/Field.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { KeptAndLeft } from '../../components/saving/KeptAndLeft.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type PartProps } from './ProposalScreen.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useLine, useParagraph } from './useField.ts'

export function WhatItIs({ proposal, editable }: PartProps) {
  /** Why the frozen words are changed, once somebody has said so; for as long as the page of this saving is open. */
  const [reason, setReason] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const frozen = proposal.wordingFrozen && reason === null
  const given = proposal.wordingFrozen ? reason : null
  const title = useLine(proposal.id, 'title', proposal.title, given)
  const ref = useLine(proposal.id, 'ref', proposal.ref)
  const description = useParagraph(proposal.id, 'description', proposal.description, given)
  const owner = useParagraph(proposal.id, 'owner', proposal.owner)
  const worded = editable && !frozen
  return (
    <Section title="What it is" note={<>{proposal.inCycle.label}</>}>
      <KeptAndLeft counts={proposal.counts} total={proposal.total} left={proposal.left} by={proposal.position === null ? null : `by ${formatDate(proposal.position.date)}`} />
      {editable && frozen && (
        <div className="proposal__note" role="note">
          <Icon name="lock" size={16} />
          <span>People are being asked about it: its title and description stay as they were proposed.</span>
          <Button size="tool" onPress={() => setAsking(true)}>Change them with a reason…</Button>
        </div>
      )}
      <div className="proposal__names">
        <SavedTextField label="Reference" autosave={ref} isReadOnly={!editable} maxLength={40} className="proposal__ref" />
        <SavedTextField label="Title" autosave={title} isReadOnly={!worded} maxLength={300} />
        <SavedTextField label="Owner" autosave={owner} isReadOnly={!editable} maxLength={300} {...(editable ? { placeholder: 'Head of Day Services' } : {})} />
      </div>
      <SavedTextField label="What would change" autosave={description} isReadOnly={!worded} lines={3} {...(worded ? { placeholder: 'Say neutrally what would change, for whom and from when.' } : {})} />
      {asking && (
        <ReasonDialog
          title="Change words that people are being asked about?" submit="Let them be changed" onClose={() => setAsking(false)}
          why="While a consultation runs, people answer to the title and description as they were proposed. What you change now goes into the history with your reason."
          onGive={async (text) => { setReason(text); return ok(null) }}
        />
      )}
    </Section>
  )
}
