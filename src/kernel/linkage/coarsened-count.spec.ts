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
});
