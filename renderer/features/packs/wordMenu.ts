// What the menu of a paragraph or heading offers: the same as its keys do.
import { type MenuEntry, type MenuGroup } from '../../components/Menu.tsx'
import { type Spot } from './packs.ts'
import { type WordProps } from './words.ts'

export function wordMenu({ item, commands, neighbour }: Pick<WordProps, 'item' | 'commands' | 'neighbour'>, spot: Spot, more: readonly MenuEntry[]): readonly MenuGroup[] {
  const heading = spot.kind === 'heading'
  return [
    { id: 'write', entries: [
      { id: 'below', label: 'Write a paragraph below', icon: 'plus', keys: heading ? 'Enter' : 'Ctrl+Enter', run: () => { void commands.write(item, false) } },
      ...more,
    ] },
    { id: 'move', entries: [
      { id: 'up', label: 'Move up', icon: 'chevronUp', keys: 'Alt+Shift+↑', isDisabled: neighbour(spot, 'up') === null, run: () => commands.step(item, spot, 'up') },
      { id: 'down', label: 'Move down', icon: 'chevronDown', keys: 'Alt+Shift+↓', isDisabled: neighbour(spot, 'down') === null, run: () => commands.step(item, spot, 'down') },
    ] },
    { id: 'remove', entries: [{ id: 'remove', label: heading ? 'Remove the heading' : 'Remove', icon: 'bin', run: () => { void commands.removeWords(item, spot) } }] },
  ]
}
