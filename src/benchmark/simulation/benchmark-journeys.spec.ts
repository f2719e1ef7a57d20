import { createHash } from 'node:crypto';
import { assert, constantFrom, integer, property } from 'fast-check';
import {
  canonicalJson,
  readRecord,
  type ExchangeRecord,
  type LivingRecord,
  type RemainsRecord,
  type ReportRecord,
} from '../../kernel/contract/index.js';
import { simulateBenchmark, simulateTravellingGroups } from './index.js';

const END = '2026-10-31';
const SMALL = { reports: 60, remains: 45, living: 30, noise: 1, endDate: END } as const;
const ORDER = { seed: 21, reports: 700, remains: 450, living: 300, noise: 1, endDate: END } as const;
const region = simulateBenchmark({ ...ORDER, journeys: 0.4 });
const records = new Map(region.records.map((record) => [keyOf(record), record]));
const people = region.companions.flatMap((group) => group.people);

function keyOf({ institution, id }: { institution: string; id: string }): string {
  return `${institution} ${id}`;
}

function recordsOf<T extends ExchangeRecord>(type: T['recordType']): T[] {
  return people
    .flatMap((person) => person.records)
    .map((reference) => records.get(keyOf(reference))!)
    .filter((record): record is T => record.recordType === type);
}

const digestOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

describe('regions that were published before there were journeys', () => {
  it('come to be the same to the last byte', () => {
    const order = { reports: 300, remains: 200, living: 120, endDate: END };
    const { records: made, truth, forbidden } = simulateBenchmark({ ...order, seed: 7, noise: 1.5 });
    expect(digestOf([made, truth, forbidden])).toBe('8426916cdb8d5021');
    const groups = simulateTravellingGroups({ seed: 11, groups: 20, alone: 50, endDate: END, noise: 1 });
    const told = [groups.records, groups.truth, groups.forbidden, groups.companions, [...groups.people]];
    expect(digestOf(told)).toBe('e09d221c87cb99d1');
  });
});

describe('journeys of a benchmark region', () => {
  it('come on top of the people who went alone, whose records and pairs stay as they are', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 }), constantFrom(0.1, 0.5), (seed, journeys) => {
        const [alone, more] = [
          simulateBenchmark({ ...SMALL, seed }),
          simulateBenchmark({ ...SMALL, seed, journeys }),
        ];
        const found = new Map(more.records.map((record) => [keyOf(record), canonicalJson(record)]));
        for (const record of alone.records) expect(found.get(keyOf(record))).toBe(canonicalJson(record));
        expect(more.truth.slice(0, alone.truth.length)).toEqual(alone.truth);
        expect(found.size).toBe(more.records.length);
        expect(more.records.length).toBeGreaterThan(alone.records.length);
      }),
      { numRuns: 6 },
    );
  });

  it('are of 4 to 60 people each, in about the share of reported people that was ordered', () => {
    const sizes = region.companions.map((group) => group.people.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(61);
    expect(people.length).toBeGreaterThanOrEqual(Math.round((700 * 0.4) / 0.6));
    expect(people.length).toBeLessThan(Math.round((700 * 0.4) / 0.6) + 61);
  });

  it('tell each record once, and of each person a report', () => {
    const told = people.flatMap((person) => person.records.map(keyOf));
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((key) => !records.has(key))).toEqual([]);
    for (const person of people)
      expect(person.records.some((reference) => records.get(keyOf(reference))!.recordType === 'report')).toBe(
        true,
      );
  });

  it('have households of every kind, of one village, and twins of one day of birth', () => {
    expect(new Set(people.map(({ tie }) => tie))).toEqual(
      new Set(['alone', 'siblings', 'parent_and_child', 'couple', 'twins']),
    );
    for (const group of region.companions) {
      const nations = group.people.flatMap(({ records: [first] }) => {
        const record = records.get(keyOf(first!)) as ReportRecord;
        return record.person?.nationalities ?? [];
      });
      expect(new Set(nations).size).toBe(1);
    }
    const twins = new Map<number, number>();
    for (const { tie, household } of people)
      if (tie === 'twins') twins.set(household, (twins.get(household) ?? 0) + 1);
    expect([...twins.values()].every((count) => count === 2)).toBe(true);
  });

  it('are true pairs within a person and never across two', () => {
    const personOf = new Map(
      people.flatMap((person) => person.records.map((each) => [keyOf(each), person] as const)),
    );
    const pairs = [...region.truth, ...region.forbidden];
    const within = pairs.filter(({ a }) => personOf.has(keyOf(a)));
    for (const { a, b } of within) expect(personOf.get(keyOf(a))).toBe(personOf.get(keyOf(b)));
    const classes = new Set(within.map((pair) => pair.class.split(':')[0]));
    expect(classes).toEqual(new Set(['duplicate_report', 'identification', 'living']));
    const dna = within.filter((pair) => pair.class === 'identification:dna');
    expect(dna.length).toBeGreaterThan(5);
  });

  it('leave bodies near one another, and survivors of the same days', () => {
    for (const group of region.companions) {
      const found = group.people
        .flatMap((person) => person.records)
        .map((reference) => records.get(keyOf(reference)) as RemainsRecord)
        .filter((record) => record.recordType === 'remains');
      const latitudes = found.map((record) => record.found!.place.lat!);
      const days = found.map((record) => Date.parse(record.found!.date!) / 86_400_000);
      if (found.length < 2) continue;
      expect(Math.max(...latitudes) - Math.min(...latitudes)).toBeLessThan(0.05);
      expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(4);
    }
    const situations = new Set(recordsOf<LivingRecord>('living').map(({ situation }) => situation));
    expect(situations).toContain('returned');
    expect(situations).toContain('hospitalised');
  });

  it('name their disaster in a part of the records, some by a code that all share', () => {
    const bodies = recordsOf<RemainsRecord>('remains');
    const named = bodies.filter(({ event }) => event !== undefined);
    expect(named.length / bodies.length).toBeGreaterThan(0.3);
    expect(named.length / bodies.length).toBeLessThan(0.7);
    expect(named.some(({ event }) => event?.id === undefined)).toBe(true);
    const reports = recordsOf<ReportRecord>('report');
    const codes = new Set(named.flatMap(({ event }) => event?.id ?? []));
    expect(reports.some(({ event }) => event?.id !== undefined && codes.has(event.id))).toBe(true);
    const links = new Set(reports.flatMap(({ linkedReports = [] }) => linkedReports.map(({ why }) => why)));
    expect(links).toEqual(new Set(['same_family', 'travelled_together', 'same_event']));
  });

  it('are written as records that the contract accepts', () => {
    const countryOf = new Map(
      region.institutions.institutions.map(({ code, country }) => [code, country] as const),
    );
    const refused = region.records.flatMap((record) =>
      readRecord(JSON.parse(JSON.stringify(record)), {
        now: `${END}T23:59:00Z`,
        countryOf,
      }).errors.map(({ path, code }) => `${record.id} ${path} ${code}`),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ['everybody in groups', { journeys: 1 }],
    ['damage below none', { damage: -1 }],
    ['a bank of everybody as a smaller one', { thin: 1 }],
  ])('are refused with a reason: %s', (_, fault) => {
    expect(() => simulateBenchmark({ ...SMALL, seed: 1, ...fault })).toThrow(RangeError);
  });
});

describe('a smaller bank of the same region', () => {
  it('has about one person in seven, each with all records', () => {
    const {
      thinned,
      truth,
      records: all,
    } = simulateBenchmark({ ...ORDER, journeys: 0.4, damage: 1, thin: 7 });
    const kept = new Set(thinned.map(keyOf));
    for (const { a, b } of truth) expect(kept.has(keyOf(a))).toBe(kept.has(keyOf(b)));
    expect(thinned.length / all.length).toBeGreaterThan(0.11);
    expect(thinned.length / all.length).toBeLessThan(0.18);
    const lines = new Set(all.map(canonicalJson));
    expect(thinned.every((record) => lines.has(canonicalJson(record)))).toBe(true);
  });
});
