// The actions that work on every screen, lent to the palette and the keys, and the desktop menu's way to the same ones.
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type MenuCommand } from '#shared/host.ts'
import { useHost } from '../client/ClientProvider.tsx'
import { type OutputOf } from '../client/procedures.ts'
import { sendUnsent } from '../client/unsent.ts'
import { useCommand } from '../client/useCommand.ts'
import { type Action, currentActions, useActions } from '../state/actions.ts'
import { savingSentence, useSaving } from '../state/saving.ts'
import { openOver } from '../state/shell.ts'
import { showToast } from '../state/toasts.ts'
import { useFileActions } from './useFileActions.ts'
import { type useUndo } from './useUndo.ts'

export function useShellActions({ session, undo }: { session: OutputOf<'session.state'>; undo: ReturnType<typeof useUndo> }): void {
  const navigate = useNavigate()
  const host = useHost()
  const files = useFileActions()
  const setTheme = useCommand('session.setTheme').run
  const dark = session.theme === 'dark' || (session.theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)

  const sayItIsSaved = async (): Promise<void> => {
    await sendUnsent()
    showToast({ text: `${savingSentence(useSaving.getState())}. Nothing needs saving by hand.`, action: { label: 'Save a copy…', run: () => { void files.saveCopy() } } })
  }
  const actions: Action[] = [
    { id: 'go-cycle', label: 'Cycle', group: 'Go to', icon: 'cycle', run: () => { void navigate({ to: '/' }) } },
    { id: 'go-portfolios', label: 'Portfolios', group: 'Go to', icon: 'portfolios', run: () => { void navigate({ to: '/portfolios' }) } },
    { id: 'go-savings', label: 'Savings', group: 'Go to', icon: 'savings', run: () => { void navigate({ to: '/savings' }) } },
    { id: 'go-compare', label: 'Compare', group: 'Go to', icon: 'compare', run: () => { void navigate({ to: '/compare' }) } },
    { id: 'go-mtfp', label: 'MTFP', group: 'Go to', icon: 'plan', run: () => { void navigate({ to: '/mtfp' }) } },
    { id: 'go-revenue', label: 'Revenue', group: 'Go to', icon: 'revenue', run: () => { void navigate({ to: '/revenue' }) } },
    { id: 'go-reconciliation', label: 'Reconciliation', group: 'Go to', icon: 'reconcile', run: () => { void navigate({ to: '/reconciliation' }) } },
    { id: 'go-lineage', label: 'Lineage', group: 'Go to', icon: 'lineage', run: () => { void navigate({ to: '/lineage' }) } },
    { id: 'go-import', label: 'Take in a sheet from Excel or CSV', group: 'Go to', icon: 'takeIn', run: () => { void navigate({ to: '/import' }) } },
    { id: 'go-scrutiny', label: 'Scrutiny', group: 'Go to', icon: 'scrutiny', run: () => { void navigate({ to: '/scrutiny' }) } },
    { id: 'go-packs', label: 'Packs', group: 'Go to', icon: 'packs', run: () => { void navigate({ to: '/packs' }) } },
    { id: 'go-documents', label: 'Papers', group: 'Go to', icon: 'document', run: () => { void navigate({ to: '/documents' }) } },
    { id: 'go-history', label: 'History', group: 'Go to', icon: 'history', run: () => { void navigate({ to: '/history' }) } },
    { id: 'undo', label: undo.undoLabel === null ? 'Undo' : `Undo: ${undo.undoLabel}`, group: 'Edit', icon: 'undo', keys: 'Ctrl+Z', run: () => { void undo.undo() } },
    { id: 'redo', label: undo.redoLabel === null ? 'Redo' : `Redo: ${undo.redoLabel}`, group: 'Edit', icon: 'redo', keys: 'Ctrl+Y', run: () => { void undo.redo() } },
    { id: 'redo-mac', label: 'Redo', group: 'Edit', keys: 'Ctrl+Shift+Z', keysOnly: true, run: () => { void undo.redo() } },
    { id: 'new', label: 'New or another cycle…', group: 'File', icon: 'plus', run: () => { void files.start() } },
    { id: 'who', label: 'Change who acts, or the role…', group: 'File', icon: 'people', run: () => { void files.start() } },
    { id: 'open', label: host.capabilities.open === 'upload' ? 'Take in a file…' : 'Open a file…', group: 'File', icon: 'folder', keys: 'Ctrl+O', run: () => { void files.open() } },
    { id: 'saveCopy', label: 'Save a copy…', group: 'File', icon: 'copy', run: () => { void files.saveCopy() } },
    { id: 'save', label: 'Is everything saved?', group: 'File', keys: 'Ctrl+S', run: () => { void sayItIsSaved() } },
    { id: 'print', label: 'Preview a document', group: 'File', icon: 'print', keys: 'Ctrl+P', run: () => { void navigate({ to: '/documents' }) } },
    { id: 'find', label: 'Find', group: 'This screen', icon: 'search', keys: 'Ctrl+F', run: () => openOver('palette') },
    { id: 'palette', label: 'Do anything', group: 'Help', keys: 'Ctrl+K', run: () => openOver('palette') },
    { id: 'keys', label: 'Keys', group: 'Help', icon: 'keyboard', keys: '?', run: () => openOver('keys') },
    { id: 'about', label: 'About Reconcile', group: 'Help', icon: 'info', run: () => openOver('about') },
    { id: 'theme', label: dark ? 'Light colours' : 'Dark colours', group: 'View', icon: dark ? 'light' : 'dark', run: () => { void setTheme({ theme: dark ? 'light' : 'dark' }) } },
  ]
  useActions(actions, 'shell')

  // The desktop's menu runs the action of the same name, the screen's own where it has one.
  useEffect(() => host.onEvent((event) => {
    if (event.type !== 'menu') return
    const id: Record<MenuCommand, string> = { new: 'new', open: 'open', saveCopy: 'saveCopy', undo: 'undo', redo: 'redo', find: 'find', print: 'print', about: 'about', palette: 'palette', keys: 'keys', home: 'go-cycle' }
    currentActions().find((action) => action.id === id[event.command])?.run()
  }), [host])
}
