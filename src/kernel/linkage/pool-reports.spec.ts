import type { ComparableRecord } from './comparable-record.js';
import { familyOfPool, poolReports } from './pool-reports.js';

const mother: ComparableRecord = {
  recordType: 'report',
  institution: 'HN-MFA',
  id: '2',
  person: {
    names: [{ kind: 'legal', given: 'Rubén', surnames: ['Zaldívar'] }],
    sex: 'male',
    birthDate: '1990-03',
    ageYears: { min: 28, max: 30 },
    nationalities: ['HN'],
  },
  physical: { heightCm: { min: 168, max: 170 }, eyeColor: 'brown' },
  marks: [
    { type: 'tattoo', region: 'forearm', side: 'left', design: 'rosa' },
    { type: 'scar', state: 'absent' },
  ],
  effects: [{ category: 'clothing', article: 'gorra', color: 'azul' }],
  lastContact: { date: '2019-05', place: { country: 'MX', locality: 'Altar', lat: 30.7, lon: -111.8 } },
  route: [{ place: { country: 'MX', locality: 'Tapachula' } }],
  dental: { teeth: { '11': 'filled', '21': 'present' } },
};

const aunt: ComparableRecord = {
  recordType: 'report',
  institution: 'MX-SEARCH',
  id: '1',
  person: {
    names: [{ kind: 'nickname', full: 'Benito' }],
    sex: 'unknown',
    birthDate: '1990-03-14',
    ageYears: { min: 29, max: 31 },
    nationalities: ['HN'],
    phones: ['+50499112233'],
  },
  physical: { heightCm: { min: 171, max: 173 }, eyeColor: 'green' },
  marks: [
    { type: 'tattoo', region: 'forearm', side: 'left', design: 'rosa con nombre', text: 'Marta' },
    { type: 'scar', region: 'knee' },
    { type: 'piercing', state: 'absent' },
  ],
  effects: [{ category: 'footwear', article: 'tenis' }],
  lastContact: { date: '2019-06-02', place: { country: 'MX' } },
  route: [
    { place: { country: 'MX', locality: 'Tapachula' } },
    { place: { country: 'MX', locality: 'Altar' } },
  ],
  dental: { teeth: { '11': 'missing', '36': 'crown_gold' } },
  relatives: [{ id: 'R1', relationship: 'mother', profile: { sample: { code: 'S-1', type: 'buccal' } } }],
};

describe('pooled reports', () => {
  const pooled = poolReports(mother, [aunt]);

  it('unite what each informant knows', () => {
    expect(pooled.person?.names?.map(({ given, full }) => given ?? full)).toEqual(['Rubén', 'Benito']);
    expect(pooled.person?.phones).toEqual(['+50499112233']);
    expect(pooled.effects?.map(({ article }) => article)).toEqual(['gorra', 'tenis']);
    expect(pooled.route?.map(({ place }) => place?.locality)).toEqual(['Tapachula', 'Altar']);
  });

  it('tell a thing once, in the fuller words, and hold no absence that another has seen', () => {
    expect(pooled.marks).toEqual([
      { type: 'tattoo', region: 'forearm', side: 'left', design: 'rosa con nombre', text: 'Marta' },
      { type: 'scar', region: 'knee' },
      { type: 'piercing', state: 'absent' },
    ]);
  });

  it('keep the more precise of two facts, the span of two measures, and nothing of what is disputed', () => {
    expect(pooled.person?.birthDate).toBe('1990-03-14');
    expect(pooled.person?.sex).toBe('male');
    expect(pooled.person?.ageYears).toEqual({ min: 28, max: 31 });
    expect(pooled.physical).toMatchObject({ heightCm: { min: 168, max: 173 } });
    expect(pooled.physical?.eyeColor).toBeUndefined();
    expect(pooled.dental?.teeth).toEqual({ '11': undefined, '21': 'present', '36': 'crown_gold' });
  });

  it('unite languages and peoples, and hold work, weight and event as far as all agree', () => {
    const esperanza = { id: 'EV-7', name: 'La Esperanza' };
    const both = poolReports(
      {
        ...mother,
        event: esperanza,
        person: { languages: ['es'], occupation: 'albañil' },
        physical: { weightKg: { min: 60, max: 65 } },
      },
      [
        {
          ...aunt,
          event: { id: 'EV-7', name: 'Esperanza' },
          person: { languages: ['es', 'mam'], peoples: ['Mam'], occupation: 'albañil' },
          physical: { weightKg: { min: 68, max: 70 } },
        },
      ],
    );
    expect(both.person).toMatchObject({ languages: ['es', 'mam'], peoples: ['Mam'], occupation: 'albañil' });
    expect(both.physical?.weightKg).toEqual({ min: 60, max: 70 });
    expect(both.event).toEqual({ id: 'EV-7', name: undefined });
  });

  it('date the last contact by the latest proof of life, and place it as well as anybody can', () => {
    expect(pooled.lastContact).toEqual({ date: '2019-06-02', place: mother.lastContact?.place });
  });

  it.each([
    [['1990-03-14', '1990-03-15'], '1990-03'],
    [['1990-03-14', '1990-04-14'], '1990'],
    [['1990', '1990-03-14'], '1990-03-14'],
    [['1989', '1990-03-14'], undefined],
  ])('of births %j keep %s', (dates, expected) => {
    const [own = mother, ...others] = dates.map((birthDate, at) => ({
      ...mother,
      id: String(at),
      person: { birthDate },
    }));
    expect(poolReports(own, others).person?.birthDate).toBe(expected);
  });

  it('are the same from either side', () => {
    const other = poolReports(aunt, [mother]);
    const named = { institution: undefined, id: undefined };
    expect({ ...other, ...named }).toEqual({ ...pooled, ...named });
    expect(pooled.id).toBe(mother.id);
  });

  it('have the own family where anybody of it was typed, else the one with most samples', () => {
    const typed: ComparableRecord = {
      ...mother,
      directProfile: { sample: { code: 'S-2', type: 'personal_item' } },
    };
    expect(pooled.relatives).toBe(aunt.relatives);
    expect(familyOfPool(typed, [aunt])).toBe(typed);
    expect(familyOfPool(mother, [{ ...mother, id: '3' }, aunt, typed])).toBe(typed);
    expect(poolReports(typed, [aunt]).relatives).toBeUndefined();
  });

  it('of one report are that report', () => {
    expect(poolReports(aunt, [])).toBe(aunt);
  });
});
