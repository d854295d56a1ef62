/** Pieces of output are gathered to about so many characters before they are written. */
const CHUNK = 64 * 1024;

/**
 * Writes all of `pieces` and waits until the stream has taken them. Whoever reads may stop at any time, as `head`
 * does: then the rest is not even made.
 */
export async function writeChunks(stream: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    if (!(await write(stream, chunk))) return;
    chunk = '';
  }
  if (chunk !== '') await write(stream, chunk);
}

export async function writeLines(stream: NodeJS.WritableStream, lines: readonly string[]): Promise<void> {
  await writeChunks(
    stream,
    lines.map((line) => `${line}\n`),
  );
}

/** False where nobody listens any more. */
async function write(stream: NodeJS.WritableStream, text: string): Promise<boolean> {
  return await new Promise((settle) => {
    stream.write(text, (error) => {
      settle(error === null || error === undefined);
    });
  });
}
