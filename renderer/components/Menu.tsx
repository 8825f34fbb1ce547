// A menu behind a button. Items carry their key and a note; a group has a head.
import { type ReactNode } from 'react'
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Button, type ButtonKind } from './Button.tsx'
import { Icon, type IconName } from './icons/Icon.tsx'
import { KeyHint } from './Small.tsx'
import './Select.css'
import './Menu.css'

export type MenuEntry = { readonly id: string; readonly label: string; readonly detail?: string; readonly icon?: IconName; readonly keys?: string; readonly isDisabled?: boolean; readonly run: () => void }
export type MenuGroup = { readonly id: string; readonly title?: string; readonly entries: readonly MenuEntry[] }

export type MenuButtonProps = {
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly icon?: IconName
  readonly kind?: ButtonKind
  readonly size?: 'control' | 'tool'
  /** Draw only the icon; the label is its name. */
  readonly iconOnly?: boolean
  readonly isDisabled?: boolean
  /** Another face for the button, inside the pressable. */
  readonly children?: ReactNode
}

export function MenuButton({ label, groups, icon = 'more', kind = 'plain', size = 'control', iconOnly = false, isDisabled = false, children }: MenuButtonProps) {
  const entries = groups.flatMap((group) => group.entries)
  return (
    <MenuTrigger>
      {children !== undefined
        ? <AriaButton className="menu-face">{children}<span className="unseen"> {label}</span></AriaButton>
        : iconOnly
          ? <AriaButton className="button button--icon" data-kind="quiet" data-size={size} aria-label={label}><Icon name={icon} size={16} /></AriaButton>
          : <Button kind={kind} size={size} isDisabled={isDisabled} after="chevronDown" {...(icon === 'more' ? {} : { icon })}>{label}</Button>}
      <Popover className="popover" offset={4}>
        <Menu className="list menu" onAction={(key) => entries.find((entry) => entry.id === key)?.run()} disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}>
          {groups.map((group, index) => (
            <MenuSection key={group.id} aria-label={group.title ?? label}>
              {index > 0 && <Separator className="menu__line" />}
              {group.title !== undefined && <Header className="menu__head">{group.title}</Header>}
              {group.entries.map((entry) => (
                <MenuItem className="list__item menu__item" id={entry.id} key={entry.id} textValue={entry.label}>
                  {entry.icon !== undefined ? <Icon name={entry.icon} size={16} /> : group.entries.some((other) => other.icon !== undefined) && <span className="menu__no-icon" />}
                  <span className="list__words"><span>{entry.label}</span>{entry.detail !== undefined && <span className="list__detail">{entry.detail}</span>}</span>
                  {entry.keys !== undefined && <span className="menu__keys"><KeyHint keys={entry.keys} /></span>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
