import { NotShared, PersonsOutOfBounds, reportsOfFamily, requireFamily } from './family-filing.js';

const filing = (shared: object, persons: object[], travelledTogether = false) => ({
  ...{ shared: shared as Record<string, unknown>, persons: persons as Record<string, unknown>[] },
  travelledTogether,
});

describe('a family that misses several', () => {
  it('has a report for each, with what was told once and what is its own', () => {
    const one = { marks: ['a'], lastContact: { date: '2024' } };
    const family = filing(
      { reporter: 'r', lastContact: { date: '2023' } },
      [one, { linkedReports: ['x'] }],
      true,
    );
    expect(reportsOfFamily(family, 'AA', ['A-1', 'A-2'])).toEqual([
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
    expect(() => requireFamily(filing({ marks: [] }, [{}, {}]))).toThrow(NotShared);
    for (const many of [0, 1, 21])
      expect(() =>
        requireFamily(
          filing(
            {},
            Array.from({ length: many }, () => ({})),
          ),
        ),
      ).toThrow(PersonsOutOfBounds);
    requireFamily(filing({ reporter: {} }, [{}, {}]));
  });
});
