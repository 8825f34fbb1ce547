// The look of every paper, for the renderers that are not typeset: the colours of house.typ, the families and what stands in for
// them where they are missing. A test holds the two against each other.

export const colours = {
  ink: '#191d1b', ink2: '#434a46', ink3: '#5e6661', faint: '#dfe0d9', line2: '#c3c6bd', well: '#f6f6f2', accent: '#0d4f3c', bad: '#a3262a',
} as const

export const families = { sans: 'Source Sans 3', serif: 'Source Serif 4' } as const
