import { permissionFor, permissionsOf, reaches, type DecidingConsent } from './permission.js';

const NOW = '2026-06-01T00:00:00Z';
const decide = (entries: DecidingConsent[], recordedAt?: string) =>
  permissionFor('search', entries, recordedAt, NOW);
const granted: DecidingConsent = { purpose: 'search', decision: 'granted' };
const refused: DecidingConsent = { purpose: 'search', decision: 'refused' };

describe('what a family permits', () => {
  it('is nothing when no entry says so', () => {
    expect(decide([])).toBeUndefined();
    expect(permissionsOf([granted], undefined, NOW)).toEqual({
      search: { countries: null, institutions: null },
    });
  });

  it('follows the entry that began last, wherever it stands in the list', () => {
    const early = { ...granted, from: '2025-01-01' };
    const late = { ...refused, from: '2026-01-01' };
    expect(decide([late, early])).toBeUndefined();
    expect(
      decide([
        { ...late, decision: 'granted' },
        { ...early, decision: 'refused' },
      ]),
    ).toBeDefined();
  });

  it('takes the time of the record for an entry without a beginning', () => {
    const later = { ...refused, from: '2024-01-01' };
    expect(decide([granted, later], '2025-01-01T00:00:00Z')).toBeDefined();
    expect(decide([granted, later], '2023-01-01T00:00:00Z')).toBeUndefined();
  });

  it('is a refusal on a tie and without any date', () => {
    expect(decide([granted, refused])).toBeUndefined();
    expect(
      decide([
        { ...granted, from: '2025' },
        { ...refused, from: '2025-01-01' },
      ]),
    ).toBeUndefined();
  });

  it('ends with its withdrawal and with its last day', () => {
    expect(decide([{ ...granted, withdrawnAt: '2026-05-01' }])).toBeUndefined();
    expect(decide([{ ...granted, until: '2026-05-31' }])).toBeUndefined();
    expect(decide([{ ...granted, until: '2026-06' }])).toBeDefined();
  });

  it('reads every form of an instant that the contract allows', () => {
    expect(decide([{ ...granted, until: '2026-05-31T23:00:00,5+02' }])).toBeUndefined();
    expect(decide([{ ...granted, until: '2026-06-01T03:00:00,5+02' }])).toBeDefined();
  });

  it('has not begun before its first day', () => {
    expect(decide([{ ...granted, from: '2026-07-01' }])).toBeUndefined();
    expect(decide([{ ...refused, from: '2026-07-01' }, granted])).toBeDefined();
  });

  it('reaches across borders only the countries that it names', () => {
    const across = (countries?: string[]) =>
      permissionFor(
        'cross_border',
        [{ purpose: 'cross_border', decision: 'granted', countries }],
        undefined,
        NOW,
      );
    const mexico = { code: 'MX-A', country: 'MX' };
    expect(reaches(across(['*']), mexico)).toBe(true);
    expect(reaches(across(['MX', 'US']), mexico)).toBe(true);
    expect(reaches(across(['US']), mexico)).toBe(false);
    expect(reaches(across(), mexico)).toBe(false);
  });

  it('reaches only the institutions that it names', () => {
    const only = decide([{ ...granted, institutions: ['MX-A'] }]);
    expect(reaches(only, { code: 'MX-A', country: 'MX' })).toBe(true);
    expect(reaches(only, { code: 'MX-B', country: 'MX' })).toBe(false);
  });

  it('is only what both permit where two grants are of the same time', () => {
    const both = decide([
      { ...granted, countries: ['MX', 'US'] },
      { ...granted, countries: ['US', 'GT'] },
    ]);
    expect(both?.countries).toEqual(['US']);
  });
});
