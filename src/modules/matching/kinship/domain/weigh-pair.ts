import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import {
  familyOfReport,
  type FamilyOfReport,
  type FrequencyTable,
  type Genotype,
  type KinshipBasis,
  type Profile,
} from '../../../../kernel/genetics/index.js';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import type { HaplotypeDatabase, KinshipReference } from '../../../records/forensic-bank/index.js';
import { basisOf } from './basis-of.js';
import type { DnaEvidence, LocusOfEvidence, OwnGenotype } from './evidence.js';
import { mtLineage, yLineage, type LineagePair } from './lineage.js';
import { ownSamples, sexOf } from './own-samples.js';
import type { Priors } from './priors.js';
import { sensitivityOf } from './sensitivity.js';
import { weighFamily } from './weigh-family.js';
import { weighIdentity } from './weigh-identity.js';
import type { LocusFigure } from './weighing.js';
import { weighX } from './x-chromosome.js';

/** Two records with the samples that may be used, and what they are to be weighed with. */
export interface PairToWeigh {
  readonly kind: Kind;
  readonly a: ExchangeRecord;
  readonly b: ExchangeRecord;
  /** Sides whose genotypes the viewer may see. */
  readonly own: readonly ('a' | 'b')[];
  readonly reference: KinshipReference;
  readonly priors: Priors;
  /** Tables to repeat the ratio over; none to leave that out. */
  readonly tables: readonly FrequencyTable[];
  /** Haplotype databases to weigh the lines by; none to state agreement alone. */
  readonly databases: readonly HaplotypeDatabase[];
}

/**
 * Weighs the DNA of a pair; undefined where one of the two has nothing that the other could be held against.
 */
export function weighPair(pair: PairToWeigh): DnaEvidence | undefined {
  return isWithinOneBank(pair.kind) ? ofOnePerson(pair) : ofFamily(pair);
}

function ofFamily(pair: PairToWeigh): DnaEvidence | undefined {
  const { a, b, own, reference, priors } = pair;
  const samples = ownSamples(b);
  const family = a.recordType === 'report' ? familyOfReport(a) : undefined;
  if (!family || samples.length === 0) return undefined;
  const typed = [...family.relatives, ...family.own].map(({ profile }) => profile);
  const basis = basisOf(reference, [...typed, ...samples]);
  const unidentified = { profile: basis.profileOf(samples), sex: sexOf(b) };
  const relatives = basis.profilesOf([...family.relatives, ...family.own]);
  if (relatives.size + typed.length === 0) return undefined;
  const asked = { family, unidentified, basis };
  const { loci, ...weighing } = weighFamily(asked, priors);
  const persons = new Map([
    ...(own.includes('a') ? relatives : []),
    ...(own.includes('b') ? [[UNIDENTIFIED, unidentified.profile] as const] : []),
  ]);
  const line: LineagePair = {
    ...{ family, samples, databases: pair.databases, isFamilyCounted: !own.includes('b') },
    log10Autosomal: weighing.total.log10LR,
  };
  return {
    ...weighing,
    loci: withGenotypes(loci, persons),
    y: yLineage(line),
    mt: mtLineage(line),
    ...weighX(family, { samples, sex: unidentified.sex }, reference),
    sensitivity: pair.tables.length > 0 ? sensitivityOf(asked, pair.tables) : undefined,
    leftOut: family.leftOut,
    ...tableNotes(basis, profilesIn(family, basis, unidentified.profile)),
  };
}

/** Shown for the person whom nobody has identified. */
const UNIDENTIFIED = 'UNIDENTIFIED';

function ofOnePerson({ a, b, own, reference, priors }: PairToWeigh): DnaEvidence | undefined {
  const [first, second] = [ownSamples(a), ownSamples(b)];
  if (first.length === 0 || second.length === 0) return undefined;
  const basis = basisOf(reference, [...first, ...second]);
  const profiles = [basis.profileOf(first), basis.profileOf(second)] as const;
  const { loci, ...weighing } = weighIdentity(profiles, basis, priors);
  const persons = new Map(own.map((side) => [side, profiles[side === 'a' ? 0 : 1]]));
  return {
    ...weighing,
    loci: withGenotypes(loci, persons),
    ...{ y: undefined, mt: undefined, x: undefined, xHindrance: undefined },
    ...{ sensitivity: undefined, leftOut: [] },
    ...tableNotes(basis, profiles),
  };
}

function profilesIn(family: FamilyOfReport, basis: KinshipBasis, unidentified: Profile): Profile[] {
  const samples = [...family.relatives, ...family.own].map(({ profile }) => basis.profileOf([profile]));
  return [...samples, unidentified];
}

function withGenotypes(
  loci: readonly LocusFigure[],
  persons: ReadonlyMap<string, Profile>,
): LocusOfEvidence[] {
  return loci.map((locus) => ({
    ...locus,
    genotypes: [...persons].flatMap(([person, profile]): OwnGenotype[] => {
      const alleles: Genotype | undefined = profile.get(locus.locus);
      return alleles ? [{ person, alleles }] : [];
    }),
  }));
}

function tableNotes(
  { loci, added }: KinshipBasis,
  profiles: readonly Profile[],
): Pick<DnaEvidence, 'addedAlleles' | 'lociWithoutFrequencies'> {
  const known = new Set(loci.map(({ locus }) => locus));
  const typed = new Set(profiles.flatMap((profile) => [...profile.keys()]));
  return { addedAlleles: added, lociWithoutFrequencies: [...typed].filter((locus) => !known.has(locus)) };
}
