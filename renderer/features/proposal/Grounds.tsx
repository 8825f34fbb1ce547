// The words a decision rests on: what was considered instead, what proves it, what those said who were asked.
import { SavedTextField } from '../../components/Field.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type PartProps } from './ProposalScreen.tsx'
import { useParagraph } from './useField.ts'

export function Grounds({ proposal, editable }: PartProps) {
  const alternatives = useParagraph(proposal.id, 'alternatives', proposal.alternatives)
  const evidence = useParagraph(proposal.id, 'evidence', proposal.evidence)
  const consultation = useParagraph(proposal.id, 'consultation', proposal.consultation)
  const asks = (placeholder: string) => (editable ? { placeholder } : {})
  return (
    <Section title="What it rests on, in words">
      <div className="proposal__texts">
        <SavedTextField label="Alternatives considered" autosave={alternatives} isReadOnly={!editable} lines={2} {...asks('What was thought of and left, beside the options above')} />
        <SavedTextField label="Evidence" autosave={evidence} isReadOnly={!editable} lines={2} {...asks('What shows that it can be done, and what it does')} />
        <SavedTextField label="What people said" autosave={consultation} isReadOnly={!editable} lines={2} {...asks('Who was asked, when, and what changed or why not')} />
      </div>
    </Section>
  )
}
