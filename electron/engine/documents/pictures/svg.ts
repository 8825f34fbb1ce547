// An SVG looked through as text: a drawing and nothing else. Scripts, handlers, anything fetched from elsewhere, declarations of its own
// and embedded pages are refused by name; so is text that is not drawn as shapes, because another font would take its place.
import { type Looked, faulty, sound } from './look.ts'

const LARGEST_SVG = 2_000_000

/** What stands in the way, in words that follow "The picture … ", and how it is recognised. */
const REFUSED: readonly (readonly [pattern: RegExp, what: string, next: string])[] = [
  [/<!DOCTYPE|<!ENTITY|<!\[CDATA\[/i, 'declares entities of its own', 'Save it as plain SVG.'],
  [/<\?(?!xml\s)/i, 'holds instructions for other programs', 'Save it as plain SVG.'],
  [/<\s*(?:[\w-]+:)?script\b/i, 'holds a script', 'Save it as plain SVG, without scripts.'],
  [/[\s"'/]on[a-z]+\s*=/i, 'holds a script', 'Save it as plain SVG, without scripts.'],
  [/<\s*(?:[\w-]+:)?(?:foreignObject|iframe|object|embed|audio|video|animate\w*|set)\b/i, 'holds something other than a drawing', 'Save it as plain SVG.'],
  [/<\s*(?:[\w-]+:)?image\b/i, 'holds another picture', 'Save the whole of it as PNG.'],
  [/<\s*(?:[\w-]+:)?(?:text|tspan|textPath|font)\b/i, 'holds text that is not drawn as shapes', 'Turn its text into outlines, then save it again.'],
  [/@import|@font-face/i, 'reads a style from elsewhere', 'Save it as plain SVG.'],
]

export function readSvg(bytes: Uint8Array): Looked<Uint8Array> {
  const text = decoded(bytes)
  if (text === null || !/<\s*svg[\s>]/i.test(text)) return faulty('is neither a PNG, a JPEG nor an SVG', 'Save it as PNG, or as SVG where it is a drawing.')
  if (bytes.length > LARGEST_SVG) return faulty(`is an SVG of ${(bytes.length / 1e6).toFixed(1)} MB, and at most ${LARGEST_SVG / 1e6} MB are taken`, 'Save it as PNG.')
  // A character written as a number could spell any of what is looked for.
  const plain = text.replace(/<!--[\s\S]*?-->/g, '')
  if (/&#|&(?!amp;|lt;|gt;|quot;|apos;)/i.test(plain)) return faulty('writes letters as numbers', 'Save it as plain SVG.')
  for (const [pattern, what, next] of REFUSED) if (pattern.test(plain)) return faulty(what, next)
  for (const [, target = ''] of plain.matchAll(/(?:href|src)\s*=\s*["']\s*([^"']*)/gi)) if (!target.startsWith('#')) return outside(target)
  for (const [, target = ''] of plain.matchAll(/url\(\s*["']?\s*([^)"']*)/gi)) if (!target.startsWith('#')) return outside(target)
  return sound(new TextEncoder().encode(plain))
}

const outside = (target: string): Looked<Uint8Array> =>
  faulty(`reads something from elsewhere (“${target.slice(0, 60)}”)`, 'Save it as plain SVG, with everything inside it.')

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
