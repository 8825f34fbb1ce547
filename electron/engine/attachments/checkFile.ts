// Whether a file somebody attaches is what it says, by its bytes and not by its name, and fit to be read beside a paper. Refuses
// CANNOT_READ in words; nothing is kept of what is refused.
import { type MediaType, mediaTypeOf, notAttachable } from '#shared/domain/attachmentKinds.ts'
import { appError, Refusal } from '#shared/errors.ts'
import { readPdf } from '../pdfReading/readPdf.ts'
import { MOST_PAGES } from '../pdfReading/messages.ts'
import { readPicture } from '../documents/pictures/pictures.ts'
import { type PictureFault } from '../documents/pictures/look.ts'
import { faultOfSvg } from './svg.ts'

export const LARGEST_ATTACHMENT = 25_000_000
/** A logo stands in the head of every page. */
const LARGEST_LOGO = 1_000_000

export type CheckedFile = {
  readonly bytes: Uint8Array
  readonly mediaType: MediaType
  /** Pages of a PDF; null for a picture. */
  readonly pages: number | null
}

/** Refuses in the sentence of whoever asks: what was kept. */
type Refuse = (message: string, next: string) => never
const refusing = (kept: string): Refuse => (message, next) => { throw new Refusal(appError('CANNOT_READ', message, next, kept)) }

const NOT_ATTACHED = 'Nothing was attached; the pack is as it was.'
const NO_LOGO = 'The papers keep the logo they had, and nothing else of their style was changed.'

export async function checkFile(name: string, bytes: Uint8Array, kept = NOT_ATTACHED): Promise<CheckedFile> {
  const refuseFile: Refuse = refusing(kept)
  const called = `“${name}”`
  if (bytes.length === 0) refuseFile(`${called} is empty.`, 'Choose the file again; it may not have been copied whole.')
  if (bytes.length > LARGEST_ATTACHMENT) refuseFile(`${called} is larger than 25 MB.`, 'Attach the pages that are needed, or save it smaller.')
  const mediaType = mediaTypeOf(bytes)
  const picture = (type: MediaType, fault: PictureFault | null): CheckedFile =>
    fault === null ? { bytes, mediaType: type, pages: null } : refuseFile(`${called} ${fault.what}.`, fault.next)
  switch (mediaType) {
    case null: throw new Refusal(notAttachable(name))
    case 'application/pdf': return { bytes, mediaType, pages: await pagesOf(called, bytes, refuseFile) }
    case 'image/png': case 'image/jpeg': return picture(mediaType, faultToPrint(bytes))
    case 'image/svg+xml': {
      const what = faultOfSvg(bytes)
      return picture(mediaType, what === null ? null : { what, next: 'Save the picture again from the program it was made with, as PNG, and choose that.' })
    }
  }
}

async function pagesOf(called: string, bytes: Uint8Array, refuseFile: Refuse): Promise<number> {
  const read = await readPdf(bytes)
  if (read.ok) return read.facts.pages
  switch (read.trouble) {
    case 'encrypted': return refuseFile(`${called} is protected: a password or restrictions lie on it, and it could not be read by everybody.`, 'Ask for the file without protection, or print it to a new PDF.')
    case 'pages': return refuseFile(`${called} has more than ${MOST_PAGES.toLocaleString('en-GB')} pages.`, 'Attach the pages that are needed.')
    case 'slow': case 'large': return refuseFile(`${called} takes longer or more memory to read than a paper should.`, 'Print the pages that are needed to a new PDF, and attach that.')
    case 'broken': return refuseFile(`${called} is damaged or cut off: not all of its pages can be read.`, 'Ask for it again, or print it to a new PDF.')
  }
}

/** What keeps a picture from being printed; null when nothing does. */
function faultToPrint(bytes: Uint8Array): PictureFault | null {
  const read = readPicture(bytes)
  return read.ok ? null : read.fault
}

/** A picture for the head of every paper: PNG or SVG, fit to be printed. Refuses CANNOT_READ. */
export async function checkLogo(name: string, bytes: Uint8Array): Promise<CheckedFile> {
  const refuseLogo: Refuse = refusing(NO_LOGO)
  if (bytes.length > LARGEST_LOGO) refuseLogo(`“${name}” is larger than 1 MB, and it would be in every paper.`, 'Save the logo smaller, or as SVG.')
  const mediaType = mediaTypeOf(bytes)
  if (bytes.length > 0 && mediaType !== 'image/png' && mediaType !== 'image/svg+xml') refuseLogo(`“${name}” is no PNG or SVG.`, 'Save the logo as SVG or PNG.')
  const checked = await checkFile(name, bytes, NO_LOGO)
  const fault = faultToPrint(bytes)
  if (fault !== null) refuseLogo(`“${name}” ${fault.what}, so no paper could be printed with it.`, fault.next)
  return checked
}
