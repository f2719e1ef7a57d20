import {
  familiasOfCase,
  familyOfReport,
  GeneticFileRefused,
  likelihoodRatios,
  rCodeOf,
  writeFamilias,
  type FamilyOfReport,
  type Hypothesis,
  type KinshipBasis,
  type KinshipCase,
  type MemberOfPedigree,
  type Profile,
} from '../../../kernel/genetics/index.js';
import { isWithinOneBank } from '../../../kernel/linkage/index.js';
import { basisOf } from '../../matching/kinship/index.js';
import { REFERENCE } from '../../matching/kinship/index.js';
import { ownSamples, sexOf } from '../../matching/kinship/index.js';
import { ratioRequest } from '../../matching/kinship/index.js';
import type { PairToWeigh } from '../../matching/kinship/index.js';

/** Files with which another laboratory, and other people's programs, compute the number again. */
export interface CheckFiles {
  /** Ratio that the files must come to, with the genotypes of both sides in them, as log10. */
  readonly log10LR: number | undefined;
  /** True where they hold the genotypes of both sides; else the other institution has to put its own in. */
  readonly isComplete: boolean;
  readonly rCode: string;
  readonly familias: string | undefined;
  /** Part of the case that Familias has no words for. */
  readonly familiasLacks: string | undefined;
}

type Side = 'a' | 'b';

/** A pair as a case, and whose each profile is. */
interface CheckCase {
  readonly kinshipCase: KinshipCase;
  readonly sideOf: ReadonlyMap<string, Side>;
  readonly basis: KinshipBasis;
}

type Pair = Pick<PairToWeigh, 'kind' | 'a' | 'b' | 'own' | 'reference'>;

/**
 * "Check it elsewhere": the pair as R code and as a Familias file, with the genotypes of the own side alone.
 */
export function checkFiles(pair: Pair): CheckFiles | undefined {
  const whole = isWithinOneBank(pair.kind) ? ofOnePerson(pair) : ofFamily(pair);
  if (!whole) return undefined;
  const { kinshipCase, sideOf, basis } = whole;
  const { loci } = basis;
  const profiles = new Map(
    [...kinshipCase.profiles].filter(([person]) => pair.own.includes(sideOf.get(person) ?? 'a')),
  );
  const isComplete = profiles.size === kinshipCase.profiles.size;
  const log10LR = likelihoodRatios({ ...kinshipCase, loci }).results[0]?.log10LR;
  const shown = { ...kinshipCase, profiles };
  const lacking = [...kinshipCase.profiles.keys()].filter((person) => !profiles.has(person));
  return {
    log10LR,
    isComplete,
    rCode: `${isComplete ? '' : headOf(lacking, log10LR)}${rCodeOf(shown, loci)}`,
    ...familiasText(shown, basis),
  };
}

function headOf(lacking: readonly string[], log10LR: number | undefined): string {
  return [
    `INCOMPLETE: the genotypes of ${lacking.join(', ')} are with the other institution and do not travel.`,
    `With them log10 LR must come to ${String(log10LR)}; the numbers at the end are those of the case as it stands here.`,
  ]
    .map((line) => `# ${line}\n`)
    .join('');
}

function familiasText(
  kinshipCase: KinshipCase,
  { loci }: KinshipBasis,
): Pick<CheckFiles, 'familias' | 'familiasLacks'> {
  try {
    return { familias: writeFamilias(familiasOfCase(kinshipCase, loci)), familiasLacks: undefined };
  } catch (error) {
    if (error instanceof GeneticFileRefused)
      return { familias: undefined, familiasLacks: String(error.parameters.what) };
    throw error;
  }
}

function ofFamily({ a, b, own, reference }: Pair): CheckCase | undefined {
  const samples = ownSamples(b);
  const stated = a.recordType === 'report' ? familyOfReport(a) : undefined;
  if (!stated || samples.length === 0) return undefined;
  const family = own.includes('a') ? stated : withNumbers(stated);
  const typed = [...family.relatives, ...family.own].map(({ profile }) => profile);
  const basis = basisOf(reference, [...typed, ...samples]);
  const unidentified = { profile: basis.profileOf(samples), sex: sexOf(b) };
  const { asked, request } = ratioRequest({ family, unidentified, basis });
  const [missingPerson, stranger] = ['missing_person', REFERENCE].map((id) =>
    asked.hypotheses.find((one) => one.id === id),
  );
  if (!missingPerson || !stranger) return undefined;
  const inPlace = request.profiles.has(family.missing)
    ? missingPerson
    : placed(missingPerson, family.missing, asked.unidentified);
  const sideOf = new Map<string, Side>([...request.profiles.keys()].map((person) => [person, 'a']));
  sideOf.set(asked.unidentified, 'b');
  const hypotheses = [inPlace, stranger];
  return { kinshipCase: caseOf(basis, hypotheses, request.profiles, asked.unidentified), sideOf, basis };
}

function ofOnePerson({ a, b, reference }: Pair): CheckCase | undefined {
  const [first, second] = [ownSamples(a), ownSamples(b)];
  if (first.length === 0 || second.length === 0) return undefined;
  const basis = basisOf(reference, [...first, ...second]);
  const founder = (id: string): MemberOfPedigree => ({ id, father: null, mother: null, sex: 'unknown' });
  const profiles = new Map([
    ['A', basis.profileOf(first)],
    ['B', basis.profileOf(second)],
  ]);
  const hypotheses: Hypothesis[] = [
    { id: 'same_person', members: [founder('A')], identical: [['A', 'B']] },
    { id: REFERENCE, members: [founder('A'), founder('B')] },
  ];
  const sideOf = new Map<string, Side>([
    ['A', 'a'],
    ['B', 'b'],
  ]);
  return { kinshipCase: caseOf(basis, hypotheses, profiles, 'B'), sideOf, basis };
}

function caseOf(
  basis: KinshipBasis,
  hypotheses: readonly Hypothesis[],
  profiles: ReadonlyMap<string, Profile>,
  unidentified: string,
): KinshipCase {
  const { model, json } = basis;
  return {
    ...{ hypotheses, profiles, model, unidentified },
    reference: REFERENCE,
    frequencies: `${json.population} (${json.source})`,
    lociAsked: new Map(),
    extraAlleles: new Map(),
  };
}

/** The unidentified person at the missing one's place, as other programs want it said. */
function placed({ id, members }: Hypothesis, missing: string, unidentified: string): Hypothesis {
  const called = (code: string | null): string | null => (code === missing ? unidentified : code);
  return {
    id,
    members: members.map(({ id: code, father, mother, sex }) => ({
      id: code === missing ? unidentified : code,
      father: called(father),
      mother: called(mother),
      sex,
    })),
  };
}

/** The codes of another institution's family are numbers at every level. */
function withNumbers(family: FamilyOfReport): FamilyOfReport {
  const numbers = new Map(family.members.map(({ id }, at) => [id, `P${at + 1}`]));
  const called = (code: string): string => numbers.get(code) ?? code;
  const parent = (code: string | null): string | null => (code === null ? null : called(code));
  const renamed = (samples: FamilyOfReport['relatives']) =>
    samples.map(({ person, profile }) => ({ person: called(person), profile }));
  return {
    ...family,
    missing: called(family.missing),
    allMissing: family.allMissing.map(called),
    members: family.members.map(({ id, father, mother, sex }) => ({
      id: called(id),
      father: parent(father),
      mother: parent(mother),
      sex,
    })),
    relatives: renamed(family.relatives),
    own: renamed(family.own),
    leftOut: [],
  };
}
