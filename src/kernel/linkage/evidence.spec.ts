import fc from 'fast-check';
import { Background } from './background.js';
import { buildBackground } from './build-background.js';
import type { ComparableRecord } from './comparable-record.js';
import type { FieldEvidence } from './evidence.js';
import { explain, log10LROf } from './explain.js';
import { type Kind, KINDS, SIDES_OF_KIND } from './kinds.js';
import { priorFor } from './prior.js';
import { inventedRecord } from './testing/invented-record.js';

const many = (['report', 'remains', 'living'] as const).flatMap((type) =>
  Array.from({ length: 60 }, (_, i) => inventedRecord(type, 1000 + i)),
);
const background = buildBackground(many);
const seeds = fc.integer({ min: 0, max: 1_000_000 });

function pair(kind: Kind, seedA: number, seedB: number): [ComparableRecord, ComparableRecord] {
  const { a, b } = SIDES_OF_KIND[kind];
  return [inventedRecord(a, seedA), inventedRecord(b, seedB)];
}

/**
 * Values that stand for themselves: deleting one leaves no vaguer value behind that would speak in its place.
 * (The places of a report are one way; the others speak for the one that is deleted.)
 */
const WHOLE_VALUES = [
  'person.sex',
  'person.birthDate',
  'person.names',
  'person.documents',
  'person.phones',
  'person.nationalities',
  'physical',
  'physical.hairColor',
  'physical.eyeColor',
  'marks',
  'medical',
  'effects',
  'dental',
  'estimates.sex',
  'estimates.ageYears',
  'estimates.heightCm',
  'presumedIdentity',
  'found.place',
  'postMortemIntervalDays',
  'deathDate',
  'since',
  'externalIds',
  'event',
  'relatives',
  'cause',
  'manner',
  'condition',
  'person.languages',
  'person.peoples',
  'person.occupation',
  'physical.weightKg',
] as const;

/** Deletes a whole value, or one entry of a list of marks, findings or belongings, as `which` says. */
function without(record: ComparableRecord, which: number): ComparableRecord {
  const copy = structuredClone(record) as Record<string, unknown>;
  const lists = ['marks', 'medical', 'effects'].flatMap((name) => {
    const list = copy[name];
    return Array.isArray(list) ? list.map((_, i) => ({ list, i })) : [];
  });
  const choice = which % (WHOLE_VALUES.length + lists.length);
  const entry = lists[choice - WHOLE_VALUES.length];
  if (entry !== undefined) {
    entry.list.splice(entry.i, 1);
    return copy;
  }
  const [block = '', field] = WHOLE_VALUES[choice]!.split('.');
  if (field === undefined) copy[block] = undefined;
  else if (typeof copy[block] === 'object') copy[block] = { ...copy[block], [field]: undefined };
  return copy;
}

/** Values that many people share; none of them alone is more than a lead. */
const WEAK_VALUES = [
  'event',
  'cause',
  'condition',
  'person.languages',
  'person.occupation',
  'physical.weightKg',
  'found.place',
  'estimates.ageYears',
] as const;
/** The log10 ratio that brings the prior of a pair of these banks to even odds. */
function evenOdds(kind: Kind): number {
  const prior = priorFor(kind, { a: 60, b: 60 });
  return Math.log10((1 - prior) / prior);
}

function only(record: ComparableRecord, path: string): ComparableRecord {
  const [block = '', field] = path.split('.');
  const values = record as Readonly<Record<string, unknown>>;
  const kept = field === undefined ? values[block] : { [field]: valueIn(values[block], field) };
  return { recordType: record.recordType, [block]: kept };
}

const valueIn = (block: unknown, field: string): unknown =>
  typeof block === 'object' && block !== null ? (block as Record<string, unknown>)[field] : undefined;

const against = (evidence: readonly FieldEvidence[]): number =>
  evidence.reduce((sum, item) => sum + Math.max(0, -item.log10LR), 0);
describe.each(KINDS)('evidence of kind %s', (kind) => {
  it('is finite for whatever two records say', () => {
    fc.assert(
      fc.property(seeds, seeds, (x, y) => {
        const [a, b] = pair(kind, x, y);
        for (const item of explain(a, b, background, kind)) expect(Number.isFinite(item.log10LR)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('weighs exactly nothing in every group when one record is empty', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [a, b] = pair(kind, seed, seed);
        const empty = { recordType: b.recordType };
        for (const item of explain(a, empty, background, kind)) {
          expect(item).toMatchObject({ log10LR: 0, agreement: 'no_data' });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rises by no more than what spoke against the pair when a value is deleted', () => {
    fc.assert(
      fc.property(seeds, seeds, fc.nat(), fc.boolean(), (x, y, which, isOfA) => {
        const [a, b] = pair(kind, x, y);
        const before = explain(a, b, background, kind);
        const [fewerA, fewerB] = isOfA ? [without(a, which), b] : [a, without(b, which)];
        const after = log10LROf(explain(fewerA, fewerB, background, kind));
        expect(after).toBeLessThanOrEqual(log10LROf(before) + against(before) + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same from either side where both are of one kind', () => {
    const { a: typeA, b: typeB } = SIDES_OF_KIND[kind];
    fc.assert(
      fc.property(seeds, seeds, (x, y) => {
        if (typeA !== typeB) return;
        const [a, b] = pair(kind, x, y);
        const turned = log10LROf(explain(b, a, background, kind));
        expect(log10LROf(explain(a, b, background, kind))).toBeCloseTo(turned, 9);
      }),
      { numRuns: 60 },
    );
  });

  it.each(WEAK_VALUES)(
    'makes no match of two records that say one and the same %s and nothing else',
    (path) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const [a, b] = pair(kind, seed, seed).map((record) => only(record, path));
          expect(log10LROf(explain(a!, b!, background, kind))).toBeLessThan(evenOdds(kind));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('gives two records of one content more than two of different content', () => {
    const { a, b } = SIDES_OF_KIND[kind];
    let better = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      if (a !== b) break;
      const record = inventedRecord(a, seed);
      const same = log10LROf(explain(record, { ...record, id: 'other' }, background, kind));
      const other = log10LROf(explain(record, inventedRecord(b, seed + 500), background, kind));
      if (same > other) better += 1;
    }
    expect(better).toBeGreaterThanOrEqual(a === b ? 35 : 0);
  });
});

describe('a background', () => {
  it('does not depend on the order of the records', () => {
    const turned = buildBackground([...many].reverse());
    expect(JSON.stringify(turned.toJson())).toBe(JSON.stringify(background.toJson()));
  });

  it('scores the same after a way through JSON', () => {
    const copy = Background.fromJson(JSON.parse(JSON.stringify(background.toJson())));
    const [a, b] = pair('living', 5, 6);
    expect(explain(a, b, copy, 'living')).toEqual(explain(a, b, background, 'living'));
  });

  it('is usable when it is empty', () => {
    const [a, b] = pair('duplicate_report', 5, 6);
    expect(Number.isFinite(log10LROf(explain(a, b, Background.empty(), 'duplicate_report')))).toBe(true);
  });
});
