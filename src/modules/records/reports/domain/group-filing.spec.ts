import {
  FAMILY_LIMIT,
  GROUP_LIMIT,
  groupOfFamily,
  NotShared,
  PersonsOutOfBounds,
  reportsOfGroup,
  requireGroup,
  type GroupFiling,
  type GroupPerson,
} from './group-filing.js';

interface Linked {
  readonly linkedReports: readonly { readonly id: string; readonly why: string }[];
}

const family = (shared: object, persons: object[], travelledTogether = false) =>
  groupOfFamily({
    ...{ shared: shared as Record<string, unknown>, persons: persons as Record<string, unknown>[] },
    travelledTogether,
  });
const journey = (persons: GroupPerson[]): GroupFiling => ({
  ...{ kind: 'vehicle', shared: {}, persons, travelledTogether: true },
});
const codesOf = (count: number) => Array.from({ length: count }, (_, at) => `A-${at + 1}`);
const nobody = (count: number): GroupPerson[] => Array.from({ length: count }, () => ({ own: {} }));

describe('a family that misses several', () => {
  it('has a report for each, with what was told once and what is its own', () => {
    const one = { marks: ['a'], lastContact: { date: '2024' } };
    const filing = family(
      { reporter: 'r', lastContact: { date: '2023' } },
      [one, { linkedReports: ['x'] }],
      true,
    );
    expect(reportsOfGroup(filing, 'AA', ['A-1', 'A-2'])).toEqual([
      {
        ...{ reporter: 'r', lastContact: { date: '2024' }, marks: ['a'], id: 'A-1' },
        linkedReports: [
          { institution: 'AA', id: 'A-2', why: 'same_family' },
          { institution: 'AA', id: 'A-2', why: 'travelled_together' },
        ],
      },
      {
        ...{ reporter: 'r', lastContact: { date: '2023' }, id: 'A-2' },
        linkedReports: [
          'x',
          { institution: 'AA', id: 'A-1', why: 'same_family' },
          { institution: 'AA', id: 'A-1', why: 'travelled_together' },
        ],
      },
    ]);
  });

  it('tells nothing for all that is somebody’s own, and of one nothing here', () => {
    expect(() => requireGroup(family({ marks: [] }, [{}, {}]), FAMILY_LIMIT)).toThrow(NotShared);
    for (const many of [0, 1, 21]) {
      const persons = Array.from({ length: many }, () => ({}));
      expect(() => requireGroup(family({}, persons), FAMILY_LIMIT)).toThrow(PersonsOutOfBounds);
    }
    requireGroup(family({ reporter: {} }, [{}, {}]), FAMILY_LIMIT);
  });
});

describe('people who travelled together', () => {
  const linksOf = (reports: readonly object[]) =>
    (reports as Linked[]).map(({ linkedReports }) => linkedReports.map(({ id, why }) => `${id} ${why}`));

  it('are companions, and of one family where the same word is given for them', () => {
    const persons = ['A', undefined, ' a', 'B'].map((household) => ({ own: {}, household }));
    const links = linksOf(reportsOfGroup(journey(persons), 'AA', codesOf(4)));
    expect(links).toEqual([
      [...['A-2 travelled_together', 'A-3 same_family', 'A-3 travelled_together'], 'A-4 travelled_together'],
      ['A-1 travelled_together', 'A-3 travelled_together', 'A-4 travelled_together'],
      [...['A-1 same_family', 'A-1 travelled_together', 'A-2 travelled_together'], 'A-4 travelled_together'],
      ['A-1 travelled_together', 'A-2 travelled_together', 'A-3 travelled_together'],
    ]);
  });

  it('are at most a boat, each naming each other once', () => {
    requireGroup(journey(nobody(60)), GROUP_LIMIT);
    for (const many of [1, 61])
      expect(() => requireGroup(journey(nobody(many)), GROUP_LIMIT)).toThrow(PersonsOutOfBounds);
    const links = linksOf(reportsOfGroup(journey(nobody(60)), 'AA', codesOf(60)));
    expect(links.map(({ length }) => length)).toEqual(Array.from({ length: 60 }, () => 59));
    expect(links.every((list, at) => !list.some((link) => link.startsWith(`A-${at + 1} `)))).toBe(true);
  });

  it('may have no name, which is said in the words of the contract, and no person at all', () => {
    const person = { names: [], sex: 'male', ageYears: { min: 28, max: 32 } };
    const told = { names: [{ kind: 'nickname', full: 'Chepe' }], sex: 'unknown' };
    const persons = [{ own: { person } }, { own: { person: told } }, { own: {} }];
    const reports = reportsOfGroup(journey(persons), 'AA', codesOf(3));
    expect(reports.map((report) => report['person'])).toEqual([
      { ...person, names: [{ kind: 'alias', full: 'DESCONOCIDO' }] },
      told,
      undefined,
    ]);
  });

  it('say how they travelled and how many they were, beside what else a report has', () => {
    const [first, second] = reportsOfGroup(
      journey([{ own: { extra: { folio: 7 } } }, { own: {} }]),
      'AA',
      codesOf(2),
    );
    const travelGroup = { by: 'vehicle', persons: 2 };
    expect([first?.['extra'], second?.['extra']]).toEqual([{ folio: 7, travelGroup }, { travelGroup }]);
  });
});
