// The shapes of install.mjs, for tests: it is plain JavaScript because an old Node runs it.
export const OLDEST_NODE: number
export function installedAsLocked(root: string): boolean
export function findNode(root: string): string | undefined
export function ensureInstalled(root: string): Promise<string>
