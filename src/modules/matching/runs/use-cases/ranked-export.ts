import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { pairOf, type FoundPair } from '../domain/found-pair.js';
import { CandidateRepository } from '../persistence/candidate.repository.js';
import { RankedPairs, type PairRank, type RankedPair } from '../persistence/ranked-pairs.js';
import { UnconfirmedRankRepository } from '../persistence/unconfirmed-rank.repository.js';
import type { EvidenceLine } from '../domain/evidence-as-disclosed.js';
import { EvidenceSource } from './evidence-source.js';
import type { WeighedList } from './lists-under-shares.js';
import { ComparisonPolicy, type ComparisonRules } from './comparison-policy.js';
import { PairPriors } from './pair-priors.js';

export interface ExportedPair {
  readonly pair: FoundPair;
  readonly a: StoredRecord;
  readonly b: StoredRecord;
  readonly evidence: readonly EvidenceLine[];
  /** Rank by which the pair is ordered, where that is something else than its figures. */
  readonly rank?: PairRank | undefined;
}

export interface ExportScope {
  readonly minProbability: number;
  /** Evidence is computed anew for every pair, which takes by far the most of an export's time. */
  readonly withEvidence: boolean;
  /**
   * True where reports that nobody has confirmed to be of the same person decide the order: to measure what
   * looks through candidates would find. Otherwise it follows from the figures that are told.
   */
  readonly byUnconfirmed: boolean;
  /** Lists by kind that are read instead of the stored ones: as they would be under other shares. */
  readonly instead?: ReadonlyMap<Kind, readonly WeighedList[]> | undefined;
}

/** Lists that are read at a time, and pairs that are explained at a time. */
const LISTS = 1_000;
const PAIRS = 20_000;
/** Records that are kept in memory: best first, the same records come again and again. */
const RECORDS = 30_000;

/**
 * Exports every kept pair that may be compared now, once, best first, with its evidence: of millions, in
 * pieces.
 */
@Injectable()
export class RankedExport {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly evidence: EvidenceSource,
    private readonly ranks: UnconfirmedRankRepository,
    private readonly priors: PairPriors,
  ) {}

  async *pieces(
    tx: Tx,
    { minProbability, withEvidence, byUnconfirmed, instead }: ExportScope,
  ): AsyncGenerator<ExportedPair[]> {
    const all = new RankedPairs();
    let after = { seq: 0, kind: '' };
    for (;;) {
      const lists = await this.candidates.page(tx, after, minProbability, LISTS);
      const last = lists.at(-1);
      if (!last) break;
      for (const list of lists) if (!instead?.has(list.kind)) all.add(list);
      after = { seq: last.subjectSeq, kind: last.kind };
    }
    for (const lists of instead?.values() ?? [])
      for (const list of lists) if (list.list.probability.some((one) => one >= minProbability)) all.add(list);
    if (byUnconfirmed) for (const rank of await this.ranks.all(tx)) all.raise(rank);
    const rules = await this.comparisonPolicy.open(tx);
    const known = new Map<number, StoredRecord>();
    for (const piece of all.bestFirst(PAIRS, minProbability)) {
      await this.fetch(tx, known, piece);
      yield await this.explained(tx, rules, known, { piece, withEvidence });
    }
  }

  private async fetch(tx: Tx, known: Map<number, StoredRecord>, piece: readonly RankedPair[]): Promise<void> {
    const wanted = new Set(piece.flatMap((pair) => [pair.seqA, pair.seqB]));
    if (known.size > RECORDS) known.clear();
    const missing = [...wanted].filter((seq) => !known.has(seq));
    for (const record of await this.records.forComparisonBySeq(tx, missing)) known.set(record.seq, record);
  }

  private async explained(
    tx: Tx,
    rules: ComparisonRules,
    known: ReadonlyMap<number, StoredRecord>,
    { piece, withEvidence }: { readonly piece: readonly RankedPair[]; readonly withEvidence: boolean },
  ): Promise<ExportedPair[]> {
    const found = new Map<RankedPair, ExportedPair>();
    const priors = await this.priors.open(tx);
    // By their `a`, so that what the kernel prepares for it serves all of its pairs.
    const grouped = [...piece].sort((x, y) => x.seqA - y.seqA);
    for (const ranked of grouped) {
      const [a, b] = [known.get(ranked.seqA), known.get(ranked.seqB)];
      if (!a || !b || !rules.allows(ranked.list.kind, a, b)) continue;
      const prior = await priors.of(ranked.list, a, b);
      const pair = pairOf(ranked.list, { ...ranked, prior }, a, b, rules.isHolderOnly(a, b));
      const evidence = withEvidence ? await this.evidence.of(tx, pair, { a, b, rules }) : [];
      found.set(ranked, { pair, a, b, evidence, rank: ranked.rank });
    }
    return piece.flatMap((ranked) => found.get(ranked) ?? []);
  }
}
