import fc from 'fast-check';
import { differencesIn, histories } from './history.js';

const SEED = 20_261_126;

it('after every step of 10,000 histories the house says what the oracle says', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      expect(differencesIn(steps)).toEqual([]);
    }),
    { seed: SEED, numRuns: 10_000 },
  );
});
