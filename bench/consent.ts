import 'reflect-metadata';
import fc from 'fast-check';
import { judgeHistory } from '../test/access/consent-history.js';
import { ConsentDatabase } from '../test/access/consent-database.js';
import { consentHistories, shortConsentHistories } from '../test/access/consent-steps.js';
import { judgeThroughDatabase, nothingJudged } from '../test/access/consent-through-database.js';
import { withdrawAll } from '../test/access/withdrawals.js';
import { numberFlag, withAttackedHouse, withOwnDatabase } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

const HISTORIES = 10_000;
const SEED = 20_261_126;
const WITHDRAWALS = 200;
const THROUGH_DATABASE = 200;
/** So many matches stand at a time: they fit on a page of every list. */
const AT_A_TIME = 40;

/**
 * Random histories beside an oracle, in process and through the database, and withdrawals in a running house. `--histories N`,
 * `--through-database N`, `--withdrawals N` for fewer; 0 leaves a part out.
 */
export async function consent(flags: readonly string[]): Promise<readonly Figure[]> {
  const inProcess = numberFlag(flags, 'histories', HISTORIES);
  const throughDatabase = numberFlag(flags, 'through-database', THROUGH_DATABASE);
  const withdrawals = numberFlag(flags, 'withdrawals', WITHDRAWALS);
  return [
    ...(inProcess > 0 ? histories(inProcess) : []),
    ...(throughDatabase > 0 ? await stored(throughDatabase) : []),
    ...(withdrawals > 0 ? await withdrawn(withdrawals) : []),
  ];
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

/** Short histories by the use cases, PostgreSQL and matching: what is scored, who is alerted, and what the institutions come upon. */
async function stored(runs: number): Promise<Figure[]> {
  return withOwnDatabase(async () => {
    const database = await ConsentDatabase.open();
    try {
      const judged = nothingJudged();
      for (const history of fc.sample(shortConsentHistories, { seed: SEED, numRuns: runs }))
        await judgeThroughDatabase(database, history, judged);
      const { differences, steps, refused, scored, alerted, sightings, ended } = judged;
      for (const one of differences.slice(0, 10)) console.error(one);
      return [
        {
          name: 'histories through the database',
          unit: 'histories',
          least: THROUGH_DATABASE,
          measured: runs,
        },
        { name: 'steps of them', unit: 'steps', measured: steps },
        { name: 'of them refused by a desk or as a file', unit: 'steps', measured: refused },
        { name: 'pairs kept by the runs of matching', unit: 'pairs', measured: scored },
        { name: 'pairs of which an institution was alerted', unit: 'pairs', measured: alerted },
        { name: 'pairs found in lists, inboxes and exports', unit: 'sightings', measured: sightings },
        { name: 'pairs that ended for an institution that knew of them', unit: 'pairs', measured: ended },
        {
          name: 'of all these forbidden at that moment',
          unit: 'pairs',
          goal: 0,
          measured: differences.length,
        },
      ];
    } finally {
      await database.close();
    }
  });
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
