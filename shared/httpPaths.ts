// Where the browser host listens and how much it takes. Plain values, apart from the schemas, so that a page need not carry those.

/** Largest request a transport accepts; a title of 10 MB is refused by the contract before it gets this far in. */
export const LARGEST_REQUEST_BYTES = 32 * 1024 * 1024

/** Where the browser host listens, all on the page's own origin, all with the cookie of the first visit. */
export const httpPaths = {
  /** POST a request as JSON; answers 200 and a reply as JSON, also when the reply is a refusal. */
  rpc: '/rpc',
  /** Server-sent events: each `data` line is one EngineEvent as JSON. */
  events: '/events',
  /** POST the bytes of a cycle file as application/octet-stream, with `?name=` its file name: it is taken in as a copy and
   *  opened. Answers 200 and a Result with the session state as JSON. */
  upload: '/upload',
  /** GET `/copies/<name>`: a copy that session.saveCopy made, as a download. */
  copies: '/copies/',
} as const
