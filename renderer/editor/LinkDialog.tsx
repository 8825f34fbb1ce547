// Asks where the chosen words lead. Only https and mailto are kept; anything else is refused in the field with its reason.
import { type Editor } from '@tiptap/core'
import { useState } from 'react'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/Field.tsx'
import { isAllowedLink } from './richShape.ts'

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before: unknown = editor.getAttributes('link')['href']
  const had = typeof before === 'string'
  const [href, setHref] = useState(had ? before : 'https://')
  const [problem, setProblem] = useState<string | null>(null)
  const put = () => {
    const address = href.trim()
    if (!isAllowedLink(address)) { setProblem('A link starts with https:// or mailto: and has no spaces.'); return }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !had) chain.insertContent([{ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }]).run()
    else chain.setLink({ href: address }).run()
    onClose()
  }
  return (
    <Dialog
      title={had ? 'Change the link' : 'Link'} size="small" isOpen onClose={onClose}
      actions={
        <>
          {had && <Button kind="danger" onPress={() => { editor.chain().focus().extendMarkRange('link').unsetLink().run(); onClose() }}>Remove the link</Button>}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="filled" onPress={put}>{had ? 'Change' : 'Link'}</Button>
        </>
      }
    >
      <TextField label="Address" value={href} onChange={(text) => { setHref(text); setProblem(null) }} onEnter={put} error={problem} autoFocus help="https:// for a page, mailto: for an address. Links are printed as words that can be followed." />
    </Dialog>
  )
}
