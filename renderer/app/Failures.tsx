// What stands in place of a screen that does not exist or could not be drawn. The rest of the window goes on working.
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { appError } from '#shared/errors.ts'
import { asAppError } from '../client/failure.ts'
import { Button } from '../components/Button.tsx'
import { ErrorPanel } from '../components/Places.tsx'
import { ChunkMissing } from './chunk.ts'
import './Failures.css'

export function NotFound() {
  return <div className="failure"><ErrorPanel error={appError('NOT_FOUND', 'There is no such place in this app.', 'Go to the cycle, or press Ctrl+K and type what you are looking for.')}><GoHome /></ErrorPanel></div>
}

export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const missing = error instanceof ChunkMissing
  return (
    <div className="failure">
      <ErrorPanel error={asAppError(error)} {...(missing ? {} : { again: reset })}>
        {missing && <Button kind="filled" onPress={reloadWhenItAnswers}>Reload</Button>}
        <GoHome />
      </ErrorPanel>
    </div>
  )
}

// A reload of an app that is still away would leave the browser's own error page: it is asked first, and this stays as it is.
function reloadWhenItAnswers(): void {
  void fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' }).then(() => window.location.reload(), () => undefined)
}

function GoHome() {
  const router = useRouter()
  return <Button onPress={() => { void router.navigate({ to: '/' }) }}>Go to the cycle</Button>
}
