import {
  FalseHitCurve,
  IdentityIndex,
  nextRelative,
  posteriorTables,
  RatioDistribution,
  typedSetsOf,
} from '../src/kernel/genetics/index.js';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import type { Figure } from './figure.js';
import type { SimulatedBank } from './simulated-bank.js';

const THRESHOLD = 4;
const REMAINS = 500;
const DRAWS = 20;

/** What the tables say besides the ratios: told without goals. */
export function kinshipPower({ families, calls }: SimulatedBank): Figure[] {
  const people = families.map((family) => posteriorTables(family, 'MP'));
  const typedSets = typedSetsOf(calls.slice(0, REMAINS));
  const index = new IdentityIndex();
  for (const profile of calls) index.add(profile);
  const tolerance = { fewestCommon: 8, mostDropouts: 2, mostDifferences: 1 };
  const distributions = people.slice(0, 20);
  return [
    {
      name: 'distribution of the ratio under both hypotheses, a missing person',
      unit: 'ms',
      measured:
        milliseconds(() => distributions.map((tables) => new RatioDistribution(tables, THRESHOLD))) /
        distributions.length,
    },
    {
      name: `expected false hits, a missing person and ${REMAINS} remains (${typedSets.length} sets of loci)`,
      unit: 'ms',
      measured: milliseconds(() => new FalseHitCurve({ people, typedSets, least: 2 })) / people.length,
    },
    {
      name: `whom to type next, a candidate (${DRAWS} draws)`,
      unit: 'ms',
      measured: milliseconds(() =>
        families.slice(0, 1).map((family) =>
          nextRelative({
            family,
            missing: 'MP',
            candidates: [['F']],
            threshold: THRESHOLD,
            draws: DRAWS,
            generator: SeededGenerator.fromSeed(1),
          }),
        ),
      ),
    },
    {
      name: `direct matches of a profile among ${calls.length.toLocaleString('en')}`,
      unit: 'ms',
      measured:
        milliseconds(() => calls.slice(0, 200).map((profile) => index.matches(profile, tolerance))) / 200,
    },
  ];
}

function milliseconds(work: () => unknown): number {
  work();
  const began = performance.now();
  work();
  return performance.now() - began;
}
