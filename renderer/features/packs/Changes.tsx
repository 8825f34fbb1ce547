// What changed in the pack since this reader last marked it as read: figures first, then what is new, reads otherwise or was withdrawn,
// each leading to its item.
import { type OutputOf } from '../../client/procedures.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Money } from '../../components/Money.tsx'
import { Loaded } from '../../components/Places.tsx'
import { InspectorPart } from '../../components/Screen.tsx'
import { type PackInspectorProps } from './PackInspector.tsx'
import { asSentence } from './packs.ts'

type Since = OutputOf<'packs.changesSince'>
type Place = NonNullable<Since['new']>[number]
type Moved = NonNullable<Since['money']>[number]

export function Changes({ workspace, onSelect }: PackInspectorProps) {
  const since = useQuery('packs.changesSince', { pack: workspace.pack.id })
  const mark = useCommand('packs.markRead')
  return (
    <>
      <Loaded query={since} what="Comparing with what you read">{(data) => <Listed since={data} onSelect={onSelect} />}</Loaded>
      <p className="about-item__ways changes__mark">
        <Button size="tool" icon="check" isDisabled={mark.pending} onPress={() => { void mark.run({ pack: workspace.pack.id }) }}>{mark.pending ? 'Marking…' : 'I have read it as it stands'}</Button>
      </p>
    </>
  )
}

function Listed({ since, onSelect }: { since: Since; onSelect: (id: string) => void }) {
  if (since.since === null) {
    return <p className="inspector-note changes__sentence">You have not marked this pack as read yet. Once you have, what is new, changed or withdrawn is listed here, with every £ that moved.</p>
  }
  return (
    <>
      <p className="changes__sentence">{asSentence(since.sentence)}</p>
      <p className="inspector-note">You read {since.since.issue === null ? 'it as it stood' : since.since.issue} on {since.since.dayLabel}.</p>
      {since.money !== null && <InspectorPart title="Figures" note="£000, savings positive"><ul className="changes">{since.money.map((one) => <MoneyItem moved={one} key={one.id} />)}</ul></InspectorPart>}
      <Part title="New" places={since.new} onSelect={onSelect} />
      <Part title="Changed" places={since.changed} onSelect={onSelect} />
      <Part title="Withdrawn" places={since.withdrawn} onSelect={onSelect} />
    </>
  )
}

function Part({ title, places, onSelect }: { title: string; places: readonly Place[] | null; onSelect: (id: string) => void }) {
  if (places === null) return null
  return (
    <InspectorPart title={title} note={String(places.length)}>
      <ul className="changes">{places.map((place, i) => <PlaceItem place={place} onSelect={onSelect} key={`${place.item ?? ''} ${place.what} ${i}`} />)}</ul>
    </InspectorPart>
  )
}

function PlaceItem({ place, onSelect }: { place: Place; onSelect: (id: string) => void }) {
  const { item } = place
  const where = [place.number, place.title].filter((part) => part !== '').join(': ')
  return (
    <li className="changes__one">
      <p className="changes__where">{item === null ? where : <button type="button" className="notes__go" onClick={() => onSelect(item)}>{where}</button>}</p>
      <p className="inspector-note">{place.what}</p>
      {place.before !== null && <p className="changes__text"><span className="unseen">Before: </span><del>{shortened(place.before)}</del></p>}
      {place.after !== null && place.after !== place.title && <p className="changes__text"><span className="unseen">Now: </span>{shortened(place.after)}</p>}
    </li>
  )
}

const shortened = (text: string): string => (text.length > 220 ? `${text.slice(0, 219)}…` : text)

function MoneyItem({ moved }: { moved: Moved }) {
  return (
    <li className="changes__one">
      <p className="changes__where">{moved.label}</p>
      <p className="changes__text">{asSentence(moved.words.charAt(0).toUpperCase() + moved.words.slice(1))}</p>
      {moved.was !== null && moved.now !== null && moved.years !== null && (
        <table className="changes__years">
          <thead><tr><th scope="col">Year</th><th scope="col" className="figure">was</th><th scope="col" className="figure">now</th></tr></thead>
          <tbody>{moved.years.map((year) => <tr key={year.label}><th scope="row">{year.label}</th><td className="figure"><Money amount={year.was} unit="thousands" /></td><td className="figure"><Money amount={year.now} unit="thousands" /></td></tr>)}</tbody>
        </table>
      )}
    </li>
  )
}
