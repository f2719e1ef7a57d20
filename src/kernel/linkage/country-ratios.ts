import { SeededGenerator } from '../numbers/seeded-generator.js';
import type { Bank } from './bank.js';
import type { EvidenceGroup } from './evidence.js';
import { pairingOf, scorersOf } from './group-scorers.js';
import type { Kind } from './kinds.js';

/** Evidence that tells of countries: where, from where, by which way, in which event. */
const OF_COUNTRIES: ReadonlySet<EvidenceGroup> = new Set(['place', 'life', 'event']);
/** Records of each country and side that are looked at; their pairs are the square of it. */
const SAMPLED = 24;
const EVERYBODY = { allowed: Uint8Array.of(1), parties: 1 };

/** The records of one side of a kind. */
export interface SideOfCountries {
  readonly bank: Bank;
  /** The slots of each country, countries by their number. */
  readonly slots: readonly (readonly number[])[];
}

/**
 * The mean ratio that the evidence of countries gives a pair of countries, over pairs of records drawn by
 * chance, nearly all of them strangers'. It is 1 where such evidence favours no countries; three where two
 * bodies of one country are taken to be three times likelier of one person for being of one country. That
 * part of a share must not be learnt a second time. The seed of the draw is fixed: the same bank has the same
 * ratios.
 * @returns by number of the country of `a`, times the number of countries, plus the number of that of `b`
 */
export function countryRatios(kind: Kind, a: SideOfCountries, b: SideOfCountries): Float64Array {
  const scorers = scorersOf(pairingOf(kind, a.bank, b.bank, EVERYBODY), OF_COUNTRIES);
  const chance = SeededGenerator.fromSeed(1).fork('pairs of countries');
  const sampled = ({ slots }: SideOfCountries) =>
    slots.map((all) => (all.length <= SAMPLED ? all : chance.shuffled(all).slice(0, SAMPLED)));
  const means = new MeanRatios(b.slots.length);
  const others = sampled(b);
  const slots = Int32Array.from(others.flat());
  const countries = others.flatMap((of, country) => of.map(() => country));
  const [sum, part] = [new Float64Array(slots.length), new Float64Array(slots.length)];
  for (const [country, queries] of sampled(a).entries())
    for (const query of queries) {
      sum.fill(0);
      for (const { scorer } of scorers) {
        if (!scorer.begin(query)) continue;
        part.fill(0);
        scorer.addScores(slots, 0, slots.length, part);
        for (let at = 0; at < slots.length; at += 1) sum[at]! += part[at]!;
      }
      for (const [at, other] of countries.entries())
        if (a.bank !== b.bank || slots[at] !== query) means.add(country, other, 10 ** sum[at]!);
    }
  return means.of(a.slots.length);
}

class MeanRatios {
  private readonly sums = new Map<number, { sum: number; pairs: number }>();

  constructor(private readonly countries: number) {}

  add(a: number, b: number, ratio: number): void {
    const pair = a * this.countries + b;
    const known = this.sums.get(pair) ?? { sum: 0, pairs: 0 };
    this.sums.set(pair, { sum: known.sum + ratio, pairs: known.pairs + 1 });
  }

  /** 1 for countries of which no pair was drawn. */
  of(countries: number): Float64Array {
    return Float64Array.from({ length: countries * this.countries }, (_, pair) => {
      const known = this.sums.get(pair);
      return known ? known.sum / known.pairs : 1;
    });
  }
}
