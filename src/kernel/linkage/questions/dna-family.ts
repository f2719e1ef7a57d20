import type { GeneticProfile } from '../../contract/index.js';
import {
  familyAround,
  type FamilyOfReport,
  informationOfTest,
  hardyWeinberg,
  type KinshipBasis,
  type LocusFrequencies,
  type LocusOfTest,
  nearestFirst,
  type PosteriorTable,
} from '../../genetics/index.js';
import type { ComparableRecord, ComparableRelative } from '../comparable-record.js';
import { ownSamplesOf } from '../genetic-bank.js';
import type { FamilyQuestion } from './askable.js';
import { ratiosAt } from './dna-body.js';
import type { WeighedTest } from './weighed-test.js';
import {
  ifPossible,
  lociLacking,
  trusted,
  trustOf,
  type DnaPair,
  type DnaRequest,
  type Trusted,
} from './dna-request.js';

/** Question that a relative's sample is asked for as, by the tie. */
const QUESTION_OF: Readonly<Record<ComparableRelative['relationship'], FamilyQuestion>> = {
  mother: 'dna_mother',
  father: 'dna_father',
  child: 'dna_child',
  full_sibling: 'dna_full_sibling',
  half_sibling_maternal: 'dna_half_sibling',
  half_sibling_paternal: 'dna_half_sibling',
  grandmother_maternal: 'dna_grandparent',
  grandfather_maternal: 'dna_grandparent',
  grandmother_paternal: 'dna_grandparent',
  grandfather_paternal: 'dna_grandparent',
  aunt_uncle_maternal: 'dna_aunt_uncle',
  aunt_uncle_paternal: 'dna_aunt_uncle',
  nibling: 'dna_nibling',
  cousin: 'dna_cousin',
  other_parent: 'dna_other_parent',
};

/** The nearest of kin; each takes some hundredths of a second. */
const MOST_RELATIVES = 8;

/** A typed candidate of a report. */
export interface Counterpart extends Trusted {
  readonly family: FamilyOfReport;
  readonly body: readonly GeneticProfile[];
  readonly codes: Uint16Array;
  readonly typed: ReadonlySet<string>;
}

interface Weighing {
  readonly request: DnaRequest;
  readonly basis: KinshipBasis;
  readonly counterparts: readonly Counterpart[];
}

/**
 * Weighs the samples of the family, by what they would tell of who of the typed candidates the missing person
 * is.
 */
export function* familyTests(request: DnaRequest, basis: KinshipBasis): Generator<WeighedTest> {
  const counterparts = trusted(request.pairs.flatMap((pair) => counterpartOf(basis, pair)));
  const [first] = counterparts;
  if (!first) return;
  const weighing = { request, basis, counterparts };
  yield* ownTests(weighing, first, biologicalOf(request.subject));
  for (const relative of placedRelatives(request, first.family)) {
    const test = ifPossible(() => relativeTest(weighing, relative));
    if (test) yield test;
  }
}

/**
 * Lists the relatives who are weighed: those by blood who have a place in the family and are not missing
 * themselves, nearest first.
 */
export function placedRelatives(
  { subject }: DnaRequest,
  family: FamilyOfReport,
): readonly ComparableRelative[] {
  const members = new Set(family.members.map(({ id }) => id));
  const placed = biologicalOf(subject).filter(({ id }) => members.has(id) && !family.allMissing.includes(id));
  const ids = ifPossible(() => nearestFirst(family, placed.map(({ id }) => id))) ?? []; // prettier-ignore
  return ids.slice(0, MOST_RELATIVES).flatMap((id) => placed.find((one) => one.id === id) ?? []);
}

function biologicalOf({ relatives = [] }: ComparableRecord): readonly ComparableRelative[] {
  return relatives.filter((one) => one.biological !== 'not_biological');
}

function counterpartOf(basis: KinshipBasis, pair: DnaPair): Counterpart[] {
  const body = ownSamplesOf(pair.record);
  const codes = basis.encode(body)?.codes;
  if (!codes) return [];
  const family = familyAround(pair.subject);
  const row = ifPossible(() => basis.rowOf(family));
  const typed = new Set(basis.profileOf(body).keys());
  return [{ pair, family, body, codes, typed, trust: trustOf(basis, row, codes) }];
}

/** A thing that carries the person's own DNA, or an identical twin, where neither was typed. */
function* ownTests(
  weighing: Weighing,
  first: Counterpart,
  relatives: readonly ComparableRelative[],
): Generator<WeighedTest> {
  const twins = relatives.filter(({ twin }) => twin === 'monozygotic');
  const isKnown = ownSamplesOf(weighing.request.subject).length > 0 || twins.some(({ profile }) => profile);
  if (isKnown) return;
  const thing = ifPossible(() => ownTest(weighing, first, ({ own }) => own));
  if (thing) yield { ...thing, question: 'dna_own' };
  for (const { id } of twins) {
    const twin = ifPossible(() => ownTest(weighing, first, (pair) => pair.relatives.has(id)));
    if (twin) yield { ...twin, question: 'dna_full_sibling', relative: id };
  }
}

function ownTest(
  { basis, counterparts }: Weighing,
  { family }: Counterpart,
  may: (pair: DnaPair) => boolean,
): Omit<WeighedTest, 'question'> {
  const loci = basis.loci.filter(({ locus }) => counterparts.some(({ typed }) => typed.has(locus)));
  const tables = basis.memberTables(family, family.relatives, { member: family.missing, loci });
  const rows = counterparts.map(({ pair, codes }) => (may(pair) ? basis.identityRow(codes) : undefined));
  const tested = loci.flatMap((locus, at): LocusOfTest[] => {
    const none = tables[at]!.posterior;
    if (Number.isNaN(none[0]!)) return [];
    const stranger = hardyWeinberg(locus.frequencies, false);
    const ratios = rows.map((row) => {
      const identical = row && ratiosAt(basis, row, locus.locus);
      return identical && quotient(identical.map((ratio, genotype) => ratio * stranger[genotype]!), none); // prettier-ignore
    });
    // Without the silent allele, which no sample shows.
    return [{ locus: locus.locus, none: none.subarray(0, stranger.length), ratios }];
  });
  return { group: 'dna', bits: informationOfTest(tested, hypothesesOf(counterparts)) };
}

function relativeTest(weighing: Weighing, relative: ComparableRelative): WeighedTest | undefined {
  const { basis, counterparts } = weighing;
  const lacking = lociLacking(basis, relative.profile ? [relative.profile] : []);
  const loci = lacking.filter(({ locus }) => counterparts.some(({ typed }) => typed.has(locus)));
  if (loci.length === 0) return undefined;
  const tablesOf = basis.memberTables.bind(basis);
  const tested = lociOfRelative({ counterparts, tablesOf }, relative.id, loci);
  return {
    question: relative.profile ? 'dna_more_loci' : QUESTION_OF[relative.relationship],
    relative: relative.id,
    group: 'dna',
    bits: informationOfTest(tested, hypothesesOf(counterparts)),
  };
}

export const hypothesesOf = (counterparts: readonly Trusted[]) =>
  counterparts.map(({ pair: { probability }, trust }) => ({ probability, trust }));

interface TellingCounterparts {
  readonly counterparts: readonly Counterpart[];
  /** Tables at autosomal loci or at those of the X chromosome. */
  readonly tablesOf: KinshipBasis['memberTables'];
}

/**
 * The relative's genotype given the family, and given the family with the candidate in the missing person's
 * place: the quotient is by how much the sample changes the pair's ratio, since P(sample, rest | H) / P(rest
 * | H) = P(sample | rest, H).
 */
export function lociOfRelative(
  { counterparts, tablesOf }: TellingCounterparts,
  member: string,
  loci: readonly LocusFrequencies[],
): LocusOfTest[] {
  const tables = new Map<ComparableRecord, ReadonlyMap<string, PosteriorTable>>();
  const told = counterparts.map(({ pair, family, body, typed }) => {
    const known = [...family.relatives, ...family.own];
    const before = tables.get(pair.subject) ?? byLocus(tablesOf(family, known, { member, loci }));
    tables.set(pair.subject, before);
    const asMissing = body.map((profile) => ({ person: family.missing, profile }));
    const shared = pair.relatives.has(member) ? loci.filter(({ locus }) => typed.has(locus)) : [];
    const after = byLocus(tablesOf(family, [...known, ...asMissing], { member, loci: shared }));
    return { before, after };
  });
  return loci.flatMap(({ locus }): LocusOfTest[] => {
    const none = told[0]?.before.get(locus)?.posterior;
    if (!none || Number.isNaN(none[0]!)) return [];
    const ratios = told.map(({ before, after }) => {
      const [one, other] = [after.get(locus)?.posterior, before.get(locus)?.posterior];
      return one && other && !Number.isNaN(one[0]!) && !Number.isNaN(other[0]!)
        ? quotient(one, other)
        : undefined;
    });
    return [{ locus, none, ratios }];
  });
}

const byLocus = (tables: readonly PosteriorTable[]): ReadonlyMap<string, PosteriorTable> =>
  new Map(tables.map((table) => [table.locus, table]));

function quotient(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, genotype) => (other[genotype]! > 0 ? value / other[genotype]! : 0));
}
