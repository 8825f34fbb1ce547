// What the menu of a paragraph offers: the same as its keys do.
import { type MenuGroup } from '../../components/Menu.tsx'
import { type Spot, type Workspace } from './board.ts'
import { type BoardCommands } from './useBoardCommands.ts'
import { stepComment, stepInList } from './paperOrder.ts'

export function blockMenu({ paper, spot, commands, onRemove, onReopen, below }: {
  paper: () => Workspace; spot: Spot; commands: BoardCommands; onRemove: (spot: Spot) => void; onReopen?: () => void; below: { readonly label: string; readonly run: () => void }
}): readonly MenuGroup[] {
  const workspace = paper()
  const can = (way: 'up' | 'down'): boolean => spot.kind === 'comment'
    ? stepComment(workspace.themes ?? [], spot.id, way) !== null
    : stepInList(spot.kind === 'theme' ? (workspace.themes ?? []) : (workspace.recommendations ?? []), spot.id, way) !== undefined
  return [
    { id: 'write', entries: [
      { id: 'below', label: below.label, icon: 'plus', keys: spot.kind === 'theme' ? 'Enter' : 'Ctrl+Enter', run: below.run },
      ...(onReopen === undefined ? [] : [{ id: 'reopen', label: 'Reopen the wording…', icon: 'edit' as const, run: onReopen }]),
    ] },
    { id: 'move', entries: [
      { id: 'up', label: 'Move up', icon: 'chevronUp', keys: 'Alt+Shift+↑', isDisabled: !can('up'), run: () => commands.step(spot, 'up') },
      { id: 'down', label: 'Move down', icon: 'chevronDown', keys: 'Alt+Shift+↓', isDisabled: !can('down'), run: () => commands.step(spot, 'down') },
    ] },
    { id: 'remove', entries: [{ id: 'remove', label: spot.kind === 'theme' ? 'Remove the heading' : 'Remove', icon: 'bin', run: () => onRemove(spot) }] },
  ]
}
