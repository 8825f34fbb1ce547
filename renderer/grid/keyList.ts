// The keys of every grid, as they are shown to people. The table that acts on them is in keys.ts; a test keeps the two together.
export const gridKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: 'Arrows', label: 'Go to the next cell' },
  { keys: 'Shift+Arrows', label: 'Extend the selection' },
  { keys: 'Ctrl+Arrows', label: 'Go to the edge' },
  { keys: 'Home', label: 'Go to the first cell of the row; with Ctrl to the first row' },
  { keys: 'End', label: 'Go to the last cell of the row; with Ctrl to the last row' },
  { keys: 'PageDown', label: 'Go down a page; PageUp goes up' },
  { keys: 'Ctrl+A', label: 'Select all rows' },
  { keys: 'Enter', label: 'Open the row; in a figure, edit it, then go down' },
  { keys: 'F2', label: 'Edit the cell; typing replaces it' },
  { keys: 'Tab', label: 'While editing: keep and go right' },
  { keys: 'Esc', label: 'Cancel the edit, or the selection' },
  { keys: 'Ctrl+C', label: 'Copy the cells, as Excel takes them' },
  { keys: 'Ctrl+V', label: 'Paste cells from Excel' },
  { keys: 'Ctrl+D', label: 'Fill down from the first row' },
  { keys: 'Delete', label: 'Empty the cells' },
  { keys: 'Space', label: 'Mark the row' },
]
