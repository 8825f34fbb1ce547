// Asks before a link in a text is followed: the app itself asks nothing of anybody outside.
import { useCommand } from '../client/useCommand.ts'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import './LinkAway.css'

export function LinkAway({ href, onClose }: { href: string; onClose: () => void }) {
  const open = useCommand('host.openExternal').run
  const mail = href.toLowerCase().startsWith('mailto:')
  return (
    <Dialog
      title={mail ? 'Where this link leads' : 'Open this link in the browser?'} size="small" isOpen onClose={onClose}
      actions={mail ? <Button kind="filled" onPress={onClose} autoFocus>Close</Button> : <><Button onPress={onClose} autoFocus>Cancel</Button><Button kind="filled" onPress={() => { onClose(); void open({ url: href }) }}>Open it</Button></>}
    >
      <p className="link-away">{href}</p>
      <p className="dialog__text">{mail ? 'An address to write to. Copy it into your mail.' : 'This app makes no request itself. Your browser would go to the address above.'}</p>
    </Dialog>
  )
}
