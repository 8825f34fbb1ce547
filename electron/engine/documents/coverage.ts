// Which characters the bundled fonts can print: reads the character maps (cmap formats 4 and 12) of the TrueType files.
// A family covers a character only when each of its bundled cuts does, so bold and italic print it too.

const HIGHEST = 0x110000

export class CharacterSet {
  readonly #bits = new Uint8Array(HIGHEST / 8)

  add(point: number): void {
    const at = point >> 3
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (point & 7))
  }

  has(point: number): boolean {
    return ((this.#bits[point >> 3] ?? 0) & (1 << (point & 7))) !== 0
  }

  meet(other: CharacterSet): void {
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i] = (this.#bits[i] ?? 0) & (other.#bits[i] ?? 0)
  }

  join(other: CharacterSet): void {
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i] = (this.#bits[i] ?? 0) | (other.#bits[i] ?? 0)
  }
}

/** All characters of the families together. */
export function coverageOf(fonts: readonly { readonly family: string; readonly bytes: Uint8Array }[]): CharacterSet {
  const families = new Map<string, CharacterSet>()
  for (const font of fonts) {
    const set = charactersOf(font.bytes)
    const family = families.get(font.family)
    if (family === undefined) families.set(font.family, set)
    else family.meet(set)
  }
  const all = new CharacterSet()
  for (const family of families.values()) all.join(family)
  return all
}

function charactersOf(bytes: Uint8Array): CharacterSet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableAt(view, 'cmap')
  const set = new CharacterSet()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    const format = view.getUint16(at)
    if (format === 12) readRanges(view, at, set)
    else if (format === 4) readSegments(view, at, set)
  }
  return set
}

function tableAt(view: DataView, name: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new Error(`A bundled font has no ${name} table`)
}

function readRanges(view: DataView, at: number, set: CharacterSet): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const entry = at + 16 + i * 12
    const [from, to, glyph] = [view.getUint32(entry), view.getUint32(entry + 4), view.getUint32(entry + 8)]
    for (let point = from; point <= to; point++) if (glyph + point - from !== 0) set.add(point)
  }
}

function readSegments(view: DataView, at: number, set: CharacterSet): void {
  const count = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const offsets = deltas + count * 2
  for (let i = 0; i < count; i++) {
    const [from, to, offset] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2), view.getUint16(offsets + i * 2)]
    for (let point = from; point <= to && point !== 0xffff; point++) {
      const index = offset === 0 ? point : view.getUint16(offsets + i * 2 + offset + (point - from) * 2)
      if (index !== 0 && ((index + view.getUint16(deltas + i * 2)) & 0xffff) !== 0) set.add(point)
    }
  }
}
