import { Injectable } from '@nestjs/common';
import { priorFor, SIDES_OF_KIND, type FieldEvidence, type Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import type { Pair } from '../domain/found-pair.js';
import { CandidateRepository } from '../persistence/candidate.repository.js';
import { SnapshotManager } from '../snapshot/snapshot-manager.js';
import { EvidenceSource } from './evidence-source.js';
import { ComparisonPolicy } from './comparison-policy.js';

/** Pair as the model as written weighs it, whether or not it stands in a list. */
export interface WeighedPair {
  readonly pair: Pair;
  readonly a: StoredRecord;
  readonly b: StoredRecord;
  readonly prior: number;
  readonly evidence: readonly FieldEvidence[];
}

/** Place of a pair among the candidates of its `a`. */
export interface PairPlace {
  readonly pair: Pair;
  /** 1 for the most probable; undefined where it is not in the list. */
  readonly rank: number | undefined;
  readonly probability: number;
}

/** Pairs that are read in one piece. */
const PAIRS_AT_ONCE = 250;

/** Facts about pairs that people have judged, for those who measure the model and have it learn. */
@Injectable()
export class PairFacts {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly snapshotManager: SnapshotManager,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly evidence: EvidenceSource,
  ) {}

  /** Weighs pairs, in the order given; a pair that may not be compared any more is left out. */
  async *weighed(tx: Tx, pairs: readonly Pair[]): AsyncGenerator<WeighedPair> {
    const background = await this.evidence.background(tx, await this.snapshotManager.newestBackground(tx));
    if (!background) return;
    const rules = await this.comparisonPolicy.open(tx);
    const sizes = (kind: Kind) => ({
      a: background.count(`size:${SIDES_OF_KIND[kind].a}`),
      b: background.count(`size:${SIDES_OF_KIND[kind].b}`),
    });
    for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
      const piece = pairs.slice(from, from + PAIRS_AT_ONCE);
      const records = await this.recordsOf(tx, piece);
      for (const pair of piece) {
        const [a, b] = [records.get(pair.a), records.get(pair.b)];
        if (!a || !b || !rules.allows(pair.kind, a, b)) continue;
        const evidence = await this.evidence.asWritten(tx, background, pair.kind, { a, b, rules });
        yield { pair, a, b, evidence, prior: priorFor(pair.kind, sizes(pair.kind)) };
      }
    }
  }

  /** Returns the place where each pair stands now, in the order given. */
  async placed(tx: Tx, pairs: readonly Pair[]): Promise<PairPlace[]> {
    const found: PairPlace[] = [];
    for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
      const piece = pairs.slice(from, from + PAIRS_AT_ONCE);
      const records = await this.recordsOf(tx, piece);
      const lists = await this.candidates.ofSubjects(tx, [...new Set(piece.map(({ a }) => a))]);
      for (const pair of piece) {
        const seq = records.get(pair.b)?.seq;
        const own = lists.find((one) => one.subjectId === pair.a && one.kind === pair.kind)?.list;
        const at = own && seq !== undefined ? own.seqs.indexOf(seq) : -1;
        const probability = own?.probability[at] ?? 0;
        const rank =
          own && at >= 0 ? 1 + own.probability.filter((other) => other > probability).length : undefined;
        found.push({ pair, rank, probability });
      }
    }
    return found;
  }

  /**
   * Returns the strongest candidates of a record beside one that is known to be its counterpart: of a person
   * with one body all others are somebody else, except those that may be of the same person as that one.
   *
   * @param mayBeSame how probable it may at most be that another is of the same person
   */
  async others(tx: Tx, { kind, a, b }: Pair, most: number, mayBeSame: number): Promise<Pair[]> {
    const records = await this.recordsOf(tx, [{ kind, a, b }]);
    const known = records.get(b);
    if (!known) return [];
    const lists = await this.candidates.ofSubjects(tx, [a, b]);
    const own = lists.find((one) => one.subjectId === a && one.kind === kind)?.list;
    const within = lists.find((one) => one.subjectId === b && one.side === 'both')?.list;
    const doubles = new Set(
      within ? Array.from(within.seqs).filter((_, at) => (within.probability[at] ?? 0) >= mayBeSame) : [],
    );
    const seqs = Array.from(own?.seqs ?? []).filter((seq) => seq !== known.seq && !doubles.has(seq));
    const strongest = await this.records.forComparisonBySeq(tx, seqs.slice(0, most));
    return strongest.map(({ id }) => ({ kind, a, b: id }));
  }

  private async recordsOf(tx: Tx, pairs: readonly Pair[]): Promise<ReadonlyMap<string, StoredRecord>> {
    const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    return new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
  }
}
