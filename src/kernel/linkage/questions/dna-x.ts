import type { GeneticProfile } from '../../contract/index.js';
import {
  familyAround,
  type FamilyOfReport,
  hardyWeinberg,
  type HypothesisOfTest,
  informationOfTest,
  type KinshipBasis,
  type LocusFrequencies,
  type LocusOfTest,
  sexOfSample,
  xClusterOf,
  xProfileOf,
} from '../../genetics/index.js';
import { ownSamplesOf } from '../genetic-bank.js';
import type { FamilyQuestion } from './askable.js';
import { ratiosAt } from './dna-body.js';
import type { WeighedTest } from './weighed-test.js';
import { type Counterpart, hypothesesOf, lociOfRelative, placedRelatives } from './dna-family.js';
import { ifPossible, trusted, trustOf, type DnaRequest, type Trusted } from './dna-request.js';

const QUESTION: FamilyQuestion = 'dna_x_chromosome';

type ShownSex = 'male' | 'female';

/**
 * Weighs what typing the X chromosome would tell, where the table in use has X loci: a father's only one goes
 * to all his daughters whole, so that a paternal grandmother, a half sister by the father or a daughter says
 * there what autosomal loci hardly do.
 *
 * A pair's ratio counts X loci as independent. Those of one cluster are not, so of each cluster the most
 * telling locus alone is promised: less than a laboratory that reckons with haplotypes would find. A sample
 * that does not show its sex is not weighed, as in the ratio.
 */
export function* xTests(request: DnaRequest, basis: KinshipBasis): Generator<WeighedTest> {
  if (basis.xLoci.length === 0 || request.kind === 'same_remains') return;
  if (request.subject.recordType === 'report') yield* ofRelatives(request, basis);
  else yield* ofBody(request, basis);
}

/** Tests of relatives, nearest first, at the loci that the candidates show and they do not. */
function* ofRelatives(request: DnaRequest, basis: KinshipBasis): Generator<WeighedTest> {
  const counterparts = trusted(
    request.pairs.flatMap((pair): Counterpart[] => {
      const family = familyAround(pair.subject);
      const all = ownSamplesOf(pair.record);
      const body = all.filter((sample) => sample.xStr !== undefined && sexOfSample(sample) === sexOf(family));
      const codes = basis.encode(all)?.codes;
      if (body.length === 0 || !codes) return [];
      const trust = trustOf(basis, ifPossible(() => basis.rowOf(family)), codes); // prettier-ignore
      return [{ pair, family, body, codes, typed: xLociOf(body), trust }];
    }),
  );
  const [first] = counterparts;
  if (!first) return;
  const tablesOf = basis.memberXTables.bind(basis);
  for (const { id, profile } of placedRelatives(request, first.family)) {
    const known = xLociOf(profile ? [profile] : []);
    const loci = basis.xLoci.filter(
      ({ locus }) => !known.has(locus) && counterparts.some(({ typed }) => typed.has(locus)),
    );
    const told = ifPossible(() => lociOfRelative({ counterparts, tablesOf }, id, loci)) ?? [];
    const bits = informationOfClusters(told, hypothesesOf(counterparts));
    if (told.length > 0) yield { question: QUESTION, group: 'dna', bits, relative: id };
  }
}

interface Family extends Trusted {
  readonly row: Float64Array;
}

/** Tests of a body or a living person whose sample has shown its sex, at the loci that it lacks. */
function* ofBody({ subject, pairs }: DnaRequest, basis: KinshipBasis): Generator<WeighedTest> {
  const own = ownSamplesOf(subject);
  const sex = own.map(sexOfSample).find((one): one is ShownSex => one !== 'unknown');
  if (!sex) return;
  const families = trusted(
    pairs.flatMap((pair): Family[] => {
      const family = familyAround(pair.record);
      const row = pair.own && sexOf(family) === sex ? ifPossible(() => basis.rowOf(family)) : undefined;
      if (!row) return [];
      return [{ pair, row, trust: trustOf(basis, row, basis.encode(ownSamplesOf(pair.subject))?.codes) }];
    }),
  );
  const known = xLociOf(own);
  const lacking = basis.xLoci.filter(({ locus }) => !known.has(locus));
  const told = lacking.map((locus): LocusOfTest => ({
    locus: locus.locus,
    none: calls(locus, sex),
    ratios: families.map(({ row }) => ratiosAt(basis, row, locus.locus, sex === 'male' ? 'genes' : 'genotypes')),
  })); // prettier-ignore
  if (families.length === 0 || told.length === 0) return;
  yield { question: QUESTION, group: 'dna', bits: informationOfClusters(told, hypothesesOf(families)) };
}

/** A man shows one gene, a woman two. */
function calls({ frequencies }: LocusFrequencies, sex: ShownSex): Float64Array {
  return sex === 'male' ? frequencies : hardyWeinberg(frequencies, false);
}

function sexOf({ members, missing }: FamilyOfReport) {
  return members.find(({ id }) => id === missing)?.sex;
}

function xLociOf(samples: readonly GeneticProfile[]): Set<string> {
  return new Set(samples.flatMap((sample) => [...xProfileOf(sample).keys()]));
}

/** Expected information in bits of the locus of each cluster that tells most by itself. */
function informationOfClusters(
  loci: readonly LocusOfTest[],
  hypotheses: readonly HypothesisOfTest[],
): number {
  const best = new Map<string, { readonly locus: LocusOfTest; readonly bits: number }>();
  for (const locus of loci) {
    const bits = informationOfTest([locus], hypotheses);
    const cluster = xClusterOf(locus.locus);
    if (bits > (best.get(cluster)?.bits ?? 0)) best.set(cluster, { locus, bits });
  }
  return informationOfTest([...best.values()].map(({ locus }) => locus), hypotheses); // prettier-ignore
}
