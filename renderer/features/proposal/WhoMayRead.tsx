// Whether public papers show the saving: all of it, or not, and why.
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ExemptNote } from '../../components/ExemptNote.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { ExemptDialog } from '../../dialogs/ExemptDialog.tsx'
import { type PartProps } from './ProposalScreen.tsx'

export function WhoMayRead({ proposal, editable }: PartProps) {
  const [asking, setAsking] = useState(false)
  const { exemption } = proposal
  const figures = (proposal.positions ?? []).filter((position) => position.exemption !== null).length
  return (
    <Section title="Who may read it" note={exemption === null ? (figures === 0 ? 'everybody' : 'not all figures') : 'not the public'}>
      <div>
        {exemption !== null
          ? <ExemptNote exemption={exemption} what="This saving" {...(editable ? { onChange: () => setAsking(true) } : {})} />
          : (
            <>
              <p className="caption">{figures === 0 ? 'Public papers show it with its figures.' : `Public papers name it, without the figures of ${figures === 1 ? 'one position' : `${figures} positions`}.`}</p>
              {editable && <Button size="tool" icon="lock" onPress={() => setAsking(true)}>Make it exempt…</Button>}
            </>
          )}
      </div>
      {asking && <ExemptDialog target={{ entity: 'proposal', id: proposal.id, what: `${proposal.ref} ${proposal.title}`, exemption }} onClose={() => setAsking(false)} />}
    </Section>
  )
}
