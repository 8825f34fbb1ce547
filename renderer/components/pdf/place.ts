// A place in a PDF, and a heading that stands there.

/** `down`: points from the top of the page. */
export type PdfPlace = { readonly page: number; readonly down: number }

export type PdfHeading = PdfPlace & { readonly title: string; /** 0 for the outermost. */ readonly depth: number }
