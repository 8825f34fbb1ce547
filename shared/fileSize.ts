// The size of a file in words.

/** "84 kB", "1.3 MB"; never "0 kB" for a file that holds something. */
export const fileSize = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 1_000)).toLocaleString('en-GB')} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)
