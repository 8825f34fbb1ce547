// The way in for a file: choose one, or drop one. The same input opens the system's dialog in a window of its own and the browser's
// elsewhere. A file that cannot be read or is too large is refused here; what is in it is the engine's to judge.
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { showError } from '../../state/toasts.ts'
import { Button } from '../Button.tsx'
import { type ChosenFile, type FileNeeds, readFile } from './readFile.ts'
import './ChooseFile.css'

type Choosing = { readonly children: ReactNode; readonly needs: FileNeeds; readonly onChoose: (file: ChosenFile) => void }

/** A button that chooses a file; the input itself is out of sight and out of the tab order. */
export function FileButton({ children, needs, kind = 'plain', size = 'control', isDisabled = false, onChoose }: Choosing & { kind?: 'filled' | 'plain'; size?: 'control' | 'tool'; isDisabled?: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} size={size} icon="folder" isDisabled={isDisabled} onPress={() => input.current?.click()}>{children}</Button>
      <input
        ref={input} className="unseen" type="file" accept={needs.types.join(',')} tabIndex={-1} aria-hidden="true"
        onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file !== undefined) void take(file, needs, onChoose) }}
      />
    </>
  )
}

/** Everything inside takes a dropped file. */
export function DropPlace({ children, needs, onChoose }: Choosing) {
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) void take(file, needs, onChoose)
  }
  return <div className="drop-place" data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>{children}</div>
}

async function take(file: File, needs: FileNeeds, onChoose: (file: ChosenFile) => void): Promise<void> {
  const read = await readFile(file, needs)
  if (read.ok) onChoose(read.value)
  else showError(read.error)
}
