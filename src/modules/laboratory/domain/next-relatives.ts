import {
  nearestFirst,
  nextRelative,
  readPedigree,
  untypedRelatives,
  type FamilyOfReport,
  type KinshipBasis,
} from '../../../kernel/genetics/index.js';
import { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { relationOf } from '../../matching/kinship/index.js';

/** Outlook of a family: what it promises for the missing person's own remains. */
export interface Outlook {
  readonly expectedLog10LR: number;
  readonly inclusionPower: number;
}

/** A relative who could be sampled, and what the family would promise then. */
export interface RelativeProspect {
  readonly relative: string;
  /** A code of the catalogue, and what its text asks for. */
  readonly relation: string;
  readonly relationParameters: Readonly<Record<string, number>>;
  readonly expected: Outlook;
  readonly gain: Outlook;
  readonly standardError: Outlook;
}

export interface RelativeQuestion {
  readonly family: FamilyOfReport;
  readonly basis: KinshipBasis;
  readonly threshold: number;
  /** Simulated profiles for each relative. */
  readonly draws: number;
  /** Seed of the simulation: the same one gives the same figures. */
  readonly seed: number;
}

/** Members who could still be sampled and who would say something, nearest first. */
export function candidatesToSample({ family, basis }: RelativeQuestion, most: number): string[] {
  const pedigree = readPedigree(family.members);
  const profiles = basis.profilesOf(family.relatives);
  const request = { pedigree, profiles, loci: basis.loci, model: basis.model };
  return nearestFirst(family, untypedRelatives(request, family.allMissing)).slice(0, most);
}

/** Returns what a sample of one relative would add. */
export function prospectOf(
  question: RelativeQuestion,
  relative: string,
): {
  readonly today: Outlook;
  readonly prospect: RelativeProspect;
} {
  const { family, basis, threshold, draws, seed } = question;
  // The parents whom the report does not name are in it, for they can be sampled too.
  const pedigree = readPedigree(family.members);
  const { today, candidates } = nextRelative({
    family: {
      pedigree,
      profiles: basis.profilesOf(family.relatives),
      ...{ loci: basis.loci, model: basis.model },
    },
    missing: family.missing,
    candidates: [[relative]],
    generator: SeededGenerator.fromSeed(seed),
    ...{ threshold, draws },
  });
  const [found] = candidates;
  if (!found) throw new Error('The kernel has left a candidate out.');
  const { code, parameters } = relationOf(pedigree.members, family.missing, relative);
  const { gain, standardError, expectedLog10LR, inclusionPower } = found;
  const expected = { expectedLog10LR, inclusionPower };
  const words = { relation: code, relationParameters: parameters };
  return { today, prospect: { relative, ...words, expected, gain, standardError } };
}

/** The greatest gain in inclusion power first, then in the expected ratio. */
export function byGain(one: RelativeProspect, other: RelativeProspect): number {
  return (
    other.gain.inclusionPower - one.gain.inclusionPower ||
    other.gain.expectedLog10LR - one.gain.expectedLog10LR
  );
}
