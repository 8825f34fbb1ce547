// Ctrl+K: do anything by typing its name. Lists the actions of this moment; from two letters on also what is found in the file. What is
// called by its name stands first, so that what Enter takes is known at once and stays what it is while findings come in below.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField, useFilter } from 'react-aria-components'
import { Icon, type IconName } from '../../components/icons/Icon.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { type Action, currentActions } from '../../state/actions.ts'
import { openOver, useShell } from '../../state/shell.ts'
import { type Hit, useFindings } from './useFindings.ts'
import './Palette.css'

export function Palette() {
  const open = useShell((state) => state.over === 'palette')
  return (
    <ModalOverlay className="scrim palette-scrim" isOpen={open} onOpenChange={(still) => { if (!still) openOver(null) }} isDismissable>
      <Modal className="modal palette">
        <Dialog className="palette__dialog" aria-label="Do anything">{open && <PaletteBody />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const hitIcons: Record<Hit['kind'], IconName> = {
  saving: 'savings', portfolio: 'portfolios', comment: 'note', recommendation: 'scrutiny', board: 'scrutiny', service: 'folder', outcome: 'check', pack: 'packs', packItem: 'packs', packParagraph: 'note',
}

const hitKey = (hit: Hit): string => `go ${hit.kind} ${hit.id}`

function PaletteBody() {
  const [text, setText] = useState('')
  // The actions are those of the moment the palette opened: the screen behind it still stands.
  const [actions] = useState(() => currentActions().filter((action) => action.keysOnly !== true && action.isDisabled !== true && action.id !== 'palette'))
  const { hits, isLooking } = useFindings(text)
  const { contains, startsWith } = useFilter({ sensitivity: 'base' })
  const words = text.trim()
  const matching = useMemo(() => actions.filter((action) => words.split(/\s+/).every((word) => contains(`${action.label} ${action.group}`, word))), [actions, contains, words])
  const isNamed = (action: Action): boolean => words !== '' && startsWith(action.label, words)
  const named = matching.filter(isNamed)
  const groups = Map.groupBy(matching.filter((action) => !isNamed(action)), (action) => action.group)
  const open = useOpenHit()

  const run = (key: string) => {
    openOver(null)
    const action = matching.find((one) => `do ${one.id}` === key)
    const hit = hits.find((one) => hitKey(one) === key)
    // After the palette has gone, so that focus lands where the action puts it.
    window.setTimeout(() => { action?.run(); if (hit !== undefined) open(hit) }, 0)
  }
  // Enter pressed while nothing is listed yet takes the first finding when it comes, unless another key is pressed before.
  const [entered, setEntered] = useState(false)
  const takeFirst = useEffectEvent(() => {
    setEntered(false)
    if (hits[0] !== undefined) run(hitKey(hits[0]))
  })
  useEffect(() => { if (entered && !isLooking) takeFirst() }, [entered, isLooking])
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className="palette__search" aria-label="Do anything, or find anything in the file" autoFocus>
        <Icon name="search" />
        <Input className="palette__input" placeholder="Type what to do, or words to find" onKeyDownCapture={(event) => {
          // At once, whatever was typed: the field would only empty itself.
          if (event.key === 'Escape') openOver(null)
          setEntered(event.key === 'Enter' && isLooking && matching.length + hits.length === 0)
        }} />
      </SearchField>
      {/* It scrolls, and its entries are gone along from the field above: the keyboard gets at it by itself too. */}
      <div className="palette__scroll" role="group" aria-label="What there is to do" tabIndex={0}>
        <Menu className="list palette__list" aria-label="Actions and findings" onAction={(key) => run(String(key))} renderEmptyState={() => <p className="list__empty">{isLooking ? 'Looking in the file…' : 'Nothing of that name here. Try fewer letters.'}</p>}>
          {named.length > 0 && (
            <MenuSection aria-label="By name">
              <Header className="menu__head">By name</Header>
              {named.map((action) => <ActionItem action={action} key={action.id} />)}
            </MenuSection>
          )}
          {hits.length > 0 && (
            <MenuSection aria-label="In the file">
              <Header className="menu__head">In the file</Header>
              {hits.map((hit) => (
                <MenuItem className="list__item menu__item" id={hitKey(hit)} key={hitKey(hit)} textValue={hit.title}>
                  <Icon name={hitIcons[hit.kind]} size={16} />
                  <span className="list__words"><span>{hit.title}</span><span className="list__detail">{hit.detail}</span></span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {[...groups].map(([group, members]) => (
            <MenuSection key={group} aria-label={group}>
              <Header className="menu__head">{group}</Header>
              {members.map((action) => <ActionItem action={action} key={action.id} />)}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  )
}

function ActionItem({ action }: { action: Action }) {
  return (
    <MenuItem className="list__item menu__item" id={`do ${action.id}`} textValue={action.label}>
      {action.icon !== undefined && <Icon name={action.icon} size={16} />}
      <span>{action.label}</span>
      {action.keys !== undefined && <span className="menu__keys"><KeyHint keys={action.keys} /></span>}
    </MenuItem>
  )
}

function useOpenHit(): (hit: Hit) => void {
  const navigate = useNavigate()
  return (hit) => {
    switch (hit.kind) {
      case 'saving': void navigate({ to: '/savings/$id', params: { id: hit.id } }); break
      case 'portfolio': void navigate({ to: '/portfolios/$id', params: { id: hit.id } }); break
      case 'board': void navigate({ to: '/scrutiny/$boardId', params: { boardId: hit.id } }); break
      case 'comment': case 'recommendation':
        if (hit.board !== null) void navigate({ to: '/scrutiny/$boardId', params: { boardId: hit.board } })
        break
      case 'pack': case 'packItem': case 'packParagraph':
        // The words of a paragraph are shown where they stand.
        if (hit.pack !== null) void navigate({ to: '/packs/$packId', params: { packId: hit.pack }, search: { ...(hit.item === null ? {} : { item: hit.item }), ...(hit.kind === 'packParagraph' ? { at: hit.id } : {}) } })
        break
      case 'service': case 'outcome': void navigate({ to: '/portfolios' }); break
    }
  }
}
