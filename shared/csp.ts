// The response headers of every page, the same in the desktop app and over the browser host. A wider rule needs a reason here.

/** React Aria 1.22.1 puts one style element into the page: `touch-action` for things that are pressed. Nothing else may be inline. */
const PRESS_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'none'",
  // wasm: the page reads PDF previews with a WebAssembly decoder; no other evaluation is allowed.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  `style-src 'self' ${PRESS_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // The editor's own policy for pasted text: it parses into a detached document and keeps what its schema allows. The preview's
  // vouches for the address of one worker, a file of this app.
  'trusted-types ProseMirrorClipboard previewWorker',
].join('; ')

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}
