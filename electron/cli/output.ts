// The end of a command: everything written out, then the exit code. A reader that went away (`| head`) is no fault.

/** Writes and ends the process. Workers that are still warm do not hold it up. */
export async function finish(code: number, output: string, message = ''): Promise<void> {
  await write(process.stderr, message)
  await write(process.stdout, output)
  process.exit(code)
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve()
  return new Promise((resolve) => {
    stream.on('error', () => resolve())
    stream.write(`${text}\n`, () => resolve())
  })
}
