import { canonicalJson, readRecord, type ReportRecord } from '../../kernel/contract/index.js';
import { simulateTravellingGroups, type TravellingGroups } from './index.js';

const END = '2026-10-31';
const ORDER = { seed: 7, groups: 25, alone: 40, endDate: END, noise: 1 };
const simulated = simulateTravellingGroups(ORDER);
const keyOf = ({ institution, id }: { institution: string; id: string }) => `${institution} ${id}`;
const records = new Map(simulated.records.map((record) => [keyOf(record), record]));
const bytesOf = ({ records: made, truth, companions }: TravellingGroups) =>
  JSON.stringify([made.map(canonicalJson), truth, companions]);
/** All words of somebody's names, without accents and capitals: some are written as one text. */
const wordsOf = (record: unknown) =>
  ((record as ReportRecord).person?.names ?? []).flatMap(({ full = '', surnames = [] }) =>
    [full, ...surnames]
      .join(' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[\s,]+/u)
      .filter(Boolean),
  );

describe('groups that travel together', () => {
  it('are written as records that the contract accepts', () => {
    const countryOf = new Map(
      simulated.institutions.institutions.map(({ code, country }) => [code, country] as const),
    );
    const refused = simulated.records.flatMap((record) =>
      readRecord(JSON.parse(JSON.stringify(record)), {
        now: `${END}T23:59:00Z`,
        countryOf,
      }).errors.map(({ path, code }) => `${keyOf(record)} ${path} ${code}`),
    );
    expect(refused).toEqual([]);
  });

  it('are the same to the last byte for the same order, and others for another seed', () => {
    const order = { ...ORDER, groups: 3, alone: 2 };
    const first = bytesOf(simulateTravellingGroups(order));
    expect(bytesOf(simulateTravellingGroups(order))).toBe(first);
    expect(bytesOf(simulateTravellingGroups({ ...order, seed: 8 }))).not.toBe(first);
  });

  it('are of 4 to 60 people each, and nobody who went alone is in one', () => {
    const sizes = new Map<number | undefined, Set<string>>();
    for (const { person, group } of simulated.people.values())
      sizes.set(group, (sizes.get(group) ?? new Set()).add(person));
    expect(sizes.get(undefined)?.size).toBe(ORDER.alone);
    sizes.delete(undefined);
    expect(sizes.size).toBe(ORDER.groups);
    const counts = Array.from(sizes.values(), ({ size }) => size);
    expect(counts.every((count) => count >= 4 && count <= 60)).toBe(true);
    expect(new Set(counts).size).toBeGreaterThan(5);
  });

  it('tell every two people of a group as companions, and never one person', () => {
    const personOf = (pair: { institution: string; id: string }) => simulated.people.get(keyOf(pair));
    for (const { a, b } of simulated.companions) {
      expect(records.has(keyOf(a)) && records.has(keyOf(b))).toBe(true);
      expect(personOf(a)?.person).not.toBe(personOf(b)?.person);
      expect(personOf(a)?.group).toBe(personOf(b)?.group);
    }
    const ties = new Set(simulated.companions.map(({ tie }) => tie));
    expect(ties).toEqual(new Set(['journey', 'siblings', 'parent_and_child', 'couple']));
  });

  it('have families in them: siblings bear one name, and come from one village as all do', () => {
    const siblings = simulated.companions.filter(({ tie }) => tie === 'siblings');
    const alike = siblings.filter(({ a, b }) => {
      const [one, other] = [wordsOf(records.get(keyOf(a))), wordsOf(records.get(keyOf(b)))];
      return one.some((name) => other.includes(name));
    });
    // Names are heard wrongly now and then.
    expect(alike.length / siblings.length).toBeGreaterThan(0.5);
  });

  it('have true second reports and bodies among them', () => {
    const classes = simulated.truth.map((pair) => pair.class.split(':')[0]);
    expect(classes.filter((one) => one === 'duplicate_report').length).toBeGreaterThan(10);
    expect(classes.filter((one) => one === 'identification').length).toBeGreaterThan(10);
  });

  it.each([
    ['no group', { groups: 0 }],
    ['half a group', { groups: 1.5 }],
    ['less than nobody alone', { alone: -1 }],
    ['more noise than there is', { noise: 6 }],
  ])('are refused with a reason: %s', (_, fault) => {
    expect(() => simulateTravellingGroups({ ...ORDER, ...fault })).toThrow(RangeError);
  });
});
