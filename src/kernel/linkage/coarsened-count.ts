import type { KinshipBasisJson } from '../genetics/index.js';
import { Background, LEAST_BEARERS } from './background.js';
import { BackgroundCount } from './build-background.js';
import type { ComparableRecord } from './comparable-record.js';
import type { FittedWeights } from './fitted/weights.js';

const STEP = 10;
const roundedDown = (count: number): number => Math.floor(count / STEP) * STEP;

/**
 * Counts the records of several institutions, each institution's counts of names rounded down to tens before they are added up.
 *
 * The weight of what two records share rests on how many bear it. Counted in full, it would tell an institution by the figure of two records of its
 * own whether anybody elsewhere bears a rare name. Each institution is rounded by itself: what somebody files cannot bring the count of another to
 * the next ten. A name that fewer than ten bear counts as that of ten, so that nobody's namesakes are made rarer than they are.
 */
export class CoarsenedCount {
  private readonly byInstitution = new Map<string, BackgroundCount>();

  add(record: ComparableRecord, institution: string): void {
    const count = this.byInstitution.get(institution) ?? new BackgroundCount();
    this.byInstitution.set(institution, count);
    count.add(record);
  }

  /**
   * @param kinship what DNA is weighed with
   * @param weights what was learnt from labels
   */
  background(kinship?: KinshipBasisJson, weights?: FittedWeights): Background {
    const sums = new Map<string, number>([[LEAST_BEARERS, STEP]]);
    for (const { counted } of this.byInstitution.values())
      for (const [key, count] of counted) {
        const told = coarsened(key, count);
        if (told !== 0) sums.set(key, (sums.get(key) ?? 0) + told);
      }
    return Background.of(sums, kinship, weights);
  }
}

/** Names of persons and of relatives: keys of words, and of how many there are. */
const OF_NAMES = /^(?:word|words|nameWords):(?:given|surname)|^(?:word|said):kin/;

const coarsened = (key: string, count: number): number => (OF_NAMES.test(key) ? roundedDown(count) : count);
