import { guess } from '../test/surface/guesses.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

/** Two thousand sources, each with a hundred accounts it may try and one row of its own. */
const MOST_ROWS = 2_000 * 101;

/** Secrets, tokens and receipts are guessed while somebody works: `--guesses N`. */
export async function guesses(flags: readonly string[]): Promise<readonly Figure[]> {
  const many = numberFlag(flags, 'guesses', 100_000);
  return withAttackedHouse(
    async ({ house }) => {
      const found = await guess(house, many);
      for (const answer of found.strange.slice(0, 20)) console.error(answer);
      return [
        { name: 'guesses', unit: 'guesses', measured: found.guesses },
        { name: 'opened something', unit: 'guesses', goal: 0, measured: found.opened },
        { name: 'answered by neither no nor wait', unit: 'guesses', goal: 0, measured: found.strange.length },
        { name: 'others not served meanwhile', unit: 'requests', goal: 0, measured: found.notServed },
        { name: 'others waited, p95', unit: 'ms', goal: 1_000, measured: percentile(found.waits, 0.95) },
        { name: 'rows more', unit: 'rows', goal: MOST_ROWS, measured: found.rows },
        { name: 'memory more', unit: 'MiB', goal: 64, measured: found.memoryMiB },
        { name: 'took', unit: 's', measured: found.seconds },
      ];
    },
    { TRUSTED_PROXIES: '1' },
  );
}
