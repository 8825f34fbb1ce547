// The name of the app and of the cycle. It opens the choice of cycles and, where the window has no menu of its own, the app's menu.
import { useHost } from '../../client/ClientProvider.tsx'
import { type OutputOf } from '../../client/procedures.ts'
import { Icon } from '../../components/icons/Icon.tsx'
import { MenuButton, type MenuGroup } from '../../components/Menu.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { viewCycle } from '../../state/cycle.ts'
import { openOver } from '../../state/shell.ts'
import { useFileActions } from '../useFileActions.ts'
import { type useUndo } from '../useUndo.ts'
import './Brand.css'

type BrandProps = {
  readonly session: OutputOf<'session.state'>
  readonly undo: ReturnType<typeof useUndo>
  readonly subtitle: string
  readonly cycles: OutputOf<'cycles.ribbon'>['cycles']
  readonly viewed: string | null
}

export function Brand({ session, undo, subtitle, cycles, viewed }: BrandProps) {
  const { capabilities } = useHost()
  const files = useFileActions()
  const setTheme = useCommand('session.setTheme').run
  const choosing = cycles.length > 1
  const face = <><span className="brand__name">Reconcile{(choosing || !capabilities.menu) && <Icon name="chevronDown" size={14} />}</span><span className="brand__cycle">{subtitle}</span></>
  if (capabilities.menu && !choosing) return <div className="brand">{face}</div>
  const theme = (id: 'system' | 'light' | 'dark', label: string) => ({ id: `theme-${id}`, label, ...(session.theme === id ? { icon: 'check' as const } : {}), run: () => { void setTheme({ theme: id }) } })
  const cycleGroup: MenuGroup = {
    id: 'cycle', title: 'Look at a cycle',
    entries: cycles.map((cycle) => ({
      id: `cycle ${cycle.id}`, label: cycle.label, ...(cycle.current ? { detail: 'the current cycle' } : {}), ...(cycle.id === viewed ? { icon: 'check' as const } : {}), run: () => viewCycle(cycle.current ? null : cycle.id),
    })),
  }
  const groups: MenuGroup[] = capabilities.menu ? [cycleGroup] : [
    ...(choosing ? [cycleGroup] : []),
    {
      id: 'file', title: 'File',
      entries: [
        { id: 'new', label: 'New or another cycle…', icon: 'plus', run: () => { void files.start() } },
        { id: 'open', label: capabilities.open === 'upload' ? 'Take in a file…' : 'Open a file…', icon: 'folder', run: () => { void files.open() } },
        { id: 'copy', label: 'Save a copy…', icon: 'copy', run: () => { void files.saveCopy() } },
  ],
    },
    {
      id: 'recent', title: 'Recent',
      entries: session.recent.filter((recent) => !recent.missing && recent.path !== session.file?.path).slice(0, 4)
        .map((recent) => ({ id: `recent ${recent.path}`, label: recent.label || recent.name, detail: recent.name, run: () => { void files.openPath(recent.path) } })),
    },
    {
      id: 'edit', title: 'Edit',
      entries: [
        { id: 'undo', label: undo.undoLabel === null ? 'Nothing to undo' : `Undo: ${undo.undoLabel}`, icon: 'undo', keys: 'Ctrl+Z', isDisabled: undo.undoLabel === null, run: () => { void undo.undo() } },
        { id: 'redo', label: undo.redoLabel === null ? 'Nothing to redo' : `Redo: ${undo.redoLabel}`, icon: 'redo', keys: 'Ctrl+Y', isDisabled: undo.redoLabel === null, run: () => { void undo.redo() } },
  ],
    },
    { id: 'view', title: 'Colours', entries: [theme('system', 'As the system'), theme('light', 'Light'), theme('dark', 'Dark')] },
    {
      id: 'help', title: 'Help',
      entries: [
        { id: 'palette', label: 'Do anything', icon: 'search', keys: 'Ctrl+K', run: () => openOver('palette') },
        { id: 'keys', label: 'Keys', icon: 'keyboard', keys: '?', run: () => openOver('keys') },
        { id: 'about', label: 'About Reconcile', icon: 'info', run: () => openOver('about') },
  ],
    },
  ]
  return (
    <MenuButton label="Menu of Reconcile" groups={groups.filter((group) => group.entries.length > 0)}>
      <span className="brand brand--menu">{face}</span>
    </MenuButton>
  )
}
