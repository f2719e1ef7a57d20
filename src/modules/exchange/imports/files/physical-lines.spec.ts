import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { physicalLines, type PhysicalLine } from './physical-lines.js';

async function* chunks(...pieces: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

async function linesOf(limitBytes: number, ...pieces: readonly Uint8Array[]): Promise<PhysicalLine[]> {
  const lines: PhysicalLine[] = [];
  for await (const line of physicalLines(chunks(...pieces), limitBytes)) lines.push(line);
  return lines;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of buffers that something still refers to; what a collection has found is given back by the next. */
function heldBytes(): number {
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

/** A text cut into pieces at any bytes. */
const cutText = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'ñ', '\n', '\r\n', '{'), maxLength: 40 }),
    fc.array(fc.nat(60), { maxLength: 5 }),
  )
  .map(([text, cuts]) => {
    const bytes = Buffer.from(text);
    const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
    return { text, pieces: places.slice(1).map((end, index) => bytes.subarray(places[index], end)) };
  });

describe('physical lines', () => {
  it('are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(cutText, async ({ text, pieces }) => {
        const expected = text.split(/\r?\n/u);
        if (expected.at(-1) === '') expected.pop();
        const lines = await linesOf(100, ...pieces);
        expect(lines.map(({ bytes }) => bytes.toString())).toEqual(expected);
        expect(lines.map(({ line }) => line)).toEqual(expected.map((_, index) => index + 1));
      }),
    );
  });

  it('know where in the file they stand', async () => {
    await fc.assert(
      fc.asyncProperty(cutText, async ({ text, pieces }) => {
        const whole = Buffer.from(text);
        for (const { bytes, range } of await linesOf(100, ...pieces)) {
          expect(whole.subarray(range.from, range.to)).toEqual(bytes);
        }
      }),
    );
  });

  it('leave out a byte order mark, and nothing that stands later', async () => {
    const mark = Buffer.from('\uFEFF');
    const lines = await linesOf(100, Buffer.concat([mark, Buffer.from('a\n'), mark, Buffer.from('b')]));
    expect(lines.map(({ bytes }) => bytes.toString())).toEqual(['a', '\uFEFFb']);
    expect(lines[0]?.range).toEqual({ from: 3, to: 4 });
  });

  it('may be as long as the limit, whatever ends them', async () => {
    const lines = await linesOf(5, Buffer.from('12345\n12345\r\n123456\n1234567\r\nab'));
    expect(lines.map(({ isTooLong, bytes }) => (isTooLong ? 'too long' : bytes.toString()))).toEqual([
      '12345',
      '12345',
      'too long',
      'too long',
      'ab',
    ]);
    expect(lines.at(-1)?.isEnded).toBe(false);
  });

  it('are not held when they are too long', async () => {
    const megabytes = 300;
    let peak = 0;
    async function* oneLine(): AsyncGenerator<Buffer> {
      for (let index = 0; index < megabytes; index += 1) {
        yield await Promise.resolve(Buffer.alloc(1_000_000, 'x'));
        if (index % 50 === 49) peak = Math.max(peak, heldBytes());
      }
      yield Buffer.from('\n{}\n');
    }
    const before = heldBytes();
    const lines: PhysicalLine[] = [];
    for await (const line of physicalLines(oneLine(), 16_000_000)) lines.push(line);
    expect(lines.map(({ isTooLong, bytes }) => [isTooLong, bytes.length])).toEqual([
      [true, 0],
      [false, 2],
    ]);
    expect(peak - before).toBeLessThan((megabytes / 2) * 1_000_000);
  });
});
