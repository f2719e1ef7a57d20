import fc from 'fast-check';
import { CLASSES, LACK_LOG2 } from './bound-kernels.js';
import { CodeTable } from './code-table.js';
import { groupsOfCodes } from './group-codes.js';
import { ScalarKernels } from './scalar-kernels.js';
import { RecordClasses } from './record-classes.js';

const CODES = 300;
const RECORDS = 2000;
const MOST = 700;

function codeTableOf(keys: readonly number[]): CodeTable<number> {
  const codeTable = new CodeTable<number>(new Uint16Array(keys.length));
  for (const [number, key] of keys.entries()) codeTable.put(number, key);
  return codeTable;
}

describe('classes of records', () => {
  const keys = fc.array(fc.nat(CODES - 1), { minLength: RECORDS, maxLength: RECORDS });
  const unitsOfCodes = fc.array(fc.integer({ min: -2048, max: MOST }), {
    minLength: CODES,
    maxLength: CODES,
  });
  const loops = new ScalarKernels();

  it('lack no more than any of their records, and with what is left as much as it', () => {
    fc.assert(
      fc.property(keys, unitsOfCodes, unitsOfCodes, (those, sample, weights) => {
        const codeTable = codeTableOf(those);
        const classes = new RecordClasses(codeTable, [Float32Array.from(sample)], { loops, size: RECORDS });
        const [units, left] = [Int16Array.from(weights), new Int16Array(CODES)];
        classes.weigh(units, { most: MOST, steps: 255 }, left);
        const { classes: ofRecord, lacks } = classes.column;
        for (const [number, code] of codeTable.codes.entries()) {
          const lack = lacks[ofRecord[number]!]! << LACK_LOG2;
          expect(MOST - lack).toBeGreaterThanOrEqual(units[code]!);
          expect(left[code]! - lack).toBe(units[code]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are told apart where the samples tell most of their records apart', () => {
    // Three kinds of codes by one sample, a slight difference in each by the other.
    const counts = Array.from({ length: CODES }, (_, code) => 1 + (code % 7));
    const coarse = Float32Array.from(counts, (_, code) => -4 * (code % 3));
    const fine = Float32Array.from(counts, (_, code) => (code % 5) / 100);
    const groups = groupsOfCodes({ size: CODES, counts }, [coarse, fine], 3);
    const kindsOf = (group: number) => new Set(coarse.filter((_, code) => groups[code] === group));
    expect([0, 1, 2].map((group) => kindsOf(group).size)).toEqual([1, 1, 1]);
  });

  it('are no more than there are differences', () => {
    const counts = Array.from({ length: CODES }, () => 1);
    const tables = [Float32Array.from(counts, (_, code) => code % 4)];
    expect(new Set(groupsOfCodes({ size: CODES, counts }, tables, CLASSES)).size).toBe(4);
    expect(new Set(groupsOfCodes({ size: CODES, counts }, [], CLASSES)).size).toBe(1);
  });
});
