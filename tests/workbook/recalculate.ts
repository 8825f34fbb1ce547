// The formulas of a written workbook worked out again from its cells, by a small reader of our own that knows only what the file says:
// whether a spreadsheet program will show what is stored beside each formula. It knows the functions the app writes, and no others.
import { expect } from 'vitest'
import { type Plain, type WrittenSheet, sheetIn } from './readBack.ts'

type Values = { readonly list: readonly Plain[]; readonly reference: boolean }

/** What the formula of a cell comes to; null when it has none. */
export function recalculate(sheet: WrittenSheet, address: string, others: ReadonlyMap<string, WrittenSheet> = new Map()): { formula: string; result: Plain } | null {
  const formula = sheet.get(address)?.formula ?? null
  return formula === null ? null : { formula, result: new Reader(sheet, formula, others).whole() }
}

class Reader {
  private place = 0
  private readonly tokens: readonly string[]
  private readonly sheet: WrittenSheet

  private readonly others: ReadonlyMap<string, WrittenSheet>

  constructor(sheet: WrittenSheet, formula: string, others: ReadonlyMap<string, WrittenSheet>) {
    this.sheet = sheet
    this.others = others
    const pattern = /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!)?[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|<>|[(),+\-=]/g
    this.tokens = formula.match(pattern) ?? []
    if (this.tokens.join('') !== formula) throw new Error(`Not read in full: ${formula}`)
  }

  whole(): Plain {
    const value = this.compared()
    if (this.place !== this.tokens.length) throw new Error(`Left over: ${this.tokens.slice(this.place).join('')}`)
    return single(value)
  }

  private compared(): Values {
    const left = this.added()
    const sign = this.tokens[this.place]
    if (sign !== '=' && sign !== '<>') return left
    this.place++
    const [a, b] = [single(left), single(this.added())]
    // A blank cell is the empty text to a text, and nil to a number.
    const same = (a ?? (typeof b === 'string' ? '' : 0)) === (b ?? (typeof a === 'string' ? '' : 0))
    return plain(same === (sign === '=') ? 1 : 0)
  }

  private added(): Values {
    let value = this.one()
    for (let sign = this.tokens[this.place]; sign === '+' || sign === '-'; sign = this.tokens[this.place]) {
      this.place++
      const [a, b] = [single(value), single(this.one())]
      if (typeof a === 'string' || typeof b === 'string') throw new Error('#VALUE!')
      value = plain((a ?? 0) + (sign === '+' ? 1 : -1) * (b ?? 0))
    }
    return value
  }

  private one(): Values {
    const token = this.tokens[this.place++]
    if (token === undefined) throw new Error('The formula ends too soon')
    if (token.startsWith('"')) return plain(token.slice(1, -1).replaceAll('""', '"'))
    if (/^\d/.test(token)) return plain(Number(token))
    if (/^(?:'.*'!)?[A-Z]+\d/.test(token)) return { list: this.cells(token), reference: true }
    if (this.tokens[this.place] !== '(') throw new Error(`Unexpected: ${token}`)
    this.place++
    const given: Values[] = []
    while (this.tokens[this.place] !== ')') {
      given.push(this.compared())
      if (this.tokens[this.place] === ',') this.place++
    }
    this.place++
    return call(token, given)
  }

  /** Cells that hold formulas are taken as stored: each is checked by itself. */
  private cells(range: string): Plain[] {
    const [, name, cells = ''] = /^(?:'(.*)'!)?(.*)$/.exec(range) ?? []
    const sheet = name === undefined ? this.sheet : this.others.get(name.replaceAll("''", "'"))
    if (sheet === undefined) throw new Error(`No sheet ${name}`)
    const [from, to = from] = cells.split(':').map(placeOf)
    const found: Plain[] = []
    for (let row = from!.row; row <= to!.row; row++) for (let column = from!.column; column <= to!.column; column++) found.push(sheet.get(addressOf(row, column))?.value ?? null)
    return found
  }
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) }
}

function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

const plain = (value: Plain): Values => ({ list: [value], reference: false })

function single({ list }: Values): Plain {
  if (list.length !== 1) throw new Error('A range where one value belongs')
  return list[0] ?? null
}

function call(name: string, given: readonly Values[]): Values {
  const numbers = given.flatMap(({ list }) => list).filter((value) => typeof value === 'number')
  switch (name) {
    case 'SUM': return plain(numbers.reduce((sum, number) => sum + number, 0))
    case 'COUNT': return plain(numbers.length)
    case 'OR': return plain(numbers.some((number) => number !== 0) ? 1 : 0)
    case 'N': { const value = single(given[0]!); return plain(typeof value === 'number' ? value : 0) }
    case 'IF': return single(given[0]!) === 0 ? given[2]! : given[1]!
    // A formula's empty text counts as something; a blank cell does not.
    case 'COUNTA': return plain(given.flatMap(({ list }) => list).filter((value) => value !== null).length)
    case 'ISTEXT': return plain(typeof single(given[0]!) === 'string' ? 1 : 0)
    case 'AND': return plain(numbers.every((number) => number !== 0) ? 1 : 0)
    default: throw new Error(`A function that is not written by the app: ${name}`)
  }
}

/** Each formula of these sheets, worked out again, comes to what its cell holds; how many there are. */
export function everyFormulaHolds(bytes: Uint8Array, names: readonly string[]): number {
  const sheets = new Map(names.map((name, i) => [name, sheetIn(bytes, i + 1)]))
  let formulas = 0
  for (const [name, sheet] of sheets) {
    for (const [address, { formula, value }] of sheet) {
      if (formula === null) continue
      formulas++
      const result = recalculate(sheet, address, sheets)!.result
      if (typeof result === 'number' && typeof value === 'number') expect(value, `${name} ${address} ${formula}`).toBeCloseTo(result, 6)
      else expect(value, `${name} ${address} ${formula}`).toBe(result)
    }
  }
  return formulas
}
