// The ways a council may number its papers, each named by how its first number looks.

/** Numbered paragraphs: within their section, or through the whole paper. */
export const paragraphStyles = { '1.1': 'By section: 1.1, 1.2, 2.1', '(1)': 'Through the paper: (1), (2)', 'i.': 'Through the paper: i., ii.' } as const
export const recommendationStyles = { '(1)': '(1), (2)', '1.': '1., 2.', 'i.': 'i., ii.' } as const
/** Ordered lists; the levels below go on with (a) and (1). */
export const listStyles = { '(i)': '(i), (ii)', 'i.': 'i., ii.', '(a)': '(a), (b)' } as const
/** The face of long text. */
export const bodyFaces = { serif: 'With serifs, for long reading', sans: 'Without serifs' } as const
