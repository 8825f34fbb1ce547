// What the example Board wrote: comments under three headings and four recommendations of four types. Made up throughout;
// the figures in it are those of the file. Written as officers write: the Board notes, asks, suggests; it decides nothing.
import { type WritableDb } from '#db/index.ts'
import { docOf, plainOf, type RichDoc, type RichItem } from '#shared/documents/richText.ts'
import { type RecommendationType } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { amountsOfText } from '../../handlers/writtenFigures.ts'
import { inOrder, invented } from '../rows.ts'
import { board2025 } from './board2025.ts'
import { BOARD_DATE, cycle2025 } from './cycle2025.ts'

const item = (text: string): RichItem => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

const travel: RichDoc = {
  v: 1,
  doc: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'The Board asked for two answers on the move to Beeching Park before Cabinet meets:' }] },
      { type: 'bulletList', content: [item('whether there are places for everyone who attends Linden Court; and'), item('how people would travel to Bexhill, how long it takes and what it costs.')] },
    ],
  },
}

const themes: readonly { readonly title: string; readonly comments: readonly (readonly [string | RichDoc, 'draft' | 'agreed'])[] }[] = [
  {
    title: 'Financial outlook',
    comments: [
      ['The Board noted that the five savings on day services and supported accommodation come to £1.519m in 2025/26, and that no amounts are given for later years.', 'draft'],
      ['The Board noted that it met before the provisional settlement, and asked to be told of any change to the £1.519m before Cabinet considers the budget.', 'draft'],
    ],
  },
  {
    title: 'Day services',
    comments: [
      ['The Board was concerned that closing Linden Court would save £327k in a service whose budget was £43.787m in 2016/17, while the change would fall on a few families.', 'draft'],
      [travel, 'agreed'],
      ['The Board noted that Milton Grange, at £521k, is the largest of the five, and suggested that Cabinet look at fewer opening days before closure.', 'draft'],
    ],
  },
  {
    title: 'Carers, equality and duty',
    comments: [
      ['The Board welcomed the equality assessments, and suggested that Cabinet read the effect on carers across all five savings together.', 'draft'],
      ['The Board was concerned that ending on-site support, £356k, could return as demand on health, housing and crisis services.', 'draft'],
      ['The Board noted that no statutory floor is stated for any of the 18 adult social care services, and requested one beside each saving.', 'draft'],
    ],
  },
]

type Recommendation = {
  readonly type: RecommendationType; readonly text: string; readonly addressee: string; readonly due: string; readonly owner: string | null; readonly reason: string
  readonly evidence: string | null; readonly measure: string; readonly status: 'draft' | 'agreed'; readonly links: readonly (readonly ['proposal', string] | readonly ['priority', number])[]
}

const recommendations: readonly Recommendation[] = [
  {
    type: 'impact', text: 'states, beside each of the five savings, what it would mean for the people who use the service and for their carers', addressee: 'Cabinet', due: '2025-01-28',
    owner: 'Director of Adult Social Care and Health', reason: 'Members saw the amounts before they saw the effects.', evidence: 'Savings proposals sent out to consultation; equality assessments in draft.',
    measure: 'Every saving in the budget papers carries a statement of effect.', status: 'draft', links: [['proposal', 'ASC-003'], ['proposal', 'ASC-005'], ['priority', 2]],
  },
  {
    type: 'mitigation', text: 'keeps a place at Linden Court for anyone whose assessed needs cannot be met at Beeching Park', addressee: 'Lead Member for Adult Social Care and Health', due: '2025-02-25',
    owner: 'Director of Adult Social Care and Health', reason: 'A move that fails costs more than the place.', evidence: 'First results of the public consultation.',
    measure: 'Nobody leaves the service without an assessment and an offer they can reach.', status: 'draft', links: [['proposal', 'ASC-003'], ['priority', 2]],
  },
  {
    type: 'priority_balance', text: 'gives helping people help themselves more weight than one year’s saving where day care keeps a family carer going', addressee: 'Cabinet', due: '2025-02-11',
    owner: null, reason: 'All five savings lower resilience by two points or more.', evidence: 'Effects on the four priorities, as scored by officers.',
    measure: 'The budget report says how the four priorities were weighed.', status: 'agreed', links: [['proposal', 'ASC-001'], ['priority', 3]],
  },
  {
    type: 'efficiency', text: 'looks for part of the £521k at Milton Grange in premises and transport before days of care are reduced', addressee: 'Lead Member for Adult Social Care and Health', due: '2025-02-25',
    owner: null, reason: 'Costs that nobody would miss should go first.', evidence: null, measure: 'A costed option for premises and transport is put to Cabinet.', status: 'draft',
    links: [['proposal', 'ASC-001'], ['proposal', 'ASC-002'], ['priority', 4]],
  },
]

/** Amounts in it are those of the savings as the Board saw them; one has moved since. */
const asBoardMet = { date: BOARD_DATE }

const written = (rich: RichDoc) => ({ doc: JSON.stringify(rich), plain: plainOf(rich) })

export function writeComments2025(db: WritableDb): void {
  let number = 0
  inOrder(themes).forEach(({ row: { title, comments }, ord }, t) => {
    const theme = db.insert('theme', { id: exampleId(`theme:2025:people:${t + 1}`), board: board2025, title, ord, ...invented })
    for (const { row: [text, status], ord: place } of inOrder(comments)) {
      number += 1
      const rich = typeof text === 'string' ? docOf(text) : text
      db.insert('comment', { id: exampleId(`comment:2025:people:${number}`), board: board2025, theme, ord: place, ...written(rich), status, figures: amountsOfText(db, cycle2025, plainOf(rich), null, [], asBoardMet), ...invented })
    }
  })
}

export function writeRecommendations2025(db: WritableDb): void {
  inOrder(recommendations).forEach(({ row, ord }, i) => {
    const recommendation = db.insert('recommendation', {
      id: exampleId(`recommendation:2025:people:${i + 1}`), board: board2025, type: row.type, ...written(docOf(row.text)), addressee: row.addressee, due: row.due, owner_name: row.owner,
      reason: row.reason, evidence: row.evidence, measure: row.measure, status: row.status, ord, figures: amountsOfText(db, cycle2025, row.text, null, row.links.flatMap(([kind, target]) => (kind === 'proposal' ? [exampleId(`proposal:${target}`)] : [])), asBoardMet), ...invented,
    })
    row.links.forEach(([kind, target], n) => db.insert('recommendation_link', {
      id: exampleId(`link:2025:people:${i + 1}:${n + 1}`), recommendation,
      proposal: kind === 'proposal' ? exampleId(`proposal:${target}`) : null, priority: kind === 'priority' ? exampleId(`priority:2025:${target}`) : null,
    }))
  })
}
