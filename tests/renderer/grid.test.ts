// The reasoning of the grid without a page: what keys mean, where moves lead, how rows are sorted, grouped and summed, what
// goes to and comes from a sheet.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridKeys } from '#renderer/grid/keyList.ts'
import { amountForCells } from '#renderer/grid/columns.tsx'
import { fromTsv, spread, toTsv } from '#renderer/grid/clipboard.ts'
import { describeRange, selectionSentence } from '#renderer/grid/describe.ts'
import { type Item, sortRows, startsOf, sumsOf, toGroups, toItems } from '#renderer/grid/items.ts'
import { editIntentOf, intentOf } from '#renderer/grid/keys.ts'
import { extentOf, fitOf, layoutOf } from '#renderer/grid/layout.ts'
import { HEADER, lineRange, moved, rangeOf } from '#renderer/grid/selection.ts'
import { gridReducer, initialState, nextSort } from '#renderer/grid/state.ts'
import { type Column } from '#renderer/grid/types.ts'
import { type MaybeAmount, atLeast, known, range, sameAmount, unknown } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { parseAmount } from '#shared/money/parse.ts'
import { EMPTY_TOTAL, sumAmounts, totalOf } from '#shared/money/total.ts'

type Saving = { readonly id: string; readonly title: string; readonly department: string; readonly amount: MaybeAmount }
const saving = (id: string, department: string, amount: MaybeAmount): Saving => ({ id, title: `Saving ${id}`, department, amount })
const savings = [saving('a', 'Adults', known(521_000)), saving('b', 'Adults', unknown), saving('c', 'Children', range(400_000, 650_000)), saving('d', 'Children', null), saving('e', 'Children', known(-150_000))]

const money: Column<Saving> = {
  id: 'money', name: '2025/26', width: 'fit', unit: 'thousands', text: (row) => amountForCells(row.amount, 'thousands'), figure: (row) => (row.amount === null ? EMPTY_TOTAL : totalOf(row.amount)),
  order: (row) => (row.amount === null || row.amount.state === 'unknown' ? null : row.amount.low),
}
const title: Column<Saving> = { id: 'title', name: 'Proposal', width: 'rest', frozen: true, text: (row) => row.title, order: (row) => row.title }
const whole: Column<Saving> = { ...money, id: 'whole', name: 'Total', addsUp: true }
const columns = [title, money, whole]
const groups = toGroups({ rows: savings, columns, rowKey: (row) => row.id, groupBy: { key: (row) => row.department, label: (rows) => rows[0]?.department ?? '' } })
const items: readonly Item<Saving>[] = toItems(groups, new Set())

describe('keys', () => {
  const press = (key: string, held: Partial<{ ctrl: boolean; shift: boolean; alt: boolean }> = {}) => intentOf({ key, ctrl: false, shift: false, alt: false, ...held })

  it('arrows go one cell, with Ctrl to the edge, with Shift they extend', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', extend: false, move: { to: 'by', lines: 1, columns: 0 } })
    expect(press('ArrowLeft', { ctrl: true })).toEqual({ do: 'move', extend: false, move: { to: 'edge', lines: 0, columns: -1 } })
    expect(press('ArrowUp', { shift: true })).toEqual({ do: 'move', extend: true, move: { to: 'by', lines: -1, columns: 0 } })
  })

  it('Tab is left to the page, so that one can leave the grid', () => {
    expect(press('Tab')).toBeNull()
  })

  it('a printable key begins typing, a key with Alt or an unknown Ctrl key does not', () => {
    expect(press('5')).toEqual({ do: 'type', text: '5' })
    expect(press('(')).toEqual({ do: 'type', text: '(' })
    expect(press('5', { alt: true })).toBeNull()
    expect(press('k', { ctrl: true })).toBeNull()
    expect(press('Shift', { shift: true })).toBeNull()
  })

  it('Enter goes down and Tab goes right while editing, backwards with Shift', () => {
    const key = (name: string, shift = false) => editIntentOf({ key: name, ctrl: false, alt: false, shift }, false)
    expect(key('Enter')).toEqual({ do: 'keep', by: 'enter', move: { to: 'by', lines: 1, columns: 0 } })
    expect(key('Tab')).toEqual({ do: 'keep', by: 'tab', move: { to: 'by', lines: 0, columns: 1 } })
    expect(key('Tab', true)).toEqual({ do: 'keep', by: 'tab', move: { to: 'by', lines: 0, columns: -1 } })
    expect(key('Escape')).toEqual({ do: 'cancel' })
  })

  it('arrows move on from a cell that was typed into, and move the caret in one that was opened', () => {
    const right = { key: 'ArrowRight', ctrl: false, alt: false, shift: false }
    expect(editIntentOf(right, true)).toEqual({ do: 'keep', by: 'arrow', move: { to: 'by', lines: 0, columns: 1 } })
    expect(editIntentOf(right, false)).toBeNull()
  })

  it('every key that is shown to people does something', () => {
    const plain: Record<string, string> = { Arrows: 'ArrowDown', Esc: 'Escape', Space: ' ' }
    for (const { keys } of gridKeys) {
      const parts = keys.split('+')
      const name = parts.at(-1) ?? ''
      const key = plain[name] ?? name
      const held = { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), alt: false }
      // Copy and paste arrive as events of the clipboard; Tab acts while editing.
      const acts = intentOf({ key, ...held }) ?? editIntentOf({ key, ...held }, false) ?? (held.ctrl && /^[CV]$/.test(key) ? 'clipboard' : null)
      expect(acts, keys).not.toBeNull()
    }
  })
})

describe('moving', () => {
  const bounds = { lines: 10, total: true, columns: 4 }
  it('stops at the header above, the total below, and the first and last column', () => {
    expect(moved({ line: HEADER, column: 0 }, { to: 'by', lines: -1, columns: -1 }, bounds, 5)).toEqual({ line: HEADER, column: 0 })
    expect(moved({ line: 10, column: 3 }, { to: 'by', lines: 1, columns: 1 }, bounds, 5)).toEqual({ line: 10, column: 3 })
    expect(moved({ line: 9, column: 0 }, { to: 'by', lines: 1, columns: 0 }, { ...bounds, total: false }, 5)).toEqual({ line: 9, column: 0 })
  })

  it('the edge is the edge of the data, not its header or total', () => {
    expect(moved({ line: 4, column: 1 }, { to: 'edge', lines: 1, columns: 0 }, bounds, 5)).toEqual({ line: 9, column: 1 })
    expect(moved({ line: 4, column: 1 }, { to: 'edge', lines: -1, columns: 0 }, bounds, 5)).toEqual({ line: 0, column: 1 })
    expect(moved({ line: 4, column: 1 }, { to: 'edge', lines: 1, columns: 1 }, bounds, 5)).toEqual({ line: 9, column: 3 })
  })

  it('a page keeps one line of the page before in sight', () => {
    expect(moved({ line: 2, column: 0 }, { to: 'page', pages: 1 }, bounds, 5)).toEqual({ line: 6, column: 0 })
  })

  it('never leaves the grid, whatever is pressed', () => {
    const step = fc.constantFrom(-1 as const, 0 as const, 1 as const)
    const move = fc.oneof(
      fc.record({ to: fc.constant('by' as const), lines: step, columns: step }), fc.record({ to: fc.constant('edge' as const), lines: step, columns: step }),
      fc.record({ to: fc.constant('page' as const), pages: fc.constantFrom(-1 as const, 1 as const) }),
    )
    fc.assert(fc.property(fc.array(move, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), (moves, lines, total) => {
      let at = { line: 0, column: 0 }
      for (const one of moves) {
        at = moved(at, one, { lines, total, columns: 3 }, 6)
        expect(at.line).toBeGreaterThanOrEqual(HEADER)
        expect(at.line).toBeLessThanOrEqual(total ? lines : lines - 1)
        expect(at.column).toBeGreaterThanOrEqual(0)
        expect(at.column).toBeLessThanOrEqual(2)
      }
    }))
  })

  it('a range holds the lines between its ends, whichever end came first', () => {
    const held = rangeOf({ line: 7, column: 3 }, { line: 5, column: 1 })
    expect(lineRange(held, 4)).toBeNull()
    expect(lineRange(held, 5)).toEqual({ left: 1, right: 3, first: true, last: false })
    expect(lineRange(held, 7)).toEqual({ left: 1, right: 3, first: false, last: true })
  })
})

describe('rows', () => {
  it('are sorted by figures with the unknown and the blank last in either direction', () => {
    const order = (down: boolean) => sortRows(savings, columns, { column: 'money', down }).map((row) => row.id)
    expect(order(false)).toEqual(['e', 'c', 'a', 'b', 'd'])
    expect(order(true)).toEqual(['a', 'c', 'e', 'b', 'd'])
  })

  it('are sorted by words as a person counts: ASC-2 before ASC-10', () => {
    const refs = ['ASC-10', 'Élan', 'asc-2', 'ASC-1', 'eland'].map((text) => ({ ...saving(text, 'Adults', null), title: text }))
    expect(sortRows(refs, columns, { column: 'title', down: false }).map((row) => row.title)).toEqual(['ASC-1', 'asc-2', 'ASC-10', 'Élan', 'eland'])
  })

  it('a header sorts up, then down, then leaves the order as it was', () => {
    const first = nextSort(null, 'money')
    const second = nextSort(first, 'money')
    expect([first, second, nextSort(second, 'money')]).toEqual([{ column: 'money', down: false }, { column: 'money', down: true }, null])
  })

  it('stand under their group with its sums: a range makes a range, an unknown is counted, never a nil', () => {
    const groups = items.flatMap((item) => (item.kind === 'group' ? [{ label: item.label, sum: item.sums['money'] }] : []))
    expect(groups).toEqual([
      { label: 'Adults', sum: { low: 521_000, high: 521_000, unknowns: 1, parts: 2 } },
      { label: 'Children', sum: { low: 250_000, high: 500_000, unknowns: 0, parts: 2 } },
    ])
  })

  it('of a closed group are gone from the lines but stay in its sum', () => {
    const closed = toItems(groups, new Set(['Adults']))
    expect(closed.map((item) => item.kind)).toEqual(['group', 'group', 'row', 'row', 'row'])
    expect(closed[0]).toMatchObject({ collapsed: true, sums: { money: { low: 521_000 } } })
  })

  it('know where each line starts', () => {
    expect(startsOf(items)).toEqual([0, 40, 68, 96, 136, 164, 192, 220])
  })

  it('the total of all rows is the sum of the groups', () => {
    expect(sumsOf(savings, columns)['money']).toEqual(sumAmounts(savings.map((row) => row.amount)))
  })
})

describe('a selection', () => {
  const select = (top: number, left: number, bottom: number, right: number) =>
    describeRange({ range: { top, left, bottom, right }, active: { line: top, column: left }, items, columns })

  it('counts cells of rows, not of group lines, and sums its figures', () => {
    const selection = select(1, 1, 4, 1)
    expect(selection.cells).toBe(3)
    expect(selectionSentence(selection)).toBe('3 cells: 921–1,171 + 1 TBC £000')
  })

  it('says beside its sum what of it is not counted, and so does a group', () => {
    const isOff = (row: Saving): boolean => row.id === 'e'
    const counted: Column<Saving> = { ...money, figure: (row) => (isOff(row) ? EMPTY_TOTAL : money.figure!(row)), uncounted: (row) => (isOff(row) ? money.figure!(row) : EMPTY_TOTAL) }
    const lines = toItems(toGroups({ rows: savings, columns: [title, counted], rowKey: (row) => row.id, groupBy: { key: (row) => row.department, label: () => '', note: (rows) => (rows.some(isOff) ? '1 not counted' : '') } }), new Set())
    const chosen = describeRange({ range: { top: 1, left: 1, bottom: 6, right: 1 }, active: { line: 1, column: 1 }, items: lines, columns: [title, counted] })
    expect(selectionSentence(chosen)).toBe('5 cells, 4 figures: 921–1,171 + 1 TBC £000, (150) not counted')
    expect(selectionSentence({ ...chosen, total: EMPTY_TOTAL })).toBe('5 cells, 4 figures: (150) £000 not counted')
    expect(lines.filter((item) => item.kind === 'group').map((item) => item.note)).toEqual(['', '1 not counted'])
    expect(sumsOf(savings, [counted])['money']).toEqual(sumAmounts(savings.filter((row) => !isOff(row)).map((row) => row.amount)))
  })

  it('does not count a figure twice when the sum of the row is selected with its years', () => {
    expect(select(1, 1, 1, 2).total).toEqual(select(1, 1, 1, 1).total)
  })

  it('says nothing for one cell, and only the count where there are no figures', () => {
    expect(selectionSentence(select(1, 1, 1, 1))).toBe('')
    expect(selectionSentence(select(1, 0, 2, 0))).toBe('2 cells')
  })

  it('keeps its first end when it is extended and forgets it when one moves on', () => {
    const at = (line: string) => ({ line, column: 'money' })
    const extended = gridReducer(gridReducer(initialState, { type: 'stand', at: at('a'), extend: false }), { type: 'stand', at: at('c'), extend: true })
    expect([extended.anchor, extended.active]).toEqual([at('a'), at('c')])
    const on = gridReducer(extended, { type: 'stand', at: at('e'), extend: false })
    expect([on.anchor, on.active]).toEqual([at('e'), at('e')])
  })
})

describe('cells to and from a sheet', () => {
  it('what is copied reads back as the same cells, whatever they hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '\t', '\n', '"', ' ', '£', ',') })
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }).chain((wide) => fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 4 })), (table) => {
      // One empty cell alone is indistinguishable from nothing.
      fc.pre(!(table.length > 1 && table.at(-1)?.length === 1 && table.at(-1)?.[0] === ''))
      expect(fromTsv(toTsv(table))).toEqual(table)
    }))
  })

  it('the line end that Excel adds is not a row', () => {
    expect(fromTsv('521\t191\r\n145\t124\r\n')).toEqual([['521', '191'], ['145', '124']])
  })

  it('one copied figure fills a selected range; a block keeps its shape', () => {
    expect(spread([['5']], 2, 2)).toEqual([['5', '5'], ['5', '5']])
    expect(spread([['1', '2'], ['3', '4']], 1, 1)).toEqual([['1', '2'], ['3', '4']])
    expect(spread([['1', '2']], 3, 2)).toEqual([['1', '2'], ['1', '2'], ['1', '2']])
  })

  it('an amount that is copied and pasted into the same unit is the same amount', () => {
    const pounds = fc.integer({ min: -999_999_999, max: 999_999_999 })
    const amount = fc.oneof(
      fc.constant(null), fc.constant(unknown), pounds.map(known), pounds.filter((value) => value > 0).map(atLeast),
      fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 })).map(([a, b]) => range(a * 1000, b * 1000)),
    )
    fc.assert(fc.property(amount, fc.constantFrom<MoneyUnit>('pounds', 'thousands'), (value, unit) => {
      // A rounded figure is what is written for ranges and minimums; whole thousands lose nothing.
      fc.pre(value === null || value.state !== 'atLeast' || unit === 'pounds')
      const back = parseAmount(amountForCells(value, unit), unit)
      expect(back.ok && sameAmount(back.amount, value)).toBe(true)
    }))
  })
})

describe('the room of a column', () => {
  it('a figure column is as wide as its widest sum', () => {
    const plain = extentOf([totalOf(known(521_000))], [], 'thousands')
    const ranged = extentOf([totalOf(known(521_000))], [totalOf(range(1_000_000, 1_250_000))], 'thousands')
    const wide = (extent: typeof plain) => layoutOf([title, money], new Map([['money', extent]])).leastWidth
    expect(wide(ranged)).toBeGreaterThan(wide(plain))
  })

  it('sums stay in sight at the right when there is no room for every year, and nothing stays where there is', () => {
    const columns = [{ ...title, least: 200, tight: 150, frozen: true }, ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...money, id })), { ...money, id: 'total', pinned: true }, { ...money, id: 'left', pinned: true }]
    const ranged = extentOf([totalOf(range(3_800_000, 4_300_000))], [], 'thousands')
    const extents = new Map(columns.map((column) => [column.id, ranged]))
    const natural = layoutOf(columns, extents, 'natural').leastWidth
    expect([natural, natural - 1, natural - 60, 300].map((room) => fitOf(columns, extents, room))).toEqual(['natural', 'tight', 'scrolled', 'cramped'])
    const scrolled = layoutOf(columns, extents, 'scrolled')
    expect(scrolled.places.map((place) => place.pinnedAt !== null)).toEqual([false, false, false, false, false, false, true, true])
    expect(scrolled.places.at(-1)!.pinnedAt).toBe(0)
    expect(scrolled.places.at(-2)!.pinnedAt).toBe(scrolled.pinnedWidth / 2)
    expect(layoutOf(columns, extents, 'tight').places.every((place) => place.frozenAt === null && place.pinnedAt === null)).toBe(true)
  })

  it('no figure is cut where the columns that stay begin: the titles take the room that no whole column fills', () => {
    const columns = [{ ...title, least: 200, tight: 150, frozen: true }, ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...money, id })), { ...money, id: 'total', pinned: true }]
    const year = layoutOf([{ ...money, id: 'a' }, { ...money, id: 'b' }]).leastWidth - layoutOf([{ ...money, id: 'a' }]).leastWidth
    const scrolled = layoutOf(columns, new Map(), 'scrolled')
    for (const spare of [0, 1, 20, year - 1]) {
      const room = scrolled.frozenWidth + scrolled.pinnedWidth + 3 * year + spare
      const { frozenWidth, pinnedWidth, beyond } = layoutOf(columns, new Map(), 'scrolled', room)
      expect(beyond.map((index) => columns[index]?.id)).toEqual(['d', 'e'])
      expect(frozenWidth - scrolled.frozenWidth).toBe(spare)
      expect((room - frozenWidth - pinnedWidth) / year).toBe(3)
    }
  })

  it('room for "+ TBC" is kept where a figure has it beside', () => {
    expect(extentOf([totalOf(atLeast(5_000))], [], 'thousands').noted).toBe(true)
    expect(extentOf([totalOf(unknown)], [], 'thousands').noted).toBe(false)
  })
})
