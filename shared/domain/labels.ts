// Labels of two papers as the same label: case, spacing, quotes, dashes and "&" are the typist's, the words are the line's. Lines are
// matched by this and never by their letter: inserting one line moves every letter below it.

export function normalLabel(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/[\u2018\u2019'`]/g, '').replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
