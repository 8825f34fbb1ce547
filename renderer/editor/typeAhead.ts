// Keeps what is typed between asking for a new paragraph and its being there: the engine may take a moment, fingers do not.
// Without it those letters would act on the screen, or be lost. Keys are caught before anything else sees them, wherever the
// focus is just then (a dialog that closes, the page itself).

/** Longer than any answer; then the keys are their own again. */
const LONGEST = 10_000

let typed: string | null = null
let timer = 0

/** From now on letters are kept. */
export function beginTypeAhead(): void {
  if (typed === null) window.addEventListener('keydown', keep, true)
  typed ??= ''
  window.clearTimeout(timer)
  timer = window.setTimeout(endTypeAhead, LONGEST)
}

/** What was typed meanwhile; keys go where the focus is again. Also when nothing came of it. */
export function endTypeAhead(): string {
  const kept = typed ?? ''
  typed = null
  window.clearTimeout(timer)
  window.removeEventListener('keydown', keep, true)
  return kept
}

function keep(event: KeyboardEvent): void {
  if (typed === null || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key.length === 1) typed += event.key
  else if (event.key === 'Backspace') typed = typed.slice(0, -1)
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}
