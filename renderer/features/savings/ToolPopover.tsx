// A tool above the list that opens a small panel of choices under its button. The panel itself is the dialog, so that what closes it
// for those who listen lies inside it too.
import { type ReactNode, useState } from 'react'
import { DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import { type IconName } from '../../components/icons/Icon.tsx'

export type ToolPopoverProps = {
  readonly button: string
  /** Names the panel: "Filter the savings". */
  readonly label: string
  readonly icon: IconName
  /** Something other than the usual is chosen in it. */
  readonly on: boolean
  readonly className: string
  readonly onOpen?: () => void
  /** The panel, drawn while it is open. */
  readonly children: (close: () => void) => ReactNode
}

export function ToolPopover({ button, label, icon, on, className, onOpen, children }: ToolPopoverProps) {
  const [opened, setOpened] = useState(false)
  const change = (open: boolean) => { setOpened(open); if (open) onOpen?.() }
  return (
    <DialogTrigger isOpen={opened} onOpenChange={change}>
      <Button size="tool" icon={icon} after="chevronDown" className={`savings-tool ${className}`} data-on={on}>{button}</Button>
      <Popover className={`popover ${className}-popover`} offset={4} placement="bottom start" aria-label={label}>{children(() => setOpened(false))}</Popover>
    </DialogTrigger>
  )
}
