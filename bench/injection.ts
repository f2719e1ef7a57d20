import { inject } from '../test/surface/injection.js';
import { FAMILIES, payloads } from '../test/surface/payloads.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import type { Figure } from './figure.js';

const CORPUS = 5_000;
const SEED = 20_261_126;

/** Payloads in every text argument of the schema, as somebody who may do all of it: `--rounds N` asks each place N times. */
export async function injection(flags: readonly string[]): Promise<readonly Figure[]> {
  const corpus = payloads(CORPUS, SEED);
  const rounds = numberFlag(flags, 'rounds', FAMILIES.length);
  return withAttackedHouse(async ({ house, token, things, log }) => {
    const found = await inject(house, log, { token, things, corpus, rounds });
    const none = (name: string, faults: readonly string[]): Figure => {
      for (const fault of faults.slice(0, 20)) console.error(`${name}: ${fault}`);
      return { name, unit: 'requests', goal: 0, measured: faults.length };
    };
    return [
      {
        name: 'payloads in the corpus',
        unit: 'payloads',
        least: CORPUS,
        measured: new Set(corpus.map(({ text }) => text)).size,
      },
      { name: 'payloads asked with', unit: 'payloads', least: CORPUS, measured: found.used },
      { name: 'text arguments of the schema', unit: 'places', measured: found.places },
      { name: 'requests', unit: 'requests', measured: found.requests },
      { name: 'requests that got past the schema', unit: 'requests', measured: found.reached },
      none('internal errors', found.internal),
      none('faults of syntax, data or access in the log of the database', found.faults),
      none('error texts that repeat the payload', found.reflected),
      none('answers in which the payload was reckoned', found.evaluated),
      none('requests over 2 s', found.slow),
    ];
  });
}
