import { FileRefused } from './file-refused.js';
import { readNdjson, type FaultyLine, type NdjsonLine } from './read-ndjson.js';

async function* streamOf(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function read(...pieces: readonly (string | Uint8Array)[]): Promise<NdjsonLine[]> {
  const lines: NdjsonLine[] = [];
  for await (const line of readNdjson(streamOf(...pieces))) lines.push(line);
  return lines;
}

const refusal = async (...pieces: readonly (string | Uint8Array)[]): Promise<string> =>
  read(...pieces).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.code : String(error)),
  );

describe('an exchange file', () => {
  it('gives its lines with their numbers, blank ones counted and skipped', async () => {
    expect(await read('{"a":1}\n\n  \r\n{"b":2}\r\n{"c":3}')).toEqual([
      { line: 1, text: '{"a":1}' },
      { line: 4, text: '{"b":2}' },
      { line: 5, text: '{"c":3}' },
    ]);
  });

  it('may begin with a byte order mark and with blank lines', async () => {
    expect(await read('\uFEFF\n{"a":1}\n')).toEqual([{ line: 2, text: '{"a":1}' }]);
  });

  it.each(['', '\n\n', '\uFEFF'])('yields nothing when it says nothing', async (text) => {
    expect(await read(text)).toEqual([]);
  });

  it.each([
    ['a list', '[{"a":1}]', 'IMPORTS.NOT_NDJSON'],
    ['a table', 'id,name\n1,2\n', 'IMPORTS.NOT_NDJSON'],
    ['carriage returns alone', '{"a":1}\r{"b":2}\r', 'IMPORTS.CR_ALONE'],
    ['a carriage return alone among others', '{"a":1}\r\n{"b":2}\r{"c":3}\n', 'IMPORTS.CR_ALONE'],
    ['NUL bytes', '{"a":1}\n\0\n', 'IMPORTS.NUL_BYTES'],
    ['UTF-16', Buffer.from('\uFEFF{"a":1}', 'utf16le'), 'IMPORTS.NUL_BYTES'],
  ])('is refused whole for %s', async (_fault, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  it('is refused before any line of it was given out', async () => {
    const lines = readNdjson(streamOf('{"a":1}\n', '{"b":2}\n', '\0'));
    await expect(lines.next()).rejects.toThrow('no text');
  });

  it('says what is wrong with it and what to do', async () => {
    await expect(read('[1]')).rejects.toMatchObject({
      what: 'The file does not begin with {.',
      mend: expect.stringContaining('one JSON object a line'),
      kind: 'invalid',
    });
  });

  it('has an error in a line that is not UTF-8, and goes on', async () => {
    const bad = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xc3]), Buffer.from('"}')]);
    const lines = await read('{"a":1}\n', bad, '\n{"c":3}\n');
    expect(lines).toEqual([
      { line: 1, text: '{"a":1}' },
      {
        line: 2,
        finding: { path: '', code: 'IMPORTS.UTF8_INVALID', expected: 'UTF-8' },
        raw: bad,
        range: { from: 8, to: 18 },
      },
      { line: 3, text: '{"c":3}' },
    ]);
  });

  it('has an error in a last line that breaks off', async () => {
    const lines = await read('{"a":1}\n{"b":"cu');
    expect(lines[1]).toMatchObject({ line: 2, finding: { code: 'IMPORTS.LINE_TRUNCATED' } });
    expect(Buffer.from((lines[1] as FaultyLine).raw ?? []).toString()).toBe('{"b":"cu');
  });

  it('has an error in a line above 16 MB, of which only the place is kept', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const long = Array<Buffer>(20).fill(megabyte);
    const lines = await read('{"a":1}\n{"b":"', ...long, '"}\n{"c":3}\n');
    const length = 20 * megabyte.length + '{"b":""}'.length;
    expect(lines).toEqual([
      { line: 1, text: '{"a":1}' },
      {
        line: 2,
        finding: { path: '', code: 'IMPORTS.LINE_TOO_LONG', expected: 'at most 16 MB' },
        range: { from: 8, to: 8 + length },
      },
      { line: 3, text: '{"c":3}' },
    ]);
  });
});
