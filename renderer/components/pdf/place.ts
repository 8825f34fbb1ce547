/** A place in a PDF. `down`: points from the top of the page. */
export type PdfPlace = { readonly page: number; readonly down: number }
