import { jointLines } from './joint-lines.js';

const odds = [
  { remainsId: 'body-1', reportIds: ['sisters'], persons: 2, probability: 0.9 },
  { remainsId: 'fragment', reportIds: ['sisters'], persons: 2, probability: 0.6 },
  { remainsId: 'body-1', reportIds: ['single'], persons: 1, probability: 0.05 },
  { remainsId: 'body-2', reportIds: ['single'], persons: 1, probability: 0 },
];
const line = (key: string, ...recordIds: string[]) => ({ key, recordIds });

describe('the lines of a board by the joint identification', () => {
  it('say the likeliest of each body and each missing person, its odds, and the next', () => {
    const lines = [line('body', 'body-1', 'fragment'), line('other', 'body-2'), line('family', 'sisters')];
    const said = jointLines(lines, odds);
    expect(said.get('body')).toEqual({
      ...{ recordIds: ['sisters'], persons: 2, probability: 0.9, next: 0.05 },
      log10Odds: expect.closeTo(Math.log10(9)),
    });
    expect(said.get('family')).toMatchObject({ recordIds: ['body-1'], probability: 0.9, next: 0.6 });
    expect(said.has('other')).toBe(false);
  });

  it('have no odds where nothing else is left', () => {
    const [only] = jointLines([line('body', 'body-1')], [{ ...odds[0]!, probability: 1 }]).values();
    expect(only).toMatchObject({ probability: 1, log10Odds: undefined, next: undefined });
  });
});
