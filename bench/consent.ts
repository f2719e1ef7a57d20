import 'reflect-metadata';
import fc from 'fast-check';
import { judgeHistory } from '../test/access/consent-history.js';
import { consentHistories } from '../test/access/consent-steps.js';
import type { Figure } from './figure.js';

const HISTORIES = 10_000;
const SEED = 20_261_126;

/** Random histories of consents, wishes, agreements and time beside an oracle: what is scored, and who may be told. */
export function consent([given]: readonly string[]): Promise<readonly Figure[]> {
  const runs = Number(given ?? HISTORIES);
  const seen = { questions: 0, permitted: 0, forbidden: 0, differing: 0 };
  fc.assert(
    fc.property(consentHistories, (steps) => {
      const { differences, questions, permitted, forbiddenScored } = judgeHistory(steps);
      seen.questions += questions;
      seen.permitted += permitted;
      seen.forbidden += forbiddenScored;
      seen.differing += Number(differences.length > 0);
    }),
    { seed: SEED, numRuns: runs },
  );
  return Promise.resolve([
    { name: 'random histories', unit: 'histories', least: HISTORIES, measured: runs },
    { name: 'pairs asked about, after each step', unit: 'pairs', measured: seen.questions },
    { name: 'of them permitted', unit: '%', measured: (seen.permitted / seen.questions) * 100 },
    { name: 'forbidden pairs that were scored', unit: 'pairs', goal: 0, measured: seen.forbidden },
    {
      name: 'histories in which the house scores, tells or counts otherwise than the oracle',
      unit: 'histories',
      goal: 0,
      measured: seen.differing,
    },
  ]);
}
