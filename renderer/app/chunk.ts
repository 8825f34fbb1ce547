// A screen that could not be fetched, in words: the app no longer answers, or it was updated under this window and the file is gone.
// The router would reload the page by itself at that and lose the window with what was typed in it, so the failure goes on under
// the app's own error.
import { appError } from '#shared/errors.ts'
import { Failure } from '../client/failure.ts'

/** Wraps the import of a screen: `lazyRouteComponent(chunk(() => import('…')), 'HomeScreen')`. */
export const chunk = <T>(load: () => Promise<T>) => async (): Promise<T> => {
  try {
    return await load()
  } catch (thrown) {
    // An error of the screen's own code is no TypeError of the loader and stays what it is.
    if (thrown instanceof Error && /dynamically imported module|importing a module script|preload css|does not provide an export/i.test(thrown.message)) throw new ChunkMissing(await answers())
    throw thrown
  }
}

/** Whether the place the page came from still answers at all. */
const answers = (): Promise<boolean> => fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' }).then((reply) => reply.ok, () => false)

export class ChunkMissing extends Failure {
  constructor(replaced: boolean) {
    super(replaced
      ? appError('ENGINE_STOPPED', 'Reconcile was updated while this window was open, so this screen could not be fetched.', 'Reload the window to go on with the new version.', 'Everything acknowledged is saved in your file.')
      : appError('ENGINE_STOPPED', 'The app has stopped answering, so this screen could not be fetched.', 'Start Reconcile again, then try again.', 'Everything acknowledged is saved in your file.'))
  }
}
