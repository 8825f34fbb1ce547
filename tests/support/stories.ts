// Story pages: small pages of real components, built like the app and served with its headers, for what no screen shows at
// once (ten thousand rows, every mark, every chart).
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pageFilesIn } from '#electron/browser/pageFiles.ts'
import { root } from '#electron/launch/builds.ts'
import { contentTypeOf } from '#shared/assets.ts'
import { SECURITY_HEADERS } from '#shared/csp.ts'

export type Stories = { readonly url: (name: string, search?: string) => string; close(): Promise<void> }

export async function serveStories(): Promise<Stories> {
  const built = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', join(root, 'tests/renderer/stories/vite.config.ts')], { cwd: root, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`The stories could not be built.\n${built.stdout}${built.stderr}`)
  const files = await pageFilesIn(join(root, 'build/stories'))
  const server = createServer((request, response) => {
    void files((request.url ?? '').split('?')[0] ?? '').then(async (file) => {
      if (file === null) { response.writeHead(404, SECURITY_HEADERS).end(); return }
      response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': contentTypeOf(file) ?? 'application/octet-stream' }).end(await readFile(file))
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  return {
    url: (name, search = '') => `http://127.0.0.1:${port}/${name}.html${search}`,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
}
