import { guess, guessReceipts, type Guessed } from '../test/surface/guesses.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

/** Two thousand sources, each with a hundred accounts it may try and one row of its own. */
const MOST_ROWS = 2_000 * 101;

/** Two hundred sources with forty guesses each, and a row of its own for each code that was looked at. */
const MOST_ROWS_OF_RECEIPTS = 200 * 40 * 3 + 200;

/** Secrets, tokens and receipts by turns, then receipts alone, are guessed while somebody works: `--guesses N` of each. */
export async function guesses(flags: readonly string[]): Promise<readonly Figure[]> {
  const many = numberFlag(flags, 'guesses', 100_000);
  return withAttackedHouse(
    async ({ house }) => {
      const mixed = await guess(house, many);
      await house.sql('DELETE FROM attempt');
      const receipts = await guessReceipts(house, many);
      return [
        ...figuresOf('', mixed, MOST_ROWS),
        ...figuresOf('receipts: ', receipts, MOST_ROWS_OF_RECEIPTS),
        { name: 'receipts: another family sent away', unit: 'looks', goal: 0, measured: receipts.sentAway },
        {
          ...{ name: 'receipts: another family waited, p95', unit: 'ms', goal: 3_000 },
          measured: percentile(receipts.windowWaits, 0.95),
        },
      ];
    },
    { TRUSTED_PROXIES: '1' },
  );
}

function figuresOf(prefix: string, found: Guessed, mostRows: number): readonly Figure[] {
  for (const answer of found.strange.slice(0, 20)) console.error(answer);
  const figures: readonly Figure[] = [
    { name: 'guesses', unit: 'guesses', measured: found.guesses },
    { name: 'opened something', unit: 'guesses', goal: 0, measured: found.opened },
    { name: 'answered by neither no nor wait', unit: 'guesses', goal: 0, measured: found.strange.length },
    { name: 'others not served meanwhile', unit: 'requests', goal: 0, measured: found.notServed },
    { name: 'others waited, p95', unit: 'ms', goal: 1_000, measured: percentile(found.waits, 0.95) },
    { name: 'rows more', unit: 'rows', goal: mostRows, measured: found.rows },
    { name: 'memory more', unit: 'MiB', goal: 64, measured: found.memoryMiB },
    { name: 'took', unit: 's', measured: found.seconds },
  ];
  return figures.map((figure) => ({ ...figure, name: `${prefix}${figure.name}` }));
}
