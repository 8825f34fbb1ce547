// The budget the saving comes out of, what the change costs and how soon that is earned back, and the posts it takes away.
import { readFte, readPosts } from '#shared/domain/staff.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useRole } from '../../client/useRole.ts'
import { AmountField } from '../../components/Field.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { CommitField } from './CommitField.tsx'
import { type PartProps } from './ProposalScreen.tsx'

export function WhatItTakes({ proposal, editable }: PartProps) {
  const edit = useCommand('proposals.edit').run
  const setCost = useCommand('proposals.setCost').run
  const { role } = useRole()
  const isReadOnly = !editable || role !== 'finance'
  const { id, posts, vacant } = proposal
  const moreVacant = posts !== null && vacant !== null && vacant > posts
  return (
    <Section title="What it comes out of, and what it takes" note={editable && role !== 'finance' ? 'written by finance' : undefined}>
      <div className="proposal__fields">
        <AmountField label="Gross base of the service" unit="thousands" amount={proposal.gross} isReadOnly={isReadOnly} onCommit={(gross) => { void edit({ id, gross }) }} />
        <AmountField label="Net base" unit="thousands" amount={proposal.net} isReadOnly={isReadOnly} onCommit={(net) => { void edit({ id, net }) }} />
        <AmountField label="Cost to make it" unit="thousands" amount={proposal.cost} isReadOnly={isReadOnly} onCommit={(cost) => { void setCost({ id, cost }) }} {...(proposal.payback === null ? {} : { help: `Earned back ${proposal.payback === 'at once' || proposal.payback === 'not at all' ? proposal.payback : proposal.payback === 'not known yet' ? 'in a time not known yet' : `in ${proposal.payback}`}.` })} />
      </div>
      <div className="proposal__fields">
        <CommitField label="Full-time equivalents taken away" shown={proposal.fte ?? ''} read={readFte} isReadOnly={isReadOnly} onCommit={(fte) => { void edit({ id, fte }) }} />
        <CommitField label="Posts taken away" shown={posts === null ? '' : String(posts)} read={readPosts} isReadOnly={isReadOnly} onCommit={(value) => { void edit({ id, posts: value }) }} />
        <CommitField label="Of which vacant" shown={vacant === null ? '' : String(vacant)} read={readPosts} isReadOnly={isReadOnly} onCommit={(value) => { void edit({ id, vacant: value }) }} {...(moreVacant ? { help: 'More are vacant than are taken away.' } : {})} />
      </div>
    </Section>
  )
}
