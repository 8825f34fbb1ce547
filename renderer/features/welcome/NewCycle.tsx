// Starts a new cycle: the council, the first year, what the cycle is called. The rest (departments, savings, dates) comes inside.
import { useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { formatYear, parseYear } from '#shared/financialYear.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/Field.tsx'
import { type Opening } from './useOpening.ts'

export function NewCycle({ opening, council: known }: { opening: Opening; council: string }) {
  const [council, setCouncil] = useState(known)
  const [year, setYear] = useState(() => nextYear(new Date()))
  const [label, setLabel] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const firstYear = parseYear(year.trim())
  const shownLabel = label ?? (firstYear === undefined ? '' : `${formatYear(firstYear)} and beyond`)
  const shownName = name ?? [council.trim(), firstYear === undefined ? '' : formatYear(firstYear).replace('/', '-')].filter((part) => part !== '').join(' ')
  const wrong = { council: council.trim() === '', year: firstYear === undefined, label: shownLabel.trim() === '', name: shownName.trim() === '' }
  const start = async () => {
    setTried(true)
    setRefusal(null)
    if (wrong.council || wrong.label || wrong.name || firstYear === undefined) return
    setRefusal(await opening.create({ name: shownName.trim(), council: council.trim(), label: shownLabel.trim(), firstYear: formatYear(firstYear) }))
  }
  const enter = () => { void start() }
  return (
    <div className="new-cycle">
      <TextField label="Council" value={council} onChange={setCouncil} maxLength={200} onEnter={enter} placeholder="Example County Council" error={tried && wrong.council ? 'Say which council it is.' : null} />
      <div className="new-cycle__pair">
        <TextField label="First year" value={year} onChange={setYear} maxLength={7} onEnter={enter} error={tried && wrong.year ? 'Write it as 2026/27.' : null} help="1 April to 31 March" />
        <TextField label="Name of the cycle" value={shownLabel} onChange={setLabel} maxLength={200} onEnter={enter} error={tried && wrong.label ? 'Give the cycle a name.' : null} />
      </div>
      <TextField label="Name of the file" value={shownName} onChange={setName} maxLength={100} onEnter={enter} error={refusal !== null ? `${refusal.message} ${refusal.next}` : tried && wrong.name ? 'Give the file a name.' : null} help="Kept in the app’s own folder on this computer." />
      <Button isDisabled={opening.busy !== null} icon="plus" onPress={enter}>{opening.busy === 'new' ? 'Starting the cycle…' : 'Start a new cycle'}</Button>
    </div>
  )
}

/** The year planned for now: from April on, the one that begins next April. */
function nextYear(today: Date): string {
  return formatYear(today.getMonth() >= 3 ? today.getFullYear() + 1 : today.getFullYear())
}
