// What may be written in the cells of the list, in which words, and what each text changes. Reading a text asks nobody: a paste is
// read whole before anything is sent. Rows of several cycles take words and figures, but are not moved between places.
import { type ReadText, readFte, readPosts } from '#shared/domain/staff.ts'
import { eqiaStates, keysOf, proposalKinds, proposalStatuses, rags, routes } from '#shared/domain/words.ts'
import { parseAmount } from '#shared/money/parse.ts'
import { type InputOf } from '../../client/procedures.ts'
import { type Choice } from '../../components/Select.tsx'
import { type CellText, type Column } from '../../grid/types.ts'
import { type Saving } from './savingsView.ts'

type Cells = InputOf<'savings.setCells'>
type Edit = Omit<NonNullable<Cells['edits']>[number], 'id'>
type Figures = Omit<NonNullable<Cells['figures']>[number], 'id'>
/** What one cell changes: words anybody may change, figures finance alone. */
export type Change = { readonly edits?: Edit; readonly figures?: Figures }
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** How the words of one column are written. */
export type Writer = {
  /** What stands in the cell, in the words it takes. */
  readonly text: (row: Saving) => string
  readonly choices?: readonly string[]
  readonly read: (text: string) => Read<Change>
}

export const NO_PORTFOLIO = 'In no portfolio'
export const NOT_RATED = 'Not rated'

const LONGEST_TITLE = 300
const LONGEST_REF = 40

/** A line that must not be empty. */
function line(what: string, most: number, edit: (text: string) => Edit, text: (row: Saving) => string): Writer {
  return {
    text,
    read: (typed) => {
      const clean = typed.replace(/\s+/g, ' ').trim()
      if (clean === '') return { ok: false, message: `${what} must not be empty.` }
      return clean.length > most ? { ok: false, message: `${what} is longer than ${most} characters.` } : { ok: true, value: { edits: edit(clean) } }
    },
  }
}

/** One of a few words, whichever case it is written in. `blank` is the word for none, where there may be none. */
function word<K extends string>(what: string, words: Readonly<Record<K, string>> | ReadonlyMap<string, string>, edit: (key: string) => Edit, text: (row: Saving) => string, blank?: { readonly word: string; readonly edit: Edit }): Writer {
  const known: readonly (readonly [string, string])[] = words instanceof Map ? [...words] : Object.entries<string>(words as Readonly<Record<string, string>>)
  const choices = [...known.map(([, label]) => label), ...(blank === undefined ? [] : [blank.word])]
  return {
    text: (row) => { const shown = text(row); return shown === '' && blank !== undefined ? blank.word : shown },
    choices,
    read: (typed) => {
      const clean = typed.replace(/\s+/g, ' ').trim().toLowerCase()
      if (blank !== undefined && (clean === '' || clean === blank.word.toLowerCase())) return { ok: true, value: { edits: blank.edit } }
      const found = known.find(([, label]) => label.toLowerCase() === clean)
      if (found !== undefined) return { ok: true, value: { edits: edit(found[0]) } }
      return { ok: false, message: clean === '' ? `${what} must not be empty.` : `“${typed.trim().slice(0, 40)}” is no ${what.toLowerCase()} here. Write ${listed(choices)}.` }
    },
  }
}

const wholeText = (count: number | null): string => (count === null ? '' : String(count))

/** A figure that is not money. */
function figure<T>(text: (row: Saving) => string, read: (typed: string) => ReadText<T>, change: (value: T | null) => Figures): Writer {
  return { text, read: (typed) => { const answer = read(typed.trim()); return answer.ok ? { ok: true, value: { figures: change(answer.value) } } : answer } }
}

const MOST_NAMED = 8
const listed = (words: readonly string[]): string => (words.length > MOST_NAMED ? `one of its ${words.length} names` : words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`)

function keyOf<T extends Record<string, string>>(words: T, key: string): keyof T & string {
  return keysOf(words).find((one) => one === key) ?? keysOf(words)[0]
}

/** The writers by column. Departments and portfolios are those of the one cycle shown; without one they are not written. */
export function writersOf(places: { readonly departments: readonly Choice[]; readonly portfolios: readonly Choice[] } | null): Readonly<Record<string, Writer>> {
  const named = (choices: readonly Choice[]) => new Map(choices.map(({ id, label }) => [id, label]))
  return {
    ref: line('The reference', LONGEST_REF, (ref) => ({ ref }), (row) => row.ref),
    title: line('The title', LONGEST_TITLE, (title) => ({ title }), (row) => row.title),
    status: word('Status', proposalStatuses, (key) => ({ status: keyOf(proposalStatuses, key) }), (row) => row.statusLabel),
    kind: word('Kind', proposalKinds, (key) => ({ kind: keyOf(proposalKinds, key) }), (row) => row.kindLabel),
    route: word('Route', routes, (key) => ({ route: keyOf(routes, key) }), (row) => routes[keyOf(routes, row.route)]),
    owner: { text: (row) => row.owner ?? '', read: (typed) => ({ ok: true, value: { edits: { owner: typed.trim() === '' ? null : typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE) } } }) },
    eqia: word('The assessment', eqiaStates, (key) => ({ eqia: keyOf(eqiaStates, key) }), (row) => row.eqiaLabel),
    fte: figure((row) => row.fte ?? '', readFte, (fte) => ({ fte })),
    posts: figure((row) => wholeText(row.posts), readPosts, (posts) => ({ posts })),
    vacant: figure((row) => wholeText(row.vacant), readPosts, (vacant) => ({ vacant })),
    rag: word('Rating', rags, (key) => ({ rag: keyOf(rags, key) }), (row) => (row.rag === null ? '' : rags[keyOf(rags, row.rag)]), { word: NOT_RATED, edit: { rag: null } }),
    ...(places === null ? {} : {
      department: word('Department', named(places.departments), (department) => ({ department }), (row) => row.department.name),
      portfolio: word('Portfolio', named(places.portfolios), (portfolio) => ({ portfolio }), (row) => row.portfolio?.name ?? '', { word: NO_PORTFOLIO, edit: { portfolio: null } }),
    }),
  }
}

const YEAR = /^year(\d)$/
export const yearColumn = (index: number): string => `year${index}`

export type MoneyPart = 'gross' | 'net' | 'full' | 'cost'
const moneyParts: readonly string[] = ['gross', 'net', 'full', 'cost'] satisfies readonly MoneyPart[]
const isMoneyPart = (id: string): id is MoneyPart => moneyParts.includes(id)

export type Writing = Omit<Cells, 'at'>

/** A paste as a sheet with headings: those it brought, else the names of the columns it was pasted over. */
export function asSheet(table: readonly (readonly string[])[], columns: readonly Column<Saving>[]): readonly (readonly string[])[] {
  const first = table[0] ?? []
  const headed = columns.some((column, index) => column.unit !== undefined && !parseAmount(first[index] ?? '', column.unit).ok)
  const wide = Math.max(...table.map((line) => line.length))
  return headed ? table : [Array.from({ length: wide }, (_, index) => columns[index] === undefined ? '' : `${columns[index].name}${columns[index].under === undefined ? '' : ` ${columns[index].under}`}`), ...table]
}

/** What a set of cells asks of the engine. Cells that cannot be read are left out: the grid has named them before. */
export function writingOf(cells: readonly CellText<Saving>[], writers: Readonly<Record<string, Writer>>, yearOf: (row: Saving, index: number) => number | null): Writing {
  const amounts: NonNullable<Cells['amounts']> = []
  const edits = new Map<string, Edit & { id: string }>()
  const figures = new Map<string, Figures & { id: string }>()
  for (const { row, column, text } of cells) {
    const index = YEAR.exec(column.id)?.[1]
    if (index !== undefined || isMoneyPart(column.id)) {
      const parsed = parseAmount(text, 'thousands')
      const year = index === undefined ? null : yearOf(row, Number(index))
      if (parsed.ok && isMoneyPart(column.id)) figures.set(row.id, { ...figures.get(row.id), [column.id]: parsed.amount, id: row.id })
      else if (parsed.ok && year !== null) amounts.push({ proposal: row.id, year, amount: parsed.amount })
      continue
    }
    const read = writers[column.id]?.read(text)
    if (read?.ok !== true) continue
    if (read.value.edits !== undefined) edits.set(row.id, { ...edits.get(row.id), ...read.value.edits, id: row.id })
    if (read.value.figures !== undefined) figures.set(row.id, { ...figures.get(row.id), ...read.value.figures, id: row.id })
  }
  return {
    ...(amounts.length === 0 ? {} : { amounts }), ...(edits.size === 0 ? {} : { edits: [...edits.values()] }), ...(figures.size === 0 ? {} : { figures: [...figures.values()] }),
  }
}
