import { Injectable } from '@nestjs/common';
import { dnaFacts, type DnaFacts, type Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { KinshipSettings } from '../../../records/forensic-bank/index.js';
import { DnaVerdicts, isTyped, PairWords, withoutSamples, type DisclosedWord } from '../../kinship/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { weighsDna, withWord, type EvidenceLine } from '../domain/evidence-as-disclosed.js';
import { EvidenceSource, NOT_COVERED } from './evidence-source.js';
import { ComparisonPolicy, type ComparisonRules } from './comparison-policy.js';

/** Two records of two institutions, in the order of their kind. */
export interface PairToTell {
  readonly a: StoredRecord;
  readonly b: StoredRecord;
  /** Side whose institution is told. */
  readonly side: 'a' | 'b';
}

export interface VisibleEvidence {
  readonly evidence: readonly EvidenceLine[];
  /** True where the evidence is other than what the pair weighs. */
  readonly isOtherwise: boolean;
}

interface FoundEvidence {
  readonly pair: PairToTell;
  readonly evidence: readonly EvidenceLine[];
  readonly facts: DnaFacts | undefined;
  /** True where the samples of both may be held against each other. */
  readonly isTyped: boolean;
}

interface Way {
  readonly kind: Kind;
  readonly backgroundId: string;
  /** True where a pair without a word is weighed for one. */
  readonly makesWords: boolean;
}

/** Evidence of pairs of two institutions as it crosses: with the word of their DNA, and no figure of it. */
@Injectable()
export class DisclosedEvidence {
  constructor(
    private readonly evidence: EvidenceSource,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly institutions: InstitutionDirectory,
    private readonly settings: KinshipSettings,
    private readonly verdicts: DnaVerdicts,
    private readonly pairWords: PairWords,
  ) {}

  async of(
    tx: Tx,
    { kind, backgroundId, makesWords }: Way,
    pairs: readonly PairToTell[],
  ): Promise<VisibleEvidence[]> {
    if (pairs.length === 0) return [];
    const rules = await this.comparisonPolicy.open(tx);
    const bare = new Map<StoredRecord, StoredRecord>();
    const found: FoundEvidence[] = [];
    for (const pair of pairs)
      found.push(await this.withoutDna(tx, { kind, backgroundId }, { pair, rules, bare }));
    const typed = found.filter(({ isTyped }) => isTyped).map(({ pair }) => pair);
    const words = makesWords
      ? await this.made(tx, kind, typed, rules)
      : await this.verdicts.told(
          tx,
          typed.map(({ a, b, side }) => ({ kind, recordA: a.id, recordB: b.id, side })),
        );
    const wordOf = new Map(typed.map((pair, at) => [pair, words[at]]));
    return found.map(({ pair, evidence, facts, isTyped }) => ({
      evidence: isTyped ? withWord(evidence, wordOf.get(pair), facts) : evidence,
      isOtherwise: isTyped,
    }));
  }

  /**
   * Returns the evidence of a pair without its DNA. Nobody's samples are weighed for what is not told of
   * them: a family takes many times what all else of a pair does.
   */
  private async withoutDna(
    tx: Tx,
    way: Omit<Way, 'makesWords'>,
    {
      pair,
      rules,
      bare,
    }: { pair: PairToTell; rules: ComparisonRules; bare: Map<StoredRecord, StoredRecord> },
  ): Promise<FoundEvidence> {
    const { a, b } = pair;
    const usable = rules.usableSamples(way.kind, a, b);
    const without = (record: StoredRecord): StoredRecord => {
      const known = bare.get(record) ?? { ...record, content: withoutSamples(record.content) };
      bare.set(record, known);
      return known;
    };
    const evidence = await this.evidence.of(tx, way, { a: without(a), b: without(b), rules });
    if (usable.isBarred)
      return { pair, evidence: [...evidence, NOT_COVERED], facts: undefined, isTyped: false };
    // A report may be lent what others of the same person were typed with.
    const areTyped = (isTyped(usable.a) && isTyped(usable.b)) || weighsDna(evidence);
    return { pair, evidence, facts: dnaFacts(usable.a, usable.b, way.kind), isTyped: areTyped };
  }

  private async made(
    tx: Tx,
    kind: Kind,
    pairs: readonly PairToTell[],
    rules: ComparisonRules,
  ): Promise<(DisclosedWord | undefined)[]> {
    if (pairs.length === 0) return [];
    const reference = await this.settings.current(tx);
    const admits = new Map((await this.institutions.all(tx)).map((one) => [one.id, one.admits]));
    const words: (DisclosedWord | undefined)[] = [];
    for (const { a, b, side } of pairs) {
      const { isBarred, ...usable } = rules.usableSamples(kind, a, b);
      const two = {
        ...{ kind, recordIds: [a.id, b.id] as const, ...usable },
        admits: { a: admits.get(a.institutionId), b: admits.get(b.institutionId) },
      };
      words.push(isBarred ? undefined : (await this.pairWords.of(tx, two, side, reference)).told);
    }
    return words;
  }
}
