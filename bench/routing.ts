import { COUNTRY_CODES, type ExchangeRecord } from '../src/kernel/contract/index.js';
import { simulateRegion } from '../src/benchmark/simulation/index.js';
import { shippedProfiles, workingDaysAfter } from '../src/modules/institutions/index.js';
import type { Institution } from '../src/modules/institutions/index.js';
import { routeFactsOf } from '../src/modules/institutions/domain/routing/route-facts.js';
import { routeMatch, routeRecord } from '../src/modules/institutions/domain/routing/route-record.js';
import { RoutingNetwork } from '../src/modules/institutions/domain/routing/routing-network.js';
import { rulesOf } from '../src/modules/institutions/domain/routing/routing-rules.js';
import { percentile, type Figure } from './figure.js';

const ORDER = {
  seed: 20_220_405,
  reports: 2_000,
  remains: 1_000,
  living: 600,
  endDate: '2026-10-31',
} as const;
const CALLS = 20_000;
const HOUR_MS = 3_600_000;

/** The routing of the demonstration's reports, and of a world in which every country has joined with a profile like theirs. */
export function routing(): Promise<readonly Figure[]> {
  const { records } = simulateRegion(ORDER);
  const [small, world] = [
    networkOf(1),
    networkOf(COUNTRY_CODES.size / shippedProfiles('demonstration').length),
  ];
  return Promise.resolve([
    ...figuresOf(records, small, 'the region'),
    ...figuresOf(records, world, `${world.institutions.length} institutions, ${world.rules.length} rules`),
    workingDays(),
  ]);
}

/** The profiles of the demonstration, so many times over, the copies under countries of their own. */
function networkOf(times: number): RoutingNetwork {
  const profiles = shippedProfiles('demonstration');
  const copies = Array.from({ length: Math.floor(times) }, (_, copy) => copy);
  const named = (country: string, copy: number) => (copy === 0 ? country : `${country}${copy}`);
  const institutions = copies.flatMap((copy) =>
    profiles.flatMap(({ country, institutions: all }) =>
      all.map(({ code = '', name = '', kind, deliversOnly, standsIn }): Institution => ({
        ...{ id: named(code, copy), code: named(code, copy), name, kind, deliversOnly, standsIn },
        country: named(country, copy),
      })),
    ),
  );
  const rules = copies.flatMap((copy) =>
    profiles.flatMap(rulesOf).map((rule) => ({ ...rule, country: named(rule.country, copy) })),
  );
  return new RoutingNetwork(institutions, rules);
}

function figuresOf(
  records: readonly ExchangeRecord[],
  network: RoutingNetwork,
  where: string,
): readonly Figure[] {
  const facts = records.map((record) => routeFactsOf(record, record.institution));
  const [one, pair]: [number[], number[]] = [[], []];
  for (const [at, each] of facts.entries()) {
    const other = facts[(at * 7 + 1) % facts.length] ?? each;
    one.push(timed(() => routeRecord(each, network)));
    const whole = { sees: 'everything' } as const;
    pair.push(timed(() => routeMatch({ facts: each, ...whole }, { facts: other, ...whole }, network)));
  }
  return [
    { name: `a record, ${where}, p95`, unit: 'ms', goal: 5, measured: percentile(one, 0.95) },
    { name: `a match, ${where}, p95`, unit: 'ms', goal: 5, measured: percentile(pair, 0.95) },
  ];
}

function workingDays(): Figure {
  const from = Date.parse('2026-01-05T15:00:00Z');
  workingDaysAfter('MX', new Date(from), 15);
  const took = timed(() => {
    for (let call = 0; call < CALLS; call += 1) workingDaysAfter('MX', new Date(from + call * HOUR_MS), 15);
  });
  return { name: '15 working days, mean', unit: 'ms', goal: 0.1, measured: took / CALLS };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
