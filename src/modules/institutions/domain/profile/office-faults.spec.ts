import { isInCatalogue } from '../../../../platform/catalogue/index.js';
import { readMechanismProfile } from './check-profile.js';

const world = { isHolidayRegion: () => true, isTimeZone: () => true };
const about = { en: 'It.', es: 'Ello.' };
const here = { country: 'HN', areas: ['Yoro'], subareas: ['Olanchito'] };

const rule = (id: string, more: object = {}) => ({
  ...{ id, who: { kind: 'police' }, role: 'primary', records: ['report'], when: { place: here } },
  ...{ source: 'law', ...more },
});

/** A profile of offices as the laws name them. */
const whole = (more: object = {}) => ({
  ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], languagesSource: 'law' },
  sources: { law: { title: 'A law (invented)', publisher: 'Nobody' } },
  institutions: [
    { kind: 'police', source: 'law' },
    { kind: 'medical_examiner', source: 'law' },
    { code: 'HN-JUDGE', name: 'Judge', kind: 'local_judge', covers: here, source: 'law' },
  ],
  competence: [rule('here', { instrument: 'law-1' })],
  instruments: [{ id: 'law-1', title: 'Law 1 (invented)', about, source: 'law' }],
  nobodyKnown: [{ role: 'ombudsman', records: ['report'], asked: ['law'] }],
  ...more,
});

const faultsOf = (more: object = {}) => {
  const read = readMechanismProfile(whole(more), world, '2026-12-02');
  return 'faults' in read ? read.faults.map(({ path, code }) => `${path} ${code}`) : [];
};

describe('the offices of a profile', () => {
  it('are read as the laws name them', () => {
    expect(faultsOf()).toEqual([]);
    const who = { kind: 'medical_examiner', otherwise: { code: 'HN-JUDGE' } };
    expect(faultsOf({ competence: [rule('a', { who, duty: 'take_note' })] })).toEqual([]);
  });

  it.each([
    [
      { competence: [rule('a', { when: { place: { country: 'HN', subareas: ['Olanchito'] } } })] },
      'competence[0].when.place.subareas PROFILES.SUBAREAS_AREA',
    ],
    [
      { competence: [rule('a', { when: { place: { ...here, areas: ['Yoro', 'Cortés'] } } })] },
      'competence[0].when.place.subareas PROFILES.SUBAREAS_AREA',
    ],
    [
      {
        institutions: [
          ...whole().institutions,
          { kind: 'court', covers: { country: 'HN', subareas: ['Tela'] }, source: 'law' },
        ],
      },
      'institutions[3].covers.subareas PROFILES.SUBAREAS_AREA',
    ],
    [
      {
        institutions: [
          ...whole().institutions,
          { kind: 'search_mechanism', withinMigration: { authority: 'Migración' }, source: 'law' },
        ],
      },
      'institutions[3].withinMigration.source PROFILES.MIGRATION_SOURCE',
    ],
    [
      { competence: [rule('a', { who: { kind: 'police', otherwise: {} } })] },
      'competence[0].who.otherwise PROFILES.WHO',
    ],
    [
      { competence: [rule('a', { who: { kind: 'police', otherwise: { code: 'HN-JUGDE' } } })] },
      'competence[0].who.otherwise.code PROFILES.CODE_UNKNOWN',
    ],
    [
      { competence: [rule('a', { instrument: 'law-2' })] },
      'competence[0].instrument PROFILES.INSTRUMENT_UNKNOWN',
    ],
    [
      { nobodyKnown: [{ role: 'primary', records: ['report', 'remains'], asked: ['law'] }] },
      'nobodyKnown[0] PROFILES.NOBODY_KNOWN',
    ],
    [
      { nobodyKnown: [{ role: 'ombudsman', records: ['report'], asked: ['lav'] }] },
      'nobodyKnown[0].asked[0] PROFILES.SOURCE_UNKNOWN',
    ],
    [
      { competence: [rule('a', { when: { familyIn: ['QQ'] } })] },
      'competence[0].when.familyIn[0] PROFILES.COUNTRY_UNKNOWN',
    ],
    [
      { competence: [rule('a', { when: { place: here, receive: true } })] },
      'competence[0].when.receive PROFILES.UNKNOWN_KEY',
    ],
    [
      { instruments: [{ id: 'law-1', title: 'Law', about: { en: 'It.', es: '' }, source: 'law' }] },
      'instruments[0].about.es PROFILES.EMPTY',
    ],
  ])('that say %j are told of: %s', (more, told) => {
    expect(faultsOf(more)).toContain(told);
    const code = told.split(' ')[1] ?? '';
    expect(isInCatalogue(code) && isInCatalogue(`${code}_MEND`)).toBe(true);
  });

  it('do not lead one search twice, unless by second division, child, sex or who received it', () => {
    const beside = (one: object, other: object) =>
      faultsOf({
        competence: [
          rule('a', { when: { place: here, ...one } }),
          rule('b', { who: { kind: 'medical_examiner' }, when: { place: here, ...other } }),
        ],
      });
    const rivals = ['competence[1] PROFILES.TWO_PRIMARIES'];
    expect(beside({}, {})).toEqual(rivals);
    expect(beside({}, { place: { ...here, subareas: ['OLANCHITO', 'Tela'] } })).toEqual(rivals);
    expect(beside({ isChild: true }, { isChild: true })).toEqual(rivals);
    expect(beside({}, { place: { ...here, subareas: ['Tela'] } })).toEqual([]);
    expect(beside({}, { isChild: true })).toEqual([]);
    expect(beside({ sex: 'male' }, { sex: 'female' })).toEqual([]);
    expect(beside({}, { receives: true })).toEqual([]);
  });
});
