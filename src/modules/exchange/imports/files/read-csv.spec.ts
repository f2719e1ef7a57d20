import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Mapping } from '../domain/mapping.js';
import { FileRefused } from './file-refused.js';
import { readCsv, type CsvRow } from './read-csv.js';

const mapping: Mapping = {
  id: 'try',
  name: 'Try',
  institution: { code: 'XX-TRY', name: 'Invented register', country: 'MX', kind: 'public_register' },
  recordType: 'remains',
  encoding: 'utf-8',
  requiredColumns: ['Key', 'Day'],
  idFrom: { column: 'Key' },
  rules: [
    { read: 'date', column: 'Day', to: 'found.date', formats: ['YYYY-MM-DD'] },
    { read: 'text', column: 'Cause', to: 'cause' },
  ],
  constants: [{ to: 'found.place.country', value: 'MX' }],
};
const hashed: Mapping = { ...mapping, idFrom: 'hash' };

async function* streamOf(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function readAs(by: Mapping, ...pieces: readonly (string | Uint8Array)[]): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(streamOf(...pieces), by)) rows.push(row);
  return rows;
}
const read = (...pieces: readonly (string | Uint8Array)[]): Promise<CsvRow[]> => readAs(mapping, ...pieces);

const refusal = async (text: string | Uint8Array): Promise<string> =>
  read(text).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.message : String(error)),
  );

const summary = (rows: readonly CsvRow[]): unknown =>
  rows.map(({ line, row, record, errors }) => [line, row, record?.id ?? errors[0]?.code]);

describe('a table', () => {
  it.each([',', ';', '\t'])('is read with the separator "%s" of its header', async (separator) => {
    const text =
      ['Key', 'Day', 'Cause'].join(separator) + '\n' + ['K1', '2020-05-01', 'cold'].join(separator) + '\n';
    expect(await read(text)).toMatchObject([
      { line: 2, row: 1, record: { id: 'K1', found: { date: '2020-05-01' }, cause: 'cold' }, errors: [] },
    ]);
  });

  it('finds the separator even where other signs are more frequent in the header', async () => {
    expect(await read('Key;Day;"Cause, if known, of death"\nK1;2020-05-01;x\n')).toMatchObject([
      { record: { extra: { 'Cause, if known, of death': 'x' } } },
    ]);
  });

  it('may have a byte order mark, CRLF, blank lines and no end of the last line', async () => {
    expect(summary(await read('\uFEFF\r\nKey,Day\r\n\r\nK1,2020-05-01\r\n  \r\nK2,2020-05-02'))).toEqual([
      [4, 1, 'K1'],
      [6, 2, 'K2'],
    ]);
  });

  it.each([
    ['it is refused', 'Key,Cause\nK1,x\n'],
    ['reading stops early', 'Key,Day\nK1,\nK2,\n'],
  ])('lets go of its file when %s', async (_reason, text) => {
    const stream = Readable.from([Buffer.from(text), Buffer.from('K3,\n')]);
    const rows = readCsv(stream, mapping);
    await rows.next().catch(() => undefined);
    await rows.return();
    expect(stream.destroyed).toBe(true);
  });

  it('yields nothing without a row', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('Key,Day\n')).toEqual([]);
  });

  it('normalises its text to NFC', async () => {
    expect(await read('Key,Day,Cause\nK1,,man\u0303ana\n')).toMatchObject([
      { record: { cause: 'ma\u00f1ana' } },
    ]);
  });

  it.each([
    ['a required column is missing', 'Key,Cause\nK1,x\n', 'The table lacks columns of try: Day.'],
    ['a required column stands twice', 'Key,Day,Day\nK1,x,y\n', 'The table has the column Day twice.'],
    [
      'a column that the mapping reads stands twice',
      'Key,Day,Cause,Cause\n',
      'The table has the column Cause twice.',
    ],
    [
      'lines end with a carriage return alone',
      'Key,Day\rK1,2020-05-01\r',
      'A line ends with a carriage return alone.',
    ],
    ['it has NUL bytes', 'Key,Day\nK1,\0\n', 'The file has NUL bytes and is no text.'],
    ['it is UTF-16', Buffer.from('\uFEFFKey,Day', 'utf16le'), 'The file is written in UTF-16.'],
    ['its header is not UTF-8', Buffer.from('Key,Day,Se\xf1al\n', 'latin1'), 'The header is not UTF-8.'],
  ])('is refused where %s', async (_reason, text, what) => {
    expect(await refusal(text)).toContain(what);
  });

  it('gives columns of the same name, and without one, names of their own', async () => {
    expect(await read('Key,Day,Note,Note,\nK1,,a,b,c\n')).toMatchObject([
      { record: { extra: { Note: 'a', 'Note (4)': 'b', 'column 5': 'c' } } },
    ]);
  });

  it('rejects a row with another number of cells, without a key, or empty, and goes on', async () => {
    expect(summary(await read('Key,Day\nK1\nK2,2020-05-01,x\n ,2020-05-01\n,\nK3,2020-05-01\n'))).toEqual([
      [2, 1, 'IMPORTS.CELL_COUNT'],
      [3, 2, 'IMPORTS.CELL_COUNT'],
      [4, 3, 'IMPORTS.ID_EMPTY'],
      [5, 4, 'IMPORTS.ROW_EMPTY'],
      [6, 5, 'K3'],
    ]);
  });

  it('rejects a row with a date that no format reads', async () => {
    expect(await read('Key,Day\nK1,May 2020\n')).toMatchObject([
      { cells: ['K1', 'May 2020'], errors: [{ path: 'found.date', code: 'IMPORTS.DATE_UNREADABLE' }] },
    ]);
  });

  it('rejects a row that is not UTF-8, and keeps its bytes', async () => {
    const [bad, good] = await read('Key,Day,Cause\nK1,,', Buffer.from([0xf1, 0x41]), '\nK2,,x\n');
    expect(bad).toMatchObject({
      areBytes: true,
      cells: ['K1', '', '\xf1A'],
      errors: [{ code: 'IMPORTS.UTF8_INVALID' }],
    });
    expect(good?.record).toMatchObject({ id: 'K2' });
  });

  it('is read in windows-1252 where its mapping says so', async () => {
    const rows = await readAs(
      { ...mapping, encoding: 'windows-1252' },
      'Key,Day,Cause\nK1,,',
      Buffer.from([0xf1, 0x80, 0x0a]),
    );
    expect(rows).toMatchObject([{ record: { cause: '\u00f1\u20ac' } }]);
  });
});

describe('quotes of a table', () => {
  it('take in separators, quotes and line ends; the row begins on its first line', async () => {
    const rows = await read('Key,Day,Cause\nK1,,"a, ""b""\r\nc"\r\nK2,,x\n');
    expect(rows).toMatchObject([
      { line: 2, record: { cause: 'a, "b"\nc' } },
      { line: 4, record: { id: 'K2' } },
    ]);
  });

  it('are ordinary signs inside of a cell without them', async () => {
    expect(await read('Key,Day,Cause\nK1,,5\'7" tall\n')).toMatchObject([
      { record: { cause: '5\'7" tall' } },
    ]);
  });

  it('reject the row in which one never closes; reading goes on at the next line', async () => {
    const rows = await read('Key,Day,Cause\nK1,,"never\nK2,,x\nK3,,y\n');
    expect(summary(rows)).toEqual([
      [2, 1, 'IMPORTS.QUOTE_UNCLOSED'],
      [3, 2, 'K2'],
      [4, 3, 'K3'],
    ]);
    expect(rows[0]?.cells).toEqual(['K1,,"never']);
  });

  it('reject the row in which something follows a closing one', async () => {
    expect(summary(await read('Key,Day,Cause\nK1,,"a" b\nK2,,"c\nK3,,"d"\n'))).toEqual([
      [2, 1, 'IMPORTS.QUOTE_MISPLACED'],
      [3, 2, 'IMPORTS.QUOTE_MISPLACED'],
      [4, 3, 'K3'],
    ]);
  });

  it('give up no more than the row up to the line of the bad one', async () => {
    const rows = await read('Key,Day,Cause\n"K\n1",,"never\nK2,,x\n');
    expect(summary(rows)).toEqual([
      [2, 1, 'IMPORTS.QUOTE_UNCLOSED'],
      [4, 2, 'K2'],
    ]);
    expect(rows[0]?.cells).toEqual(['"K\n1",,"never']);
  });

  it('do not hold more than a cell of lines behind them', async () => {
    const filler = `${'x'.repeat(999)}\n`.repeat(1200);
    const rows = await read('Key,Day,Cause\nK1,,"never\n', filler, 'K2,,x\n');
    expect(summary(rows.slice(0, 2))).toEqual([
      [2, 1, 'IMPORTS.CELL_TOO_LONG'],
      [3, 2, 'IMPORTS.CELL_COUNT'],
    ]);
    expect(summary(rows.slice(-1))).toEqual([[1203, 1202, 'K2']]);
  });

  it('may hold one megabyte and no more, as cells without them', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    const rows = await read(
      `Key,Day,Cause\nK1,,"${megabyte}"\nK2,,${megabyte}\nK3,,"${megabyte}x"\nK4,,${megabyte}x\nK5,,x\n`,
    );
    expect(summary(rows)).toEqual([
      [2, 1, 'K1'],
      [3, 2, 'K2'],
      [4, 3, 'IMPORTS.CELL_TOO_LONG'],
      [5, 4, 'IMPORTS.CELL_TOO_LONG'],
      [6, 5, 'K5'],
    ]);
  });

  it('reject a line that is longer than 16 MB and keep its place', async () => {
    const long = Array<string>(17).fill('x'.repeat(1024 * 1024));
    const rows = await read('Key,Day\n', ...long, '\nK2,\n');
    expect(summary(rows)).toEqual([
      [2, 1, 'IMPORTS.LINE_TOO_LONG'],
      [3, 2, 'K2'],
    ]);
    expect(rows[0]?.range).toEqual({ from: 8, to: 8 + 17 * 1024 * 1024 });
  });

  it('are content behind a backslash where the mapping says so', async () => {
    const text = 'Key,Day,Cause\nK1,,"33\\" long, \\"x\\""\nK2,,"a\\\\"\n';
    expect(await readAs({ ...mapping, innerQuotes: 'backslash' }, text)).toMatchObject([
      { record: { cause: '33" long, "x"' } },
      { record: { cause: 'a\\' } },
    ]);
  });

  it('are read as another reader of tables reads them', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ñ', '"', ',', ';', '\n', ' ', '-', "'"),
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (table) => {
        const text = stringify([['Key', 'Day', 'Note'], ...table.map(([a, b]) => ['K', a, b])]);
        const expected = parse(text, { from: 2 });
        // Cells are told apart from an apostrophe that disarms a formula elsewhere.
        const told = expected.map((row) => row.map((text) => text.replace(/^'(?='*\s*[-\n])/u, '')));
        expect((await read(text)).map(({ cells }) => cells)).toEqual(told);
      }),
    );
  });
});

describe('rows without a key', () => {
  const table = 'Key,Day,Cause\n,,cold\n,,heat\n,,cold\n';

  it('get an id from what they say and how often it was said', async () => {
    const ids = (await readAs(hashed, table)).map(({ record }) => record?.id as string);
    expect(ids.map((id) => id.split('#')[1])).toEqual(['1', '1', '2']);
    expect(ids[0]?.split('#')[0]).toBe(ids[2]?.split('#')[0]);
    expect(ids[0]?.split('#')[0]).not.toBe(ids[1]?.split('#')[0]);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}#1$/u);
  });

  it('keep it when the table is saved in another way', async () => {
    const other = '\uFEFFCause;Key;Day\r\n"cold";;\r\n';
    const idOf = async (text: string): Promise<unknown> => (await readAs(hashed, text))[0]?.record?.id;
    expect(await idOf(other)).toBe(await idOf(table));
  });
});
