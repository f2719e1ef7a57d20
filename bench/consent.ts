import 'reflect-metadata';
import fc from 'fast-check';
import { judgeHistory } from '../test/access/consent-history.js';
import { consentHistories } from '../test/access/consent-steps.js';
import { withdrawAll } from '../test/access/withdrawals.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

const HISTORIES = 10_000;
const SEED = 20_261_126;
const WITHDRAWALS = 200;
/** So many matches stand at a time: they fit on a page of every list. */
const AT_A_TIME = 40;

/** Random histories beside an oracle, and withdrawals in a running house. `--histories N`, `--withdrawals N` for fewer. */
export async function consent(flags: readonly string[]): Promise<readonly Figure[]> {
  const withdrawals = numberFlag(flags, 'withdrawals', WITHDRAWALS);
  return [...histories(numberFlag(flags, 'histories', HISTORIES)), ...(await withdrawn(withdrawals))];
}

/** Consents, wishes, agreements and time: what is scored, and who may be told. */
function histories(runs: number): Figure[] {
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
  return [
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
  ];
}

/** After the answer to a withdrawal the other side sees nothing; the match itself lapses by a job. */
async function withdrawn(count: number): Promise<Figure[]> {
  return withAttackedHouse(async ({ house }) => {
    const rounds = [];
    for (let left = count; left > 0; left -= AT_A_TIME)
      rounds.push(await withdrawAll(house, Math.min(left, AT_A_TIME)));
    const lapses = rounds.flatMap(({ lapsedAfterMs }) => lapsedAfterMs);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    return [
      {
        name: 'withdrawals',
        unit: 'withdrawals',
        least: WITHDRAWALS,
        measured: sum(rounds.map(({ done }) => done)),
      },
      {
        name: 'windows that showed a match before',
        unit: 'windows',
        measured: sum(rounds.map(({ seenBefore }) => seenBefore.length)),
      },
      {
        name: 'windows that showed it after the answer',
        unit: 'windows',
        goal: 0,
        measured: sum(rounds.map(({ seen }) => seen.length)),
      },
      {
        name: 'until the match had lapsed, p95',
        unit: 'ms',
        goal: 1_000,
        measured: percentile(lapses, 0.95),
      },
    ];
  });
}
