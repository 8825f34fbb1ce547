// Minutes of a Board's meeting (document 11): who was there, who sent apologies, what the Board was given and considered, and the comments
// and recommendations it agreed. A draft is not minuted: how many there are is said. Numbered n.1, n.2 by item. Pure.
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { countWord, plural, savingsSentence } from '#shared/domain/sentences.ts'
import { type Block, type InnerBlock } from './blocks.ts'
import { attendanceGroups, recommendationItem } from './comments.ts'
import { type DocumentModel } from './model.ts'
import { frontOf, headingOf, listed, pointOf, pointsOf } from './parts.ts'

export function composeMinutes(board: BoardWorkspace): DocumentModel {
  const { meeting } = board
  return {
    v: 1, document: 'minutes', title: `Minutes of the ${board.board.name}`, subtitle: `on behalf of the ${board.committee.name}`, body: board.cycle.council,
    subject: `Minutes of the ${board.board.name}, ${board.cycle.process} ${board.cycle.label}`, date: meeting?.date ?? null, status: 'draft', language: 'en-GB',
    illustrative: board.illustrative ? 'Illustrative: these minutes hold text and names that were made up to show their form. Whatever is made up is marked where it stands.' : null,
    blocks: [
      frontOf([
        ['Meeting', `${board.board.name}, of the ${board.committee.name}`], ['Date and time', meeting === null ? 'Not recorded' : [meeting.dateLabel, meeting.time].filter((part) => part !== null).join(', ')],
        ['Place', meeting?.venue ?? 'Not recorded'],
      ]),
      headingOf('Attendance', 1, true), ...presentBlocks(board),
      headingOf('Apologies and substitutes', 1, true), ...apologies(board),
      headingOf('Declarations of interest', 1, true), pointOf('No declarations of interest are recorded.'),
      headingOf('What the Board considered', 1, true), ...considered(board),
      headingOf('Comments agreed', 1, true), ...commentsAgreed(board),
      headingOf('Recommendations agreed', 1, true), ...recommendationsAgreed(board),
    ] satisfies readonly Block[],
  }
}

type Entry = NonNullable<BoardWorkspace['attendance']>[number]
const away = ({ capacity }: Entry): boolean => capacity === 'apologies'

function presentBlocks({ attendance }: BoardWorkspace): readonly InnerBlock[] {
  const groups = attendanceGroups((attendance ?? []).filter((entry) => !away(entry)))
  return groups.length === 0 ? [pointOf('No attendance is recorded.')] : [{ type: 'attendance', groups }]
}

function apologies({ attendance }: BoardWorkspace): readonly InnerBlock[] {
  const absent = (attendance ?? []).filter(away)
  const substitutes = (attendance ?? []).filter((entry) => entry.substituteFor !== null)
  return [
    pointOf(absent.length === 0 ? 'No apologies are recorded.' : `Apologies for absence were received from ${listed(absent.map(({ person }) => person.name))}.`, absent.some((entry) => entry.illustrative)),
    pointOf(substitutes.length === 0 ? 'No substitutes are recorded.' : `${listed(substitutes.map((entry) => `${entry.person.name} substituted for ${entry.substituteFor?.name ?? ''}`))}.`, substitutes.some((entry) => entry.illustrative)),
  ]
}

function considered(board: BoardWorkspace): readonly InnerBlock[] {
  const { supplied, caveat } = board.board
  const { savings, savingsTotals, portfolios } = board
  return [
    ...(supplied === null ? [pointOf('What the Board was given is not recorded.')] : [pointsOf('The Board was given:', supplied)]),
    ...(portfolios === null ? [] : [pointOf(`It looked at ${plural(portfolios.length, 'this portfolio', 'these portfolios')}: ${portfolios.map(({ name }) => name).join('; ')}.`)]),
    pointOf(savings === null ? 'No savings are recorded in these portfolios.' : `${savingsSentence(savings.length, savingsTotals)}, as they stand now: the amounts may be later than the meeting.`),
    ...(caveat === null ? [] : [pointOf(caveat)]),
  ]
}

function commentsAgreed({ themes }: BoardWorkspace): readonly InnerBlock[] {
  const all = (themes ?? []).flatMap((theme) => theme.comments ?? [])
  const agreed = (themes ?? []).flatMap((theme): readonly InnerBlock[] => {
    const own = (theme.comments ?? []).filter(({ status }) => status === 'agreed')
    return own.length === 0 ? [] : [headingOf(theme.title, 2), ...own.map((comment): InnerBlock => ({ type: 'paragraph', id: comment.id, numbered: true, text: comment.doc, illustrative: comment.illustrative }))]
  })
  return [pointOf(agreedWords(all, 'comment')), ...agreed]
}

function recommendationsAgreed({ recommendations }: BoardWorkspace): readonly InnerBlock[] {
  const all = recommendations ?? []
  const agreed = all.filter(({ status }) => status === 'agreed')
  return [
    pointOf(agreedWords(all, 'recommendation')),
    ...(agreed.length === 0 ? [] : [{ type: 'recommendations' as const, lead: 'The Board agreed to recommend:', items: agreed.map(recommendationItem) }]),
  ]
}

/** "Three comments were agreed. Five more stand in draft and are not minuted." */
function agreedWords(all: readonly { readonly status: string }[], one: string): string {
  const agreed = all.filter(({ status }) => status === 'agreed').length
  const drafts = all.length - agreed
  if (all.length === 0) return `No ${one}s are recorded.`
  const head = agreed === 0 ? `No ${one}s are recorded as agreed.` : `The Board agreed ${countWord(agreed).toLowerCase()} ${plural(agreed, one)}.`
  return drafts === 0 ? head : `${head} ${countWord(drafts)} ${agreed === 0 ? '' : 'more '}${drafts === 1 ? 'stands' : 'stand'} in draft and ${drafts === 1 ? 'is' : 'are'} not minuted.`
}
