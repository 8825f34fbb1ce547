// The right column of a pack: about the item (or the pack as a whole), the notes beside it, and what changed since the reader last read.
import { Illustrative } from '../../components/Marks.tsx'
import { Inspector } from '../../components/Screen.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { AboutItem } from './AboutItem.tsx'
import { AboutPack } from './AboutPack.tsx'
import { Changes } from './Changes.tsx'
import { Notes } from './Notes.tsx'
import { type Asking } from './asking.ts'
import { type Placed, type Workspace } from './packs.ts'
import { type PackSide, sides } from './usePackSide.ts'
import './PackInspector.css'

export type PackInspectorProps = {
  readonly workspace: Workspace
  readonly placed: Placed | null
  readonly side: PackSide
  readonly readOnly: boolean
  readonly onNoted: () => void
  readonly ask: (asking: Asking) => void
  readonly onSelect: (id: string | null) => void
  readonly onRemove: (id: string) => void
  readonly onOpenIssue: (number: number, twin: string) => void
}

export function PackInspector(props: PackInspectorProps) {
  const { workspace, placed, side } = props
  const notes = (workspace.annotations ?? []).length
  const switcher = (
    <Switch
      label="What is shown here" value={side.shown} onChange={(id) => { const chosen = sides.find((one) => one === id); if (chosen !== undefined) side.go.show(chosen) }}
      options={[{ id: 'about', label: placed === null ? 'Pack' : 'Item' }, { id: 'notes', label: notes === 0 ? 'Notes' : `Notes ${notes}` }, { id: 'changes', label: 'Changes' }]}
    />
  )
  if (side.shown === 'notes') {
    return (
      <Inspector width={312} over={switcher} title={placed === null ? 'Notes beside the pack' : `Notes beside ${placed.name}`} under="Shared ones are seen by whoever holds the file, private ones by you alone">
        <Notes {...props} key={placed?.item.id ?? 'pack'} />
      </Inspector>
    )
  }
  if (side.shown === 'changes') return <Inspector width={312} over={switcher} title="Since you last read"><Changes {...props} /></Inspector>
  if (placed === null) {
    return (
      <Inspector width={312} over={switcher} title={workspace.pack.title} under={<>{workspace.pack.kindLabel} · {workspace.body.name}{workspace.pack.illustrative && <> · <Illustrative /></>}</>}>
        <AboutPack {...props} />
      </Inspector>
    )
  }
  return (
    <Inspector width={312} over={switcher} title={placed.name} under={<>{placed.item.title}{placed.item.illustrative && <> · <Illustrative /></>}</>}>
      <AboutItem {...props} placed={placed} key={placed.item.id} />
    </Inspector>
  )
}
