import { guess, type Guessed } from '../test/surface/guesses.js';
import { guessReceipts } from '../test/surface/receipt-guesses.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';
import { kolmogorovSmirnov } from './same-distribution.js';

/** Two thousand sources, each with a hundred accounts it may try and one row of its own. */
const MOST_ROWS = 2_000 * 101;

/** Two thousand places: a row each; for each of its forty guesses in a quarter of an hour a code and an entry in the log at most, for an hour. */
const MOST_ROWS_OF_RECEIPTS = 2_000 * (1 + 40 * 2 * 4);
/** What two thousand places may have looked at in an hour: three each, and five hundred a quarter of an hour together. */
const MOST_HASHED = 4 * (2_000 * 3 + 500);
const PAIRS = 200;

/** Secrets, tokens and receipts are guessed by turns while somebody works: `--guesses N`. */
export async function guesses(flags: readonly string[]): Promise<readonly Figure[]> {
  return withAttackedHouse(
    async ({ house }) => figuresOf(await guess(house, numberFlag(flags, 'guesses', 100_000)), MOST_ROWS),
    { TRUSTED_PROXIES: '1' },
  );
}

/**
 * Receipts alone are guessed, half of them phrases of one code that was given, while its family and another look; then wrong phrases are held
 * against codes that never were: `--guesses N`, `--pairs N`.
 */
export async function guessesReceipts(flags: readonly string[]): Promise<readonly Figure[]> {
  return withAttackedHouse(
    async ({ house }) => {
      const guesses = numberFlag(flags, 'guesses', 100_000);
      const found = await guessReceipts(house, guesses, numberFlag(flags, 'pairs', PAIRS));
      const median = (values: readonly number[]): number => percentile(values, 0.5);
      return [
        ...figuresOf(found, MOST_ROWS_OF_RECEIPTS),
        { name: 'reached the slow hash', unit: 'guesses', goal: MOST_HASHED, measured: found.hashed },
        { name: 'another family sent away', unit: 'looks', goal: 0, measured: found.sentAway },
        {
          ...{ name: 'another family waited, p95', unit: 'ms', goal: 3_000 },
          measured: percentile(found.windowWaits, 0.95),
        },
        { name: 'family of the code shut out at home', unit: 'looks', goal: 0, measured: found.shutOut },
        { name: 'answers to a code given and to none', unit: 'texts', goal: 1, measured: found.answers.size },
        {
          ...{ name: 'a code given: median', unit: 'ms', measured: median(found.given) },
          baseline: { what: 'a code never given', value: median(found.never) },
        },
        {
          ...{ name: 'a code given: p of one distribution', unit: '', least: 0.01 },
          measured: kolmogorovSmirnov(found.given, found.never).p,
        },
      ];
    },
    { TRUSTED_PROXIES: '1' },
  );
}

function figuresOf(found: Guessed, mostRows: number): readonly Figure[] {
  for (const answer of found.strange.slice(0, 20)) console.error(answer);
  return [
    { name: 'guesses', unit: 'guesses', measured: found.guesses },
    { name: 'opened something', unit: 'guesses', goal: 0, measured: found.opened },
    { name: 'answered by neither no nor wait', unit: 'guesses', goal: 0, measured: found.strange.length },
    { name: 'others not served meanwhile', unit: 'requests', goal: 0, measured: found.notServed },
    { name: 'others waited, p95', unit: 'ms', goal: 1_000, measured: percentile(found.waits, 0.95) },
    { name: 'rows more', unit: 'rows', goal: mostRows, measured: found.rows },
    { name: 'memory more', unit: 'MiB', goal: 64, measured: found.memoryMiB },
    { name: 'took', unit: 's', measured: found.seconds },
  ];
}
