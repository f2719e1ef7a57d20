import { damaged } from './sealed-file.js';

/** Kinds of piece: what the backup is, a table begins, rows of it, it ends, and the end of all. */
export const FRAME = { head: 1, table: 2, rows: 3, tableEnd: 4, end: 5 } as const;

const HEAD_BYTES = 5;
/** Greatest length of a frame: nothing longer is written; a longer length is no length. */
const MOST = 1 << 16;

export interface Frame {
  readonly kind: number;
  readonly body: Buffer;
}

export function jsonFrame(kind: number, value: object): Buffer {
  return frame(kind, Buffer.from(JSON.stringify(value)));
}

export function* rowFrames(rows: Buffer): Generator<Buffer> {
  for (let at = 0; at < rows.length; at += MOST) yield frame(FRAME.rows, rows.subarray(at, at + MOST));
}

function frame(kind: number, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(kind, 0);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** Cuts a stream into the frames that it was written of. */
export async function* framesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= HEAD_BYTES) {
      const length = held.readUInt32BE(1);
      if (length > MOST) throw damaged();
      if (held.length < HEAD_BYTES + length) break;
      yield { kind: held.readUInt8(0), body: held.subarray(HEAD_BYTES, HEAD_BYTES + length) };
      held = held.subarray(HEAD_BYTES + length);
    }
  }
  if (held.length > 0) throw damaged();
}

/** @throws BackupRefused where the body is no object */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (cause) {
    throw damaged({ cause });
  }
}
