import { guess, guessReceipts, type Guessed } from '../test/surface/guesses.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

/** Two thousand sources, each with a hundred accounts it may try and one row of its own. */
const MOST_ROWS = 2_000 * 101;

/** Twenty sources with forty guesses each in a quarter of an hour, and a row of its own for each code that was looked at. */
const MOST_ROWS_OF_RECEIPTS = 20 * 40 * 3 * 8 + 20;

/** Secrets, tokens and receipts are guessed by turns while somebody works: `--guesses N`. */
export async function guesses(flags: readonly string[]): Promise<readonly Figure[]> {
  return withAttackedHouse(
    async ({ house }) => figuresOf(await guess(house, numberFlag(flags, 'guesses', 100_000)), MOST_ROWS),
    { TRUSTED_PROXIES: '1' },
  );
}

/** Receipts alone are guessed, half of them phrases of one code that was given, while another family looks: `--guesses N`. */
export async function guessesReceipts(flags: readonly string[]): Promise<readonly Figure[]> {
  return withAttackedHouse(
    async ({ house }) => {
      const found = await guessReceipts(house, numberFlag(flags, 'guesses', 100_000));
      return [
        ...figuresOf(found, MOST_ROWS_OF_RECEIPTS),
        { name: 'another family sent away', unit: 'looks', goal: 0, measured: found.sentAway },
        {
          ...{ name: 'another family waited, p95', unit: 'ms', goal: 3_000 },
          measured: percentile(found.windowWaits, 0.95),
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
