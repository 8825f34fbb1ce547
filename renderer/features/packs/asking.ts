// What a pack asks in a dialog, one at a time.
import { type ExemptTarget } from '../../dialogs/ExemptDialog.tsx'

export type NewItemKind = 'paper' | 'narrative' | 'file' | 'to_follow'

export type Asking =
  | { readonly what: 'item'; readonly kind: NewItemKind; readonly parent: string | null }
  | { readonly what: 'change'; readonly item: string }
  | { readonly what: 'withdraw'; readonly item: string }
  | { readonly what: 'remove'; readonly item: string }
  | { readonly what: 'exempt'; readonly target: ExemptTarget }
  | { readonly what: 'issue' }
  | { readonly what: 'meeting' }
  | { readonly what: 'removePack' }
  | { readonly what: 'link'; readonly href: string }
