// Which links may leave the app for the system's browser: https to public bodies. Pure; the asking and the opening are elsewhere.

/** A link may go to these hosts and their subdomains: where council papers, law and guidance are published. */
const publicBodies = ['gov.uk', 'gov.wales', 'gov.scot', 'parliament.uk', 'nhs.uk', 'cipfa.org', 'cfgs.org.uk']

const LONGEST_LINK = 2000

/** The address to open, in its normal form, and its host; null when it may not leave. */
export function allowedLink(text: string): { readonly url: string; readonly host: string } | null {
  // The URL parser forgives spaces, tabs and line breaks; a link that needs forgiving is not one of ours.
  if (text.length > LONGEST_LINK || /[\s\p{Cc}\\]/u.test(text)) return null
  const url = URL.parse(text)
  if (url === null || url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '' || url.port !== '') return null
  const known = publicBodies.some((body) => url.hostname === body || url.hostname.endsWith(`.${body}`))
  return known ? { url: url.href, host: url.hostname } : null
}
