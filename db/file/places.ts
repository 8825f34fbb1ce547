// Places where a live file is not safe: folders that a service copies to and fro behind our back, and network drives, where
// SQLite's locks cannot be trusted. Looks at paths and mounts only; says the name of the place, or null.
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

const services: readonly (readonly [service: string, segment: RegExp])[] = [
  ['OneDrive', /^onedrive( ?[-–] ?.+)?$/i],
  ['SharePoint', /\bsharepoint\b/i],
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['Google Drive', /^(google ?drive(-.+)?|my drive|shared drives)$/i],
  ['iCloud', /^(icloud ?drive|icloud~.+|mobile documents|com~apple~clouddocs)$/i],
  ['a cloud storage service', /^cloudstorage$/i],
  ['Nextcloud', /^(nextcloud|owncloud)$/i],
  ['Box', /^Box( Sync)?$/],
  ['MEGA', /^MEGA(sync)?$/],
  ['pCloud', /^pcloud ?drive$/i],
  ['Egnyte', /^egnyte( ?(drive|connect))?$/i],
  ['Proton Drive', /^proton ?drive$/i],
  ['Syncthing', /^syncthing$/i],
]

/** Where Windows says the person's OneDrive is, whatever the folder is called. */
const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const

const segments = (path: string): string[] => path.split(/[\\/]+/).filter((segment) => segment !== '')

const startsWithSegments = (path: string[], folder: string[]): boolean =>
  folder.length > 0 && folder.every((segment, index) => path[index]?.toLowerCase() === segment.toLowerCase())

/** The service that keeps this path in step with other computers; null when none is recognised. */
export function syncService(path: string, env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const own = segments(path)
  for (const [service, pattern] of services) if (own.some((segment) => pattern.test(segment))) return service
  if (oneDriveVariables.some((name) => startsWithSegments(own, segments(env[name] ?? '')))) return 'OneDrive'
  return null
}

/** A path that names another computer: \\server\share. */
export const isNetworkPath = (path: string): boolean => /^(\\\\|\/\/)(?![?.][\\/])[^\\/]+[\\/]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)

/** File systems that live on another computer, by the number Linux gives them: NFS, SMB, CIFS, SMB2, AFS, Ceph. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400])

/** Whether the nearest folder that exists is on a network drive. Known on Linux only; elsewhere the path must say it. */
export function isNetworkMount(path: string): boolean {
  if (process.platform !== 'linux') return false
  for (let place = path; ; place = dirname(place)) {
    try {
      return networkTypes.has(statfsSync(place).type)
    } catch {
      if (dirname(place) === place) return false
    }
  }
}
