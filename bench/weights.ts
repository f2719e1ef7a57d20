import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import {
  Bank,
  BackgroundCount,
  type EvidenceGroup,
  type Kind,
  Lexicon,
  SIDES_OF_KIND,
} from '../src/kernel/linkage/index.js';
import { type GroupScorer, pairingOf, scorersOf } from '../src/kernel/linkage/group-scorers.js';
import { simulateBenchmark } from '../src/benchmark/simulation/index.js';
import type { Figure } from './figure.js';
import { keyOf, lines, type TruePair } from './truth.js';

const REGION_A = resolve(import.meta.dirname, '../../shared/data/region-a');
const SIMULATED = {
  seed: 20_261_126,
  noise: 1.5,
  reports: 1_500,
  remains: 1_000,
  living: 600,
  endDate: '2026-10-31',
};
const KIND_OF_FIGURES = ['identification', 'living'] as const satisfies readonly Kind[];
const POWERS = [0.5, 0.65, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];

export interface Region {
  readonly name: string;
  readonly records: readonly ExchangeRecord[];
  readonly truth: readonly TruePair[];
}

/**
 * What each group of evidence tells, and whether it is as strong as it should be: of a record that has a counterpart, how many bits
 * the counterpart is likelier among all records of the bank for the group's weight, and the power of that weight by which
 * it would be likeliest. DNA is left out; everybody may be compared with everybody.
 *
 * A group of which the best power is far from 1 in regions with other people and other errors has wrong constants.
 */
export function weights(): Promise<readonly Figure[]> {
  return Promise.resolve(
    regions().flatMap((region) => KIND_OF_FIGURES.flatMap((kind) => figuresOf(region, kind))),
  );
}

function regions(): Region[] {
  const simulated = { name: 'a simulated region, noise 1.5', ...simulateBenchmark(SIMULATED) };
  if (!existsSync(join(REGION_A, 'truth.ndjson'))) return [simulated];
  const [records, truth] = [
    lines<ExchangeRecord>(join(REGION_A, 'records.ndjson')),
    lines<TruePair>(join(REGION_A, 'truth.ndjson')),
  ];
  return [{ name: 'region A', records, truth }, simulated];
}

/** A record and its counterpart, with the log10 LR of all records of the bank by group. */
interface Case {
  readonly counterpart: number;
  /** Other records of the same person, who are no competitors. */
  readonly others: ReadonlySet<number>;
  readonly byGroup: readonly Float64Array[];
}

function figuresOf(region: Region, kind: Kind): Figure[] {
  const { scorers, cases } = casesOf(region, kind);
  const powers = scorers.map(() => 1);
  const name = `${region.name}, ${kind}`;
  const asWritten = bitsOf(cases, powers);
  const figures: Figure[] = [{ name: `${name}: bits short of certainty`, unit: 'bit', measured: -asWritten }];
  for (const [at, { group, comparison }] of scorers.entries()) {
    const bits = (power: number): number => bitsOf(cases, powers.with(at, power));
    const told = asWritten - bits(0);
    if (told === 0) continue;
    const best = POWERS.map((power) => ({ power, bits: bits(power) })).reduce((a, b) =>
      b.bits > a.bits ? b : a,
    );
    const which = scorers
      .filter((one) => one.group === group)
      .findIndex((one) => one.comparison === comparison);
    const label = `${name}, ${group}${which > 0 ? ` (${which + 1})` : ''}`;
    figures.push(
      { name: `${label}: what it tells`, unit: 'bit', measured: told },
      { name: `${label}: its best power`, unit: '', measured: best.power },
    );
  }
  return figures;
}

/** Of each true pair of a class where it stands, by the ratio, and where it would without these groups. DNA is left out. */
export function groupRanks(
  region: Region,
  name: string,
  left: readonly EvidenceGroup[],
): { readonly all: number; readonly without: number }[] {
  const truth = region.truth.filter((pair) => pair.class === name);
  const { scorers, cases } = casesOf({ ...region, truth }, 'identification');
  const rankOf = ({ byGroup, counterpart, others }: Case, groups: readonly EvidenceGroup[]): number => {
    const kept = byGroup.filter((_, at) => !groups.includes(scorers[at]!.group));
    const scoreOf = (at: number): number => kept.reduce((sum, scores) => sum + scores[at]!, 0);
    const own = scoreOf(counterpart);
    let rank = 1;
    for (let at = 0; at < byGroup[0]!.length; at += 1) if (!others.has(at) && scoreOf(at) > own) rank += 1;
    return rank;
  };
  return cases.map((one) => ({ all: rankOf(one, []), without: rankOf(one, left) }));
}

function casesOf({ records, truth }: Region, kind: Kind): { scorers: readonly GroupScorer[]; cases: Case[] } {
  const count = new BackgroundCount();
  for (const record of records) count.add(record);
  const lexicon = new Lexicon(count.background());
  const sides = SIDES_OF_KIND[kind];
  const [a, b] = [new Bank(sides.a, lexicon), new Bank(sides.b, lexicon)];
  const slots = new Map<string, number>();
  for (const [rank, record] of records.entries()) {
    const bank = [a, b].find(({ recordType }) => recordType === record.recordType);
    if (bank) slots.set(keyOf(record), bank.add(record, { party: 0, institution: 0, rank }));
  }
  const scorers = scorersOf(pairingOf(kind, a, b, { allowed: Uint8Array.of(1), parties: 1 })).filter(
    ({ group }) => group !== 'dna',
  );
  const pairs = truth
    .filter((pair) => pair.class.startsWith(kind))
    .map((pair) => [slots.get(keyOf(pair.a)) ?? -1, slots.get(keyOf(pair.b)) ?? -1] as const);
  const all = b.slots();
  const cases = pairs.map(([query, counterpart]): Case => ({
    counterpart: all.indexOf(counterpart),
    others: new Set(
      pairs
        .filter(([one, other]) => one === query && other !== counterpart)
        .map(([, other]) => all.indexOf(other)),
    ),
    byGroup: scorers.map(({ scorer }) => {
      const scores = new Float64Array(all.length);
      if (scorer.begin(query)) scorer.addScores(all, 0, all.length, scores);
      return scores;
    }),
  }));
  return { scorers, cases };
}

/** log2 of the share that the counterpart has of the likelihood of all records, on average; 0 is certainty. */
function bitsOf(cases: readonly Case[], powers: readonly number[]): number {
  let sum = 0;
  for (const { byGroup, counterpart, others } of cases) {
    let all = 0;
    let own = 0;
    for (let at = 0; at < (byGroup[0]?.length ?? 0); at += 1) {
      if (others.has(at)) continue;
      let score = 0;
      for (const [group, scores] of byGroup.entries()) score += (powers[group] ?? 1) * (scores[at] ?? 0);
      const ratio = 10 ** score;
      all += ratio;
      if (at === counterpart) own = ratio;
    }
    sum += Math.log2(own / all);
  }
  return sum / cases.length;
}
