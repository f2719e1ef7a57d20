import { Background } from './background.js';
import { CoarsenedCount } from './coarsened-count.js';
import type { ComparableRecord } from './comparable-record.js';
import { nameFrequencies } from './groups/name-weights.js';

const report = (given: string): ComparableRecord => ({
  recordType: 'report',
  person: {
    names: [{ kind: 'legal', given, surnames: ['Ixtlapalli'] }],
    sex: 'female',
    nationalities: ['MX'],
  },
});

function counted(bearers: Readonly<Record<string, number>>, records = 40): Background {
  const count = new CoarsenedCount();
  for (const [institution, own] of Object.entries(bearers))
    for (let at = 0; at < records; at += 1) count.add(report(at < own ? 'Quirina' : 'Maria'), institution);
  return count.background();
}

const weightOf = (bearers: Readonly<Record<string, number>>): number =>
  nameFrequencies(counted(bearers)).weight('given', 'quirina');

describe('counts of several institutions', () => {
  it('tell nobody whether a name is borne elsewhere by fewer than ten', () => {
    const nobody = weightOf({ own: 1, other: 0 });
    for (const other of [1, 5, 9]) expect(weightOf({ own: 1, other })).toBe(nobody);
    expect(weightOf({ own: 1, other: 10 })).toBeLessThan(nobody);
  });

  it('are not brought to the next ten by what somebody else files', () => {
    for (const own of [0, 1, 9, 19, 30])
      expect(weightOf({ own, other: 9 })).toBe(weightOf({ own, other: 0 }));
  });

  it('of a name that fewer bear take it for that of ten', () => {
    const exact = Background.of(
      new Map([...Object.entries(counted({ other: 0 }).toJson().counts), ['word:given:quirina', 10]]),
    );
    expect(weightOf({ other: 1 })).toBe(nameFrequencies(exact).weight('given', 'quirina'));
    expect(weightOf({ other: 1 })).toBeLessThan(
      nameFrequencies(Background.empty()).weight('given', 'quirina'),
    );
  });

  /** A record as another institution has filed it, of which everything is counted. */
  const full: ComparableRecord = {
    recordType: 'report',
    person: {
      names: [{ kind: 'legal', given: 'Quirina', surnames: ['Ixtlapalli'] }],
      ...{ sex: 'female', nationalities: ['HN'], occupation: 'apicultora', birthDate: '1996-04-12' },
      birthPlace: { country: 'HN', admin1: 'Cortés', lat: 15.5, lon: -88.03 },
    },
    physical: { heightCm: { min: 150, max: 154 }, weightKg: { min: 50, max: 54 }, eyeColor: 'green' },
    lastContact: { date: '2023-05-12', place: { country: 'MX', admin1: 'Sonora', lat: 31.31, lon: -110.94 } },
    marks: [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'ajolote', text: 'Ixtlapalli' }],
    effects: [{ category: 'jewellery', description: 'medalla con la inscripción Xochiquetzal' }],
    medical: [{ kind: 'implant', description: 'placa de titanio' }],
    dental: { teeth: { '11': 'crown_gold', '36': 'missing' } },
    directProfile: { sample: { code: 'A-1', type: 'buccal' }, autosomal: { D3S1358: ['8.3', '15'] } },
  };

  const told = (own: readonly ComparableRecord[], others: readonly ComparableRecord[]) => {
    const count = new CoarsenedCount();
    for (const record of own) count.add(record, 'own');
    for (const record of others) count.add(record, 'other');
    const counts = Object.entries(count.background().toJson().counts);
    // The numbers of records, and of records of a day and place, may be told (ADR 56).
    return counts.filter(([key]) => !key.startsWith('size:') && !key.startsWith('company:'));
  };
  const many = <T>(length: number, one: T): readonly T[] => Array.from({ length }, () => one);

  it('tell nothing of what four records elsewhere say, whatever the asker files', () => {
    for (const length of [0, 1, 4, 5, 9, 40]) {
      const own = many(length, full);
      expect(told(own, many(4, full))).toEqual(told(own, []));
    }
    expect(
      new Set(told([], many(10, full)).map(([key]) => key.slice(0, key.indexOf(':')))).size,
    ).toBeGreaterThan(15);
  });

  it('of means and spreads are rounded, so that hardly ever one record of a hundred moves them', () => {
    const of = (centimetres: number) => ({
      ...full,
      physical: { heightCm: { min: centimetres, max: centimetres } },
    });
    const moments = (records: readonly ComparableRecord[]) =>
      told([], records).filter(([key]) => /^(?:n|sum|squares):stature/.test(key));
    const usual = [...many(50, of(141)), ...many(49, of(161))];
    expect(moments([...usual, of(161)])).toContainEqual(['sum:stature', 15_000]);
    expect(moments([...usual, of(175)])).toEqual(moments([...usual, of(161)]));
  });
});
