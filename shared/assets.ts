// Which files a page may be given, and how a request finds one. A host lists its files once at start and answers from that list
// alone: a request is looked up, never decoded, joined or normalised, so there is no path to trick. Not here: reading files.

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  bcmap: 'application/octet-stream',
}

/** The content type a known kind of file is sent as; null for a kind that is never sent (maps, sources, whatever strayed in). */
export function contentTypeOf(name: string): string | null {
  const extension = /\.([a-z0-9]+)$/.exec(name)?.[1]
  return extension === undefined ? null : (contentTypes[extension] ?? null)
}

/** Files by the exact path they are asked for: "/index.html", "/assets/index-1a2b.js". */
export type AssetMap<File> = ReadonlyMap<string, File>

/** Builds the list from relative names with forward slashes. Names with other characters than a build writes are left out. */
export function assetMap<File>(names: readonly string[], file: (name: string) => File): AssetMap<File> {
  const plain = names.filter((name) => /^[\w@][\w@.-]*(\/[\w@][\w@.-]*)*$/.test(name) && contentTypeOf(name) !== null)
  return new Map(plain.map((name) => [`/${name}`, file(name)]))
}

/** The file for the path of a request exactly as it was sent; "/" is the page itself. Null means: answer 404. */
export function resolveAsset<File>(known: AssetMap<File>, path: string): File | null {
  return known.get(path === '/' ? '/index.html' : path) ?? null
}
