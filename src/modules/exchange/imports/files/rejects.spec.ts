import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import type { Mapping } from '../domain/mapping.js';
import { decodeCells } from './cell-text.js';
import { openCsv, readCsv, type CsvRow } from './read-csv.js';
import { readNdjson } from './read-ndjson.js';
import { RejectFile, type Rejection } from './rejects.js';
import { disarm, rearm } from '../../../../words/spreadsheet-apostrophe.js';

const mapping: Mapping = {
  id: 'try',
  name: 'Try',
  institution: { code: 'XX-TRY', name: 'Invented register', country: 'MX', kind: 'public_register' },
  recordType: 'remains',
  encoding: 'utf-8',
  requiredColumns: ['Key', 'Day'],
  idFrom: { column: 'Key' },
  rules: [{ read: 'date', column: 'Day', to: 'found.date', formats: ['YYYY-MM-DD'] }],
  constants: [],
};
const why: Rejection = {
  line: 7,
  row: 5,
  findings: [{ path: 'found.date', code: 'IMPORTS.DATE_UNREADABLE' }],
};

/** Collects what is written. */
function sink(): { stream: PassThrough; bytes: () => Buffer } {
  const stream = new PassThrough({ highWaterMark: 100_000_000 });
  return { stream, bytes: () => (stream.read(stream.readableLength) as Buffer | null) ?? Buffer.alloc(0) };
}

async function rowsOf(bytes: Buffer, by = mapping): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(new PassThrough().end(bytes), by)) rows.push(row);
  return rows;
}

describe('an apostrophe before a formula', () => {
  it.each(['=1+1', '+1', '-111.5', '@x', '\tx', '\rx', "'=1", "''-1"])(
    'is set before %j and taken off again',
    (cell) => {
      expect(disarm(cell)).toBe(`'${cell}`);
      expect(rearm(disarm(cell))).toBe(cell);
    },
  );

  const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
  const BEFORE = ['', ' ', '\u00a0', '\ufeff', '\0', '\u200b\u2066', '\u3000 '];

  it.each(BEFORE.flatMap((before) => SIGNS.map((sign) => `${before}${sign}SUM(1)`)))(
    'is set however the formula begins: %j',
    (cell) => {
      expect(disarm(cell)).toBe(`'${cell}`);
      expect(rearm(disarm(cell))).toBe(cell);
    },
  );

  it('changes no other cell, and always goes again', () => {
    expect(["O'Hara", "'tis", '', '1=1', "'"].map((cell) => rearm(disarm(cell)))).toEqual([
      "O'Hara",
      "'tis",
      '',
      '1=1',
      "'",
    ]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '-', '@', 'a', '\t', ' ', '\0', '＝') }),
        (cell) => {
          expect(rearm(disarm(cell))).toBe(cell);
          expect(disarm(cell)).not.toMatch(/^[=+\-@\t\r]/u);
        },
      ),
    );
  });
});

describe('the reject file of a table', () => {
  const header = {
    dialect: { separator: ';', innerQuotes: 'doubled' },
    columns: ['Key', 'Day', '=Note'],
  } as const;

  it('quotes and disarms every cell, and says beside it where and why', async () => {
    const [rejects, reasons] = [sink(), sink()];
    const file = await RejectFile.forCsv(rejects.stream, reasons.stream, header);
    await file.addRow({ cells: ['K1', 'May', '-111.5'], areBytes: false }, why);
    await file.addRow({ cells: ['K2', 'a "b"\nc', ''], areBytes: false }, { ...why, line: 9 });
    await file.addRow({ cells: ['K3', '', ''], areBytes: false }, { ...why, line: 12 });
    expect(rejects.bytes().toString()).toBe(
      `"Key";"Day";"'=Note"\n"K1";"May";"'-111.5"\n"K2";"a ""b""\nc";""\n"K3";"";""\n`,
    );
    const told = reasons
      .bytes()
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Rejection & { rejectLine: number });
    expect(told.map(({ rejectLine, line }) => [rejectLine, line])).toEqual([
      [2, 7],
      [3, 9],
      [5, 12],
    ]);
    expect(told[0]).toEqual({ rejectLine: 2, ...why });
  });

  it.each(['doubled', 'backslash'] as const)(
    'gives back any cell with %s quotes when it is imported again',
    async (innerQuotes) => {
      const cell = fc.string({
        unit: fc.constantFrom('a', 'ñ', '"', '\\', ';', '\n', "'", '=', '-', '\t'),
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(fc.tuple(cell, cell), async ([a, b]) => {
          const [rejects, reasons] = [sink(), sink()];
          const written = { ...header, dialect: { ...header.dialect, innerQuotes } };
          const file = await RejectFile.forCsv(rejects.stream, reasons.stream, written);
          await file.addRow({ cells: ['K', a, b], areBytes: false }, why);
          const [row] = await rowsOf(rejects.bytes(), { ...mapping, innerQuotes });
          expect(row?.cells).toEqual(['K', a, b]);
        }),
      );
    },
  );

  it('keeps the bytes of a row that is not UTF-8', async () => {
    const source = Buffer.from('Key,Day\nK1,\xf1\n', 'latin1');
    const [rejects, reasons] = [sink(), sink()];
    const table = await openCsv(new PassThrough().end(source), mapping);
    if (!table) throw new Error('the table is empty');
    const file = await RejectFile.forCsv(rejects.stream, reasons.stream, table.header);
    for await (const row of table.rows)
      await file.addRow(row, { line: row.line, row: row.row, findings: row.errors });
    const bytes = rejects.bytes();
    expect(bytes).toEqual(Buffer.from('"Key","Day"\n"K1","\xf1"\n', 'latin1'));
    expect(await rowsOf(bytes)).toMatchObject([{ errors: [{ code: 'IMPORTS.UTF8_INVALID' }] }]);
  });

  it('holds a row that could not be cut as one cell, which is rejected again until it is mended', async () => {
    const [rejects, reasons] = [sink(), sink()];
    const rows = await rowsOf(Buffer.from('Key,Day\nK1,"never\nK2,\n'));
    const file = await RejectFile.forCsv(rejects.stream, reasons.stream, {
      dialect: { separator: ',', innerQuotes: 'doubled' },
      columns: ['Key', 'Day'],
    });
    await file.addRow(rows[0]!, why);
    expect(await rowsOf(rejects.bytes())).toMatchObject([
      { cells: ['K1,"never'], errors: [{ code: 'IMPORTS.CELL_COUNT' }] },
    ]);
  });

  it('is UTF-8 even where the table was not, and is read as such', () => {
    expect(decodeCells([Buffer.from('señal').toString('latin1')], 'windows-1252')).toEqual(['señal']);
    expect(decodeCells(['se\xf1al'], 'windows-1252')).toEqual(['señal']);
  });
});

describe('the reject file of an exchange file', () => {
  it('holds the lines as they were, with nothing added', async () => {
    const [rejects, reasons] = [sink(), sink()];
    const file = RejectFile.forNdjson(rejects.stream, reasons.stream);
    await file.addLine('{"id":"=1","x":2}', { line: 3, findings: why.findings });
    await file.addLine(Buffer.from([0x7b, 0xff, 0x7d]), { line: 8, findings: why.findings });
    expect(rejects.bytes()).toEqual(Buffer.from('{"id":"=1","x":2}\n{\xff}\n', 'latin1'));
    expect(
      reasons
        .bytes()
        .toString()
        .split('\n')
        .map((line) => line.slice(0, 25)),
    ).toEqual(['{"rejectLine":1,"line":3,', '{"rejectLine":2,"line":8,', '']);
  });

  it('takes a line that is too long from the source', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huella-rejects-'));
    const path = join(folder, 'source.ndjson');
    await writeFile(path, '{"a":1}\n{"long":"ñandú"}\n{"b":2}\n');
    const [rejects, reasons] = [sink(), sink()];
    const file = RejectFile.forNdjson(rejects.stream, reasons.stream);
    await file.addRange(
      path,
      { from: 8, to: 8 + Buffer.byteLength('{"long":"ñandú"}') },
      { line: 2, findings: [] },
    );
    const bytes = rejects.bytes();
    expect(bytes.toString()).toBe('{"long":"ñandú"}\n');
    for await (const line of readNdjson(new PassThrough().end(bytes)))
      expect(line).toEqual({ line: 1, text: '{"long":"ñandú"}' });
    await rm(folder, { recursive: true });
  });
});
