// The pack as a PDF while it is written: the one place that says how it is made. Now it is the whole pack, made anew whenever something
// in the file has changed; a quicker query for previews takes its place here and nowhere else.
import { type AppError } from '#shared/errors.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { useFollowing } from '../../client/useFollowing.ts'

export type PackPreview =
  | { readonly status: 'making' }
  | { readonly status: 'failed'; readonly error: AppError; readonly again: () => void }
  | { readonly status: 'ready'; readonly base64: string; readonly pages: number; /** A newer one is on its way. */ readonly refreshing: boolean; /** Why a newer one cannot be made. */ readonly refused: AppError | null }

export function usePackPreview(pack: string, twin: Twin): PackPreview {
  const made = useFollowing('documents.render', { document: 'agenda-pack', id: pack, format: 'pdf', twin })
  if (made.status === 'loading') return { status: 'making' }
  if (made.status === 'failed') return { status: 'failed', error: made.error, again: made.again }
  return { status: 'ready', base64: made.data.base64, pages: made.data.pages ?? 0, refreshing: made.refreshing, refused: made.refused }
}
