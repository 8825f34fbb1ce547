// Views of the list kept by name on this device: look through one, keep the one that stands, drop one that is no longer used.
import { useState } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { TextField } from '../../components/Field.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { FormDialog } from '../../dialogs/FormDialog.tsx'
import { useActions } from '../../state/actions.ts'
import { showToast } from '../../state/toasts.ts'
import { type SavedView, fromSaved, toSaved, viewLookedThrough } from './savedViews.ts'
import { usualColumns } from './shownColumns.ts'
import { type Saving, type SavingsList, type SavingsView, look, noFilter } from './savingsView.ts'

const noViews: readonly SavedView[] = []
const noRows: readonly Saving[] = []
const usual: Partial<SavingsView> = { ...noFilter, at: 'latest', group: 'department', sort: null, columns: usualColumns, closed: new Set() }

export function ViewsMenu({ list, view }: { list: SavingsList | null; view: SavingsView }) {
  const kept = useQuery('session.views', {})
  const views = kept.status === 'ready' ? kept.data.views : noViews
  const rows = list?.rows ?? noRows
  const current = viewLookedThrough(views, view, rows)
  const keep = useCommand('session.keepView').run
  const drop = useCommand('session.dropView').run
  const [naming, setNaming] = useState<'new' | SavedView | null>(null)

  const dropIt = async (saved: SavedView) => {
    const reply = await drop({ name: saved.name })
    if (reply.ok) showToast({ text: `The view “${saved.name}” was dropped`, action: { label: 'Keep it after all', run: () => { void keep({ view: saved }) } } })
  }
  const open = (saved: SavedView) => ({ id: `view-${saved.name}`, label: saved.name, ...(saved.name === current?.name ? { icon: 'check' as const } : {}), run: () => look(fromSaved(saved)) })
  const keepThis = { id: 'keep-view', label: 'Keep this view…', icon: 'plus' as const, run: () => setNaming('new') }
  const ofCurrent = current === undefined ? [] : [
    { id: 'rename-view', label: `Rename “${current.name}”…`, icon: 'edit' as const, run: () => setNaming(current) },
    { id: 'drop-view', label: `Drop “${current.name}”`, icon: 'bin' as const, run: () => { void dropIt(current) } },
  ]
  useActions([
    ...views.map((saved) => ({ id: `view-${saved.name}`, label: `View: ${saved.name}`, group: 'View' as const, run: () => look(fromSaved(saved)) })),
    { ...keepThis, group: 'View' },
    ...ofCurrent.map((action) => ({ ...action, group: 'View' as const })),
  ])
  return (
    <>
      <MenuButton
        label={current?.name ?? 'Views'} size="tool"
        groups={[
          { id: 'kept', title: 'Kept on this device', entries: [{ id: 'usual-view', label: 'As it first was', run: () => look(usual) }, ...views.map(open)] },
          { id: 'do', entries: [keepThis, ...ofCurrent] },
        ]}
      />
      {naming !== null && <NameView saved={naming === 'new' ? null : naming} names={views.map(({ name }) => name)} onClose={() => setNaming(null)} onName={(name) => (naming === 'new' ? keep({ view: toSaved(name, view, rows) }, { quiet: true }) : keep({ view: { ...naming, name }, instead: naming.name }, { quiet: true }))} />}
    </>
  )
}

function NameView({ saved, names, onClose, onName }: { saved: SavedView | null; names: readonly string[]; onClose: () => void; onName: (name: string) => ReturnType<ReturnType<typeof useCommand<'session.keepView'>>['run']> }) {
  const [name, setName] = useState(saved?.name ?? '')
  const clean = name.replace(/\s+/g, ' ').trim()
  const taken = clean !== saved?.name && names.includes(clean)
  return (
    <FormDialog title={saved === null ? 'Keep this view' : `Rename “${saved.name}”`} submit={taken ? 'Replace it' : saved === null ? 'Keep the view' : 'Rename'} size="small" ready={clean !== ''} needs="a name" onSubmit={() => onName(clean)} onClose={onClose}>
      <TextField
        label="Name" value={name} onChange={setName} autoFocus maxLength={60} placeholder="Still to find, by department"
        help={taken ? `A view “${clean}” is kept already: it would give way.` : 'Columns, filters, groups and order are kept on this device, beside the file.'}
      />
    </FormDialog>
  )
}
