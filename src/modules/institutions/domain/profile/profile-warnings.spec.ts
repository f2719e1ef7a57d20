import { isInCatalogue } from '../../../../platform/catalogue/index.js';
import { mechanismProfile } from './profile-shape.js';
import { profileWarnings } from './profile-warnings.js';

const evidence = { seen: 'text', checkedOn: '2026-01-02', reviewBy: '2026-11' };
const rule = (role: string, when: object) => ({
  ...{ id: 'here', role, who: { kind: 'genetic_bank' }, records: ['report'], when },
});

const warned = (more: object, today = '2026-12-02') =>
  profileWarnings(
    mechanismProfile.parse({
      ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], institutions: [], ...more },
    }),
    today,
  ).map(({ path, code }) => {
    expect(isInCatalogue(code) && isInCatalogue(`${code}_MEND`)).toBe(true);
    return `${path} ${code}`;
  });

const here = { place: { country: 'HN' } };
const NO_AUTHORITY = 'competence PROFILES.NO_AUTHORITY';

describe('a profile is warned of', () => {
  it('a fact that has to be read again, from the month after', () => {
    const bank = { kind: 'police', evidence };
    expect(warned({ institutions: [bank] })).toEqual([
      'institutions[0].evidence.reviewBy PROFILES.STALE',
      NO_AUTHORITY,
    ]);
    expect(warned({ institutions: [bank] }, '2026-11-30')).toEqual([NO_AUTHORITY]);
  });

  it('a bank for which nobody answers', () => {
    const institutions = [{ kind: 'police' }, { kind: 'genetic_bank' }];
    const told = 'institutions[1] PROFILES.NO_FORENSIC_HOLDER';
    expect(warned({ institutions })).toContain(told);
    expect(warned({ institutions, competence: [rule('forensic_holder', here)] })).not.toContain(told);
  });

  it('a channel that nobody has tried', () => {
    const tried = { type: 'phone', value: '+000', tried: '2026-12-01' };
    const institutions = [{ kind: 'police', channels: [tried, { type: 'phone', value: '+001' }] }];
    expect(warned({ institutions })).toEqual([
      'institutions[0].channels[1] PROFILES.CHANNEL_UNTRIED',
      NO_AUTHORITY,
    ]);
  });

  it('nobody for its nationals abroad, unless it says that nobody is known', () => {
    expect(warned({})).toEqual([NO_AUTHORITY]);
    expect(warned({ competence: [rule('informing', { nationality: ['HN'] })] })).toEqual([]);
    expect(warned({ nobodyKnown: [{ role: 'nationality', records: ['report'], asked: ['law'] }] })).toEqual(
      [],
    );
  });
});
