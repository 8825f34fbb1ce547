// How safe the saving is to deliver, and what makes it safer.
import { saysMadeUp } from '#shared/illustrative.ts'
import { keysOf, rags } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { SavedTextField } from '../../components/Field.tsx'
import { Illustrative, RagMark } from '../../components/Marks.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { NONE, noneChoice, orNull } from '../../dialogs/useChoices.ts'
import { type PartProps } from './ProposalScreen.tsx'
import { useParagraph } from './useField.ts'

type Rag = keyof typeof rags
const isRag = (text: string): text is Rag => Object.hasOwn(rags, text)
const steps = (low: string, high: string) => [noneChoice('Not rated'), ...[1, 2, 3, 4, 5].map((n) => ({ id: String(n), label: `${n} of 5`, ...(n === 1 ? { detail: low } : n === 5 ? { detail: high } : {}) }))]
const ragChoices = [noneChoice('Not rated'), ...keysOf(rags).map((id) => ({ id, label: rags[id] }))]

export function Risk({ proposal, editable }: PartProps) {
  const edit = useCommand('proposals.edit').run
  const risk = useParagraph(proposal.id, 'risk', proposal.risk)
  const mitigation = useParagraph(proposal.id, 'mitigation', proposal.mitigation)
  const { id } = proposal
  const numberOf = (text: string): number | null => (orNull(text) === null ? null : Number(text))
  return (
    <Section title="How safe it is" note={<><RagMark rag={proposal.rag} />{saysMadeUp(proposal.risk) && <> · <Illustrative what="ratings and risk" /></>}</>}>
      <div className="risk__row">
        <Select label="Deliverability" choices={ragChoices} value={proposal.rag ?? NONE} isDisabled={!editable} onChange={(rag) => { const chosen = orNull(rag); void edit({ id, rag: chosen !== null && isRag(chosen) ? chosen : null }) }} />
        <Select label="Likelihood of going wrong" choices={steps('rare', 'almost certain')} value={proposal.likelihood === null ? NONE : String(proposal.likelihood)} isDisabled={!editable} onChange={(value) => { void edit({ id, likelihood: numberOf(value) }) }} />
        <Select label="Impact if it does" choices={steps('slight', 'severe')} value={proposal.impact === null ? NONE : String(proposal.impact)} isDisabled={!editable} onChange={(value) => { void edit({ id, impact: numberOf(value) }) }} />
      </div>
      <div className="proposal__texts">
        <SavedTextField label="What could go wrong" autosave={risk} isReadOnly={!editable} lines={2} />
        <SavedTextField label="What makes it safer" autosave={mitigation} isReadOnly={!editable} lines={2} />
      </div>
    </Section>
  )
}
