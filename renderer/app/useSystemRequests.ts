// What is asked from outside the page while any screen is shown, the first one included: a file to open (a double click, a second
// start, Open Recent), and the entries of the desktop's menu that need no open file.
import { useEffect } from 'react'
import { type MenuCommand } from '#shared/host.ts'
import { useHost } from '../client/ClientProvider.tsx'
import { currentActions } from '../state/actions.ts'
import { openOver } from '../state/shell.ts'
import { useFileActions } from './useFileActions.ts'

export function useSystemRequests(): void {
  const host = useHost()
  const { open, openPath, start } = useFileActions()
  useEffect(() => host.onEvent((event) => {
    if (event.type === 'open') void openPath(event.path)
    if (event.type !== 'menu') return
    // Where a screen lends an action of that name, the shell runs it.
    const withoutFile: Partial<Record<MenuCommand, () => void>> = {
      open: () => { void open() }, new: () => { void start() }, about: () => openOver('about'), keys: () => openOver('keys'),
    }
    if (!currentActions().some(({ id }) => id === event.command)) withoutFile[event.command]?.()
  }), [host, open, openPath, start])
}
