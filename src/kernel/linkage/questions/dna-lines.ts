import type { GeneticProfile } from '../../contract/index.js';
import {
  compareMt,
  compareY,
  familyAround,
  type FamilyOfReport,
  informationOfTest,
  type KinshipBasis,
  type LineOfDescent,
  type LineRelative,
  lineRelatives,
  type MtHaplotype,
  readMtHaplotype,
  readYHaplotype,
  type YHaplotype,
} from '../../genetics/index.js';
import { ownSamplesOf } from '../genetic-bank.js';
import type { FamilyQuestion } from './askable.js';
import type { WeighedTest } from './weighed-test.js';
import { type DnaPair, type DnaRequest, ifPossible, trusted, type Trusted, trustOf } from './dna-request.js';
import type { LineFrequencies } from './line-frequencies.js';

/** A marker that goes down one line of the pedigree. */
interface Marker<Haplotype> {
  readonly question: FamilyQuestion;
  readonly line: LineOfDescent;
  readonly read: (profile: GeneticProfile) => Haplotype | undefined;
  readonly isSame: (one: Haplotype, other: Haplotype) => boolean;
  readonly frequencyOf: (haplotype: Haplotype, frequencies: LineFrequencies) => number | undefined;
  /** Chance that it is another one a birth further down. */
  readonly changed: (haplotype: Haplotype) => number;
}

const MITOCHONDRIAL: Marker<MtHaplotype> = {
  question: 'dna_maternal_line',
  line: 'maternal',
  read: ({ mt, sample }) => mt && readMtHaplotype(sample.code, mt.ranges, mt.variants),
  isSame: (one, other) => {
    const { positionsCompared, differing } = compareMt(one, other);
    return positionsCompared > 0 && differing.length === 0;
  },
  frequencyOf: ({ ranges }, { maternal }) => maternal(ranges),
  // One substitution in the control region in 33 births (Parsons et al. 1997).
  changed: () => 1 / 33,
};

const Y: Marker<YHaplotype> = {
  question: 'dna_paternal_line',
  line: 'paternal',
  read: ({ yStr, sample }) => yStr && readYHaplotype(sample.code, yStr),
  isSame: (one, other) => {
    const { loci, steps } = compareY(one, other);
    return loci.length > 0 && steps === 0;
  },
  frequencyOf: (haplotype, { paternal }) => paternal([...haplotype.keys()]),
  // Median of the 17 Yfiler loci, per locus and birth (Goedbloed et al. 2009).
  changed: (haplotype) => 1 - (1 - 0.0025) ** haplotype.size,
};

/** A candidate whose line is known at the marker. */
interface Known<Haplotype> extends Trusted {
  readonly haplotype: Haplotype;
}

/**
 * Question of a line: whose sample would show the marker, and which candidates' haplotypes it is compared
 * with.
 */
interface Asked<Haplotype> {
  readonly known: readonly Known<Haplotype>[];
  /**
   * Births between whom the sample is of and the candidate; undefined where it may not be held against it, or
   * is of no line with it.
   */
  readonly birthsTo: (one: Known<Haplotype>) => number | undefined;
  readonly relative?: string;
}

/**
 * Weighs what typing the mitochondrial DNA or the Y chromosome would tell, along the lines of the pedigree:
 * the candidate's haplotype, up to mutation, if the candidate is the one, and one of the population's if not.
 * A sum gives lines no weight, so it is people who keep this promise, by what stands beside the sum.
 */
export function* lineTests(request: DnaRequest, basis: KinshipBasis): Generator<WeighedTest> {
  if (!request.lines) return;
  yield* ofMarker(MITOCHONDRIAL, request, basis);
  yield* ofMarker(Y, request, basis);
}

function* ofMarker<H>(marker: Marker<H>, request: DnaRequest, basis: KinshipBasis): Generator<WeighedTest> {
  const isFamilyAsked = request.subject.recordType === 'report';
  const asked = isFamilyAsked ? askedOfFamily(marker, request, basis) : askedOfBody(marker, request, basis);
  for (const one of asked) {
    const bits = informationOf(marker, one, request.lines!);
    if (bits === undefined) continue;
    yield { question: marker.question, group: 'dna', bits, ...(one.relative && { relative: one.relative }) };
  }
}

/** Yields the question for each relative of the line, nearest first; for nobody where the line is known. */
function* askedOfFamily<H>(marker: Marker<H>, request: DnaRequest, basis: KinshipBasis): Generator<Asked<H>> {
  const family = ifPossible(() => familyAround(request.subject));
  if (!family || isLineKnown(marker, family)) return;
  const known = trusted(
    request.pairs.flatMap((pair): Known<H>[] => {
      const samples = ownSamplesOf(pair.record);
      const haplotype = firstRead(marker, samples);
      if (!haplotype) return [];
      const codes = basis.encode(samples)?.codes;
      const row = codes && ifPossible(() => basis.rowOf(familyAround(pair.subject)));
      return [{ pair, haplotype, trust: trustOf(basis, row, codes) }];
    }),
  );
  if (known.length === 0) return;
  const named = new Set((request.subject.relatives ?? []).map(({ id }) => id));
  for (const { person, meioses } of lineOf(marker, family))
    if (named.has(person) && !family.allMissing.includes(person))
      yield {
        known,
        relative: person,
        birthsTo: ({ pair }) => (pair.relatives.has(person) ? meioses : undefined),
      };
}

/** Yields the question for a body or a living person; for nobody whose haplotype is known. */
function* askedOfBody<H>(marker: Marker<H>, request: DnaRequest, basis: KinshipBasis): Generator<Asked<H>> {
  if (firstRead(marker, ownSamplesOf(request.subject))) return;
  const births = new Map<DnaPair, number>();
  const known = trusted(
    request.pairs.flatMap((pair): Known<H>[] => {
      const found = pair.own ? nearestOfLine(marker, pair, request) : undefined;
      if (!found) return [];
      births.set(pair, found.meioses);
      const codes = basis.encode(ownSamplesOf(pair.subject))?.codes;
      const row = codes && ifPossible(() => basis.rowOf(familyAround(pair.record)));
      return [{ pair, haplotype: found.haplotype, trust: trustOf(basis, row, codes) }];
    }),
  );
  if (known.length > 0) yield { known, birthsTo: ({ pair }) => births.get(pair) };
}

function nearestOfLine<H>(
  marker: Marker<H>,
  { record }: DnaPair,
  { kind }: DnaRequest,
): { readonly haplotype: H; readonly meioses: number } | undefined {
  const own = firstRead(marker, ownSamplesOf(record));
  if (own || kind === 'same_remains') return own && { haplotype: own, meioses: 0 };
  const family = ifPossible(() => familyAround(record));
  if (!family) return undefined;
  for (const { person, meioses } of lineOf(marker, family)) {
    const haplotype = firstRead(marker, samplesOf(family, person));
    if (haplotype) return { haplotype, meioses };
  }
  return undefined;
}

/**
 * Returns the relatives of a line; nobody where nothing says that the missing person has such a chromosome,
 * though a pedigree places somebody of unknown sex as a father.
 */
function lineOf<H>({ line }: Marker<H>, { members, missing }: FamilyOfReport): LineRelative[] {
  const isMan = members.some(({ id, sex }) => id === missing && sex === 'male');
  return line === 'maternal' || isMan ? lineRelatives(members, missing, line) : [];
}

function isLineKnown<H>(marker: Marker<H>, family: FamilyOfReport): boolean {
  const line = lineOf(marker, family).map(({ person }) => person);
  const samples = [
    ...family.own.map(({ profile }) => profile),
    ...line.flatMap((one) => samplesOf(family, one)),
  ];
  return firstRead(marker, samples) !== undefined;
}

const samplesOf = ({ relatives }: FamilyOfReport, person: string): GeneticProfile[] =>
  relatives.filter((one) => one.person === person).map(({ profile }) => profile);

function firstRead<H>({ read }: Marker<H>, samples: readonly GeneticProfile[]): H | undefined {
  for (const sample of samples) {
    const haplotype = ifPossible(() => read(sample));
    if (haplotype) return haplotype;
  }
  return undefined;
}

/**
 * The answer is one of the candidates' haplotypes, or another. Of two candidates with one haplotype the
 * answer says the same. Undefined where no database says how rare a haplotype is.
 */
function informationOf<H>(
  { question, isSame, frequencyOf, changed }: Marker<H>,
  { known, birthsTo }: Asked<H>,
  frequencies: LineFrequencies,
): number | undefined {
  const kinds: H[] = [];
  const kindOf = known.map(({ haplotype }) => {
    const at = kinds.findIndex((kind) => isSame(kind, haplotype));
    return at >= 0 ? at : kinds.push(haplotype) - 1;
  });
  const shares = kinds.map((kind) => frequencyOf(kind, frequencies));
  if (!shares.every((share) => share !== undefined)) return undefined;
  const held = shares.reduce((sum, share) => sum + share, 0);
  // Of a small database all together may be more than everybody; some other haplotype is always possible.
  const scale = held < 1 ? 1 : (1 - OTHERS) / held;
  const none = Float64Array.from([...shares.map((share) => share * scale), Math.max(OTHERS, 1 - held)]);
  const ratios = known.map((one, at) => {
    const births = birthsTo(one);
    if (births === undefined) return undefined;
    const [kind, kept] = [kindOf[at]!, (1 - changed(one.haplotype)) ** births];
    const own = none[kind]!;
    // A haplotype that a birth has changed is as any other.
    return none.map((_, answer) => 1 - kept + (answer === kind ? kept / own : 0));
  });
  const hypotheses = known.map(({ pair: { probability }, trust }) => ({ probability, trust }));
  return informationOfTest([{ locus: question, none, ratios }], hypotheses);
}

const OTHERS = 1e-6;
