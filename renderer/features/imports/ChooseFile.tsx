// The way in: choose a file, or drop one. The same input opens the system's dialog in a window of its own and the browser's elsewhere.
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { showError } from '../../state/toasts.ts'
import { Button } from '../../components/Button.tsx'
import { type ChosenFile } from './imports.ts'
import { SHEET_TYPES, readSheetFile } from './readFile.ts'

/** A button that chooses a file; the input itself is out of sight and out of the tab order. */
export function FileButton({ children, kind = 'plain', size = 'control', onChoose }: { children: ReactNode; kind?: 'filled' | 'plain'; size?: 'control' | 'tool'; onChoose: (file: ChosenFile) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} size={size} icon="folder" onPress={() => input.current?.click()}>{children}</Button>
      <input
        ref={input} className="unseen" type="file" accept={SHEET_TYPES.join(',')} tabIndex={-1} aria-hidden="true"
        onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file !== undefined) void take(file, onChoose) }}
      />
    </>
  )
}

/** Everything inside takes a dropped file. */
export function DropPlace({ children, onChoose }: { children: ReactNode; onChoose: (file: ChosenFile) => void }) {
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) void take(file, onChoose)
  }
  return <div className="import-drop" data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>{children}</div>
}

async function take(file: File, onChoose: (file: ChosenFile) => void): Promise<void> {
  const read = await readSheetFile(file)
  if (read.ok) onChoose(read.value)
  else showError(read.error)
}
