import { Bank } from '../bank.js';
import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { isWithinOneBank, KINDS, type LinkedRecordType, SIDES_OF_KIND } from '../kinds.js';
import { Lexicon } from '../lexicon.js';
import { scan, type ScanRequest, type ScanResult } from '../scan.js';
import { inventedRecord } from '../testing/invented-record.js';
import type { TopLists } from '../top-lists.js';
import { BoundIndex } from './bound-index.js';
import { NO_FLOOR, unitsOfFloor } from './partner-thresholds.js';
import { scanNewRecords } from './scan-new-records.js';

const OLD = 130;
const NEW = 16;
const KEEP = 12;
const PARTIES = 2;
/** Records of the second party are compared with all, those of the first only with it. */
const ALLOWED = Uint8Array.of(0, 1, 1, 1);

const TYPES = ['report', 'remains', 'living'] as const;
const records: Record<LinkedRecordType, readonly ComparableRecord[]> = {
  report: Array.from({ length: OLD + 2 * NEW }, (_, i) => inventedRecord('report', i)),
  remains: Array.from({ length: OLD + 2 * NEW }, (_, i) => inventedRecord('remains', i)),
  living: Array.from({ length: OLD + 2 * NEW }, (_, i) => inventedRecord('living', i)),
};
const background = buildBackground(Object.values(records).flat());

const DIRECTIONS = KINDS.flatMap((kind) => {
  const { a, b } = SIDES_OF_KIND[kind];
  return a === b
    ? [{ kind, asks: a, asked: b }]
    : [
        { kind, asks: a, asked: b },
        { kind, asks: b, asked: a },
      ];
});

interface Banks {
  readonly bank: (type: LinkedRecordType) => Bank;
  readonly boundIndex: (type: LinkedRecordType) => BoundIndex;
  readonly add: (type: LinkedRecordType, i: number) => number;
}

/** Banks of the old records, covered, with digests of them. */
function coveredBanks(): Banks {
  const lexicon = new Lexicon(background);
  const banks = Object.fromEntries(TYPES.map((type) => [type, new Bank(type, lexicon)]));
  const bank = (type: LinkedRecordType): Bank => banks[type]!;
  const add = (type: LinkedRecordType, i: number): number =>
    bank(type).add(records[type][i]!, { party: i % PARTIES, institution: i % 3, rank: i + 1 });
  for (const type of TYPES) {
    for (let i = 0; i < OLD; i += 1) add(type, i);
    bank(type).cover();
  }
  const boundIndexes = Object.fromEntries(TYPES.map((type) => [type, new BoundIndex(bank(type))]));
  return { bank, add, boundIndex: (type) => boundIndexes[type]! };
}

/**
 * The least score that the stored list of each of the bank's records asks for, by slot; `full` of what a new
 * record must exceed.
 */
function floorsOf(request: ScanRequest) {
  const { kind, queryBank, bank } = request;
  const sweep = scan({ ...request, queries: queryBank.slots(), pairsWithinBank: 'sweep' });
  const lists = isWithinOneBank(kind) ? [sweep.forward, sweep.reverse] : [sweep.reverse];
  const scoresOf = new Map<number, number[]>();
  for (const { owners, counts, width, log10LR } of lists)
    for (const [row, owner] of owners.entries())
      scoresOf.set(owner, [
        ...(scoresOf.get(owner) ?? []),
        ...log10LR.subarray(row * width, row * width + counts[row]!),
      ]);
  const full = new Float64Array(2 * bank.size).fill(-Infinity);
  for (const [owner, scores] of scoresOf)
    if (scores.length >= KEEP) full[owner] = scores.sort((x, y) => y - x)[KEEP - 1]!;
  return { full, floors: Int32Array.from(full, unitsOfFloor) };
}

/** The lists that new records enter: `owner: partner …`, best first. */
function entering({ owners, width, counts, partners, log10LR }: TopLists, floors: Float64Array): string[] {
  return Array.from(owners, (owner, row) => {
    const from = row * width;
    const own = Array.from({ length: counts[row]! }, (_, i) => from + i);
    const found = own.filter((at) => log10LR[at]! > floors[owner]!).map((at) => partners[at]);
    return found.length > 0 ? `${owner}: ${found.join(' ')}` : '';
  })
    .filter(Boolean)
    .sort();
}

function expectSameForward({ forward }: ScanResult, { forward: whole }: ScanResult): void {
  expect(forward.counts).toEqual(whole.counts);
  expect(forward.partners).toEqual(whole.partners);
  expect(forward.compared).toEqual(whole.compared);
  for (const [i, score] of whole.log10LR.entries())
    expect(Math.abs(forward.log10LR[i]! - score)).toBeLessThan(1e-9);
}

describe.each(DIRECTIONS)('new records of kind $kind, asked by $asks', ({ kind, asks, asked }) => {
  const requestOf = ({ bank }: Banks, queries: readonly number[]): ScanRequest => ({
    kind,
    queryBank: bank(asks),
    queries: Int32Array.from(queries),
    bank: bank(asked),
    allowed: ALLOWED,
    parties: PARTIES,
    keep: KEEP,
    withinInstitution: true,
    pairsWithinBank: 'new-records',
  });
  const expectSame = (request: ScanRequest, banks: Banks, { full, floors }: ReturnType<typeof floorsOf>) => {
    const whole = scan(request);
    const found = scanNewRecords(request, { boundIndex: banks.boundIndex(asked), floors });
    expect(found.compared).toBe(whole.compared);
    expectSameForward(found, whole);
    expect(entering(found.reverse, full)).toEqual(entering(whole.reverse, full));
    return found;
  };

  it('find the same counterparts and enter the same stored lists as in a full scan', () => {
    const banks = coveredBanks();
    const floors = floorsOf(requestOf(banks, []));
    const queries = Array.from({ length: NEW }, (_, i) => banks.add(asks, OLD + i));
    for (const query of queries.slice(0, 4)) expectSame(requestOf(banks, [query]), banks, floors);
    const { reverse, scored, compared } = expectSame(requestOf(banks, queries), banks, floors);
    expect(scored).toBeLessThan(0.9 * compared);
    expect(entering(reverse, floors.full).length).toBeGreaterThan(0);
  });

  it('find records that have come, gone and changed since the bound index was made', () => {
    const banks = coveredBanks();
    const floors = floorsOf(requestOf(banks, []));
    const others = banks.bank(asked);
    for (let i = 0; i < OLD; i += 9) others.remove(i);
    for (let i = 0; i < OLD; i += 18) {
      const slot = banks.add(asked, i);
      expect(slot).toBeGreaterThanOrEqual(OLD);
      floors.full[slot] = -Infinity;
      floors.floors[slot] = NO_FLOOR;
    }
    const queries = Array.from({ length: NEW }, (_, i) => banks.add(asks, OLD + NEW + i));
    expectSame(requestOf(banks, queries.slice(0, 1)), banks, floors);
    expectSame(requestOf(banks, queries), banks, floors);
  });

  it('never meet those from whom they are held apart', () => {
    const banks = coveredBanks();
    const floors = floorsOf(requestOf(banks, []));
    const queries = Array.from({ length: NEW }, (_, i) => banks.add(asks, OLD + i));
    const [first, second] = [queries[1]!, queries[2]!];
    // Some of the bound index, some beside it; of one bank two of the new ones, from either side.
    const isWithin = isWithinOneBank(kind);
    const apart = new Map([
      [first, [4, 7, 60, ...(isWithin ? [second] : [])]],
      [second, isWithin ? [first, 9] : [9]],
    ]);
    const request = { ...requestOf(banks, queries), apart };
    const { forward, compared } = expectSame(request, banks, floors);
    expect(compared).toBeLessThan(scan(requestOf(banks, queries)).compared);
    const listed = forward.partners.subarray(forward.width, 2 * forward.width);
    expect([...listed].filter((slot) => apart.get(first)?.includes(slot))).toEqual([]);
  });

  it('find all where no stored list asks for anything, and a shard of the bank where only that is asked', () => {
    const banks = coveredBanks();
    const query = banks.add(asks, OLD);
    const empty = {
      full: new Float64Array(2 * OLD).fill(-Infinity),
      floors: new Int32Array(2 * OLD).fill(NO_FLOOR),
    };
    const request = requestOf(banks, [query]);
    const { reverse } = expectSame(request, banks, empty);
    expect(reverse.owners.length).toBe(scan(request).compared);
    const bankSlots = banks
      .bank(asked)
      .slots()
      .filter((slot) => slot % 3 === 1);
    expectSame({ ...request, bankSlots }, banks, floorsOf({ ...request, bankSlots }));
  });
});

describe('covered slots', () => {
  it('are not used again before the next covering', () => {
    const banks = coveredBanks();
    const add = (i: number) => banks.add('report', i);
    const reports = banks.bank('report');
    reports.remove(7);
    expect(add(OLD)).toBe(OLD);
    expect(reports.strays).toBe(2);
    expect(reports.coveredSlots().length).toBe(OLD - 1);
    reports.remove(OLD);
    expect(add(OLD + 1)).toBe(OLD);
    reports.cover();
    expect(reports.strays).toBe(0);
    expect(reports.coveredSlots()).toEqual(reports.slots());
    expect(add(OLD + 2)).toBe(7);
  });
});

it('refuses the bound index of another bank', () => {
  const [some, others] = [coveredBanks(), coveredBanks()];
  const request: ScanRequest = {
    kind: 'identification',
    queryBank: some.bank('report'),
    queries: Int32Array.of(0),
    bank: some.bank('remains'),
    allowed: ALLOWED,
    parties: PARTIES,
    keep: KEEP,
  };
  const floors = new Int32Array(OLD);
  expect(() => scanNewRecords(request, { boundIndex: others.boundIndex('remains'), floors })).toThrow(
    /another bank/,
  );
});
