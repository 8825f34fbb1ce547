// Chooses the paper a figure rests on, or adds one that is not in the file yet.
import { useState } from 'react'
import { Button } from '../components/Button.tsx'
import { ComboBox } from '../components/Select.tsx'
import { SourceDialog } from './SourceDialog.tsx'
import { NONE, noneChoice, orNull, useSources } from './useChoices.ts'
import './FormDialog.css'

export function SourceField({ label = 'Source', value, onChange, isDisabled = false }: { label?: string; value: string | null; onChange: (source: string | null) => void; isDisabled?: boolean }) {
  const sources = useSources()
  const [adding, setAdding] = useState(false)
  return (
    <div className="source-field">
      {/* The list is read again with what was added; a new one begins with it chosen. */}
      <ComboBox key={sources.length} label={label} choices={[noneChoice('No source'), ...sources]} value={value ?? NONE} isDisabled={isDisabled} onChange={(id) => { if (id !== null) onChange(orNull(id)) }} />
      <Button icon="plus" isDisabled={isDisabled} onPress={() => setAdding(true)}>Add a source</Button>
      {adding && <SourceDialog onClose={() => setAdding(false)} onMade={onChange} />}
    </div>
  )
}
