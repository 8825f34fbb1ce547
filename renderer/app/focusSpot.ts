// Where the focus is, kept so that its place is known once what had it is gone; and what then stands there.

/** What the focus does not leave by itself: a screen, and whatever lies over it. */
const BOUNDS = '[role="dialog"], [role="alertdialog"], .popover, .modal, .screen'
/** What is written in does not take the focus unasked: the next key would be a letter of it, or its list would open. */
const WRITTEN_IN = 'textarea, [contenteditable="true"], [role="combobox"], input:not([type="checkbox"], [type="radio"])'
const FOCUSABLE = `:is(button, input, select, a[href], [tabindex="0"]):not(:disabled, [tabindex="-1"], ${WRITTEN_IN})`

export type Spot = {
  readonly element: HTMLElement
  readonly bounds: HTMLElement
  /** From the element up to its bounds: in which place of which parent it stood, and as how manyeth to take the focus in there. */
  readonly trail: readonly { readonly parent: Element; readonly at: number; readonly nth: number }[]
}

export const focusable = (within: Element): readonly HTMLElement[] => {
  const inside = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.checkVisibility())
  return within instanceof HTMLElement && within.matches(FOCUSABLE) ? [within, ...inside] : inside
}

export function spotOf(element: HTMLElement): Spot | null {
  const bounds = element.closest<HTMLElement>(BOUNDS)
  if (bounds === null) return null
  const trail: { parent: Element; at: number; nth: number }[] = []
  for (let child: Element = element; child !== bounds && child.parentElement !== null; child = child.parentElement) {
    const parent = child.parentElement
    // Only rows are long; how many can be gone to in a screen is never asked.
    trail.push({ parent, at: [...parent.children].indexOf(child), nth: trail.length < 4 ? Math.max(0, focusable(child).indexOf(element)) : 0 })
  }
  return { element, bounds, trail }
}

/** What takes the focus in the place of what is gone: the like of it in the row that moved up, else what follows, else what precedes. */
export function insteadOf({ element, bounds, trail }: Spot): HTMLElement {
  if (element.isConnected && !element.matches(':disabled')) return element
  const left = trail.slice(Math.max(0, trail.findIndex(({ parent }) => parent.isConnected)))
  for (const [n, { parent, at, nth }] of left.entries()) {
    const children = [...parent.children]
    if (n === 0) {
      const row = focusable(children[Math.min(at, children.length - 1)] ?? parent)
      const like = row[Math.min(nth, row.length - 1)]
      if (like !== undefined) return like
    }
    const after = children.slice(n === 0 ? at : at + 1).flatMap(focusable)[0] ?? children.slice(0, at).flatMap(focusable).at(-1)
    if (after !== undefined) return after
  }
  return restOf(bounds)
}

/** Where the focus rests when nothing in the bounds can have it. */
export const restOf = (bounds: HTMLElement): HTMLElement => bounds.querySelector<HTMLElement>('.screen__title') ?? bounds
