import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendChained, BEGINNING, ChainBroken, readChained } from './chained-file.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-chain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const same = (said: unknown): unknown => said;
let files = 0;
const newFile = (): string => join(folder, 'in', `file-${(files += 1)}`);

async function threeLines(): Promise<string> {
  const file = newFile();
  const places = await appendChained(file, BEGINNING, ['one', 'two']);
  await appendChained(file, places.at(-1) ?? BEGINNING, ['three']);
  return file;
}

describe('a chained file', () => {
  it('tells what was said, in order', async () => {
    const lines = await readChained([await threeLines()], same);
    expect(lines.map(({ number, said }) => [number, said])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
  });

  it('goes on after what a killed process has written and nobody knows of, and cuts off what it tore', async () => {
    const file = await threeLines();
    appendFileSync(file, '{"number":4,"prev');
    expect(await appendChained(file, BEGINNING, ['four'])).toMatchObject([{ number: 4 }]);
    expect((await readChained([file], same)).map(({ said }) => said)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('goes on in another file, and is whole with both', async () => {
    const [first, second] = [await threeLines(), newFile()];
    const last = (await readChained([first], same)).at(-1) ?? BEGINNING;
    await appendChained(second, { number: last.number, hash: last.hash }, ['four']);
    expect(await readChained([second, first], same)).toHaveLength(4);
  });

  it.each(['one', 'two', 'three'])('breaks when %s says something else', async (word) => {
    const file = await threeLines();
    writeFileSync(file, readFileSync(file, 'utf8').replace(`"${word}"`, '"other"'));
    await expect(readChained([file], same)).rejects.toThrow(ChainBroken);
  });

  it('breaks when a line between is gone', async () => {
    const file = await threeLines();
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [lines[0], lines[2], ''].join('\n'));
    await expect(readChained([file], same)).rejects.toThrow(ChainBroken);
  });
});
