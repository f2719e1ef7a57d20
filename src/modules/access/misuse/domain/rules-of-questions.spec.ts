import { entriesOf } from '../../../../../test/support/query-log-entries.js';
import { all, asked, NOW, rulesOf, type Part } from '../../../../../test/support/query-log-parts.js';
import { questionOfMissed, type AskedFields } from './asked.js';
import type { QueryLogEntry } from './entry.js';
import { findingsIn, type MisuseRule } from './rules.js';

const ranged = (low: number, high: number): AskedFields => ({
  fields: { sex: 'male', age: `${low}-${high}` },
  ranges: [{ field: 'age', low, high }],
});

describe('R3, halving', () => {
  it('fires where four ranges lie one within another after the first', () => {
    const steps = [ranged(0, 64), ranged(0, 32), ranged(16, 32), ranged(24, 32), ranged(24, 28)];
    const parts = steps.map((one) => asked('search', one));
    expect(rulesOf(parts.slice(0, 4))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R3']);
  });

  it('fires where the other half is asked after a half that does not answer', () => {
    const steps = [
      ...[ranged(0, 64), ranged(0, 32), ranged(33, 64), ranged(33, 48), ranged(49, 64), ranged(49, 56)],
      ...[ranged(57, 64), ranged(57, 60)],
    ];
    const parts = steps.map((one) => asked('search', one));
    expect(rulesOf(parts)).toContain('R3');
  });

  it('fires where each half that is asked does not answer', () => {
    const steps = [ranged(0, 128), ranged(0, 63), ranged(64, 95), ranged(96, 111), ranged(112, 119)];
    const parts = steps.map((one) => asked('search', one));
    expect(rulesOf(parts.slice(0, 4))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R3']);
  });

  it('fires at the fifth year from which on is asked, where they come in their order', () => {
    const parts = [50, 51, 52, 53, 54].map((year) => asked('search', ranged(year, 100)));
    expect(rulesOf(parts.slice(0, 4))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R3']);
    expect(rulesOf([...parts].reverse())).toEqual([]);
  });

  it('lets ranges pass that lie beside each other, and those of different questions', () => {
    const beside = all(6, (at) => ranged(at * 10, at * 10 + 9));
    const other = all(6, (at): AskedFields => ({
      fields: { sex: 'male', place: `P${at}`, age: `${at}` },
      ranges: [{ field: 'age', low: at, high: 64 - at }],
    }));
    const parts = [...beside.slice(0, 4), ...other].map((one) => asked('search', one));
    expect(rulesOf(parts)).toEqual([]);
  });
});

const named = (at: number, rest: Record<string, string> = {}): AskedFields => ({
  fields: { name: `name ${at}`, ...rest },
});

describe('R4, dictionary', () => {
  it('fires at the twentieth name without anything beside it and without an answer', () => {
    const parts = all(20, (at) => asked('filed', named(at), { ownObjects: [`${at}`] }));
    expect(rulesOf(parts.slice(0, 19))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R4']);
  });

  it('lets families pass of whom more is told, and names of which some answer', () => {
    const told = all(25, (at) =>
      asked('filed', named(at, { sex: 'male', age: String(at), seen: `${at}` }), { ownObjects: [`${at}`] }),
    );
    expect(rulesOf(told)).toEqual([]);
    const some = all(20, (at) => asked('search', named(at), { hits: at < 2 ? 1 : 0 }));
    expect(rulesOf(some)).toEqual([]);
  });
});

describe('R5, enumeration', () => {
  /** Ids from a number on; its digits are turned about where they are not to be in order. */
  const idAt = (at: number): string => `${String(10_000_000 + at)}-0000-4000-8000-000000000000`;
  const mixed = (at: number): number => (at * 7_919) % 1_009;
  const tried = (count: number, place: (at: number) => number): Part[] =>
    all(count, (at) => asked('not_found', questionOfMissed('matches.read', idAt(place(at)))));
  const HALF_A_DAY = NOW.getTime() - 12 * 3_600_000;

  it('fires at the sixtieth of a day that is not there, however slowly they are tried', () => {
    const slow = (count: number): QueryLogEntry[] =>
      entriesOf(tried(count, mixed)).map((one, at) => ({
        ...one,
        at: new Date(HALF_A_DAY + at * 11 * 60_000),
      }));
    const seen = (count: number): MisuseRule[] =>
      findingsIn({ entries: slow(count), vouched: new Set(), now: NOW }).map(({ rule }) => rule);
    expect(seen(59)).toEqual([]);
    expect(seen(60)).toEqual(['R5']);
  });

  it('fires at the twelfth id in order, up or down, that is not there or is opened without an own record', () => {
    expect(rulesOf(tried(11, (at) => at))).toEqual([]);
    expect(rulesOf(tried(12, (at) => at))).toEqual(['R5']);
    expect(rulesOf(tried(12, (at) => 500 - 9 * at))).toEqual(['R5']);
    expect(rulesOf(tried(19, mixed))).toEqual([]);
    expect(rulesOf([...tried(6, (at) => at), ...tried(1, () => 3), ...tried(6, (at) => at + 6)])).toEqual([
      'R5',
    ]);
    const opened = (own: string[]): Part[] =>
      all(12, (at) => ({ kind: 'look', objects: [idAt(at)], ownObjects: own }));
    expect(rulesOf(opened([]))).toEqual(['R5']);
    expect(rulesOf(opened(['mine']))).toEqual([]);
  });

  const missed = (count: number, shape: (at: number) => string): Part[] =>
    all(count, (at) => ({ kind: 'not_found', shape: shape(at) }));

  it('fires at the twentieth number of an hour that is not there, and not at one that is asked again', () => {
    const from = NOW.getTime() - 30 * 60_000;
    expect(rulesOf(missed(19, String), [], from)).toEqual([]);
    expect(rulesOf(missed(20, String), [], from)).toEqual(['R5']);
    expect(
      rulesOf(
        missed(60, () => 'one'),
        [],
        from,
      ),
    ).toEqual([]);
  });
});

describe('R8, decoys', () => {
  const listed = (...decoys: string[]): Part => ({ kind: 'search', decoys });
  const own: Part = { kind: 'look', ownObjects: ['mine'], objects: ['theirs'] };

  it('fires at the first for whoever has no case in hand, and at the second for whoever has', () => {
    expect(rulesOf([listed('a')])).toEqual(['R8']);
    expect(rulesOf([own, listed('a')])).toEqual([]);
    expect(rulesOf([own, listed('a'), listed('a')])).toEqual([]);
    expect(rulesOf([own, listed('a'), listed('b')])).toEqual(['R8']);
    expect(rulesOf([listed('a'), own])).toEqual(['R8']);
  });

  it('asks for the case in hand of the moment of the list, and tells of a list that was honest then on no later day', () => {
    const list = entriesOf([own, listed('a')], Date.parse('2026-03-02T15:00:00Z'));
    const at = (now: string, settled?: Date): MisuseRule[] =>
      findingsIn({
        ...{ entries: list, vouched: new Set(), now: new Date(now) },
        ...(settled && { settled: new Map([['R8 officer', settled]]) }),
      }).map(({ rule }) => rule);
    expect(at('2026-03-02T15:02:00Z')).toEqual([]);
    // The morning's work is a day and half a minute old, the list less than a day.
    expect(at('2026-03-03T15:00:30Z')).toEqual([]);
    // Nor is it forgotten by a judgement that fell between the two.
    expect(at('2026-03-02T15:02:00Z', new Date('2026-03-02T15:00:30Z'))).toEqual([]);
  });

  it('forgets what was listed a day before, and does not add up colleagues', () => {
    expect(rulesOf([listed('a')], [], NOW.getTime() - 25 * 3_600_000)).toEqual([]);
    const colleague = [own, listed('b')].map((one) => ({ ...one, actorId: 'colleague' }));
    expect(rulesOf([own, listed('a'), ...colleague])).toEqual([]);
  });
});
