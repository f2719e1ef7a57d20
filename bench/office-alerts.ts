import { readSettings } from '../src/platform/config/index.js';
import { simulateBenchmark } from '../src/benchmark/simulation/index.js';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { shippedProfiles, type Institution } from '../src/modules/institutions/index.js';
import { routeFactsOf } from '../src/modules/institutions/domain/routing/route-facts.js';
import { routeMatch } from '../src/modules/institutions/domain/routing/route-record.js';
import { RoutingNetwork } from '../src/modules/institutions/domain/routing/routing-network.js';
import { rulesOf } from '../src/modules/institutions/domain/routing/routing-rules.js';
import { regionRules } from '../src/modules/institutions/profiles/region-rules.js';
import { chooseOpenings } from '../src/modules/review/matches/domain/choose-openings.js';
import { namedOffices } from './country.js';
import type { Figure } from './figure.js';
import { keyOf } from './truth.js';
import { WeighedBank } from './weighed-bank.js';

const SEEDS = [3, 7];
const SIZES = { reports: 1_500, remains: 1_000, living: 600, endDate: '2026-10-31', noise: 1 } as const;
/** Kinds of which offices that hold neither record are told. */
const KINDS = ['identification', 'living'] as const;
/** Fewer true matches than this say nothing of one office. */
const LEAST_TRUE = 10;

/** How often each side of a match lets its date pass without a word; whoever speaks says what is true. */
const SILENT = [
  ['both holders judge every match', 0],
  ['a holder in ten is silent', 0.1],
  ['three in ten are silent', 0.3],
  ['nobody judges any', 1],
] as const;

interface OpenedMatch {
  readonly isTrue: boolean;
  readonly officeIds: readonly string[];
}

/**
 * How many alerts an office that holds neither record gets for each true match, over a simulated region weighed as a
 * sweep weighs it, with the matches that would open and the offices that the shipped profiles name. An office hears
 * of a match when both holders hold it plausible, or when one has let its date pass. Consent and agreements bar
 * true and false matches alike and are left out.
 */
export function officeAlerts(): Promise<readonly Figure[]> {
  const matches = SEEDS.flatMap((seed) => KINDS.flatMap((kind) => openedOf(seed, kind)));
  const opened = matches.length / matches.filter(({ isTrue }) => isTrue).length;
  return Promise.resolve([
    {
      name: `matches between institutions that open, for each true one (seeds ${SEEDS.join(', ')})`,
      unit: '',
      measured: opened,
    },
    ...SILENT.flatMap(([name, share]) => figuresOf(name, told(matches, share))),
  ]);
}

function openedOf(seed: number, kind: (typeof KINDS)[number]): OpenedMatch[] {
  const { HYPOTHESIS_THRESHOLD: threshold, HYPOTHESES_PER_RECORD: perRecord } = readSettings({});
  const { records, truth, institutions } = simulateBenchmark({ ...SIZES, seed });
  const holders = new Map(institutions.institutions.map((one) => [one.code, one]));
  const network = networkOf(
    institutions.institutions.map((one) => ({ ...one, id: one.code, deliversOnly: false })),
  );
  const bank = new WeighedBank(records, ({ institution }) => holders.get(institution)?.country ?? '');
  const trueKeys = new Set(
    truth.flatMap(({ a, b }) => [`${keyOf(a)} ${keyOf(b)}`, `${keyOf(b)} ${keyOf(a)}`]),
  );
  const pairs = bank.pairs(kind).map(({ a, b, ...pair }) => ({
    ...{ ...pair, kind, a: String(a), b: String(b) },
    ...{ institutionA: records[a]!.institution, institutionB: records[b]!.institution },
  }));
  return chooseOpenings(pairs, [], { threshold, perRecord }).opened.map((pair) => {
    const [a, b] = [records[Number(pair.a)]!, records[Number(pair.b)]!];
    const side = (record: typeof a) =>
      ({ facts: routeFactsOf(record, record.institution), sees: 'everything' }) as const;
    const holding = new Set([a.institution, b.institution]);
    const officeIds = routeMatch(side(a), side(b), network).flatMap(({ institution }) =>
      institution && !holding.has(institution.id) ? [institution.id] : [],
    );
    return { isTrue: trueKeys.has(`${keyOf(a)} ${keyOf(b)}`), officeIds: [...new Set(officeIds)] };
  });
}

function networkOf(holders: readonly Institution[]): RoutingNetwork {
  const profiles = shippedProfiles('countries');
  const offices = new Map([...profiles.flatMap(namedOffices), ...holders].map((one) => [one.code, one]));
  const districts = new Map(
    profiles.flatMap(({ institutions }) =>
      institutions.flatMap(({ code, covers }) => (code && covers ? [[code, covers] as const] : [])),
    ),
  );
  return new RoutingNetwork(
    [...offices.values()],
    [...profiles.flatMap((profile) => rulesOf(profile)), ...regionRules()],
    districts,
  );
}

/** The matches that offices are told of, where this share of all sides says nothing. */
function told(matches: readonly OpenedMatch[], silent: number): readonly OpenedMatch[] {
  const random = SeededGenerator.fromSeed(1);
  return matches.filter(({ isTrue }) => {
    const sides = [random.chance(silent), random.chance(silent)];
    return isTrue || sides.includes(true);
  });
}

function figuresOf(name: string, matches: readonly OpenedMatch[]): Figure[] {
  const alerts = new Map<string, { all: number; right: number }>();
  for (const { isTrue, officeIds } of matches)
    for (const id of officeIds) {
      const { all, right } = alerts.get(id) ?? { all: 0, right: 0 };
      alerts.set(id, { all: all + 1, right: right + (isTrue ? 1 : 0) });
    }
  const offices = [...alerts.values()];
  const sum = (of: (one: { all: number; right: number }) => number) =>
    offices.reduce((total, one) => total + of(one), 0);
  const often = offices.filter(({ right }) => right >= LEAST_TRUE);
  const worst = Math.max(...often.map(({ all, right }) => all / right));
  return [
    { name: `${name}: alerts of offices`, unit: '', least: 1, measured: sum(({ all }) => all) },
    {
      name: '… for each true match',
      unit: '',
      goal: 2,
      measured: sum(({ all }) => all) / sum(({ right }) => right),
    },
    {
      name: `… at the worst of the ${often.length} offices with ${LEAST_TRUE} true ones or more`,
      unit: '',
      goal: 2,
      measured: worst,
    },
  ];
}
