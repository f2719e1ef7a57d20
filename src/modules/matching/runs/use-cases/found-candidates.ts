import { Injectable } from '@nestjs/common';
import type { FieldEvidence, Kind } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { pairOf, type FoundPair, type Pair } from '../domain/found-pair.js';
import { CandidateRepository, type DatedList, type StoredList } from '../persistence/candidate.repository.js';
import { SettledPairRepository } from '../persistence/settled-pair.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { shortHash } from '../domain/short-hash.js';
import { EvidenceSource } from './evidence-source.js';
import { ComparisonPolicy } from './comparison-policy.js';
import { PairPriors } from './pair-priors.js';
import { RunSubjects } from './run-subjects.js';

/** Pairs whose lists are in memory together. */
const PAIRS_AT_ONCE = 250;

/**
 * Candidates that comparison has found, for those who make something of them. Pairs that may not be compared
 * any more are not there.
 */
@Injectable()
export class FoundCandidates {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly runs: RunRepository,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly evidence: EvidenceSource,
    private readonly subjects: RunSubjects,
    private readonly settled: SettledPairRepository,
    private readonly priors: PairPriors,
  ) {}

  /**
   * Returns the pairs of a run that reach a probability, the records that the run was about (none for a
   * sweep), and the model it scored by.
   */
  async pairsOfRun(
    tx: Tx,
    runId: string,
    threshold: number,
  ): Promise<{
    pairs: FoundPair[];
    subjectIds: string[];
    isSweep: boolean;
    modelVersion: string | undefined;
  }> {
    const run = await this.runs.byId(tx, runId);
    const lists = await this.candidates.strong(tx, threshold, runId);
    const pairs = await this.pairsOf(tx, lists, reaching(threshold));
    const subjectIds = run ? [...(await this.subjects.ids(tx, run))] : [];
    const modelVersion = run?.modelVersion ?? undefined;
    return { pairs, subjectIds, isSweep: run?.scope === 'all', modelVersion };
  }

  /** Returns all candidates of one record, best first. */
  async candidatesOf(tx: Tx, recordId: string, kind?: Kind): Promise<FoundPair[]> {
    const pairs = await this.pairsOf(tx, await this.candidates.of(tx, recordId, kind), reaching(0));
    return pairs.sort((x, y) => y.probability - x.probability || y.log10LR - x.log10LR);
  }

  /** The present figures of pairs that are in a list; a pair that is in none is left out. */
  async score(tx: Tx, pairs: readonly Pair[]): Promise<FoundPair[]> {
    const found: FoundPair[] = [];
    for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE)
      found.push(...(await this.scoreSome(tx, pairs.slice(from, from + PAIRS_AT_ONCE))));
    return found;
  }

  private async scoreSome(tx: Tx, pairs: readonly Pair[]): Promise<FoundPair[]> {
    const ids = [...new Set(pairs.flatMap((pair) => [pair.a, pair.b]))];
    const seqOf = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one.seq]));
    const asked = new Set(
      pairs.flatMap(({ kind, a, b }) => [
        placeOf(kind, seqOf.get(a), seqOf.get(b)),
        placeOf(kind, seqOf.get(b), seqOf.get(a)),
      ]),
    );
    const lists = await this.candidates.ofSubjects(tx, ids);
    const all = await this.pairsOf(tx, lists, ({ kind, subjectSeq }, seq) =>
      asked.has(placeOf(kind, subjectSeq, seq)),
    );
    const byPair = new Map(all.map((pair) => [keyOf(pair), pair]));
    return pairs.flatMap((pair) => byPair.get(keyOf(pair)) ?? []);
  }

  /**
   * Tells for each pair whether it may be compared now: the rule itself, on the records as they are. Two
   * reports whose owners have confirmed them as of companions are of two people, as those are that say so
   * themselves.
   */
  async allowedNow(tx: Tx, pairs: readonly Pair[]): Promise<boolean[]> {
    const ids = [...new Set(pairs.flatMap((pair) => [pair.a, pair.b]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const rules = await this.comparisonPolicy.open(tx);
    const companions = await actingAs(tx, PLATFORM, () => this.settled.companionsAmong(tx, ids));
    const areCompanions = new Set(
      companions.flatMap(({ firstId, secondId }) => [`${firstId} ${secondId}`, `${secondId} ${firstId}`]),
    );
    return pairs.map(
      ({ kind, a, b }) =>
        rules.allows(kind, records.get(a), records.get(b)) &&
        !(kind === 'duplicate_report' && areCompanions.has(`${a} ${b}`)),
    );
  }

  /**
   * Returns the evidence of each pair: computed again from the same records, background and model. It sums to
   * the pair's ratio.
   */
  async explain(tx: Tx, pairs: readonly FoundPair[]): Promise<(readonly FieldEvidence[])[]> {
    const ids = [...new Set(pairs.flatMap((pair) => [pair.a, pair.b]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const explained: (readonly FieldEvidence[])[] = [];
    const rules = await this.comparisonPolicy.open(tx);
    for (const pair of pairs) {
      const [a, b] = [records.get(pair.a), records.get(pair.b)];
      explained.push(a && b ? await this.evidence.of(tx, pair, { a, b, rules }) : []);
    }
    return explained;
  }

  /**
   * Weighs the evidence of pairs by the model and the frequencies of a run, be they in a list or not; in the
   * order given, undefined of a pair that may not be compared now.
   */
  async weighedBy(
    tx: Tx,
    runId: string,
    pairs: readonly Pair[],
  ): Promise<(readonly FieldEvidence[] | undefined)[]> {
    const backgroundId = (await this.runs.byId(tx, runId))?.backgroundId;
    const weighed: (readonly FieldEvidence[] | undefined)[] = [];
    for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
      const piece = pairs.slice(from, from + PAIRS_AT_ONCE);
      const ids = [...new Set(piece.flatMap((pair) => [pair.a, pair.b]))];
      const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
      const rules = await this.comparisonPolicy.open(tx);
      for (const pair of piece) {
        const [a, b] = [records.get(pair.a), records.get(pair.b)];
        const may = backgroundId && a && b && rules.allows(pair.kind, a, b);
        weighed.push(
          may ? await this.evidence.of(tx, { kind: pair.kind, backgroundId }, { a, b, rules }) : undefined,
        );
      }
    }
    return weighed;
  }

  /** The pairs of these lists that are wanted, each once. */
  private async pairsOf(
    tx: Tx,
    lists: readonly DatedList[],
    isWanted: (list: StoredList, seq: number, at: number) => boolean,
  ): Promise<FoundPair[]> {
    const strong = lists.flatMap((list) =>
      Array.from(list.list.seqs, (seq, at) => ({ list, seq, at })).filter(({ seq, at }) =>
        isWanted(list, seq, at),
      ),
    );
    const seqs = new Set(strong.flatMap(({ list, seq }) => [list.subjectSeq, seq]));
    const records = new Map(
      (await this.records.forComparisonBySeq(tx, [...seqs])).map((one) => [one.seq, one]),
    );
    const rules = await this.comparisonPolicy.open(tx);
    const priors = await this.priors.open(tx);
    const pairs = new Map<string, FoundPair>();
    const ages = new Map<string, number>();
    for (const { list, seq, at } of strong) {
      const [subject, other] = [records.get(list.subjectSeq), records.get(seq)];
      if (!subject || !other) continue;
      const swapped = list.side === 'b' || (list.side === 'both' && subject.seq > other.seq);
      const [a, b] = swapped ? [other, subject] : [subject, other];
      const figures = { log10LR: list.list.log10LR[at] ?? 0, probability: list.list.probability[at] ?? 0 };
      if (!rules.allows(list.kind, a, b)) continue;
      const key = keyOf({ kind: list.kind, a: a.id, b: b.id });
      // Of two lists that have the pair, one may have been made before a record came to say what it says now,
      // or before it was joined to another or parted.
      const madeAt = isOfNow(list, at, subject, other) ? list.madeAt : 0;
      if (madeAt <= (ages.get(key) ?? -1)) continue;
      ages.set(key, madeAt);
      const prior = await priors.of(list, a, b);
      pairs.set(key, pairOf(list, { ...figures, prior }, a, b, rules.isHolderOnly(a, b)));
    }
    return [...pairs.values()];
  }
}

const reaching =
  (threshold: number) =>
  ({ list }: StoredList, _seq: number, at: number): boolean =>
    (list.probability[at] ?? 0) >= threshold;

const keyOf = ({ kind, a, b }: Pair): string => `${kind} ${a} ${b}`;
const placeOf = (kind: Kind, subject: number | undefined, seq: number | undefined): string =>
  `${kind} ${String(subject)} ${String(seq)}`;

function isOfNow(list: StoredList, at: number, subject: StoredRecord, other: StoredRecord): boolean {
  return (
    list.subjectHash === shortHash(subject.contentHash) && list.hashes[at] === shortHash(other.contentHash)
  );
}
