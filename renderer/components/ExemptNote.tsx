// That something is withheld from the public, under which paragraph of Schedule 12A and why: the reason is public.
import { Button } from './Button.tsx'
import { Icon } from './icons/Icon.tsx'
import { Illustrative } from './Marks.tsx'
import './ExemptNote.css'

export type Exemption = { readonly id: string; readonly paragraph: number; readonly meaning: string; readonly reason: string; readonly illustrative: boolean }

export function ExemptNote({ exemption, what, onChange }: { exemption: Exemption; what: string; onChange?: () => void }) {
  return (
    <div className="exempt-note" role="note" aria-label={`${what} is exempt`}>
      <Icon name="lock" size={15} />
      <p>
        <strong>Exempt, paragraph {exemption.paragraph} of Schedule 12A:</strong> {exemption.meaning}. <span className="exempt-note__reason">{exemption.reason}</span>
        {exemption.illustrative && <> <Illustrative /></>}
      </p>
      {onChange !== undefined && <Button kind="quiet" size="tool" onPress={onChange}>Change…</Button>}
    </div>
  )
}
