// The app and its parts with their versions, for a call to the help desk.
import { useQuery } from '../../client/useQuery.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Loaded } from '../../components/Places.tsx'
import { Facts } from '../../components/Small.tsx'
import { openOver, useShell } from '../../state/shell.ts'

export function About() {
  const open = useShell((state) => state.over === 'about')
  const about = useQuery('host.about', {}, { when: open })
  return (
    <Dialog title="About Reconcile" size="small" isOpen={open} onClose={() => openOver(null)}>
      <p className="dialog__text">Business and budget planning for a council: savings, priorities and scrutiny, offline, in one file. Nothing is sent anywhere.</p>
      <Loaded query={about}>{(versions) => <Facts facts={[{ name: versions.name, value: versions.version }, ...versions.parts.map((part) => ({ name: part.name, value: part.version }))]} />}</Loaded>
    </Dialog>
  )
}
