// Reads XML strictly, so that a part which an office program would refuse is refused here: every element closed by its own name,
// no attribute twice, no sign that must be escaped.

export type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: readonly (Element | string)[] }

const NAME = '[A-Za-z_][\\w:.-]*'
const TOKEN = new RegExp(`<\\?[^?]*\\?>|<!--.*?-->|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>|([^<]+)`, 'gsy')
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));|&/g, (whole, hex: string | undefined, digits: string | undefined, name: string | undefined) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (digits !== undefined) return String.fromCodePoint(Number(digits))
    const known = name === undefined ? undefined : entities[name]
    if (known === undefined) throw new Error(`“${whole}” is no entity of XML`)
    return known
  })
}

export function parseXml(text: string): Element {
  const root = { name: '', attributes: new Map<string, string>(), children: [] as (Element | string)[] }
  const open: { readonly name: string; readonly children: (Element | string)[] }[] = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(text)
    if (token === null) throw new Error(`Not XML at ${at}: ${text.slice(at, at + 60)}`)
    const [, closes, opens, attributes = '', alone, words] = token
    const inside = open.at(-1)!
    if (closes !== undefined) {
      if (open.pop()!.name !== closes) throw new Error(`</${closes}> closes nothing at ${at}`)
    } else if (opens !== undefined) {
      const named = new Map<string, string>()
      for (const [, key = '', value = ''] of attributes.matchAll(new RegExp(`(${NAME})\\s*=\\s*"([^"]*)"`, 'g'))) {
        if (named.has(key)) throw new Error(`${key} twice at ${at}`)
        named.set(key, decoded(value))
      }
      const element = { name: opens, attributes: named, children: [] }
      inside.children.push(element)
      if (alone !== '/') open.push(element)
    } else if (words !== undefined) inside.children.push(decoded(words))
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is never closed`)
  const element = root.children.find((child) => typeof child !== 'string')
  if (element === undefined || typeof element === 'string') throw new Error('There is nothing in it')
  return element
}

export const isElement = (child: Element | string): child is Element => typeof child !== 'string'
export const childrenOf = (element: Element): readonly Element[] => element.children.filter(isElement)
/** The first child of that name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined => element?.children.filter(isElement).find((child) => child.name === name)
/** Every element of that name, in the order they are read. */
export const allOf = (element: Element, name: string): readonly Element[] => [...(element.name === name ? [element] : []), ...childrenOf(element).flatMap((child) => allOf(child, name))]
export const attribute = (element: Element | undefined, name: string): string | undefined => element?.attributes.get(name)
export const textOf = (element: Element): string => element.children.map((child) => isElement(child) ? textOf(child) : child).join('')
