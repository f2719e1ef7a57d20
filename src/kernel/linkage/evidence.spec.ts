import fc from 'fast-check';
import { Background } from './background.js';
import { buildBackground } from './build-background.js';
import type { ComparableRecord } from './comparable-record.js';
import type { Evidence } from './evidence.js';
import { explain, log10LROf } from './explain.js';
import { type Kind, KINDS, SIDES_OF_KIND } from './kinds.js';
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

/** Paths of all values that a record holds, leaves and whole entries of lists. */
function paths(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return value === undefined ? [] : [path];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    paths(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return typeof path.at(-1) === 'number' ? [path, ...inner] : inner;
}

function without(record: ComparableRecord, path: readonly (string | number)[]): ComparableRecord {
  const copy = structuredClone(record);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return copy;
}

const against = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, item) => sum + Math.max(0, -item.log10LR), 0);
const ofGroup = (evidence: readonly Evidence[], group: string): Evidence[] =>
  evidence.filter((item) => item.group === group);

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
      fc.property(seeds, seeds, fc.nat(), (x, y, which) => {
        const [a, b] = pair(kind, x, y);
        const all = [
          ...paths(a).map((path) => ['a', path] as const),
          ...paths(b).map((path) => ['b', path] as const),
        ];
        const [side, path] = all[which % all.length]!;
        if (path[0] === 'recordType') return;
        const before = explain(a, b, background, kind);
        const after =
          side === 'a'
            ? explain(without(a, path), b, background, kind)
            : explain(a, without(b, path), background, kind);
        expect(log10LROf(after)).toBeLessThanOrEqual(log10LROf(before) + against(before) + 1e-9);
        for (const group of ['sex', 'stature', 'age', 'document', 'medical']) {
          const [was, is] = [ofGroup(before, group), ofGroup(after, group)];
          expect(log10LROf(is)).toBeLessThanOrEqual(log10LROf(was) + against(was) + 1e-9);
        }
      }),
      { numRuns: 400 },
    );
  });

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
