// Which line of a statement in the file a row of a sheet is.
import { type Row } from '#shared/schema/index.ts'
import { plain } from '#shared/sheets/sheet.ts'

type Named = { readonly ref: string | null; readonly label: string; readonly group: string | null }

/** Finds the line a row is in the file: by name and group in their order, else by reference, else by a name that only it has in both; nothing
 *  is found twice. */
export class LineFinder {
  readonly used = new Set<string>()
  readonly #byName = new Map<string, Row<'statement_line'>[]>()
  readonly #byRef = new Map<string, Row<'statement_line'>[]>()

  readonly #byLabel = new Map<string, Row<'statement_line'>[]>()
  readonly #inSheet = new Map<string, number>()

  constructor(lines: readonly Row<'statement_line'>[], titles: readonly string[]) {
    for (const title of titles) this.#inSheet.set(plain(title), (this.#inSheet.get(plain(title)) ?? 0) + 1)
    for (const line of lines) {
      push(this.#byLabel, plain(line.label), line)
      push(this.#byName, `${plain(line.label)}\0${plain(line.grouping ?? '')}`, line)
      if (line.ref !== null) push(this.#byRef, plain(line.ref), line)
    }
  }

  find(facts: Named): Row<'statement_line'> | null {
    const named = this.#byName.get(`${plain(facts.label)}\0${plain(facts.group ?? '')}`) ?? []
    const free = (line: Row<'statement_line'>): boolean => !this.used.has(line.id)
    // Letters name the notes of one version of a plan, and another line in the next.
    const byRef = facts.ref === null || /^\p{L}{1,2}$/u.test(facts.ref) ? [] : (this.#byRef.get(plain(facts.ref)) ?? []).filter(free)
    const found = named.filter(free).find((line) => facts.ref !== null && line.ref !== null && plain(line.ref) === plain(facts.ref)) ?? named.find(free) ?? (byRef.length === 1 ? byRef[0] : undefined) ?? this.#alone(facts)
    if (found !== undefined) this.used.add(found.id)
    return found ?? null
  }

  /** A line that another department or group took over has the name it had: where no other line has it, there or here, it is the same. */
  #alone({ label, ref }: Named): Row<'statement_line'> | undefined {
    const [only, ...more] = this.#byLabel.get(plain(label)) ?? []
    const sure = only !== undefined && more.length === 0 && this.#inSheet.get(plain(label)) === 1 && !this.used.has(only.id) && (ref === null || only.ref === null || plain(only.ref) === plain(ref))
    return sure ? only : undefined
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
