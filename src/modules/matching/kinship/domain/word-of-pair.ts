import type { ExchangeRecord, GeneticProfile } from '../../../../kernel/contract/index.js';
import {
  exclusionPower,
  familyOfReport,
  GeneticsError,
  PLAIN_MODEL,
  posteriorTables,
  readPedigree,
  type FamilyOfReport,
  type KinshipBasis,
  type Profile,
} from '../../../../kernel/genetics/index.js';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import { dnaWordOf, LEAST_LOCI, type DnaFinding, type LineWord } from './dna-word.js';
import type { KinshipReference } from '../../../records/forensic-bank/index.js';
import { basisOf } from './basis-of.js';
import { callsOf } from './calls-of.js';
import type { DnaEvidence } from './evidence.js';
import type { LineageView } from './lineage.js';
import { ownSamples } from './own-samples.js';
import { weighPair } from './weigh-pair.js';
import type { WrittenRatio } from './weighing.js';

/** Two records with those samples that may be used and that either institution admits. */
export interface PairOfTwo {
  readonly kind: Kind;
  readonly a: ExchangeRecord;
  readonly b: ExchangeRecord;
  readonly reference: KinshipReference;
}

/** Neutral priors: no prior enters a word. */
const NO_PRIORS = { missingPerson: 0.5, fullSibling: 0 };

/**
 * Lists the calls of each side's samples, as texts that a word is frozen by; undefined where they cannot be
 * read.
 */
export function callsOfPair({
  kind,
  a,
  b,
  reference,
}: PairOfTwo): Record<'callsA' | 'callsB', readonly string[]> | undefined {
  return withoutDetail(() => {
    const basis = basisOf(reference, [...samplesIn(a), ...ownSamples(b)]);
    return { callsA: callsOf(a, basis, !isWithinOneBank(kind)), callsB: callsOf(b, basis, false) };
  }, undefined);
}

/**
 * Weighs the DNA of a pair and returns it in words; undefined where too little was typed on both sides to say
 * one.
 */
export function wordOfPair(pair: PairOfTwo): DnaFinding | undefined {
  return withoutDetail(() => weighedWord(pair), undefined);
}

/**
 * Runs a computation and drops the details of a kernel's refusal: the kernel refuses by person, locus and
 * allele, and these may be the other side's.
 */
function withoutDetail<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GeneticsError) return otherwise;
    throw error;
  }
}

function weighedWord(pair: PairOfTwo): DnaFinding | undefined {
  const { kind, a, b, reference } = pair;
  const evidence = weighPair({
    kind,
    a,
    b,
    reference,
    own: [],
    priors: NO_PRIORS,
    tables: [],
    databases: [],
  });
  if (!evidence || commonLoci(evidence) < LEAST_LOCI) return undefined;
  return {
    // Reckoned for every word, so that how long it takes does not tell them apart.
    word: dnaWordOf(logOf(evidence.total), powerOf(pair)),
    y: lineWordOf(evidence.y),
    mt: lineWordOf(evidence.mt),
  };
}

/** Tells whether both records of a pair have samples that can be held against each other. */
export function isTypedPair({ kind, a, b }: PairOfTwo): boolean {
  if (ownSamples(b).length === 0) return false;
  if (isWithinOneBank(kind)) return ownSamples(a).length > 0;
  return a.recordType === 'report' && withoutDetail(() => samplesIn(a).length > 0, false);
}

const commonLoci = ({ loci }: DnaEvidence): number =>
  loci.filter(({ answer }) => answer !== 'untyped').length;

function logOf({ answer, log10LR }: WrittenRatio): number {
  if (answer === 'excluded') return -Infinity;
  return answer === 'only' ? Infinity : (log10LR ?? Number.NaN);
}

function lineWordOf(line: LineageView | undefined): LineWord | undefined {
  if (!line || line.answer === 'not-comparable') return undefined;
  return line.answer === 'excluded' ? 'other_line' : 'same_line';
}

/**
 * Returns the power with which the samples of one side exclude a stranger at the loci at which the other was
 * typed.
 */
function powerOf({ kind, a, b, reference }: PairOfTwo): number {
  // Two samples of one person differ at hardly any locus, and those of two people at most of them.
  if (isWithinOneBank(kind)) return 1;
  const family = a.recordType === 'report' ? familyOfReport(a) : undefined;
  if (!family) return 0;
  const basis = basisOf(reference, [...samplesIn(a), ...ownSamples(b)]);
  const body = basis.profileOf(ownSamples(b));
  const own = basis.profileOf(family.own.map(({ profile }) => profile));
  if ([...own.keys()].filter((locus) => body.has(locus)).length >= LEAST_LOCI) return 1;
  return exclusionOf(family, basis, body);
}

function exclusionOf(family: FamilyOfReport, basis: KinshipBasis, body: Profile): number {
  const tables = posteriorTables(
    {
      pedigree: readPedigree(family.members),
      profiles: basis.profilesOf(family.relatives),
      loci: basis.loci.filter(({ locus }) => body.has(locus)),
      model: { ...PLAIN_MODEL, theta: basis.model.theta },
    },
    family.missing,
  );
  return exclusionPower(tables).total;
}

function samplesIn(record: ExchangeRecord): readonly GeneticProfile[] {
  const family = record.recordType === 'report' ? familyOfReport(record) : undefined;
  return family ? [...family.relatives, ...family.own].map(({ profile }) => profile) : ownSamples(record);
}
