// Withholds a paragraph or an item from the public: under which paragraph of Schedule 12A, and why the public interest is the better
// served so. The reason is public. Making something public again is asked once: what was published cannot be taken back.
import { useState } from 'react'
import { type Exemptible, exemptParagraphs, whatStaysOpen } from '#shared/domain/packWords.ts'
import { useCommand } from '../client/useCommand.ts'
import { TextField } from '../components/Field.tsx'
import { type Exemption } from '../components/ExemptNote.tsx'
import { RadioList } from '../components/RadioList.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { FormDialog } from './FormDialog.tsx'
import './ExemptDialog.css'

/** `what`: how a sentence names it: “Linden Court”, paragraph 2.3. */
export type ExemptTarget = { readonly entity: Exemptible; readonly id: string; readonly what: string; readonly exemption: Exemption | null }

export function ExemptDialog({ target, onClose }: { target: ExemptTarget; onClose: () => void }) {
  const { exemption } = target
  const [paragraph, setParagraph] = useState(exemption === null ? '' : String(exemption.paragraph))
  const [reason, setReason] = useState(exemption?.reason ?? '')
  const set = useCommand('exemptions.set').run
  const clear = useCommand('exemptions.clear').run
  const missing = [...(paragraph === '' ? ['a paragraph of Schedule 12A'] : []), ...(reason.trim() === '' ? ['the public interest'] : [])]
  return (
    <FormDialog
      title={exemption === null ? `Make ${target.what} exempt` : `Why ${target.what} is exempt`} size="large" submit={exemption === null ? 'Make it exempt' : 'Save'} ready={missing.length === 0} needs={missing.join(' and ')} onClose={onClose}
      onSubmit={() => set({ entity: target.entity, target: target.id, paragraph: Number(paragraph), reason: reason.trim() }, { quiet: true })}
      {...(exemption === null ? {} : {
        remove: {
          label: 'Make it public', question: `Make ${target.what} public again?`, consequence: 'A public pack made from now on shows it to everybody. What was published cannot be taken back; until then this can be undone.',
          run: () => clear({ id: exemption.id }, { quiet: true }),
        },
      })}
    >
      <RoleNeeded role="scrutiny" what="What is exempt is marked" />
      <p className="dialog__text">It is left out of the public file and of whatever is shared without exempt parts; {whatStaysOpen(target.entity)}, with the paragraph and the reason. What the history of the file said of it until now stays there.</p>
      <RadioList className="exempt-paragraphs" label="Paragraph of Schedule 12A to the Local Government Act 1972" value={paragraph === '' ? null : paragraph} onChange={setParagraph} choices={Object.entries(exemptParagraphs).map(([number, meaning]) => ({ id: number, label: `Paragraph ${number}`, detail: meaning }))} />
      <TextField label="Why withholding it serves the public interest better; printed" value={reason} onChange={setReason} lines={3} maxLength={2_000} placeholder="Publishing what one provider offers would weaken the council’s position while the contract is not yet let." />
    </FormDialog>
  )
}
