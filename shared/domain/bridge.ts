// A bridge from one figure to another: what stood at first, what was added and taken, what is left. Each step stands on the one
// before it. Whole pounds; the sums are made here, so that the picture and its table cannot disagree. Pure.

export type BridgeKind =
  /** A figure that stands on the ground: the deficit at first, the deficit after updates. */
  | 'total'
  | 'addition'
  | 'reduction'
  /** What remains to be found. */
  | 'left'

export type BridgeInput =
  /** Adds to, or with a minus takes from, what stands so far. */
  | { readonly kind: 'change'; readonly label: string; readonly detail: string; readonly pounds: number; readonly named?: boolean }
  /** Shows what stands so far, as a total or as what is left to find. The first step may state it. */
  | { readonly kind: 'total' | 'left'; readonly label: string; readonly detail: string; readonly pounds?: number }

export type BridgeStep = {
  readonly kind: BridgeKind
  readonly label: string
  readonly detail: string
  /** Where the bar begins and ends, in pounds above the ground line. */
  readonly from: number
  readonly to: number
  /** What the step is: the change, or the figure that stands. */
  readonly pounds: number
  /** One of those the sentence above names: drawn a step darker. */
  readonly named: boolean
}

export function bridgeSteps(inputs: readonly BridgeInput[]): readonly BridgeStep[] {
  let standing = 0
  return inputs.map((input) => {
    const { label, detail } = input
    if (input.kind === 'change') {
      const from = standing
      standing += input.pounds
      return { kind: input.pounds < 0 ? 'reduction' : 'addition', label, detail, from, to: standing, pounds: input.pounds, named: input.named ?? false }
    }
    standing = input.pounds ?? standing
    return { kind: input.kind, label, detail, from: 0, to: standing, pounds: standing, named: false }
  })
}
