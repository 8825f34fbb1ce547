// Which paths the page may name. A page can only pass back a path that a person chose in a dialog, that the system handed over,
// or that this app wrote or listed itself: a hostile page cannot read, write or probe the rest of the machine through us.

export type Grant = 'open' | 'saveCopy' | 'reveal'

export type GrantedPaths = {
  grant(purpose: Grant, path: string): void
  has(purpose: Grant, path: string): boolean
}

export function createGrantedPaths(): GrantedPaths {
  const granted: Record<Grant, Set<string>> = { open: new Set(), saveCopy: new Set(), reveal: new Set() }
  return {
    grant: (purpose, path) => void granted[purpose].add(path),
    has: (purpose, path) => granted[purpose].has(path),
  }
}
