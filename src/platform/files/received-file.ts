const MEGABYTE = 1_048_576;

/**
 * Reads a file that comes over a line as one piece; never more than the limit is held, whatever is sent.
 * Throws what `tooLarge` makes.
 */
export async function receivedFile(
  stream: AsyncIterable<Uint8Array>,
  mostMegabytes: number,
  tooLarge: () => Error,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes > mostMegabytes * MEGABYTE) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
