// The twin for those who may read everything: nothing is left out, every page is marked, and its first page says in plain words what is
// exempt, under which paragraph and why. Where exactly that stands, and what else is kept from the public so that it does not give that
// away, is a list at the end: whoever opens the paper wants to know first what it is.
import { type Block, type FrontBlock, type InnerBlock } from '../blocks.ts'
import { type Exemption } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'
import { type Numbering } from '../numberStyles.ts'
import { thingsIn } from './exemptThings.ts'
import { type Unit } from './unit.ts'
import { unitsOf } from './walkPaper.ts'

/** `marked` with its sections marked through; `beside`: places that are withheld with what is marked. Numbers are those of the public twin. */
export function exemptTwin(marked: DocumentModel, beside: readonly string[], numbering: Numbering): DocumentModel {
  const all = unitsOf(marked, numbering)
  const exemptions = exemptionsIn(all)
  if (exemptions.length === 0 && beside.length === 0) return { ...marked, disclosure: 'exempt' }
  return { ...marked, disclosure: 'exempt', blocks: [...opened(marked.blocks, summaryOf(exemptions.map(({ mark, units }) => ({ mark, things: thingsIn(units, all, marked) })), beside)), ...scheduleOf(exemptions, beside)] }
}

type Given = { readonly mark: Exemption; readonly units: readonly Unit[] }

/** What is marked, by paragraph and reason. */
function exemptionsIn(units: readonly Unit[]): readonly Given[] {
  const groups = Map.groupBy(units.flatMap((unit) => (unit.mark === null || unit.mark.cover === true ? [] : [{ unit, mark: unit.mark }])), ({ mark }) => JSON.stringify([mark.paragraph, mark.reason]))
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ mark: group[0].mark, units: group.map(({ unit }) => unit) }])).sort((a, b) => a.mark.paragraph - b.mark.paragraph)
}

/** On the page the paper begins with, upright or turned, below the lines at its head: body, date and place come first. */
function opened(blocks: readonly Block[], summary: FrontBlock): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.type === 'landscape') return [{ ...first, blocks: below(first.blocks, summary) }, ...rest]
  return below(blocks, summary)
}

const below = <B extends Block>(blocks: readonly B[], summary: FrontBlock): readonly (B | FrontBlock)[] =>
  blocks[0]?.type === 'front' ? [blocks[0], summary, ...blocks.slice(1)] : [summary, ...blocks]

/** Longer than this a list says no more than that there is more. */
const MOST = 60

function summaryOf(exemptions: readonly { readonly mark: Exemption; readonly things: readonly string[] }[], beside: readonly string[]): FrontBlock {
  return {
    type: 'front',
    lines: [
      ...exemptions.map(({ mark, things }) => ({ key: keyOf(mark), value: `${listed(things)}. ${mark.reason}`.trim() })),
      ...(beside.length === 0 ? [] : [{ key: 'Withheld with it', value: beside.length === 1 ? 'One more place, from which it would follow.' : `${beside.length} more places, from which it would follow.` }]),
      { key: 'Place by place', value: 'At the end of this paper.' },
    ],
  }
}

function scheduleOf(exemptions: readonly Given[], beside: readonly string[]): readonly InnerBlock[] {
  return [
    { type: 'pageBreak' }, { type: 'heading', id: null, level: 1, numbered: false, text: 'What the public does not get, place by place' },
    {
      type: 'front',
      lines: [
        ...exemptions.map(({ mark, units }) => ({ key: keyOf(mark), value: `${listed([...new Set(units.map(({ place }) => place))])}. ${mark.reason}`.trim() })),
        ...(beside.length === 0 ? [] : [{ key: 'Withheld with it', value: `${listed(beside)}.` }]),
      ],
    },
  ]
}

const keyOf = ({ paragraph }: Exemption): string => `Exempt, paragraph ${paragraph}`

const listed = (things: readonly string[]): string => capital(`${things.slice(0, MOST).join('; ')}${things.length > MOST ? `; and ${things.length - MOST} more` : ''}`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
