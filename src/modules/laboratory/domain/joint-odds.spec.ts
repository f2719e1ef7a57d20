import type { JointOutcome } from './joint-result.js';
import { jointOdds } from './joint-odds.js';

const person = (key: string, ...recordIds: string[]) => ({ key, recordIds, member: undefined });

describe('the odds of a joint identification', () => {
  it('are by remains and family: of two brothers of one report their sum, the likeliest first', () => {
    const outcome = {
      answer: { joint: { posteriorFlatPrior: { V1: { M1: 0.4, M2: 0.5, M3: 0.05 }, V2: { M3: 0.9 } } } },
      victims: [person('V1', 'body-1'), person('V2', 'body-2')],
      missing: [person('M1', 'brothers'), person('M2', 'brothers'), person('M3', 'single')],
    } as unknown as JointOutcome;
    expect(jointOdds(outcome)).toEqual([
      { remainsId: 'body-1', reportIds: ['brothers'], persons: 2, probability: 0.9 },
      { remainsId: 'body-2', reportIds: ['single'], persons: 1, probability: 0.9 },
      { remainsId: 'body-1', reportIds: ['single'], persons: 1, probability: 0.05 },
      { remainsId: 'body-2', reportIds: ['brothers'], persons: 2, probability: 0 },
    ]);
  });
});
