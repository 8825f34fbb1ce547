// What stands at the head and foot of every page: the title and whether the paper is a draft, with a place to write which one; the
// subject and "Page x of y". A twin says on every page which it is.
import { BuilderElement, Footer, Header, PageNumber, Tab, TabStopType, TextRun } from 'docx'
import { runningMark, shortened } from '#shared/documents/phrases.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { toParagraph } from './drafts.ts'
import { clean, styled } from './text.ts'

/** `room` is the width of the text in twips; the first page carries the title itself and has no running one. */
export function header(model: DocumentModel, room: number, first: boolean): Header {
  const draft = model.status === 'draft' ? [...styled('DRAFT ', 'Stamp'), draftNumber()] : []
  const mark = model.edition === undefined || model.edition.mark === '' ? [] : styled(`${draft.length === 0 ? '' : ' · '}${model.edition.mark}`, 'Stamp')
  const stamp = [...draft, ...mark]
  const exempt = runningMark(model)
  const title = first ? [] : [new TextRun(clean(shortened(model.title)))]
  return new Header({ children: [toParagraph({ style: 'Header', children: [...title, new TextRun({ children: [new Tab()] }), ...stamp], setting: { tabStops: toTheRight(room) } }), ...(exempt === '' ? [] : [toParagraph({ style: 'Header', children: styled(exempt, 'Stamp') })])] })
}

export function footer(model: DocumentModel, room: number): Footer {
  const prefix = clean(model.edition?.pages ?? '')
  return new Footer({
    children: [toParagraph({
      style: 'Footer', setting: { tabStops: toTheRight(room) },
      children: [new TextRun(clean(shortened(model.subject))), new TextRun({ children: [new Tab(), `Page ${prefix}`, PageNumber.CURRENT, ` of ${prefix}`, PageNumber.TOTAL_PAGES] })],
    })],
  })
}

const toTheRight = (room: number) => [{ type: TabStopType.RIGHT, position: room }]

/** A field of Word's to type into: the app does not number drafts, those who send them round do. Blank until
 *  then, as Word leaves its own fields, so that it reads as the PDF does. */
function draftNumber(): BuilderElement {
  const named = (name: string, value: string) => new BuilderElement({ name, attributes: { val: { key: 'w:val', value } } })
  return new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({ name: 'w:sdtPr', children: [named('w:alias', 'Draft number'), named('w:tag', 'draft-number'), new BuilderElement({ name: 'w:showingPlcHdr' }), new BuilderElement({ name: 'w:text' })] }),
      new BuilderElement({ name: 'w:sdtContent', children: styled('\u2002\u2002\u2002', 'Stamp') }),
    ],
  })
}
