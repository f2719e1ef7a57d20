import type { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { FamilyRequest } from '../likelihood/family-request.js';
import { posteriorTables } from '../likelihood/posterior-tables.js';
import { SILENT } from '../loci/allele.js';
import type { Genotype, Profile } from '../loci/profile.js';
import type { GenotypeProbabilities } from '../tables/ratio-row.js';
import { expectedLog10LR, RatioDistribution } from './ratio-distribution.js';

export interface NextRelativeRequest {
  readonly family: FamilyRequest;
  readonly missing: string;
  /** Candidates, each a relative, or several to be typed together. */
  readonly candidates: readonly (readonly string[])[];
  /** Log10 likelihood ratio from which on a laboratory goes on. */
  readonly threshold: number;
  /** Number of simulated profiles for each candidate. */
  readonly draws: number;
  readonly generator: SeededGenerator;
}

export interface Prospect {
  /** Mean log10 likelihood ratio of the missing person's own remains. */
  readonly expectedLog10LR: number;
  /** Probability that the remains reach the threshold. */
  readonly inclusionPower: number;
}

export interface CandidateProspect extends Prospect {
  readonly relatives: readonly string[];
  /** Gain of the candidate over what the family can do today. */
  readonly gain: Prospect;
  /** Standard errors of the simulation. */
  readonly standardError: Prospect;
}

export interface NextRelative {
  readonly missing: string;
  readonly today: Prospect;
  /** Candidates, the greatest gain in inclusion power first, then in the expected ratio. */
  readonly candidates: readonly CandidateProspect[];
}

/** Step of the distributions here: differences of a few per cent are all that is told. */
const STEP = 0.02;

/** Returns the members of the pedigree who could still be typed. */
export function untypedRelatives(
  { pedigree, profiles }: FamilyRequest,
  missing: readonly string[],
): string[] {
  return pedigree.members
    .map(({ id }) => id)
    .filter((id) => !missing.includes(id) && (profiles.get(id)?.size ?? 0) === 0);
}

/**
 * Ranks the relatives of a family whom to type next (as `MPPsims` of Vigeland's forrel asks, FSI: Genetics
 * 2020). Only the candidate's profile is drawn, from what the family says about it; what the tables then
 * promise for the missing person is computed, not simulated.
 */
export function nextRelative(request: NextRelativeRequest): NextRelative {
  const { family, missing, threshold } = request;
  const today = prospectOf(posteriorTables(family, missing), threshold);
  const candidates = request.candidates.map((relatives): CandidateProspect => {
    const generator = request.generator.fork(relatives.join('\n'));
    const drawn = Array.from({ length: request.draws }, () => {
      const typed = withDrawnProfiles(family, relatives, generator);
      return prospectOf(posteriorTables(typed, missing), threshold);
    });
    const [ratio, power] = [
      meanOf(drawn.map(({ expectedLog10LR }) => expectedLog10LR)),
      meanOf(drawn.map(({ inclusionPower }) => inclusionPower)),
    ];
    return {
      relatives,
      expectedLog10LR: ratio.mean,
      inclusionPower: power.mean,
      gain: {
        expectedLog10LR: ratio.mean - today.expectedLog10LR,
        inclusionPower: power.mean - today.inclusionPower,
      },
      standardError: { expectedLog10LR: ratio.standardError, inclusionPower: power.standardError },
    };
  });
  return { missing, today, candidates: candidates.sort(byGain) };
}

export interface RankedProspect extends CandidateProspect {
  readonly missing: string;
}

/**
 * Ranks the candidates of many families by where one more sample brings the most expected identifications, if
 * the remains lie in the bank.
 */
export function rankedOverBank(results: readonly NextRelative[]): RankedProspect[] {
  return results
    .flatMap(({ missing, candidates }) => candidates.map((candidate) => ({ ...candidate, missing })))
    .sort(byGain);
}

function byGain({ gain: one }: CandidateProspect, { gain: other }: CandidateProspect): number {
  return other.inclusionPower - one.inclusionPower || other.expectedLog10LR - one.expectedLog10LR;
}

function prospectOf(tables: readonly GenotypeProbabilities[], threshold: number): Prospect {
  return {
    expectedLog10LR: expectedLog10LR(tables).mean,
    inclusionPower: new RatioDistribution(tables, threshold, STEP).atLeast(threshold, 'missing'),
  };
}

/** Draws the profiles one after the other, so that each is drawn given those before. */
function withDrawnProfiles(
  family: FamilyRequest,
  relatives: readonly string[],
  generator: SeededGenerator,
): FamilyRequest {
  const profiles = new Map(family.profiles);
  for (const relative of relatives) {
    profiles.set(relative, drawnProfile(posteriorTables({ ...family, profiles }, relative), generator));
  }
  return { ...family, profiles };
}

/** Draws a profile as a laboratory would see it: with a silent allele a homozygote, two of them nothing. */
function drawnProfile(tables: readonly GenotypeProbabilities[], generator: SeededGenerator): Profile {
  const profile = new Map<string, Genotype>();
  for (const { locus, alleles, posterior } of tables) {
    if (Number.isNaN(posterior[0]!)) continue;
    const [low, high] = allelesAt(generator.weightedIndex(Array.from(posterior)));
    const [first, second] = [alleles[low]!, alleles[high]!];
    if (first !== SILENT) profile.set(locus, [first, second === SILENT ? first : second]);
  }
  return profile;
}

/** Returns the two alleles of a genotype's place in its table. */
function allelesAt(genotype: number): readonly [number, number] {
  const high = Math.floor((Math.sqrt(8 * genotype + 1) - 1) / 2);
  return [genotype - (high * (high + 1)) / 2, high];
}

function meanOf(values: readonly number[]): { readonly mean: number; readonly standardError: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, standardError: Math.sqrt(variance / values.length) };
}
