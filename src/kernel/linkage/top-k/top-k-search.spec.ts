import {
  type KinshipBasisJson,
  populationTable,
  USUAL_MODEL_FIELDS,
  USUAL_POPULATION,
} from '../../genetics/index.js';
import { Bank, type Placement } from '../bank.js';
import { buildBackground } from '../build-background.js';
import { pairingOf, scorersOf } from '../group-scorers.js';
import type { ComparableRecord } from '../comparable-record.js';
import { COMPARISONS } from '../groups/registry.js';
import { KINDS, type LinkedRecordType, SIDES_OF_KIND } from '../kinds.js';
import { Lexicon } from '../lexicon.js';
import { scan, type ScanRequest } from '../scan.js';
import type { TopLists } from '../top-lists.js';
import { inventedRecord } from '../testing/invented-record.js';
import { AskedRecords } from './asked-records.js';
import { BoundIndex } from './bound-index.js';
import { UpperBoundFilter } from './upper-bound-filter.js';
import { TopKSearch } from './top-k-search.js';
import { scoreBudgetOf } from './score-budget.js';
import { ALL, NEVER, UNITS } from './units.js';
import { scanBounded } from './scan-bounded.js';

const RECORDS = 280;
const KEEP = 12;
const LOCALITIES = ['Altar', 'Ejido Altar', 'Caborca', 'desconocido'];

/** Gives the place a name, which the invented records lack. */
function withLocality(record: ComparableRecord, i: number): ComparableRecord {
  const { found, lastContact } = record;
  const locality = LOCALITIES[i % LOCALITIES.length];
  return {
    ...record,
    found: found?.place ? { ...found, place: { ...found.place, locality } } : found,
    lastContact: lastContact?.place
      ? { ...lastContact, place: { ...lastContact.place, locality } }
      : lastContact,
  };
}

const ofType = (type: LinkedRecordType) =>
  Array.from({ length: RECORDS }, (_, i) => withLocality(inventedRecord(type, i), i));
const records = { report: ofType('report'), remains: ofType('remains'), living: ofType('living') };
const kinship: KinshipBasisJson = {
  population: USUAL_POPULATION,
  source: 'test',
  model: USUAL_MODEL_FIELDS,
  misattribution: 0.001,
  loci: ['D3S1358', 'vWA', 'TH01', 'FGA'].map((name) => {
    const { locus, alleles, frequencies, sampledAlleles } =
      populationTable(USUAL_POPULATION)!.loci.get(name)!;
    return { locus, alleles, frequencies: [...frequencies], sampledAlleles };
  }),
};
const background = buildBackground(Object.values(records).flat(), kinship);
const everybody = { allowed: Uint8Array.of(1), parties: 1 };

function banks(place = (i: number): Placement => ({ party: 0, institution: i % 3, rank: i + 1 })) {
  const lexicon = new Lexicon(background);
  const fill = (type: LinkedRecordType): Bank => {
    const bank = new Bank(type, lexicon);
    for (const [i, record] of records[type].entries()) bank.add(record, place(i));
    return bank;
  };
  return { report: fill('report'), remains: fill('remains'), living: fill('living') };
}

const all = banks();
const DIRECTIONS = KINDS.flatMap((kind) => {
  const { a, b } = SIDES_OF_KIND[kind];
  return a === b
    ? [{ kind, asks: a, asked: b }]
    : [
        { kind, asks: a, asked: b },
        { kind, asks: b, asked: a },
      ];
});

describe.each(DIRECTIONS)('bounds of kind $kind, asked by $asks', ({ kind, asks, asked }) => {
  const pairing = pairingOf(kind, all[asks], all[asked], everybody);
  const boundIndex = new BoundIndex(all[asked]);
  const { slots, size } = boundIndex.order;
  const stage = new UpperBoundFilter(pairing, boundIndex, size);
  const everyone = AskedRecords.inOrder(boundIndex.order, slots);

  it('are never below the scores, and above them by no more than they need to be of use', () => {
    const scorers = scorersOf(pairing);
    let excess = 0;
    for (const query of all[asks].slots()) {
      const scores = new Float64Array(slots.length);
      for (const { scorer } of scorers)
        if (scorer.begin(query)) scorer.addScores(slots, 0, slots.length, scores);
      stage.begin(query);
      expect(stage.find(everyone, 0, size, NEVER, ALL)).toBe(size);
      for (const [i, score] of scores.entries()) {
        const bound = stage.foundUnits[i]! / UNITS;
        if (!(bound >= score)) throw new Error(`bound ${bound} of ${query} with ${i} is below ${score}`);
        excess += Math.min(10, bound - score);
      }
    }
    expect(excess / RECORDS ** 2).toBeLessThan(3);
  });

  it('are found from any least on, whatever the order of the list, and turned away with their blocks', () => {
    const shuffled = AskedRecords.asGiven(boundIndex.order, all[asked].slots());
    for (const query of all[asks].slots().slice(0, 40)) {
      stage.begin(query);
      stage.find(everyone, 0, size, NEVER, ALL);
      const bounds = Int32Array.from(stage.foundUnits);
      for (const least of [-400, -100, 100, 400]) {
        const reaching = bounds.filter((bound) => bound >= least && bound < least + 200);
        expect(stage.find(everyone, 0, size, least, least + 200)).toBe(reaching.length);
        expect(stage.foundUnits.slice(0, reaching.length)).toEqual(reaching);
        expect(stage.find(shuffled, 0, size, least, least + 200)).toBe(reaching.length);
      }
    }
  });

  it('are held against every group of the kind', () => {
    const slots = all[asked].slots();
    const silent = scorersOf(pairing).filter(({ scorer }) =>
      all[asks].slots().every((query) => {
        const scores = new Float64Array(slots.length);
        if (scorer.begin(query)) scorer.addScores(slots, 0, slots.length, scores);
        return scores.every((score) => score === 0);
      }),
    );
    expect(silent.map(({ comparison }) => COMPARISONS.indexOf(comparison))).toEqual([]);
  });
});

it('turns away blocks of neighbours none of whom can reach, and nobody else', () => {
  const lexicon = new Lexicon(background);
  const [reports, remains] = [new Bank('report', lexicon), new Bank('remains', lexicon)];
  for (const [i, record] of records.report.entries())
    reports.add(record, { party: 0, institution: 0, rank: i });
  for (let rank = 0; rank < 8 * RECORDS; rank += 1)
    remains.add(records.remains[(7 * rank) % RECORDS]!, { party: 0, institution: 0, rank });
  const boundIndex = new BoundIndex(remains);
  const { size } = boundIndex.order;
  const everyone = AskedRecords.inOrder(boundIndex.order, boundIndex.order.slots);
  const stage = new UpperBoundFilter(
    pairingOf('identification', reports, remains, everybody),
    boundIndex,
    size,
  );
  for (const query of reports.slots().slice(0, 60)) {
    stage.begin(query);
    stage.find(everyone, 0, size, NEVER, ALL);
    const bounds = Int32Array.from(stage.foundUnits);
    for (const least of [-200, 0, 200, 400, 800]) {
      const reaching = Array.from(bounds.keys()).filter((at) => bounds[at]! >= least);
      const count = stage.find(everyone, 0, size, least, ALL);
      expect(Array.from(stage.found.subarray(0, count))).toEqual(reaching);
    }
  }
});

describe.each(KINDS)('a scan within reach of kind %s', (kind) => {
  const { a, b } = SIDES_OF_KIND[kind];
  const request: ScanRequest = {
    kind,
    queryBank: all[a],
    queries: all[a].slots(),
    bank: all[b],
    keep: KEEP,
    withinInstitution: true,
    ...everybody,
  };

  it('gives the lists of a full scan', () => {
    const [whole, reached] = [scan(request), scanBounded(request, new BoundIndex(all[b]))];
    expect(reached.compared).toBe(whole.compared);
    for (const side of ['forward', 'reverse'] as const) expectSameLists(reached[side], whole[side]);
  });

  it('gives them without the pairs that are held apart', () => {
    const apart = new Map([
      [3, [8, 20]],
      [8, [3]],
    ]);
    const held = { ...request, apart };
    const [whole, reached] = [scan(held), scanBounded(held, new BoundIndex(all[b]))];
    expect(whole.compared).toBeLessThan(scan(request).compared);
    for (const side of ['forward', 'reverse'] as const) expectSameLists(reached[side], whole[side]);
  });

  it('finds for one record what a full scan finds for it', () => {
    const search = new TopKSearch({ ...request, boundIndex: new BoundIndex(all[b]) });
    for (const query of [0, 7, 130, 279]) {
      const queries = Int32Array.of(query);
      const whole = scan({ ...request, queries, pairsWithinBank: 'new-records' }).forward;
      expectSameLists(search.best(query), whole);
    }
    expect(search.scored).toBeLessThan(4 * RECORDS);
  });
});

describe('a search', () => {
  it('estimates what all others weigh together', () => {
    const request = { kind: 'identification', queryBank: all.report, keep: KEEP, ...everybody } as const;
    const search = new TopKSearch({ ...request, boundIndex: new BoundIndex(all.remains) });
    const queries = all.report.slots();
    const whole = scan({ ...request, queries, bank: all.remains }).forward;
    const off = Array.from(queries, (query, row) => search.best(query).log10Tail[0]! - whole.log10Tail[row]!);
    expect(Math.abs(off.reduce((sum, difference) => sum + difference, 0) / off.length)).toBeLessThan(0.02);
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.2);
  });

  it('never lists a record of a party that the query may not be compared with', () => {
    const parted = banks((i) => ({ party: i % 2, institution: 0, rank: i + 1 }));
    const boundIndex = new BoundIndex(parted.remains);
    const search = new TopKSearch({
      kind: 'identification',
      queryBank: parted.report,
      boundIndex,
      allowed: Uint8Array.of(0, 1, 1, 0),
      parties: 2,
      keep: KEEP,
    });
    const { partners, compared } = search.best(4);
    expect(Array.from(partners, (slot) => slot % 2)).toEqual(Array.from(partners, () => 1));
    expect(compared[0]).toBe(RECORDS / 2);
  });
});

describe('a search with a score budget', () => {
  const most = 60;
  const request = { kind: 'identification', queryBank: all.report, keep: KEEP, ...everybody } as const;
  const boundIndex = new BoundIndex(all.remains);

  it('scores the likeliest only, and finds nearly all of the best', () => {
    const search = new TopKSearch({ ...request, boundIndex, scoreBudget: { most } });
    const queries = all.report.slots().slice(0, 90);
    const whole = scan({ ...request, queries, bank: all.remains }).forward;
    let found = 0;
    for (const [row, query] of queries.entries()) {
      const { partners } = search.best(query);
      const best = whole.partners.subarray(row * KEEP, row * KEEP + 3);
      for (const partner of best) if (partners.includes(partner)) found += 1;
    }
    expect(found / (3 * queries.length)).toBeGreaterThan(0.9);
    expect(search.scored / queries.length).toBeLessThan(1.5 * most);
  });

  it('is for large banks', () => {
    expect(scoreBudgetOf(20_000)).toBeUndefined();
    expect(scoreBudgetOf(1_000_000)).toEqual({ most: 15_000 });
  });
});

it('refuses the bound index of another bank', () => {
  const queries = all.report.slots();
  const request = { kind: 'living', queryBank: all.report, queries, bank: all.living, keep: KEEP } as const;
  const boundIndex = new BoundIndex(all.remains);
  expect(() => scanBounded({ ...request, ...everybody }, boundIndex)).toThrow(/another bank/);
});

/** Tails are estimates; the rest is the same, scores to within the last figures of their sums. */
function expectSameLists(lists: TopLists, whole: TopLists): void {
  expect(lists.counts).toEqual(whole.counts);
  expect(lists.partners).toEqual(whole.partners);
  expect(lists.compared).toEqual(whole.compared);
  for (const [i, score] of whole.log10LR.entries())
    expect(Math.abs(lists.log10LR[i]! - score)).toBeLessThan(1e-9);
}
