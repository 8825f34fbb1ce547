// Measures and their values from a sheet: a row for each measure and year, or a column for each year. Values are decimal text and never
// added up. A measure is found by its reference, else by its title; a value by its year and kind.
import { measureValuesIn, measuresOf } from '#db/measures/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { formatYear } from '#shared/financialYear.ts'
import { measureKinds, measureRags } from '#shared/domain/words.ts'
import { evenKeys, keyBetween } from '#shared/domain/orderKeys.ts'
import { type Row } from '#shared/schema/index.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { type FoundRow, type FoundValue, type Problem } from '#shared/sheets/rows.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { yearIn } from '#shared/sheets/years.ts'
import { LONGEST_TITLE } from '#shared/text.ts'
import { Departments } from './departments.ts'
import { type Plan, type Planned, inError, leftOut } from './plan.ts'
import { ragOf } from './ragOf.ts'

type Kind = keyof typeof measureKinds
type Value = { readonly year: number; readonly kind: Kind; readonly value: string | null; readonly rag: string | null; readonly rank: string | null; readonly note: string | null }
type Draft = { readonly key: string; readonly ref: string | null; readonly title: string; readonly unit: string | null; readonly better: string | null; readonly owner: string | null; readonly department: string | null; readonly values: Value[]; readonly found: Row<'measure'> | null }

const kindOf = { value: 'outturn', target: 'target', benchmark: 'benchmark' } as const

export function planMeasures(db: ReadableDb, cycle: Row<'cycle'>, reading: Reading): Plan {
  const before = measuresOf(db, cycle.id)
  const values = new Map(measureValuesIn(db, cycle.id).map((value) => [`${value.measure}\0${value.year}\0${value.kind}`, value]))
  const departments = new Departments(db, cycle.id)
  const drafts = new Map<string, Draft>()
  const rows = new Map<number, Planned>()
  const seen = new Map<string, number>()
  for (const row of reading.rows) {
    const role = reading.outline.roles.get(row.index)
    if (role !== 'line' && role !== undefined) { rows.set(row.index, leftOut(role === 'note' ? 'A note.' : role === 'heading' ? 'A heading.' : 'Not a measure.')); continue }
    const problems: Problem[] = [...row.problems]
    if (row.title === '' && row.ref === '') problems.push({ cell: row.titleCell, message: `${row.titleCell} is blank: a measure needs a title.` })
    if (row.title.length > LONGEST_TITLE) problems.push({ cell: row.titleCell, message: `${row.titleCell} holds a title of ${row.title.length} characters, and at most ${LONGEST_TITLE} are kept.` })
    const draft = draftOf(row, before, departments)
    const given = valuesOf(row, reading)
    for (const value of given) {
      const key = `${draft.key}\0${value.year}\0${value.kind}`
      const earlier = seen.get(key)
      if (earlier !== undefined) problems.push({ cell: row.cell, message: `Row ${row.row} gives the ${measureKinds[value.kind].toLowerCase()} of ${formatYear(value.year)} again, after row ${earlier}: one of them has to go.` })
      else seen.set(key, row.row)
    }
    if (problems.length > 0) { rows.set(row.index, inError(problems)); continue }
    const known = drafts.get(draft.key)
    const fresh = known === undefined && draft.found === null
    if (known === undefined) drafts.set(draft.key, draft)
    ;(known ?? draft).values.push(...given)
    const about = known === undefined && draft.found !== null ? Object.keys(factsChanged(draft, draft.found)).map((column) => aboutMeasure(column, draft)) : []
    const changes = given.flatMap((value) => changeOf(value, draft.found === null ? undefined : values.get(`${draft.found.id}\0${value.year}\0${value.kind}`)))
    const isNew = draft.found === null || (changes.length > 0 && changes.every(({ added }) => added))
    rows.set(row.index, { outcome: fresh || (isNew && changes.length > 0 && about.length === 0) ? 'new' : changes.length + about.length > 0 ? 'changed' : 'same', reason: null, changes: [...about, ...changes.map(({ says }) => says)], problems: [], department: null })
  }
  return { rows, statement: null, warnings: [], write: (writable) => { write(writable, cycle, [...drafts.values()], before, values); return null } }
}

function draftOf(row: FoundRow, before: readonly Row<'measure'>[], departments: Departments): Draft {
  const text = (role: 'unit' | 'better' | 'owner' | 'department'): string | null => row.texts.get(role)?.[0]?.text ?? null
  const ref = row.ref === '' ? null : row.ref
  const title = row.title === '' ? (ref ?? '') : row.title
  const found = (ref === null ? undefined : before.find((measure) => measure.ref !== null && plain(measure.ref) === plain(ref))) ?? before.find((measure) => plain(measure.title) === plain(title) && (ref === null || measure.ref === null)) ?? null
  return { key: ref === null ? `title\0${plain(title)}` : `ref\0${plain(ref)}`, ref, title, unit: text('unit'), better: betterOf(text('better')), owner: text('owner'), department: departments.find(text('department') ?? '')?.id ?? null, values: [], found }
}

type Facts = Partial<Pick<Row<'measure'>, 'ref' | 'title' | 'unit' | 'better' | 'owner_name' | 'department'>>

/** What a row says about a measure of the file besides its values, where it says something else than the file. */
function factsChanged({ ref, title, unit, better, owner, department }: Draft, found: Row<'measure'>): Facts {
  const said: Facts = { ref, title, unit, better, owner_name: owner, department }
  // Without a reference the title is what it was found by, however it is written.
  return Object.fromEntries(Object.entries(said).filter(([column, value]) => value !== null && value !== found[column as keyof Facts] && (column !== 'title' || (ref !== null && title !== ref)) && (column !== 'ref' || plain(String(value)) !== plain(found.ref ?? ''))))
}

function aboutMeasure(column: string, { found, title, ref }: Draft): string {
  if (column === 'title') return `title “${found?.title ?? ''}” becomes “${title}”`
  if (column === 'ref') return `reference becomes ${ref ?? ''}`
  return { unit: 'unit', better: 'which way is better', owner_name: 'owner', department: 'department' }[column] ?? column
}

/** Ranked in descending order, the highest value comes first: higher is better. */
function betterOf(text: string | null): 'higher' | 'lower' | null {
  const words = plain(text ?? '')
  if (/^(desc|descending|high|higher|up|bigger|maximi[sz]e|increase)\b|\bhigher is better\b|\bbigger is better\b/.test(words)) return 'higher'
  return /^(asc|ascending|low|lower|down|smaller|minimi[sz]e|decrease)\b|\blower is better\b|\bsmaller is better\b/.test(words) ? 'lower' : null
}

function valuesOf(row: FoundRow, reading: Reading): Value[] {
  const ofRow = yearIn(row.texts.get('year')?.[0]?.text ?? '')
  const text = (role: 'rank' | 'rag' | 'note'): string | null => row.texts.get(role)?.[0]?.text ?? null
  const rag = ragOf(measureRags, text('rag'))
  return row.values.flatMap((found: FoundValue): Value[] => {
    if (found.value === null && found.note === null) return []
    const kind = kindOf[found.column.role as keyof typeof kindOf]
    const outturn = kind === 'outturn'
    return [{
      year: found.column.year ?? ofRow ?? reading.year.value, kind, value: found.value, rag: outturn ? rag : null, rank: outturn ? text('rank') : null,
      note: [found.note, outturn ? text('note') : null].filter((part) => part !== null).join('. ') || null,
    }]
  })
}

function changeOf(value: Value, known: Row<'measure_value'> | undefined): { says: string; added: boolean }[] {
  const what = `${measureKinds[value.kind]} ${formatYear(value.year)}`
  if (known === undefined) return [{ says: `${what}: ${value.value ?? value.note ?? 'blank'}`, added: true }]
  const says: string[] = []
  if (known.value !== value.value) says.push(`${what}: ${known.value ?? 'blank'} becomes ${value.value ?? 'blank'}`)
  for (const column of ['rag', 'rank', 'note'] as const) if (value[column] !== null && known[column] !== value[column]) says.push(`${what}: ${column} ${value[column] ?? ''}`)
  return says.map((text) => ({ says: text, added: false }))
}

function write(db: WritableDb, cycle: Row<'cycle'>, drafts: readonly Draft[], before: readonly Row<'measure'>[], values: ReadonlyMap<string, Row<'measure_value'>>): void {
  const after = keyBetween(before.at(-1)?.ord ?? null, null)
  const keys = evenKeys(drafts.length)
  drafts.forEach((draft, i) => {
    const { ref, title, unit, better, owner, department, values: given, found } = draft
    const changed = found === null ? {} : factsChanged(draft, found)
    if (found !== null && Object.keys(changed).length > 0) db.update('measure', found.id, changed)
    const id = found?.id ?? db.insert('measure', {
      cycle: cycle.id, ref, title, unit, better, department, portfolio: null, outcome: null, owner_name: owner, ord: `${after}${keys[i] ?? ''}`, source: null, illustrative: 0,
    })
    for (const { year, kind, value, rag, rank, note } of given) {
      const known = found === null ? undefined : values.get(`${found.id}\0${year}\0${kind}`)
      if (known === undefined) db.insert('measure_value', { measure: id, year, kind, value, rag, rank, note, source: null, illustrative: 0 })
      else if (changeOf({ year, kind, value, rag, rank, note }, known).length > 0) {
        // A value typed over a published one is no longer what was published.
        db.update('measure_value', known.id, { value, ...(rag === null ? {} : { rag }), ...(rank === null ? {} : { rank }), ...(note === null ? {} : { note }), ...(value === known.value ? {} : { source: null, illustrative: 0 }) })
      }
    }
  })
}
