import { GeneticsError } from '../genetics-error.js';
import { type KinshipModel, PLAIN_MODEL } from '../likelihood/kinship-model.js';
import { ANY_ALLELE, canonicalLocus, isAllele } from '../loci/allele.js';
import {
  type LocusFrequencies,
  locusFrequencies,
  minimumFrequency,
  withExtraAlleles,
} from '../loci/locus-frequencies.js';
import type { Profile } from '../loci/profile.js';
import type { GeneticSex } from '../pedigree/member.js';
import type { CheckedPedigree } from '../pedigree/pedigree.js';
import {
  type FamilyDraft,
  type Loose,
  objectAt,
  readFamily,
  readMissing,
  readMutation,
  readVictim,
} from './dvi-reading.js';

export interface Victim {
  readonly id: string;
  readonly sex: GeneticSex;
  readonly profile: Profile;
}

export interface MissingPerson {
  readonly id: string;
  readonly sex: GeneticSex;
  /** Number of the family, and of the missing person's place within it. */
  readonly family: number;
  readonly place: number;
}

export interface DviFamily {
  readonly id: string;
  readonly pedigree: CheckedPedigree;
  /** Profiles of the relatives who gave a sample. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Numbers of the missing persons, by place. */
  readonly missing: readonly number[];
}

/** DVI problem: victims of an event, and families who miss somebody. */
export interface DviProblem {
  readonly victims: readonly Victim[];
  readonly families: readonly DviFamily[];
  readonly missing: readonly MissingPerson[];
  readonly loci: readonly LocusFrequencies[];
  readonly model: KinshipModel;
  /** Tells by number whether a victim may be held against a missing person at all; absent: every one may. */
  readonly isAllowed?: ((victim: number, missing: number) => boolean) | undefined;
  /** Likelihood ratio from which on a pair counts as a match. */
  readonly threshold: number;
  /** Loci that somebody was typed at and that have no frequencies: they are left out. */
  readonly lociWithoutFrequencies: readonly string[];
  readonly addedAlleles: readonly AddedAllele[];
}

/** Allele that the frequency table lacked, with the frequency given to it. */
export interface AddedAllele {
  readonly locus: string;
  readonly allele: string;
  readonly frequency: number;
}

/** Threshold of a match where the problem names none. */
const USUAL_THRESHOLD = 10_000;

/** Reads a DVI problem, the JSON form of which docs/internals/kernels/genetics-joint.md describes. */
export function readDviProblem(json: unknown): DviProblem {
  const problem = objectAt(json, 'problem');
  const victims = Object.entries(objectAt(problem.victims, 'victims')).map(([id, one]) =>
    readVictim(id, one),
  );
  const missingIds = readMissing(problem.missing);
  const drafts = Object.entries(objectAt(problem.families, 'families')).map(([id, one]) =>
    readFamily(id, one),
  );
  const missing = placed(missingIds, drafts);
  const families = drafts.map((family, at) => ({
    ...family,
    missing: missing.flatMap((one, number) => (one.family === at ? [number] : [])),
  }));
  const profiles = [
    ...victims.map(({ profile }) => profile),
    ...families.flatMap((family) => [...family.profiles.values()]),
  ];
  const { loci, addedAlleles } = completed(readFrequencies(problem.frequencies), profiles);
  const known = new Set(loci.map(({ locus }) => locus));
  const typed = new Set(profiles.flatMap((profile) => [...profile.keys()]));
  return {
    victims,
    families,
    missing,
    loci: loci.filter(({ locus }) => typed.has(locus)),
    model: readModel(problem),
    threshold: readThreshold(problem.threshold),
    lociWithoutFrequencies: [...typed].filter((locus) => !known.has(locus)),
    addedAlleles,
  };
}

/** Places each missing person in a family; a missing person stands in one family, and gave no sample. */
function placed(ids: readonly string[], families: readonly FamilyDraft[]): MissingPerson[] {
  const places = families.map(() => 0);
  return ids.map((id) => {
    const found = families.flatMap(({ pedigree }, at) => (pedigree.indexOf.has(id) ? [at] : []));
    const [family] = found;
    if (family === undefined) throw new GeneticsError('GENETICS.DVI_MISSING_UNKNOWN', { person: id });
    if (found.length > 1) throw new GeneticsError('GENETICS.DVI_MISSING_IN_TWO', { person: id });
    const { pedigree, profiles } = families[family]!;
    if ((profiles.get(id)?.size ?? 0) > 0)
      throw new GeneticsError('GENETICS.DVI_MISSING_TYPED', { person: id });
    const place = places[family]!;
    places[family] = place + 1;
    return { id, sex: pedigree.sexes[pedigree.indexOf.get(id)!]!, family, place };
  });
}

function readFrequencies(value: unknown): LocusFrequencies[] {
  const tables = Object.entries(objectAt(value, 'frequencies')).map(([name, alleles]) =>
    locusFrequencies({
      locus: canonicalLocus(name),
      frequencies: withoutNames(objectAt(alleles, `frequencies.${name}`) as Readonly<Record<string, number>>),
    }),
  );
  const seen = new Set<string>();
  for (const { locus } of tables) {
    if (seen.has(locus)) throw new GeneticsError('GENETICS.DVI_TABLE_TWICE', { locus });
    seen.add(locus);
  }
  return tables;
}

/**
 * Letters for alleles that no laboratory can see, which tables call "Rest allele" or "other". Each stays an
 * allele, which the equal model counts.
 */
const UNSEEN = ['Z', 'Y', 'X', 'W'] as const;

function withoutNames(frequencies: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const free = UNSEEN.filter((letter) => !(letter in frequencies));
  return Object.fromEntries(
    Object.entries(frequencies).map(([allele, frequency]) => [
      isAllele(allele) ? allele : ((/^[a-z]/iu.test(allele) ? free.shift() : undefined) ?? allele),
      frequency,
    ]),
  );
}

/** Adds the alleles that were seen and that a table lacks: they are rare, not impossible. */
function completed(
  tables: readonly LocusFrequencies[],
  profiles: readonly Profile[],
): Pick<DviProblem, 'loci' | 'addedAlleles'> {
  const addedAlleles: AddedAllele[] = [];
  const loci = tables.map((table) => {
    const { locus } = table;
    const seen = new Set(profiles.flatMap((profile) => profile.get(locus) ?? []));
    const lacking = [...seen].filter((allele) => allele !== ANY_ALLELE && !table.alleles.includes(allele));
    const frequency = minimumFrequency(table);
    for (const allele of lacking) addedAlleles.push({ locus, allele, frequency });
    return withExtraAlleles(table, Object.fromEntries(lacking.map((allele) => [allele, frequency])));
  });
  return { loci, addedAlleles };
}

function readModel({ theta, mutation }: Loose): KinshipModel {
  // The likelihood of an assignment is a product over families only where unrelated persons are independent.
  if (theta !== undefined && theta !== null && theta !== 0) throw new GeneticsError('GENETICS.DVI_THETA');
  const mutationByLocus = new Map(
    Object.entries(objectAt(mutation ?? {}, 'mutation')).map(([name, own]) => [
      canonicalLocus(name),
      readMutation(own, `mutation.${name}`),
    ]),
  );
  return { ...PLAIN_MODEL, mutationByLocus };
}

function readThreshold(value: unknown): number {
  if (value === undefined || value === null) return USUAL_THRESHOLD;
  if (typeof value !== 'number' || !(value > 1)) throw new GeneticsError('GENETICS.DVI_THRESHOLD');
  return value;
}
