import type { RemainsRecord } from '../../../../kernel/contract/index.js';
import { questionOfFamily, wantsFamily } from './family-search.js';
import { fits } from './inquiry.js';

const identity = {
  names: [{ kind: 'legal', given: 'Rosa', surnames: ['Inventada'] }],
  ...{ method: 'dna', authority: 'Nobody', date: '2024' },
} as NonNullable<RemainsRecord['identity']>;

describe('a question for a family', () => {
  it('is asked for somebody who is identified and whose family is not known', () => {
    expect(wantsFamily({ identity })).toBe(true);
    expect(wantsFamily({ identity, status: 'identified_unclaimed' })).toBe(true);
    expect(wantsFamily({ identity, status: 'released' })).toBe(false);
    expect(wantsFamily({ identity, withdrawn: { at: '2024', reason: 'x' } })).toBe(false);
    expect(wantsFamily({ status: 'identified_unclaimed' })).toBe(false);
  });

  it('tells of the dead name and sex, and nothing of how', () => {
    const remains = {
      identity,
      cause: 'x',
      found: { date: '2023', place: { country: 'MX' } },
    } as RemainsRecord;
    expect(questionOfFamily(remains)).toEqual({
      ...{ names: ['Rosa Inventada'], sex: null, birthDate: null, nationalities: [], lastContact: null },
    });
  });

  it('has answers of its own', () => {
    expect(fits('family_found', 'family', true)).toBe(true);
    expect(fits('family_found', 'family', false)).toBe(false);
    expect(fits('no_family', 'family', true)).toBe(false);
    expect(fits('here', 'family', false)).toBe(false);
    expect(fits('no_family', 'shelter', false)).toBe(false);
    expect(fits('here', 'shelter', false)).toBe(true);
    for (const kind of ['family', 'hospital'] as const) expect(fits('cannot_say', kind, false)).toBe(true);
  });
});
