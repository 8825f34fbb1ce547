// "?": the keys that work here and now, those of the screen first, then those of every grid.
import { useState } from 'react'
import { Dialog } from '../../components/Dialog.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { gridKeys } from '../../grid/keyList.ts'
import { currentActions } from '../../state/actions.ts'
import { openOver, useShell } from '../../state/shell.ts'
import './KeyList.css'

export function KeyList() {
  const open = useShell((state) => state.over === 'keys')
  return <Dialog title="Keys" size="large" isOpen={open} onClose={() => openOver(null)}>{open && <Lists />}</Dialog>
}

function Lists() {
  const [groups] = useState(() => Map.groupBy(currentActions().filter((action) => action.keys !== undefined), (action) => action.group))
  return (
    <div className="key-list">
      {[...groups].map(([group, actions]) => <KeyGroup key={group} title={group} keys={actions.map((action) => ({ keys: action.keys ?? '', label: action.label }))} />)}
      <KeyGroup title="In a list" keys={gridKeys} />
    </div>
  )
}

function KeyGroup({ title, keys }: { title: string; keys: readonly { readonly keys: string; readonly label: string }[] }) {
  return (
    <section className="key-list__group">
      <h3 className="key-list__title">{title}</h3>
      <dl>{keys.map((one) => <div className="key-list__row" key={one.keys + one.label}><dt><KeyHint keys={one.keys} /></dt><dd>{one.label}</dd></div>)}</dl>
    </section>
  )
}
