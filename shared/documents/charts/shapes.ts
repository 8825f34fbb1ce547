// A drawing as a list of shapes in points, in the order it is read, and the same as SVG: real text, no style sheet, no script.
import { type Weight } from './measure.ts'

export type Shape =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string; readonly stroke?: string; readonly dashed?: boolean }
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly stroke: string; readonly width: number; readonly dotted?: boolean }
  | { readonly kind: 'ring'; readonly x: number; readonly y: number; readonly r: number; readonly stroke: string; readonly fill: string }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly weight: Weight; readonly fill: string; readonly anchor: 'start' | 'end' }

export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }

// Quoted, because a family name that ends in a digit is none otherwise.
const FONT = "'Source Sans 3'"

/** `fonts` as SVG takes them, where the house face may be missing. */
export function toSvg(drawing: Drawing, fonts: string = FONT): string {
  const { width, height } = drawing
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}">${drawing.shapes.map((shape) => shapeSvg(shape, fonts)).join('')}</svg>`
}

function shapeSvg(shape: Shape, fonts: string): string {
  switch (shape.kind) {
    case 'rect': {
      const stroke = shape.stroke === undefined ? '' : ` stroke="${shape.stroke}" stroke-width="1"${shape.dashed === true ? ' stroke-dasharray="3 2"' : ''}`
      return `<rect x="${num(shape.x)}" y="${num(shape.y)}" width="${num(Math.max(0, shape.width))}" height="${num(shape.height)}" fill="${shape.fill}"${stroke}/>`
    }
    case 'line':
      return `<line x1="${num(shape.x1)}" y1="${num(shape.y1)}" x2="${num(shape.x2)}" y2="${num(shape.y2)}" stroke="${shape.stroke}" stroke-width="${num(shape.width)}"${shape.dotted === true ? ' stroke-dasharray="1 1.6"' : ''}/>`
    case 'ring':
      return `<circle cx="${num(shape.x)}" cy="${num(shape.y)}" r="${num(shape.r)}" fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="1.2"/>`
    case 'text':
      return `<text x="${num(shape.x)}" y="${num(shape.y)}" font-family="${fonts}" font-size="${num(shape.size)}" font-weight="${shape.weight === 'semibold' ? 600 : 400}" fill="${shape.fill}" text-anchor="${shape.anchor}" xml:space="preserve">${escapeXml(shape.text)}</text>`
  }
}

/** Two decimals at most, and never "-0" or an exponent: the same input gives the same bytes. */
function num(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as XML text: markup characters as entities, what XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[\t\n\r]/g, ' ').replace(/[&<>"']/g, (c) => entities[c] ?? c)
}
