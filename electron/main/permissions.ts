// Which of the machine's powers a page may use: none. The app needs no camera, no location, no notification and no device.
import { type Session } from 'electron'

/** Every permission Electron knows by name. */
export type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1]

/** A permission that is ever granted must be listed here, with its reason. */
const granted: ReadonlySet<Permission> = new Set()

export const isGranted = (permission: Permission): boolean => granted.has(permission)

/** Answers all three kinds of question: may I (request), could I (check), and may I have this device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
