// A screen that could not be fetched, in words: its place of origin no longer answers. The router would reload the page by itself
// at that and lose the window with what was typed in it, so the failure goes on under the app's own error.
import { appError } from '#shared/errors.ts'
import { Failure } from '../client/failure.ts'

/** Wraps the import of a screen: `lazyRouteComponent(chunk(() => import('…')), 'HomeScreen')`. */
export const chunk = <T>(load: () => Promise<T>) => async (): Promise<T> => {
  try {
    return await load()
  } catch (thrown) {
    // An error of the screen's own code is no TypeError of the loader and stays what it is.
    if (thrown instanceof Error && /dynamically imported module|importing a module script|preload css/i.test(thrown.message)) throw new ChunkMissing()
    throw thrown
  }
}

export class ChunkMissing extends Failure {
  constructor() {
    super(appError('ENGINE_STOPPED', 'The app has stopped answering, so this screen could not be fetched.', 'Start Reconcile again, then try again.', 'Everything acknowledged is saved in your file.'))
  }
}
