// The light theme's colours for paper. Roles, not categories; each hue of the four priorities is told apart by colour-blind
// readers, and every mark also carries its label, so black and white print says the same.
import { type ChartRole } from './types.ts'

export const ink = { text: '#191d1b', second: '#434a46', third: '#5e6661', line: '#8b918a', faint: '#dfe0d9', paper: '#ffffff' } as const

type Paint = { readonly fill: string; readonly stroke: string | null; readonly dashed: boolean; readonly text: string }

export const paints: Record<ChartRole, Paint> = {
  saving: { fill: '#868d88', stroke: null, dashed: false, text: ink.text },
  strong: { fill: '#2a302d', stroke: null, dashed: false, text: ink.text },
  left: { fill: '#fbe7e5', stroke: '#a3262a', dashed: true, text: '#a3262a' },
  priority1: { fill: '#b8781a', stroke: null, dashed: false, text: '#8a5000' },
  priority2: { fill: '#174f9c', stroke: null, dashed: false, text: '#174f9c' },
  priority3: { fill: '#7a2350', stroke: null, dashed: false, text: '#7a2350' },
  priority4: { fill: '#0f96a4', stroke: null, dashed: false, text: '#0b6872' },
  reduction: { fill: ink.paper, stroke: '#434a46', dashed: false, text: ink.text },
}

/** The role of a priority by its place in the cycle, 1 to 4. */
export function priorityRole(slot: number): ChartRole {
  return slot === 1 ? 'priority1' : slot === 2 ? 'priority2' : slot === 3 ? 'priority3' : 'priority4'
}
