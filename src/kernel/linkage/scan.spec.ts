import { populationTable, USUAL_MODEL_FIELDS, USUAL_POPULATION } from '../genetics/index.js';
import { buildBackground } from './build-background.js';
import { Bank, type Placement } from './bank.js';
import { explain, log10LROf } from './explain.js';
import { isWithinOneBank, type Kind, KINDS, type LinkedRecordType, SIDES_OF_KIND } from './kinds.js';
import { Lexicon } from './lexicon.js';
import { scan, type ScanRequest } from './scan.js';
import { inventedRecord } from './testing/invented-record.js';
import { mergeTopK, type TopLists } from './top-lists.js';

const RECORDS = 24;
const records = {
  report: Array.from({ length: RECORDS }, (_, i) => inventedRecord('report', i)),
  remains: Array.from({ length: RECORDS }, (_, i) => inventedRecord('remains', i)),
  living: Array.from({ length: RECORDS }, (_, i) => inventedRecord('living', i)),
};
const { source, loci } = populationTable(USUAL_POPULATION)!;
const background = buildBackground(Object.values(records).flat(), {
  population: USUAL_POPULATION,
  source,
  model: USUAL_MODEL_FIELDS,
  misattribution: 0.001,
  loci: [
    ...[...loci.values()].map(({ locus, alleles, frequencies }) => ({
      locus,
      alleles,
      frequencies: [...frequencies],
    })),
    { locus: 'DXS7132', alleles: ['12', '13', '14'], frequencies: [0.2, 0.5, 0.3] },
  ],
});
const everybody = { allowed: Uint8Array.of(1), parties: 1 };
const placed = (i: number): Placement => ({ party: 0, institution: i % 3, rank: 7919 * ((i * 31) % 101) });

function banks(
  place: (i: number, type: LinkedRecordType) => Placement = placed,
): Record<LinkedRecordType, Bank> {
  const lexicon = new Lexicon(background);
  const fill = (type: LinkedRecordType): Bank => {
    const bank = new Bank(type, lexicon);
    for (const [i, record] of records[type].entries()) bank.add(record, place(i, type));
    return bank;
  };
  return { report: fill('report'), remains: fill('remains'), living: fill('living') };
}

function request(kind: Kind, all = banks(), more: Partial<ScanRequest> = {}): ScanRequest {
  const { a, b } = SIDES_OF_KIND[kind];
  const queries = all[a].slots();
  return { kind, queryBank: all[a], queries, bank: all[b], keep: RECORDS, ...everybody, ...more };
}

/** Every listed pair as "owner>partner" with its score. */
function pairs(lists: TopLists): Map<string, number> {
  const found = new Map<string, number>();
  for (const [row, owner] of lists.owners.entries()) {
    for (let i = 0; i < lists.counts[row]!; i += 1) {
      const at = row * lists.width + i;
      found.set(`${owner}>${lists.partners[at]!}`, lists.log10LR[at]!);
    }
  }
  return found;
}

const turned = (key: string): string => key.split('>').reverse().join('>');

describe.each(KINDS)('a scan of kind %s', (kind) => {
  const { a, b } = SIDES_OF_KIND[kind];
  const options: Partial<ScanRequest> = { withinInstitution: true };

  it('gives every pair the sum of its explained evidence', () => {
    const { forward } = scan(request(kind, banks(), options));
    expect(pairs(forward).size).toBeGreaterThan(RECORDS * (RECORDS - 1) * 0.49);
    for (const [key, score] of pairs(forward)) {
      const [query = 0, slot = 0] = key.split('>').map(Number);
      const evidence = explain(records[a][query]!, records[b][slot]!, background, kind);
      expect(Math.abs(log10LROf(evidence) - score)).toBeLessThan(1e-6);
    }
  });

  it('gives a pair the same score whichever of the two asks', () => {
    const all = banks();
    const one = pairs(scan(request(kind, all, { ...options, pairsWithinBank: 'new-records' })).forward);
    const other = {
      ...request(kind, all, options),
      queryBank: all[b],
      queries: all[b].slots(),
      bank: all[a],
    };
    const asked = pairs(scan(other).forward);
    for (const [key, score] of one) {
      expect(asked.get(turned(key)) ?? asked.get(key)).toBeCloseTo(score, 9);
    }
  });

  it('gives a pair the same score whether its query asks alone or among others', () => {
    const all = banks();
    const queries = all[a].slots();
    const together = pairs(scan(request(kind, all, options)).forward);
    for (const query of queries) {
      const alone = scan(request(kind, all, { ...options, queries: Int32Array.of(query) })).forward;
      for (const [key, score] of pairs(alone))
        expect(Math.abs(together.get(key)! - score)).toBeLessThan(1e-12);
    }
  });

  it('lists the same pairs from both sides', () => {
    const { forward, reverse, compared } = scan(request(kind, banks(), options));
    const backwards = new Map([...pairs(reverse)].map(([key, score]) => [turned(key), score]));
    expect(backwards).toEqual(pairs(forward));
    expect(compared).toBe(pairs(forward).size);
  });

  it('gives the same lists when the bank is divided into shards', () => {
    const all = banks();
    const slots = all[b].slots();
    const shard = (rest: number): Int32Array => slots.filter((slot) => slot % 3 === rest);
    const whole = scan(request(kind, all, { ...options, keep: 5 }));
    const parts = [2, 0, 1].map((rest) =>
      scan(request(kind, all, { ...options, keep: 5, bankSlots: shard(rest) })),
    );
    const merged = mergeTopK(parts.map((part) => part.forward), 5); // prettier-ignore
    expect(merged.partners).toEqual(whole.forward.partners);
    expect(merged.log10LR).toEqual(whole.forward.log10LR);
    for (const [row, tail] of merged.log10Tail.entries()) {
      const expected = whole.forward.log10Tail[row]!;
      if (Number.isFinite(expected)) expect(tail).toBeCloseTo(expected, 9);
      else expect(tail).toBe(expected);
    }
  });

  it('never lists a pair of parties that may not be compared', () => {
    const all = banks((i, type) => ({ ...placed(i), party: (i % 3) + (type === a ? 0 : 3) }));
    const allowed = new Uint8Array(36).fill(1);
    const queryParty = 1;
    for (const bankParty of [1, 4]) allowed[queryParty * 6 + bankParty] = 0;
    const { forward } = scan(request(kind, all, { ...options, allowed, parties: 6 }));
    const forbidden = [...pairs(forward).keys()].filter((key) => {
      const [query = 0, slot = 0] = key.split('>').map(Number);
      return query % 3 === queryParty && slot % 3 === 1;
    });
    expect(forbidden).toEqual([]);
    expect(pairs(forward).size).toBeGreaterThan(100);
  });

  it('works the same on a bank that was attached from shared memory', () => {
    const all = banks();
    const attached = { ...all, [a]: Bank.attach(all[a].share()), [b]: Bank.attach(all[b].share()) };
    const here = scan(request(kind, all, options));
    const there = scan(request(kind, attached, options));
    expect(pairs(there.forward)).toEqual(pairs(here.forward));
  });

  it('sums up in the tail what it does not keep', () => {
    const all = scan(request(kind, banks(), options)).forward;
    const few = scan(request(kind, banks(), { ...options, keep: 3 })).forward;
    for (const [row] of few.owners.entries()) {
      const left = Array.from(all.log10LR.subarray(row * all.width + 3, row * all.width + all.counts[row]!));
      const sum = left.reduce((total, score) => total + 10 ** score, 0);
      if (sum > 0) expect(few.log10Tail[row]).toBeCloseTo(Math.log10(sum), 9);
      else expect(few.log10Tail[row]).toBe(-Infinity);
    }
  });
});

describe.each(KINDS.filter(isWithinOneBank))('pairs within one bank of kind %s', (kind) => {
  const { a } = SIDES_OF_KIND[kind];
  const options: Partial<ScanRequest> = { withinInstitution: true };

  it('are scored once in a sweep', () => {
    const found = [...pairs(scan(request(kind, banks(), options)).forward).keys()];
    const unordered = new Set(found.map((key) => key.split('>').sort().join('>')));
    expect(unordered.size).toBe(found.length);
    expect(found).toHaveLength((RECORDS * (RECORDS - 1)) / 2);
  });

  it.each(['sweep', 'new-records'] as const)(
    'are never scored where they are held apart (%s)',
    (pairsWithinBank) => {
      const [all, queries] = [banks(), Int32Array.of(3, 8, 11)];
      const apart = new Map([
        [3, [8, 20]],
        [8, [3]],
      ]);
      const asked = request(kind, all, { ...options, queries, pairsWithinBank });
      const together = pairs(scan(asked).forward);
      const held = scan({ ...asked, apart });
      const gone = ['3>8', '8>3', '3>20'].filter((key) => together.has(key));
      expect(gone.length).toBeGreaterThan(0);
      expect(pairs(held.forward)).toEqual(new Map([...together].filter(([key]) => !gone.includes(key))));
      expect(held.compared).toBe(together.size - gone.length);
    },
  );

  it('are all found for a new record, and two new records meet once', () => {
    const all = banks();
    const queries = Int32Array.of(3, 8);
    const { compared } = scan(request(kind, all, { ...options, queries, pairsWithinBank: 'new-records' }));
    expect(compared).toBe(2 * (RECORDS - 1) - 1);
    expect(all[a].size).toBe(RECORDS);
  });
});

describe('a scan', () => {
  it('compares remains of two institutions only, unless asked', () => {
    const all = banks();
    const across = pairs(scan(request('same_remains', all)).forward);
    const within = [...across.keys()].filter((key) => {
      const [x = 0, y = 0] = key.split('>').map(Number);
      return x % 3 === y % 3;
    });
    expect(within).toEqual([]);
    expect(across.size).toBeGreaterThan(0);
  });

  it('leaves out a record that was removed and finds the one that took its slot', () => {
    const all = banks();
    all.remains.remove(4);
    const without = pairs(scan(request('identification', all)).forward);
    expect([...without.keys()].some((key) => key.endsWith('>4'))).toBe(false);
    expect(all.remains.add(records.remains[5]!, placed(77))).toBe(4);
    const again = pairs(scan(request('identification', all)).forward);
    expect(again.get('0>4')).toBe(again.get('0>5'));
  });

  it('orders equal scores by rank', () => {
    const lexicon = new Lexicon(background);
    const [reports, remains] = [new Bank('report', lexicon), new Bank('remains', lexicon)];
    reports.add(records.report[0]!, placed(0));
    for (const rank of [30, 10, 20]) remains.add(records.remains[1]!, { party: 0, institution: 0, rank });
    const { forward } = scan({
      kind: 'identification',
      queryBank: reports,
      queries: reports.slots(),
      bank: remains,
      keep: 2,
      ...everybody,
    });
    expect(Array.from(forward.partners)).toEqual([1, 2]);
  });

  it('refuses banks that the kind does not pair', () => {
    const all = banks();
    expect(() => scan({ ...request('living', all), bank: all.remains })).toThrow(/does not pair/);
  });

  it('reads a bank from shared memory and never writes to it', () => {
    const attached = Bank.attach(banks().report.share());
    expect(() => attached.add(records.report[0]!, placed(0))).toThrow(/only read/);
  });

  it('tells how far it is', () => {
    const told: number[] = [];
    const { compared } = scan(request('living', banks(), { onProgress: (count) => told.push(count) }));
    expect(told.at(-1)).toBe(compared);
  });
});
