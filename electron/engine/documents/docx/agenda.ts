// The agenda of a pack: each item under its number, with links to where it begins, and a field of Word's for the page it begins on. The
// pages are worked out when the file is made, and by Word again when it is asked to.
import { InternalHyperlink, PageReference, Tab, TextRun } from 'docx'
import { type Agenda } from '#shared/documents/blocks.ts'
import { itemLabel } from '#shared/domain/packWords.ts'
import { type Draft } from './drafts.ts'
import { clean, runs } from './text.ts'

type Entry = Pick<Agenda['items'][number], 'id' | 'place' | 'title' | 'notes'>
type Listed = { readonly items: ReadonlyMap<string, string>; readonly prefix: string }

export function agendaDrafts(agenda: Agenda, listed: Listed): readonly Draft[] {
  return agenda.items.flatMap((item) => [...entryDrafts('item', item, listed), ...(item.appendices ?? []).flatMap((appendix) => entryDrafts('appendix', appendix, listed))])
}

function entryDrafts(as: 'item' | 'appendix', { id, place, title, notes }: Entry, { items, prefix }: Listed): readonly Draft[] {
  const mark = id === null ? undefined : items.get(id)
  const style = as === 'item' ? 'AgendaItem' : 'AgendaAppendix'
  const note = as === 'item' ? 'AgendaNote' : 'AgendaAppendixNote'
  const words = mark === undefined ? runs(title) : [new InternalHyperlink({ anchor: mark, children: runs(title, { style: 'Hyperlink' }) })]
  return [
    { style, children: [...runs(itemLabel(as, place)), new TextRun({ children: [new Tab()] }), ...words] },
    ...(mark === undefined ? [] : [{ style: note, children: [new TextRun(clean(`Page ${prefix}`)), new PageReference(mark, { hyperlink: true })] } as const]),
    ...(notes ?? []).map((text): Draft => ({ style: note, children: runs(text) })),
  ]
}
