import { PassThrough } from 'node:stream';
import { readFamilias } from '../../src/kernel/genetics/index.js';
import { readProfileColumns } from '../../src/kernel/genetics/files/tables/profile-columns.js';
import { readFigure } from '../../src/modules/records/forensic-bank/domain/frequency-file/read-figure.js';
import { rowsOf } from '../../src/modules/records/forensic-bank/domain/frequency-file/rows.js';
import { readDenial } from '../../src/modules/exchange/imports/domain/english/denials.js';
import { gather } from '../../src/modules/exchange/imports/domain/english/fragments.js';
import { RejectFile } from '../../src/modules/exchange/imports/index.js';

const LONG = 300_000;
const long = (unit: string): string => unit.repeat(LONG);

/** What grows with the square of its input would take minutes here, and the test would be given up; nothing is timed. */
describe('input of hundreds of thousands of characters', () => {
  it.each([
    ['line ends before a frequency table', () => rowsOf(`,${long('\n')}x`)],
    [
      'figures of a frequency',
      () => readFigure({ locus: 'TH01', allele: '6', figure: `${long('1')}x`, line: 1 }),
    ],
    ['blanks in a title of a profile table', () => readProfileColumns(['Sample Name', `a${long(' ')}x`])],
    ['blanks in a sentence of a register', () => readDenial(`no scars${long(' ')}x`)],
    [
      'blanks behind an item of a list',
      () => gather([{ text: `x${long(' ,')}y`, index: 0 } as never], () => true),
    ],
  ])('is read as soon as any: %s', (_, read) => {
    expect(() => read()).not.toThrow();
  });

  it('is read as soon as any: brackets of a Familias file', () => {
    expect(() => readFamilias(`"Output from Familias, version 3.3"\n[${long(']')}x\n`)).toThrow();
  });

  it('is written as soon as any: backslashes of a rejected cell', async () => {
    const [rejects, reasons] = [new PassThrough({ highWaterMark: 10 * LONG }), new PassThrough()];
    const dialect = { separator: ',', innerQuotes: 'backslash' } as const;
    const file = await RejectFile.forCsv(rejects, reasons, { dialect, columns: ['Key'] });
    await file.addRow({ cells: [`${long('\\')}x`], areBytes: false }, { line: 1, row: 1, findings: [] });
    const written = String(rejects.read(rejects.readableLength));
    expect(written.length).toBeGreaterThan(LONG);
  });
});
