import { BANK_COLUMNS } from '../bank-columns.js';
import { Bank } from '../bank.js';
import { buildBackground } from '../build-background.js';
import { Lexicon } from '../lexicon.js';
import { inventedRecord } from '../testing/invented-record.js';
import { PackedRecords, RowBuffer } from './row-buffer.js';

const RECORDS = 40;
const OF_THE_BANK = ['isAlive', 'isCovered', 'rank'];
const COMPARED = Object.keys(BANK_COLUMNS).filter((name) => !OF_THE_BANK.includes(name));

function filledBank(recordType: 'report' | 'remains'): Bank {
  const records = Array.from({ length: RECORDS }, (_, seed) => inventedRecord(recordType, seed + 1));
  const bank = new Bank(recordType, new Lexicon(buildBackground(records)));
  for (const [rank, record] of records.entries())
    bank.add(record, { party: rank % 3, institution: rank % 2, rank });
  return bank;
}

const read = (columns: object, name: string, slot: number): unknown =>
  (columns as Record<string, ArrayLike<number>>)[name]?.[slot];

describe('records on a desk', () => {
  it.each(['report', 'remains'] as const)('say of a %s in every column what the bank says', (recordType) => {
    const bank = filledBank(recordType);
    // The slots as a bound index numbers them: not as they stand.
    const slots = bank.slots().toReversed();
    const rowBuffer = new RowBuffer(bank, new PackedRecords(bank, { slots, size: slots.length }), 8);
    const numbers = Int32Array.of(3, 39, 0, 17, 4);
    for (const count of [5, 2]) {
      const places = rowBuffer.lay(numbers, count);
      expect(Array.from(places)).toEqual(Array.from({ length: count }, (_, at) => at));
      for (const place of places)
        for (const name of COMPARED) {
          const stands = read(bank.columns, name, slots[numbers[place]!]!);
          expect({ name, says: read(rowBuffer.columns, name, place) }).toEqual({ name, says: stands });
        }
    }
    expect(rowBuffer.list('names')).toBe(bank.list('names'));
    expect(rowBuffer.lexicon).toBe(bank.lexicon);
  });

  it('have a place for what tells them apart, and none for what is the same of all', () => {
    const bank = filledBank('remains');
    const packed = new PackedRecords(bank, { slots: bank.slots(), size: RECORDS });
    expect(packed.names).toContain('eventFirst');
    expect(packed.names).not.toContain('route');
    expect(packed.constants.has('route')).toBe(true);
    expect(packed.rows).toHaveLength(packed.names.length * RECORDS);
  });

  it('are none of an empty bank', () => {
    const bank = filledBank('remains');
    const packed = new PackedRecords(bank, { slots: new Int32Array(0), size: 0 });
    expect(packed.width).toBe(0);
    expect(new RowBuffer(bank, packed, 1).lay(new Int32Array(0), 0)).toHaveLength(0);
  });
});
