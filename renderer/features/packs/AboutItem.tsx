// About one item: what it is made of, who leads it, when it is expected, whether it is exempt or withdrawn, and where it stands in what
// was issued.
import { formatDate, isDate } from '#shared/dates.ts'
import { plural } from '#shared/domain/sentences.ts'
import { positionKinds, wordFor } from '#shared/domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { SavedTextField } from '../../components/Field.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { InspectorPart } from '../../components/Screen.tsx'
import { Facts } from '../../components/Small.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { CheckPoints } from '../../components/CheckPoints.tsx'
import { type PackInspectorProps } from './PackInspector.tsx'
import { type Item, type Placed, asSentence, hasExempt } from './packs.ts'

export function AboutItem({ workspace, placed, readOnly, ask, onRemove }: PackInspectorProps & { placed: Placed }) {
  const { item, parent } = placed
  const putBack = useCommand('packItems.withdraw').run
  const exemption = item.exemption ?? parent?.exemption ?? null
  const open = workspace.checks.filter((check) => !check.ok)
  return (
    <>
      {item.trouble !== null && <p className="about-item__trouble"><Icon name="warning" size={15} /><span>Not ready to be issued: {asSentence(item.trouble)}</span></p>}
      <InspectorPart title="What it is">
        <Facts facts={factsOf(item)} />
        {!readOnly && <p className="about-item__ways"><Button size="tool" icon="edit" onPress={() => ask({ what: 'change', item: item.id })}>Change what it is…</Button></p>}
      </InspectorPart>
      <InspectorPart title="Who leads it">{readOnly ? <p className="inspector-note">{item.lead ?? 'Nobody is named.'}</p> : <Lead item={item} />}</InspectorPart>
      <InspectorPart title="Exempt" note={exemption === null ? (hasExempt(item) ? 'in part' : item.kind === 'paper' ? 'not as a whole' : 'no') : item.exemption === null ? `with its item, paragraph ${exemption.paragraph}` : `paragraph ${exemption.paragraph}`}>
        <p className="inspector-note">{exemption === null ? openWords(item) : item.exemption === null ? `As an appendix to ${parent?.number ?? 'an item'}, which is exempt: ${exemption.reason}` : exemption.reason}</p>
        {!readOnly && <p className="about-item__ways"><Button size="tool" icon="lock" onPress={() => ask({ what: 'exempt', target: { entity: 'pack_item', id: item.id, what: `“${item.title}”`, exemption: item.exemption } })}>{item.exemption === null ? 'Make the item exempt…' : 'Change, or make public…'}</Button></p>}
      </InspectorPart>
      {item.pages !== null && <InspectorPart title="In what was issued"><p className="inspector-note">{item.pages.first === item.pages.last ? `Page ${item.pages.first}` : `Pages ${item.pages.first} to ${item.pages.last}`} of {item.pages.issue}. It keeps its number.</p></InspectorPart>}
      {!readOnly && <InspectorPart title="Ready to issue?" note={`${workspace.checks.length - open.length} of ${workspace.checks.length}`}><CheckPoints points={workspace.checks} brief /></InspectorPart>}
      {!readOnly && (
        <InspectorPart title="On the agenda">
          <p className="about-item__ways">
            {parent === null && <Button size="tool" icon="plus" onPress={() => ask({ what: 'item', kind: 'file', parent: item.id })}>Add an appendix…</Button>}
            {item.withdrawn === null
              ? <Button size="tool" icon="minus" onPress={() => ask({ what: 'withdraw', item: item.id })}>Withdraw…</Button>
              : <Button size="tool" icon="undo" onPress={() => { void putBack({ id: item.id, reason: null }) }}>Put it back</Button>}
            {!item.issued && <Button size="tool" icon="bin" onPress={() => onRemove(item.id)}>Remove</Button>}
          </p>
          {item.issued && <p className="inspector-note">It was issued under its number, so it is not moved or removed; it can be withdrawn with a reason.</p>}
        </InspectorPart>
      )}
    </>
  )
}

/** What of an item that is not exempt as a whole the public gets: what is exempt in its paper is worked out when that is made. */
function openWords(item: Item): string {
  if (hasExempt(item)) return 'Only the paragraphs marked so, and whatever else would tell of what is exempt.'
  if (item.kind === 'paper') return 'Only what is exempt in its paper is withheld from a public pack, and what would give that away; the agenda then says that it is partly exempt.'
  return 'All of it may be published with a public pack, but for words that would tell of what is exempt elsewhere.'
}

function factsOf(item: Item): { readonly name: string; readonly value: string }[] {
  switch (item.kind) {
    case 'paper': return [
      { name: 'Paper', value: item.documentTitle }, { name: 'About', value: item.subjectLabel === '' ? 'not said' : item.subjectLabel.replace(/^“(.*)”$/, '$1') }, { name: 'Figures', value: atWords(item.at) },
    ]
    case 'file': return [{ name: 'File', value: item.attachment?.fileName ?? 'none yet' }]
    case 'to_follow': return [{ name: 'To follow', value: item.expectedLabel === '' ? 'no day given' : `expected ${item.expectedLabel}` }]
    default: {
      const count = (item.paragraphs ?? []).filter((paragraph) => !paragraph.heading).length
      return [{ name: 'Own words', value: `${count} ${plural(count, 'paragraph')}` }]
    }
  }
}

const atWords = (at: string | null): string => (at === null ? 'as they stand' : isDate(at) ? `as on ${formatDate(at)}` : `as ${wordFor(positionKinds, at).toLowerCase().replace(/^as /, '')}`)

function Lead({ item }: { item: Item }) {
  const edit = useCommand('packItems.edit').run
  const autosave = useAutosave({ field: `packItem/${item.id}/lead`, saved: item.lead ?? '', save: (lead, stay) => edit({ id: item.id, lead: lead.trim() === '' ? null : lead }, { stay, quiet: true }) })
  return <SavedTextField label="Lead officer or member" labelUnseen autosave={autosave} maxLength={300} placeholder="Chief Finance Officer" />
}
