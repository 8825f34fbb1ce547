// The end of a command: everything written out, then the exit code. A reader that went away (`| head`) is no fault; an answer that
// could not be written (`> file` on a full disk) is one.

/** Writes and ends the process. Workers that are still warm do not hold it up. */
export async function finish(code: number, output: string, message = ''): Promise<void> {
  await write(process.stderr, message)
  const lost = await write(process.stdout, output)
  if (lost) await write(process.stderr, 'The answer could not be written to standard output. What was asked for was done all the same.')
  process.exit(lost ? 1 : code)
}

const readerLeft = new Set(['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED'])

/** Whether the text was lost, for another reason than that nobody reads on. */
function write(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  if (text === '') return Promise.resolve(false)
  return new Promise((resolve) => {
    const ended = (problem?: NodeJS.ErrnoException | null) => resolve(problem ? !readerLeft.has(problem.code ?? '') : false)
    stream.on('error', ended)
    stream.write(`${text}\n`, ended)
  })
}
