import { createHash } from 'node:crypto';
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Position of a line in its chain: each names the hash of the line before, so that none can be taken out or
 * changed unnoticed.
 */
export interface ChainPosition {
  readonly number: number;
  readonly hash: string;
}

export interface ChainedLine<T> extends ChainPosition {
  readonly previous: string;
  readonly said: T;
}

/** Position before the first line of a chain. */
export const BEGINNING: ChainPosition = { number: 0, hash: '' };

/** A line is missing or was changed. */
export class ChainBroken extends Error {
  readonly what: string;
  readonly mend = 'Take another copy of the file; where several processes wrote one each, give all of them.';

  constructor(readonly number: number) {
    super(`The chain breaks at line ${number}.`);
    this.name = 'ChainBroken';
    this.what = `The journal is not whole: it breaks at number ${number}.`;
  }
}

const TAIL_BYTES = 65_536;

/**
 * Appends lines and sees them on the disk. They follow `known`, or the last line of the file where that is a
 * later one: a process that was killed has written lines that nobody knows of.
 */
export async function appendChained<T>(
  file: string,
  known: ChainPosition,
  said: readonly T[],
): Promise<readonly ChainPosition[]> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a+', 0o600);
  try {
    const last = await lastPlace(handle);
    let before = last.number > known.number ? last : known;
    const places: ChainPosition[] = [];
    let text = '';
    for (const one of said) {
      const line = lineAfter(before, one);
      before = { number: line.number, hash: line.hash };
      places.push(before);
      text += `${JSON.stringify(line)}\n`;
    }
    await handle.appendFile(text);
    await handle.sync();
    return places;
  } finally {
    await handle.close();
  }
}

/**
 * Reads all lines of some files in their order, each once.
 *
 * @throws ChainBroken
 */
export async function readChained<T>(
  files: readonly string[],
  read: (said: unknown) => T,
): Promise<readonly ChainedLine<T>[]> {
  const lines = new Map<string, ChainedLine<T>>();
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    for (const [at, line] of text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .entries()) {
      if (line === '') continue;
      const one = parsed(line, at + 1, read);
      lines.set(one.hash, one);
    }
  }
  const ordered = [...lines.values()].sort((a, b) => a.number - b.number);
  for (const [at, line] of ordered.entries()) {
    const before = ordered[at - 1];
    if (before && (line.previous !== before.hash || line.number !== before.number + 1))
      throw new ChainBroken(line.number);
  }
  return ordered;
}

function lineAfter<T>({ number, hash: previous }: ChainPosition, said: T): ChainedLine<T> {
  return { number: number + 1, previous, hash: hashOf(number + 1, previous, said), said };
}

function parsed<T>(line: string, at: number, read: (said: unknown) => T): ChainedLine<T> {
  try {
    const { number, previous, hash, said } = JSON.parse(line) as ChainedLine<unknown>;
    if (hashOf(number, previous, said) !== hash) throw new ChainBroken(number);
    return { number, previous, hash, said: read(said) };
  } catch (error) {
    throw error instanceof ChainBroken ? error : new ChainBroken(at);
  }
}

function hashOf(number: number, previous: string, said: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([number, previous, said]))
    .digest('hex');
}

/** The last line that was written to its end; what was torn off after it is cut away. */
async function lastPlace(handle: FileHandle): Promise<ChainPosition> {
  const { size } = await handle.stat();
  const from = Math.max(0, size - TAIL_BYTES);
  const { buffer, bytesRead } = await handle.read(
    Buffer.alloc(Math.min(size, TAIL_BYTES)),
    0,
    undefined,
    from,
  );
  const tail = buffer.subarray(0, bytesRead);
  const end = tail.lastIndexOf('\n') + 1;
  if (from + end < size) await handle.truncate(from + end);
  const line = tail.subarray(0, end).toString('utf8').trimEnd().split('\n').at(-1);
  if (!line) return BEGINNING;
  const { number, hash } = parsed(line, 0, (said) => said);
  return { number, hash };
}
