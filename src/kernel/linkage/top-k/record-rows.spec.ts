import { CodeTable } from './code-table.js';
import { ScalarKernels } from './scalar-kernels.js';
import { RecordRows } from './record-rows.js';

const SIZE = 300;

/** So many codes, by turns. */
function codeTableOf(codes: number): CodeTable<number> {
  const codeTable = new CodeTable<number>(new Uint16Array(SIZE));
  for (let number = 0; number < SIZE; number += 1) codeTable.put(number, (number * 7) % codes);
  return codeTable;
}

describe('codes record by record', () => {
  const order = { loops: new ScalarKernels(), size: SIZE };

  it('are those of the columns, also of those that find no place in a row', () => {
    const codeTables = Array.from({ length: 20 }, (_, at) => codeTableOf(1 + at));
    const rows = new RecordRows(codeTables, order);
    for (const codeTable of codeTables) {
      const { codes, apartLog2 } = rows.of(codeTable);
      const read = Array.from({ length: SIZE }, (_, number) => codes[number << apartLog2]);
      expect(read).toEqual(Array.from(codeTable.codes));
    }
    expect(codeTables.filter((codeTable) => rows.of(codeTable).apartLog2 > 0)).toHaveLength(16);
  });

  it('leave out what tells nobody apart', () => {
    const [anybody, telling] = [codeTableOf(1), codeTableOf(2)];
    const rows = new RecordRows([anybody, telling], order);
    expect(rows.of(anybody).codes).toBe(anybody.codes);
    expect(rows.of(telling).codes).not.toBe(telling.codes);
    expect(rows.areOf([anybody, telling])).toBe(true);
    expect(rows.areOf([telling, anybody])).toBe(false);
    expect(rows.areOf([anybody])).toBe(false);
  });
});
