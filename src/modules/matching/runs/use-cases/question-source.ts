import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  bestOfEach,
  SIDES_OF_KIND,
  uncertainty,
  weighDnaTests,
  weighQuestions,
  withoutTie,
  type Background,
  type ComparableRecord,
  type DnaPair,
  type DnaRequest,
  type QuestionRequest,
  type WeighedQuestion,
} from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { asIfTyped, sampledOf } from '../domain/as-if-typed.js';
import { isComparable } from '../domain/comparable.js';
import type { FoundPair } from '../domain/found-pair.js';
import { EvidenceSource } from './evidence-source.js';
import { LineFrequencySource } from './line-frequency-source.js';
import { ComparisonPolicy, type ComparisonRules } from './comparison-policy.js';

export interface QuestionOrder {
  readonly subject: StoredRecord;
  /** The pairs of the subject, of one kind, that may enter; best first. */
  readonly pairs: readonly FoundPair[];
  /** Ids of the counterparts who may be asked as well. */
  readonly askable: ReadonlySet<string>;
  /** Records of the subject's type: what others answer. */
  readonly others: readonly StoredRecord[];
}

export interface AskedOfOther extends WeighedQuestion {
  readonly recordId: string;
}

export interface QuestionFigures {
  /** Uncertainty about who the counterpart is now, in bits. */
  readonly uncertainty: number;
  readonly ofSubject: readonly WeighedQuestion[];
  readonly ofOthers: readonly AskedOfOther[];
}

const NOTHING: QuestionFigures = { uncertainty: 0, ofSubject: [], ofOthers: [] };

interface Candidate {
  readonly stored: StoredRecord;
  readonly pair: FoundPair;
}

/**
 * Source of the questions about one record, as the kernel weighs them: by the same records and background
 * that its candidates were weighed by.
 */
@Injectable()
export class QuestionSource {
  constructor(
    private readonly records: RecordStore,
    private readonly evidence: EvidenceSource,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly lines: LineFrequencySource,
  ) {}

  async weigh(tx: Tx, order: QuestionOrder): Promise<QuestionFigures> {
    const [first] = order.pairs;
    const background = first && (await this.evidence.background(tx, first.backgroundId));
    if (!background) return NOTHING;
    const candidates = await this.candidatesOf(tx, order);
    const request = requestOf(order, candidates, background);
    const lines = await this.lines.of(tx, order.subject.institutionId);
    const dna = new DnaQuestions(await this.comparisonPolicy.open(tx), order, { background, lines });
    const ofSubject = [...(await drawn(weighQuestions(request))), ...(await dna.ofSubject(candidates))];
    const ofOthers: AskedOfOther[] = [];
    for (const candidate of candidates) {
      const { id } = candidate.stored;
      if (!order.askable.has(id)) continue;
      const asked = await drawn(weighQuestions(turned(request, candidates, candidate, order.subject)));
      const questions = [...asked, ...(await dna.ofOther(candidate))];
      ofOthers.push(...questions.map((question) => ({ ...question, recordId: id })));
    }
    return { uncertainty: uncertainty(request.candidates), ofSubject, ofOthers };
  }

  private async candidatesOf(tx: Tx, { subject, pairs }: QuestionOrder): Promise<Candidate[]> {
    const otherOf = (pair: FoundPair): string => (pair.a === subject.id ? pair.b : pair.a);
    const stored = new Map(
      (await this.records.forComparison(tx, pairs.map(otherOf))).map((one) => [one.id, one]),
    );
    return pairs.flatMap((pair) => {
      const one = stored.get(otherOf(pair));
      return one ? [{ stored: one, pair }] : [];
    });
  }
}

/**
 * Questions of tests of DNA and what they would tell; which samples may be held against which is decided pair
 * by pair.
 */
class DnaQuestions {
  private readonly typed = new Map<StoredRecord, StoredRecord>();

  constructor(
    private readonly comparisonRules: ComparisonRules,
    private readonly order: QuestionOrder,
    private readonly by: Pick<DnaRequest, 'background' | 'lines'>,
  ) {}

  ofSubject(candidates: readonly Candidate[]): Promise<WeighedQuestion[]> {
    const { subject } = this.order;
    return this.asked(
      subject,
      candidates.map(({ stored, pair }) => this.pairOf(subject, stored, pair)),
    );
  }

  /**
   * Weighs the DNA questions with the subject as the only candidate; whose sample it would be the
   * counterpart's institution knows.
   */
  async ofOther({ stored, pair }: Candidate): Promise<WeighedQuestion[]> {
    const asked = await this.asked(stored, [this.pairOf(stored, this.order.subject, pair)]);
    return bestOfEach(asked.map(withoutTie));
  }

  private async asked({ content }: StoredRecord, pairs: readonly DnaPair[]): Promise<WeighedQuestion[]> {
    const kind = this.order.pairs[0]?.kind ?? 'identification';
    return bestOfEach(await drawn(weighDnaTests({ kind, subject: content, pairs, ...this.by })));
  }

  private pairOf(asked: StoredRecord, other: StoredRecord, { kind, a, probability }: FoundPair): DnaPair {
    const isFirst = a === asked.id;
    const [one, two] = isFirst ? [asked, other] : [other, asked];
    const usable = this.comparisonRules.usableSamples(kind, one, two);
    const could = this.comparisonRules.usableSamples(kind, this.ifTyped(one), this.ifTyped(two));
    const [subject, record] = isFirst ? [usable.a, usable.b] : [usable.b, usable.a];
    return { probability, subject, record, ...sampledOf(isFirst ? could.a : could.b) };
  }

  /**
   * Returns a record as if everybody had been sampled. It is the same object for the same record, because the
   * comparison rules remember by it.
   */
  private ifTyped(record: StoredRecord): StoredRecord {
    const known = this.typed.get(record) ?? { ...record, content: asIfTyped(record.content) };
    this.typed.set(record, known);
    return known;
  }
}

/**
 * Weighs the questions one at a time, and lets others be served in between: each takes some tenths of a
 * second.
 */
async function drawn(questions: Iterable<WeighedQuestion>): Promise<WeighedQuestion[]> {
  const found: WeighedQuestion[] = [];
  for (const question of questions) {
    found.push(question);
    await breath();
  }
  return found;
}

function requestOf(
  { subject, pairs, others }: QuestionOrder,
  candidates: readonly Candidate[],
  background: Background,
): QuestionRequest {
  const kind = pairs[0]?.kind ?? 'identification';
  const side = pairs[0]?.a === subject.id ? 'a' : 'b';
  return {
    ...{ kind, side, background, subject: asWeighed(subject) },
    candidates: candidates.map(({ stored, pair }) => ({
      record: asWeighed(stored),
      probability: pair.probability,
    })),
    others: others.filter((other) => other.id !== subject.id && isComparable(other)).map(asWeighed),
  };
}

/** A record without its DNA: what it weighs is in the posterior, and tests of it are weighed apart. */
function asWeighed({ content }: StoredRecord): ComparableRecord {
  const { relatives, pedigree, directProfile, profile, profiles, ...rest }: ComparableRecord = content;
  return rest;
}

/**
 * Turns a pair to be seen from the counterpart: what could be asked of it, with the subject as its only
 * candidate.
 */
function turned(
  request: QuestionRequest,
  candidates: readonly Candidate[],
  { stored, pair }: Candidate,
  subject: StoredRecord,
): QuestionRequest {
  const { kind, side, background } = request;
  const type = SIDES_OF_KIND[kind][side === 'a' ? 'b' : 'a'];
  const others = candidates
    .map((one) => one.stored)
    .filter((one) => one.id !== stored.id && one.recordType === type);
  return {
    ...{ kind, background, subject: asWeighed(stored) },
    side: pair.a === subject.id ? 'b' : 'a',
    candidates: [{ record: request.subject, probability: pair.probability }],
    others: others.map(asWeighed),
  };
}
