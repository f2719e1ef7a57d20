import { KIND, PERSONS } from './draft-state.js';
import { groupInput, obstaclesOf } from './group-input.js';

const TWO = [
  { id: '1', full: 'Ana Inventada', sex: 'female', ageYears: { min: 24 }, household: 'A' },
  { id: '2', from: 'San Marcos' },
];

describe('a group that is sent', () => {
  it('is what was told for all, and each person with what was asked in vain', () => {
    const fields = {
      ...{ [KIND]: 'vessel', [PERSONS]: TWO, 'lastContact.date': '2024-03' },
      ...{ 'lastContact.place': { country: 'MX' }, consents: [], 'asked.departure.place': 'unknown' },
    };
    const asked = { 'departure.place': 'unknown' };
    expect(groupInput(fields)).toEqual({
      ...{
        kind: 'vessel',
        shared: { lastContact: { date: '2024-03', place: { country: 'MX' } }, consents: [] },
      },
      persons: [
        {
          household: 'A',
          report: {
            asked,
            person: {
              names: [{ kind: 'legal', full: 'Ana Inventada' }],
              ...{ sex: 'female', ageYears: { min: 24 } },
            },
          },
        },
        {
          report: { asked, person: { names: [], sex: 'unknown', residence: { locality: 'San Marcos' } } },
        },
      ],
    });
  });

  it('waits for what the API could not read without', () => {
    expect(obstaclesOf({})).toEqual(['kind', 'few']);
    const whole = { [KIND]: 'family', [PERSONS]: TWO };
    expect(obstaclesOf(whole)).toEqual([]);
    expect(obstaclesOf({ ...whole, 'lastContact.place': {}, 'reporter.phone': '+504 0000' })).toEqual([
      'date',
      'reporter',
    ]);
    const many = Array.from({ length: 61 }, (_, at) => ({ id: String(at) }));
    expect(obstaclesOf({ ...whole, [PERSONS]: many })).toEqual(['many']);
  });
});
