import fc from 'fast-check';
import { csvCells, CsvLines, textOfCell } from './csv-lines.js';

const text = (lines: CsvLines): string => Buffer.from(lines.take()).toString('utf8');

describe('CsvLines', () => {
  it('writes cells as RFC 4180 has them', () => {
    const cells = csvCells(['plain', 'a,b', 'says "no"', 'ñandú', '']);
    const lines = new CsvLines(new Uint8Array(200));
    for (let at = 0; at < 5; at += 1) {
      lines.cell(cells, at);
      lines.comma();
    }
    lines.end();
    expect(text(lines)).toBe('plain,"a,b","says ""no""",ñandú,,\n');
  });

  it('reads back what a cell says, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const cells = csvCells(texts);
        expect(texts.map((_, at) => textOfCell(cells, at))).toEqual(texts);
      }),
    );
    expect(textOfCell(csvCells(['says "no", twice']), 0)).toBe('says "no", twice');
  });

  it('puts a word in front of a cell within its quotation marks', () => {
    const cells = csvCells(['plain', 'a,b']);
    const lines = new CsvLines(new Uint8Array(40));
    for (const at of [0, 1]) {
      lines.cellBehind(Buffer.from('left:'), cells, at);
      lines.end();
    }
    expect(text(lines)).toBe('left:plain\n"left:a,b"\n');
  });

  it('writes numbers with so many figures behind the point', () => {
    const lines = new CsvLines(new Uint8Array(200));
    for (const [value, figures] of [[-1.2346, 3], [0.000_000_4, 6], [-0.000_1, 3], [12, 3], [0.999_999_9, 6], [1234.5, 3], [0.012_034, 6]] as const) {
      lines.fixed(value, figures);
      lines.comma();
    }
    expect(text(lines)).toBe('-1.235,0.000000,0.000,12.000,1.000000,1234.500,0.012034,');
  }); // prettier-ignore

  it('is never further from a number than half of its last figure', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const lines = new CsvLines(new Uint8Array(64));
        lines.fixed(value, 3);
        expect(Math.abs(Number(text(lines)) - value)).toBeLessThanOrEqual(0.000_501);
      }),
    );
  });

  it('tells when a line would be too long for the part at hand', () => {
    const lines = new CsvLines(new Uint8Array(10));
    lines.fixed(1.5, 3);
    expect(lines.isFull(5)).toBe(false);
    expect(lines.isFull(6)).toBe(true);
    lines.take();
    expect(lines.isFull(10)).toBe(false);
  });
});
