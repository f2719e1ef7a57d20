import { CodeTable, tableFor } from './code-table.js';

const MOST_CODES = 65_535;

function codeTableOf(records: number): CodeTable<number> {
  const codeTable = new CodeTable<number>(new Uint16Array(records));
  for (let number = 0; number < records; number += 1) codeTable.put(number, number);
  return codeTable;
}

describe('a table of codes', () => {
  it('gives the same key the same code, and counts its records', () => {
    const codeTable = new CodeTable<string>(new Uint16Array(4));
    for (const [number, key] of ['a', 'b', 'a', 'c'].entries()) codeTable.put(number, key);
    expect(Array.from(codeTable.codes)).toEqual([0, 1, 0, 2]);
    expect(codeTable.counts).toEqual([2, 1, 1]);
    expect(tableFor(codeTable)).toHaveLength(3);
  });

  it('takes those that find no code for what may weigh anything, and is of no use where they are many', () => {
    const [full, over, far] = [MOST_CODES, MOST_CODES + 100, MOST_CODES + 5000].map(codeTableOf);
    expect([full?.hasOverflow, over?.hasOverflow, far?.hasOverflow]).toEqual([false, true, true]);
    expect([full?.isOfUse, over?.isOfUse, far?.isOfUse]).toEqual([true, true, false]);
    expect(tableFor(over!)[over!.codes.at(-1)!]).toBe(Infinity);
  });
});
