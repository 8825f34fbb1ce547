// The shapes of install.mjs, for tests: it is plain JavaScript because an old Node runs it.
export declare const OLDEST_NODE: number
export declare function installedAsLocked(root: string): boolean
export declare function findNode(root: string): string | undefined
export declare function ensureInstalled(root: string): Promise<string>
