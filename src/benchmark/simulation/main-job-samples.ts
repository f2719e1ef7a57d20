import type { GeneticProfile } from '../../kernel/contract/index.js';
import { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { degraded, sampleOf } from './genetics.js';
import { childOf, unrelated } from './gene-drop.js';
import { DEMONSTRATION } from './reporting-style.js';

/** A draw of its own, so that the region stays the same with it or without. */
const SEED = 19_981_129;
const FAILED_IN_BONE = 0.12;
const LABORATORY = 'US-FORENSIC-TEXAS';

export interface MainJobSamples {
  /** A cheek swab, taken at the consulate. */
  readonly mother: GeneticProfile;
  /** A tooth, of which some loci fail. */
  readonly body: GeneticProfile;
}

/**
 * The profiles that the laboratory reads of the mother and of the body once both are typed, by the shipped
 * frequency table. They are nobody's.
 */
export function mainJobSamples(takenDay: number): MainJobSamples {
  const chance = SeededGenerator.fromSeed(SEED);
  const desk = { chance, manner: DEMONSTRATION };
  const mother = unrelated(chance);
  const son = childOf(mother, unrelated(chance), desk);
  const collectedAt = { collectedDay: takenDay, lab: LABORATORY };
  return {
    mother: {
      sample: sampleOf({ ...collectedAt, code: 'M-0001-R1', type: 'buccal', collectorKind: 'consulate' }),
      autosomal: mother,
    },
    body: {
      sample: sampleOf({
        ...collectedAt,
        code: 'M-0001-T26',
        type: 'tooth',
        collectorKind: 'forensic_service',
      }),
      autosomal: degraded(son, FAILED_IN_BONE, chance),
    },
  };
}
