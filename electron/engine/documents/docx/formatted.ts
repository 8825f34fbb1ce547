// Reads the library's own form of XML: an object with one name, and in it what stands in that element, attributes among it.

type Formatted = Readonly<Record<string, unknown>>

const formatted = (value: unknown): value is Formatted => typeof value === 'object' && value !== null && !Array.isArray(value)

export const isA = (value: unknown, name: string): value is Formatted => formatted(value) && Object.hasOwn(value, name)

/** What stands in an element of that name: nothing in any other. */
export function childrenOf(value: unknown, name: string): readonly unknown[] {
  const inside = formatted(value) ? value[name] : undefined
  return Array.isArray(inside) ? inside : []
}

export const childOf = (children: readonly unknown[], name: string): unknown => children.find((child) => isA(child, name))

/** An attribute of the first element of that name, when that has attributes alone. */
export function attributeIn(children: readonly unknown[], name: string, attribute: string): unknown {
  const found = childOf(children, name)
  const inside = formatted(found) ? found[name] : undefined
  const attributes = formatted(inside) ? inside['_attr'] : undefined
  return formatted(attributes) ? attributes[attribute] : undefined
}
