// An item that is to follow: when it is expected, and the way to make it what it will be once it is here.
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { type PageProps } from './ItemPage.tsx'
import { type Item } from './packs.ts'

export function ToFollowBody({ item, readOnly, ask }: Pick<PageProps, 'readOnly' | 'ask'> & { item: Item }) {
  const edit = useCommand('packItems.edit').run
  return (
    <div className="body-part">
      <p className="body-part__say">{item.expected === null ? 'This item is to follow; no day is given yet.' : `This item is to follow and is expected on ${item.expectedLabel}.`} The agenda lists it under its number, and it goes out later as a supplement.</p>
      {!readOnly && (
        <>
          <DateField label="Expected on" value={item.expected} onChange={(expected) => { void edit({ id: item.id, expected }) }} className="body-part__day" />
          <p><Button icon="edit" onPress={() => ask({ what: 'change', item: item.id })}>It is here: say what it is made of…</Button></p>
        </>
      )}
    </div>
  )
}
