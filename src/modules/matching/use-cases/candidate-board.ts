import { Injectable } from '@nestjs/common';
import { gunzipSync } from 'node:zlib';
import {
  Background,
  explain,
  type BackgroundJson,
  type Evidence,
  type Kind,
} from '../../../kernel/linkage/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { InstitutionDirectory, type Agreement, type Institution } from '../../mechanisms/index.js';
import { permissionsOf } from '../../privacy/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { isComparable, isHolderOnly } from '../domain/comparable.js';
import { mayBeCompared, type Party } from '../domain/parties.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';
import { RankedPairs } from '../persistence/ranked-pairs.js';
import { RunRepository } from '../persistence/run.repository.js';
import { shortHash } from '../snapshot/bank-snapshot.js';

/** A pair by its records' ids, `a` and `b` as the kind has them. */
export interface Pair {
  readonly kind: Kind;
  readonly a: string;
  readonly b: string;
}

/** A pair with its figures, and with what a reader must know to judge and to tell of it. */
export interface FoundPair extends Pair {
  readonly institutionA: string;
  readonly institutionB: string;
  readonly log10LR: number;
  readonly prior: number;
  readonly probability: number;
  readonly modelVersion: string;
  readonly backgroundId: string;
  readonly hashA: string;
  readonly hashB: string;
  /** A living person who has not been asked: only the holder of the record may know. */
  readonly holderOnly: boolean;
}

/** What comparison has found, for those who make something of it. Pairs that may not be compared any more are not there. */
@Injectable()
export class CandidateBoard {
  private readonly backgrounds = new Map<string, Background>();

  constructor(
    private readonly candidates: CandidateRepository,
    private readonly runs: RunRepository,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** The pairs of a run that reach a probability, and the records that the run was about (none for a sweep). */
  async pairsOfRun(
    tx: Tx,
    runId: string,
    threshold: number,
  ): Promise<{ pairs: FoundPair[]; subjectIds: string[] }> {
    const run = await this.runs.byId(tx, runId);
    const lists = await this.candidates.strong(tx, threshold, runId);
    const pairs = await this.pairsOf(tx, lists, threshold);
    return { pairs, subjectIds: run?.subjectId ? [run.subjectId] : [] };
  }

  /** All candidates of one record, best first. */
  async candidatesOf(tx: Tx, recordId: string, kind?: Kind): Promise<FoundPair[]> {
    const pairs = await this.pairsOf(tx, await this.candidates.of(tx, recordId, kind), 0);
    return pairs.sort((x, y) => y.probability - x.probability || y.log10LR - x.log10LR);
  }

  /** The present figures of pairs that are in a list; a pair that is in none is left out. */
  async score(tx: Tx, pairs: readonly Pair[]): Promise<FoundPair[]> {
    const found: FoundPair[] = [];
    for (const pair of pairs) {
      const lists = [
        ...(await this.candidates.of(tx, pair.a, pair.kind)),
        ...(await this.candidates.of(tx, pair.b, pair.kind)),
      ];
      const all = await this.pairsOf(tx, lists, 0);
      const same = all.find((one) => one.a === pair.a && one.b === pair.b);
      if (same) found.push(same);
    }
    return found;
  }

  /** For each pair whether it may be compared now: the rule itself, on the records as they are. */
  async allowedNow(tx: Tx, pairs: readonly Pair[]): Promise<boolean[]> {
    const records = new Map(
      (await this.records.forComparison(tx, [...new Set(pairs.flatMap((pair) => [pair.a, pair.b]))])).map(
        (one) => [one.id, one],
      ),
    );
    const gate = await this.gate(tx);
    return pairs.map((pair) => gate(pair.kind, records.get(pair.a), records.get(pair.b)));
  }

  /** The evidence of each pair: computed again from the same records, background and model. It sums to the pair's ratio. */
  async explain(tx: Tx, pairs: readonly FoundPair[]): Promise<(readonly Evidence[])[]> {
    const ids = [...new Set(pairs.flatMap((pair) => [pair.a, pair.b]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const explained: (readonly Evidence[])[] = [];
    for (const pair of pairs) {
      const [a, b] = [records.get(pair.a), records.get(pair.b)];
      const background = await this.background(tx, pair.backgroundId);
      explained.push(a && b && background ? explain(a.content, b.content, background, pair.kind) : []);
    }
    return explained;
  }

  /** Every kept pair that may be compared now, once, best first, in pieces: for an export, which may be of millions. */
  async *ranked(tx: Tx, minProbability: number): AsyncGenerator<FoundPair[]> {
    const all = new RankedPairs();
    let after = { seq: 0, kind: '' };
    for (;;) {
      const lists = await this.candidates.page(tx, after, minProbability, EXPORT_LISTS);
      const last = lists.at(-1);
      if (!last) break;
      for (const list of lists) all.add(list, minProbability);
      after = { seq: last.subjectSeq, kind: last.kind };
    }
    const gate = await this.gate(tx);
    for (const piece of all.bestFirst(EXPORT_PAIRS)) {
      const seqs = new Set(piece.flatMap((pair) => [pair.seqA, pair.seqB]));
      const records = new Map(
        (await this.records.forComparisonBySeq(tx, [...seqs])).map((one) => [one.seq, one]),
      );
      yield piece.flatMap((pair) => {
        const [a, b] = [records.get(pair.seqA), records.get(pair.seqB)];
        return a && b && gate(pair.list.kind, a, b) ? [pairOf(pair.list, pair, a, b)] : [];
      });
    }
  }

  private async pairsOf(tx: Tx, lists: readonly StoredList[], threshold: number): Promise<FoundPair[]> {
    const strong = lists.flatMap((list) =>
      Array.from(list.list.seqs, (seq, at) => ({ list, seq, at })).filter(
        ({ at }) => (list.list.probability[at] ?? 0) >= threshold,
      ),
    );
    const seqs = new Set(strong.flatMap(({ list, seq }) => [list.subjectSeq, seq]));
    const records = new Map(
      (await this.records.forComparisonBySeq(tx, [...seqs])).map((one) => [one.seq, one]),
    );
    const gate = await this.gate(tx);
    const pairs = new Map<string, FoundPair>();
    for (const { list, seq, at } of strong) {
      const [subject, other] = [records.get(list.subjectSeq), records.get(seq)];
      if (!subject || !other) continue;
      const swapped = list.side === 'b' || (list.side === 'both' && subject.seq > other.seq);
      const [a, b] = swapped ? [other, subject] : [subject, other];
      const figures = { log10LR: list.list.log10LR[at] ?? 0, probability: list.list.probability[at] ?? 0 };
      if (gate(list.kind, a, b)) pairs.set(`${list.kind} ${a.id} ${b.id}`, pairOf(list, figures, a, b));
    }
    return [...pairs.values()];
  }

  private async gate(
    tx: Tx,
  ): Promise<(kind: Kind, a: StoredRecord | undefined, b: StoredRecord | undefined) => boolean> {
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const agreements = await this.institutions.agreements(tx);
    const now = this.clock.now().toISOString();
    return (kind, a, b) => {
      if (!a || !b || !isComparable(a) || !isComparable(b)) return false;
      return mayPair(kind, partyOf(a, institutions, now), partyOf(b, institutions, now), agreements);
    };
  }

  private async background(tx: Tx, id: string): Promise<Background | undefined> {
    const known = this.backgrounds.get(id);
    if (known) return known;
    const body = await this.runs.background(tx, id);
    if (!body) return undefined;
    const background = Background.fromJson(JSON.parse(gunzipSync(body).toString('utf8')) as BackgroundJson);
    // Two at most: the one of the last sweep and the one before it, which older lists may still name.
    if (this.backgrounds.size > 1) this.backgrounds.delete(this.backgrounds.keys().next().value ?? '');
    this.backgrounds.set(id, background);
    return background;
  }
}

/** Lists that an export reads at a time, and pairs that it hands out at a time. */
const EXPORT_LISTS = 1_000;
const EXPORT_PAIRS = 1_000;

function mayPair(
  kind: Kind,
  a: Party | undefined,
  b: Party | undefined,
  agreements: readonly Agreement[],
): boolean {
  return a !== undefined && b !== undefined && mayBeCompared(kind, a, b, agreements);
}

function partyOf(
  record: StoredRecord,
  institutions: ReadonlyMap<string, Institution>,
  now: string,
): Party | undefined {
  const institution = institutions.get(record.institutionId);
  if (!institution) return undefined;
  const { content, recordType } = record;
  if (content.recordType !== 'report') return { institution, recordType };
  return {
    institution,
    recordType,
    permissions: permissionsOf(content.consents ?? [], content.recordedAt, now),
  };
}

function pairOf(
  list: Pick<StoredList, 'kind' | 'prior' | 'modelVersion' | 'backgroundId'>,
  figures: { readonly log10LR: number; readonly probability: number },
  a: StoredRecord,
  b: StoredRecord,
): FoundPair {
  return {
    kind: list.kind,
    a: a.id,
    b: b.id,
    institutionA: a.institutionId,
    institutionB: b.institutionId,
    log10LR: figures.log10LR,
    prior: list.prior,
    probability: figures.probability,
    modelVersion: list.modelVersion,
    backgroundId: list.backgroundId,
    hashA: shortHash(a.contentHash),
    hashB: shortHash(b.contentHash),
    holderOnly: isHolderOnly(a) || isHolderOnly(b),
  };
}
