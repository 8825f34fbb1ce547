// That something is withheld from the public, under which paragraph of Schedule 12A and why: the reason is public.
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { type Exemption } from './packs.ts'

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
