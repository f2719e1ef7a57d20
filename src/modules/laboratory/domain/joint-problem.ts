import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import {
  familyOfReport,
  readPedigree,
  type DviProblem,
  type FamilyOfReport,
  type FamilySample,
  type KinshipBasis,
  type CheckedPedigree,
} from '../../../kernel/genetics/index.js';
import { ownSamples, sexOf } from '../../matching/kinship/index.js';

/** A family of an event: one report, or several of one institution that tell of the same pedigree. */
export interface EventFamily {
  readonly recordIds: readonly string[];
  /** Family with the samples that may be held against every victim whom it is compared with. */
  readonly family: FamilyOfReport;
}

export interface EventVictim {
  readonly recordId: string;
  readonly record: ExchangeRecord;
}

/** People of an event who take part, and who may be compared with whom. */
export interface EventPeople {
  readonly families: readonly EventFamily[];
  readonly victims: readonly EventVictim[];
  readonly mayCompare: (victim: EventVictim, family: EventFamily) => boolean;
}

/** Codes of the result: numbers, for the ids of other institutions' records are told to nobody. */
export const victimKey = (at: number): string => `V${at + 1}`;
export const familyKey = (at: number): string => `F${at + 1}`;
export const missingKey = (at: number): string => `M${at + 1}`;

export interface JointProblem {
  readonly problem: DviProblem;
  /** Family of each missing person, and the code in its pedigree. */
  readonly missing: readonly { readonly family: number; readonly member: string }[];
}

/**
 * The event as the kernel takes it. Theta and silent alleles are 0 there, and a missing person's own sample
 * is no part of it: such a sample is compared directly.
 */
export function jointProblem(
  { families, victims, mayCompare }: EventPeople,
  basis: KinshipBasis,
  threshold: number,
): JointProblem {
  const missing = families.flatMap(({ family }, at) =>
    family.allMissing.map((member) => ({ family: at, member })),
  );
  const codes = families.map((_, at) => codesOf(at, missing));
  const pedigrees = families.map(({ family }, at) => renamed(family, codes[at] ?? String));
  const numbersOf = (family: number): number[] =>
    missing.flatMap((one, number) => (one.family === family ? [number] : []));
  const isAllowed = (victim: number, number: number): boolean => {
    const [one, other] = [victims[victim], families[missing[number]?.family ?? -1]];
    return one !== undefined && other !== undefined && mayCompare(one, other);
  };
  const problem: DviProblem = {
    victims: victims.map(({ record }, at) => ({
      ...{ id: victimKey(at), sex: sexOf(record) },
      profile: onPanel(basis.profileOf(ownSamples(record)), basis),
    })),
    families: families.map(({ family }, at) => ({
      id: familyKey(at),
      pedigree: pedigrees[at] ?? readPedigree([]),
      profiles: new Map(
        [...basis.profilesOf(family.relatives)]
          .filter(([person]) => !family.allMissing.includes(person))
          .map(([person, profile]) => [codes[at]?.(person) ?? person, profile]),
      ),
      missing: numbersOf(at),
    })),
    missing: missing.map(({ family }, number) => {
      const [id, pedigree] = [missingKey(number), pedigrees[family]];
      const sex = pedigree?.sexes[pedigree.indexOf.get(id) ?? -1] ?? 'unknown';
      return { id, sex, family, place: numbersOf(family).indexOf(number) };
    }),
    loci: basis.loci,
    model: { ...basis.model, theta: 0, silent: 0 },
    isAllowed,
    threshold: 10 ** threshold,
    ...{ lociWithoutFrequencies: [], addedAlleles: basis.added },
  };
  return { problem: withTypedLoci(problem), missing };
}

/**
 * Codes are unique over all families: a missing person has the key of the result, anybody else the family's
 * before it.
 */
function codesOf(family: number, missing: JointProblem['missing']): (member: string) => string {
  return (member) => {
    const number = missing.findIndex((one) => one.family === family && one.member === member);
    return number >= 0 ? missingKey(number) : `${familyKey(family)}/${member}`;
  };
}

function renamed({ members }: FamilyOfReport, codeOf: (member: string) => string): CheckedPedigree {
  return readPedigree(
    members.map(({ id, father, mother, sex }) => ({
      ...{ id: codeOf(id), sex },
      father: father === null ? null : codeOf(father),
      mother: mother === null ? null : codeOf(mother),
    })),
  );
}

/** Loci at which nobody was typed say nothing and cost time. */
function withTypedLoci(problem: DviProblem): DviProblem {
  const profiles = [
    ...problem.victims.map(({ profile }) => profile),
    ...problem.families.flatMap((family) => [...family.profiles.values()]),
  ];
  return { ...problem, loci: problem.loci.filter(({ locus }) => profiles.some((one) => one.has(locus))) };
}

function onPanel(profile: ReturnType<KinshipBasis['profileOf']>, { loci }: KinshipBasis) {
  const known = new Set(loci.map(({ locus }) => locus));
  return new Map([...profile].filter(([locus]) => known.has(locus)));
}

/** The samples that stand in each of several copies of one report: those that may be held against all. */
export function commonSamples(copies: readonly ExchangeRecord[]): FamilyOfReport | undefined {
  const families = copies.map((copy) => (copy.recordType === 'report' ? familyOfReport(copy) : undefined));
  const [first, ...others] = families;
  if (!first || others.some((one) => one === undefined)) return undefined;
  const isInAll = ({ person, profile }: FamilySample): boolean =>
    others.every((one) =>
      one?.relatives.some(
        (sample) => sample.person === person && sample.profile.sample.code === profile.sample.code,
      ),
    );
  const relatives = first.relatives.filter(isInAll);
  return relatives.length > 0 ? { ...first, relatives } : undefined;
}

/**
 * Merges reports of one pedigree into one family: every sample once, and all who are missing by any of them.
 */
export function mergedFamily(families: readonly FamilyOfReport[]): FamilyOfReport | undefined {
  const [first, ...others] = families;
  if (!first) return undefined;
  const known = new Set(first.relatives.map(({ person, profile }) => `${person} ${profile.sample.code}`));
  const more = others
    .flatMap(({ relatives }) => relatives)
    .filter(({ person, profile }) => {
      const key = `${person} ${profile.sample.code}`;
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
  const allMissing = [...new Set(families.flatMap((family) => family.allMissing))];
  return { ...first, allMissing, relatives: [...first.relatives, ...more] };
}
