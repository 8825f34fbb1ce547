// Packs the desktop app for any target on any machine: the real electron-builder with the project's own configuration, given a
// stand-in for the Electron runtime, which cannot be fetched everywhere. The stand-in is the few files electron-builder itself
// reads or changes, so what comes out is the real archive of the app with the real fuses flipped around it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar'
import { getConfig } from 'app-builder-lib/out/util/config/config.js'
import { Arch, build, type Configuration, Platform } from 'electron-builder'
import { buildIfStale, root } from '#electron/launch/builds.ts'

export type Target = { readonly platform: 'linux' | 'win32' | 'darwin'; readonly arch: 'x64' | 'arm64' }

export const targets: readonly Target[] = (['linux', 'win32', 'darwin'] as const).flatMap((platform) => (['x64', 'arm64'] as const).map((arch) => ({ platform, arch })))

/** electron-builder.yml as electron-builder reads it. */
export const builderConfiguration = (): Promise<Configuration> => getConfig(root, null, null)

/** Nine fuses as the runtime comes: run as node, node options, inspect, file privileges and WASM trap handlers on, the others off. */
const fuseWire = Buffer.concat([Buffer.alloc(64), Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011'), Buffer.alloc(64)])

const plist = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleName</key><string>${name}</string><key>CFBundleExecutable</key><string>${name}</string></dict></plist>`

function macRuntime(): Record<string, string | Buffer> {
  const inside = 'Electron.app/Contents'
  const helpers = ['Helper', 'Helper (Renderer)', 'Helper (GPU)', 'Helper (Plugin)'].flatMap((helper) => {
    const app = `${inside}/Frameworks/Electron ${helper}.app/Contents`
    return [[`${app}/Info.plist`, plist(`Electron ${helper}`)], [`${app}/MacOS/Electron ${helper}`, '']] as const
  })
  return {
    [`${inside}/Info.plist`]: plist('Electron'),
    [`${inside}/MacOS/Electron`]: '',
    [`${inside}/Resources/en_GB.lproj/locale.pak`]: '',
    [`${inside}/Frameworks/Electron Framework.framework/Electron Framework`]: fuseWire,
    [`${inside}/Frameworks/Electron Framework.framework/Versions/A/Resources/en_GB.lproj/locale.pak`]: '',
    ...Object.fromEntries(helpers),
  }
}

function runtimeFiles(platform: Target['platform']): Record<string, string | Buffer> {
  if (platform === 'darwin') return macRuntime()
  return {
    [platform === 'win32' ? 'electron.exe' : 'electron']: fuseWire,
    'resources/.keep': '', 'locales/de.pak': '', 'locales/en-GB.pak': '', 'locales/en-US.pak': '',
  }
}

function standInRuntime(platform: Target['platform'], folder: string): string {
  const files = { ...runtimeFiles(platform), LICENSE: '', 'LICENSES.chromium.html': '', version: '' }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export type Packed = {
  /** The unpacked app, as an installer would put it on the disk. */
  readonly folder: string
  readonly asar: string
  /** What @electron/fuses is pointed at. */
  readonly binary: string
  /** Every file of the archive, and of those which lie outside it. */
  readonly files: readonly string[]
  readonly unpacked: readonly string[]
}

const place: Record<Target['platform'], { readonly builder: Platform; readonly folder: string; readonly resources: string; readonly binary: string }> = {
  linux: { builder: Platform.LINUX, folder: 'linux', resources: 'resources', binary: 'reconcile' },
  win32: { builder: Platform.WINDOWS, folder: 'win', resources: 'resources', binary: 'Reconcile.exe' },
  darwin: { builder: Platform.MAC, folder: 'mac', resources: 'Reconcile.app/Contents/Resources', binary: 'Reconcile.app' },
}

/** Builds what is stale and packs it into `out`. What needs a real executable to write into (icons, signatures) is left out. */
export async function pack({ platform, arch }: Target, out: string): Promise<Packed> {
  for (const name of ['renderer', 'main'] as const) await buildIfStale(name)
  const { builder, folder, resources, binary } = place[platform]
  const runtime = standInRuntime(platform, mkdtempSync(join(tmpdir(), 'reconcile-runtime-')))
  try {
    await build({
      projectDir: root, publish: 'never', targets: builder.createTarget('dir', Arch[arch]),
      config: {
        electronDist: runtime, directories: { output: out },
        // Windows keeps the archive's checksum and its icon in the executable, macOS signs: there is no real one to do it to.
        ...(platform === 'win32' ? { disableAsarIntegrity: true, win: { signAndEditExecutable: false } } : {}),
        ...(platform === 'darwin' ? { mac: { identity: null } } : {}),
      },
    })
  } finally {
    rmSync(runtime, { recursive: true, force: true })
  }
  const suffix = platform === 'darwin' ? (arch === 'x64' ? '' : '-arm64') : `${arch === 'x64' ? '' : '-arm64'}-unpacked`
  const app = join(out, `${folder}${suffix}`)
  const asar = join(app, resources, 'app.asar')
  const { header } = getRawHeader(asar)
  const files = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/').replace(/^\//, '')).filter((name) => isFile(header, name))
  return { folder: app, asar, binary: join(app, binary), files, unpacked: files.filter((name) => entryOf(header, name)?.['unpacked'] === true) }
}

/** The text of one file of the archive. */
export const readPacked = ({ asar }: Packed, name: string): string => extractFile(asar, join(...name.split('/'))).toString('utf8')

/** Unpacks the archive with what lies beside it, as the app sees it. */
export function extract({ asar }: Packed, folder: string): string {
  extractAll(asar, folder)
  return folder
}

type Entry = Readonly<Record<string, unknown>>
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null

function entryOf(header: unknown, name: string): Entry | null {
  let entry: unknown = header
  for (const part of name.split('/')) {
    const files: unknown = isEntry(entry) ? entry['files'] : undefined
    entry = isEntry(files) ? files[part] : undefined
  }
  return isEntry(entry) ? entry : null
}

const isFile = (header: unknown, name: string): boolean => entryOf(header, name)?.['files'] === undefined

/** The text of one file of the repository. */
export const readRoot = (name: string): string => readFileSync(join(root, name), 'utf8')
