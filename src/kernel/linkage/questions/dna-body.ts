import {
  familyAround,
  hardyWeinberg,
  informationOfTest,
  type KinshipBasis,
  type LocusFrequencies,
  type LocusOfTest,
} from '../../genetics/index.js';
import { ownSamplesOf } from '../genetic-bank.js';
import {
  ifPossible,
  lociLacking,
  trusted,
  trustOf,
  type DnaPair,
  type DnaRequest,
  type Trusted,
} from './dna-request.js';
import type { WeighedTest } from './weighed-test.js';

interface Counterpart extends Trusted {
  readonly row: Float64Array;
}

/**
 * Weighs the tests of a body or a living person, by what typing would tell of who it is, at the loci that
 * were not typed yet.
 */
export function* bodyTests(request: DnaRequest, basis: KinshipBasis): Generator<WeighedTest> {
  const own = ownSamplesOf(request.subject);
  const lacking = lociLacking(basis, own);
  const counterparts = trusted(request.pairs.flatMap((pair) => counterpartOf(request, basis, pair)));
  if (lacking.length === 0 || counterparts.length === 0) return;
  const loci = lacking.map((locus) => locusOfBody(locus, basis, counterparts));
  const question = own.length > 0 ? 'dna_more_loci' : 'dna_sample';
  const hypotheses = counterparts.map(({ pair: { probability }, trust }) => ({ probability, trust }));
  yield { question, group: 'dna', bits: informationOfTest(loci, hypotheses) };
}

function counterpartOf({ kind }: DnaRequest, basis: KinshipBasis, pair: DnaPair): Counterpart[] {
  if (!pair.own) return [];
  const row =
    kind === 'same_remains'
      ? identityRowOf(basis, pair)
      : ifPossible(() => basis.rowOf(familyAround(pair.record)));
  if (!row) return [];
  const codes = basis.encode(ownSamplesOf(pair.subject))?.codes;
  return [{ pair, row, trust: trustOf(basis, row, codes) }];
}

function identityRowOf(basis: KinshipBasis, { record }: DnaPair): Float64Array | undefined {
  const codes = basis.encode(ownSamplesOf(record))?.codes;
  return codes && basis.identityRow(codes);
}

function locusOfBody(
  { locus, frequencies }: LocusFrequencies,
  basis: KinshipBasis,
  counterparts: readonly Counterpart[],
): LocusOfTest {
  return {
    locus,
    none: hardyWeinberg(frequencies, false),
    ratios: counterparts.map(({ row }) => ratiosAt(basis, row, locus)),
  };
}

/**
 * The ratios of all genotypes of a locus, or of a man's one gene on the X chromosome; undefined where the row
 * says nothing there.
 */
export function ratiosAt(
  basis: KinshipBasis,
  row: Float64Array,
  locus: string,
  shown: 'genotypes' | 'genes' = 'genotypes',
): Float64Array | undefined {
  const span = basis.panel.spans.find((one) => one.locus === locus);
  const [from, to] = span && shown === 'genes' ? [span.singles, span.singles + span.alleles.length] : [span?.genotypes, span?.singles]; // prettier-ignore
  const logs = span && row.subarray(from, to);
  if (!logs || Number.isNaN(logs[0]!) || logs.every((value) => value === 0)) return undefined;
  return logs.map((value) => 10 ** value);
}
