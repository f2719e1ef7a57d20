import { calendarWorld } from '../calendar/calendar-world.js';
import { readMechanismProfile } from '../domain/profile/check-profile.js';
import { shippedProfiles } from './shipped-profiles.js';

const [region, ...others] = shippedProfiles('region');

const faultsOf = (profile: unknown) => {
  const read = readMechanismProfile(structuredClone(profile), calendarWorld, '2026-12-02');
  return 'faults' in read ? read.faults : [];
};

describe('what holds in every country', () => {
  it('is one profile without a fault, on a shelf of its own', () => {
    expect(others).toEqual([]);
    expect(region?.country).toBe('ZZ');
    expect(shippedProfiles('countries').map(({ country }) => country)).not.toContain('ZZ');
    expect(faultsOf(region)).toEqual([]);
  });

  it('is no country in which somebody is missing, or of which somebody is a national', () => {
    const inNoCountry = (when: object) => ({
      ...region,
      competence: [
        {
          id: 'nowhere',
          who: { kind: 'consulate' },
          role: 'supporting',
          records: ['report'],
          when,
          source: 'rg1',
        },
      ],
    });
    for (const when of [{ place: { country: 'ZZ' } }, { nationality: ['ZZ'] }])
      expect(faultsOf(inNoCountry(when))).toMatchObject([{ code: 'PROFILES.COUNTRY_UNKNOWN' }]);
  });

  it('tells the consular post of the district where a foreign national died, at once', () => {
    expect(region?.protocol.steps).toMatchObject([
      {
        does: 'tell_consulate',
        limit: { is: 'at_once' },
        tells: [{ kind: 'consulate', of: 'nationality', district: 'place', records: ['remains'] }],
        instrument: 'vienna-1963',
        evidence: { fact: 'RG-S1', seen: 'text', article: '37(a)' },
      },
    ]);
  });

  it('is said in five languages', () => {
    const told = [
      ...(region?.facts ?? []).map(({ statement }) => statement),
      ...(region?.unknown ?? []),
      ...(region?.institutions ?? []).flatMap(({ about }) => about ?? []),
    ];
    expect(told.length).toBeGreaterThan(0);
    for (const { en, es, pt, fr, ht } of told)
      expect(new Set([en, es, pt ?? '', fr ?? '', ht ?? '']).size).toBe(5);
  });
});
