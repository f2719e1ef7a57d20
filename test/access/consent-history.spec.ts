import fc from 'fast-check';
import { judgeHistory } from './consent-history.js';
import { consentHistories } from './consent-steps.js';

const SEED = 20_261_126;

it('over 300 histories of consents, wishes, agreements and time no forbidden pair is scored, told or counted', () => {
  const seen = { questions: 0, permitted: 0 };
  fc.assert(
    fc.property(consentHistories, (steps) => {
      const { differences, questions, permitted } = judgeHistory(steps);
      seen.questions += questions;
      seen.permitted += permitted;
      expect(differences).toEqual([]);
    }),
    { seed: SEED, numRuns: 300 },
  );
  // Neither of the two answers is so rare that the histories would say nothing about it.
  expect(seen.permitted / seen.questions).toBeGreaterThan(0.05);
  expect(seen.permitted / seen.questions).toBeLessThan(0.95);
});
