// A button that opens a list to find one thing in by typing: savings, people, priorities. Made for lists too long for a menu:
// only the first matches are drawn. Arrows go along it, Enter chooses, Escape closes.
import { type ReactNode, useState } from 'react'
import { Autocomplete, Dialog, DialogTrigger, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover, SearchField } from 'react-aria-components'
import { Button, type ButtonKind } from './Button.tsx'
import { Icon, type IconName } from './icons/Icon.tsx'
import './Select.css'
import './Finder.css'

export type Findable = { readonly id: string; readonly label: string; readonly detail?: string; readonly group?: string; readonly icon?: ReactNode; readonly after?: ReactNode }

export type FinderProps = {
  /** On the button: "Add a saving". */
  readonly label: string
  /** In the search field: "Reference or words of a title". */
  readonly placeholder: string
  readonly items: readonly Findable[]
  readonly onChoose: (id: string) => void
  readonly empty: string
  readonly icon?: IconName
  readonly kind?: ButtonKind
  readonly size?: 'control' | 'tool'
  readonly isDisabled?: boolean
  /** Below the list: another way, such as adding somebody new. Given how to close the list. */
  readonly foot?: (close: () => void, typed: string) => ReactNode
  readonly isOpen?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** More than a person reads before typing another letter. */
const MOST_DRAWN = 60

export function Finder(props: FinderProps) {
  const { label, icon = 'plus', kind = 'plain', size = 'tool', isDisabled = false, isOpen, onOpenChange } = props
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      <Button icon={icon} kind={kind} size={size} isDisabled={isDisabled}>{label}</Button>
      <Popover className="popover finder" offset={4} placement="bottom start">
        <Dialog className="finder__dialog" aria-label={label}>{({ close }) => <FinderList {...props} close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function FinderList({ label, placeholder, items, onChoose, empty, foot, close }: FinderProps & { close: () => void }) {
  const [text, setText] = useState('')
  // Not deferred: Enter right after the last letter must mean what the letters say.
  const words = text.toLocaleLowerCase('en-GB').split(/\s+/).filter((word) => word !== '')
  const matching = items.filter((item) => words.every((word) => `${item.label} ${item.detail ?? ''}`.toLocaleLowerCase('en-GB').includes(word)))
  const drawn = matching.slice(0, MOST_DRAWN)
  const groups = Map.groupBy(drawn, (item) => item.group ?? '')
  return (
    <>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="finder__search" aria-label={label} autoFocus>
          <Icon name="search" size={16} />
          <Input className="finder__input" placeholder={placeholder} />
        </SearchField>
        <ListBox
          className="list finder__list" aria-label={label} selectionMode="none" renderEmptyState={() => <p className="list__empty">{words.length === 0 ? empty : 'Nothing of that name. Try fewer letters.'}</p>}
          onAction={(key) => { close(); onChoose(String(key)) }}
        >
          {[...groups].map(([group, members]) => group === ''
            ? members.map((item) => <FinderItem item={item} key={item.id} />)
            : <ListBoxSection key={group}><Header className="menu__head">{group}</Header>{members.map((item) => <FinderItem item={item} key={item.id} />)}</ListBoxSection>)}
        </ListBox>
      </Autocomplete>
      {matching.length > drawn.length && <p className="finder__more">{(matching.length - drawn.length).toLocaleString('en-GB')} more: type to find them</p>}
      {foot !== undefined && <div className="finder__foot">{foot(close, text.trim())}</div>}
    </>
  )
}

function FinderItem({ item }: { item: Findable }) {
  return (
    <ListBoxItem className="list__item finder__item" id={item.id} textValue={item.label}>
      {item.icon}
      <span className="list__words"><span>{item.label}</span>{item.detail !== undefined && <span className="list__detail">{item.detail}</span>}</span>
      {item.after !== undefined && <span className="finder__after">{item.after}</span>}
    </ListBoxItem>
  )
}
