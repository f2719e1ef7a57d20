import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { Evidence, Kind } from '../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { InstitutionDirectory, type SampleRule } from '../../mechanisms/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { withoutInadmissible } from '../domain/admitted-samples.js';
import type { FoundPair } from '../domain/found-pair.js';
import { sideOf } from '../domain/kinds.js';
import { resolve, type Gathered } from '../domain/resolve.js';
import { Settled } from '../domain/settled.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';
import { SettledPairRepository } from '../persistence/settled-pair.repository.js';
import { Competition } from './competition.js';
import { EvidenceSource } from './evidence-source.js';
import { PairGate } from './pair-gate.js';
import { PairPriors } from './pair-priors.js';

/** What a pair weighs for one of its sides. */
export interface SideFigures {
  readonly log10LR: number;
  readonly probability: number;
  /** Undefined where it is that of the pair, and only what competes with it is another. */
  readonly evidence?: readonly Evidence[] | undefined;
}

export interface FiguresOfSides {
  readonly a: SideFigures | undefined;
  readonly b: SideFigures | undefined;
}

/** Others have samples, and the institution of this side does not admit them. */
const NOT_ADMITTED: Evidence = {
  group: 'dna',
  field: 'profile.autosomal',
  log10LR: 0,
  agreement: 'no_data',
  reason: 'DNA.NOT_ADMITTED',
  a: undefined,
  b: undefined,
};

interface Asked {
  readonly kind: Kind;
  readonly subject: StoredRecord;
  readonly rule: SampleRule;
  readonly pairs: readonly FoundPair[];
}

interface Weighed {
  readonly log10LR: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The figures of a record's pairs without the samples of others that its institution does not admit. Its own samples count, and whoever holds
 * both records admits both.
 *
 * All pairs of the record are weighed so, for a sample that does not count must not make a rival strong either; the rest of the bank competes as
 * in a run of that record.
 */
@Injectable()
export class AdmittedFigures {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly candidates: CandidateRepository,
    private readonly settled: SettledPairRepository,
    private readonly competition: Competition,
    private readonly evidence: EvidenceSource,
    private readonly gate: PairGate,
    private readonly priors: PairPriors,
  ) {}

  /**
   * @param pairs of one record
   * @returns in their order; undefined where nothing is left out of what the record is compared with
   */
  async of(tx: Tx, recordId: string, pairs: readonly FoundPair[]): Promise<(SideFigures | undefined)[]> {
    return actingAs(tx, PLATFORM, async () => {
      const [subject] = await this.records.forComparison(tx, [recordId]);
      const [owner] = subject ? await this.institutions.byIds(tx, [subject.institutionId]) : [];
      if (!subject || !owner?.admits) return pairs.map(() => undefined);
      const found = new Map<FoundPair, SideFigures>();
      for (const kind of new Set(pairs.map((pair) => pair.kind))) {
        const ofKind = pairs.filter((pair) => pair.kind === kind);
        await this.ofKind(tx, { kind, subject, rule: owner.admits, pairs: ofKind }, found);
      }
      return pairs.map((pair) => found.get(pair));
    });
  }

  /**
   * Of each pair what it weighs for either side; undefined where that is what it weighs.
   *
   * @param institutionId where only its sides are asked about
   */
  async ofSides(tx: Tx, pairs: readonly FoundPair[], institutionId?: string): Promise<FiguresOfSides[]> {
    const asked = (await this.institutions.all(tx)).filter(
      ({ id, admits }) => admits && (institutionId === undefined || id === institutionId),
    );
    const withRule = new Set(asked.map(({ id }) => id));
    const foreign = pairs.filter((pair) => pair.institutionA !== pair.institutionB);
    const ofA = foreign.filter((pair) => withRule.has(pair.institutionA));
    const ofB = foreign.filter((pair) => withRule.has(pair.institutionB));
    const [a, b] = [await this.ofRecords(tx, ofA, 'a'), await this.ofRecords(tx, ofB, 'b')];
    return pairs.map((pair) => ({ a: a.get(pair), b: b.get(pair) }));
  }

  /** Each record's pairs together: they compete. */
  private async ofRecords(
    tx: Tx,
    pairs: readonly FoundPair[],
    side: 'a' | 'b',
  ): Promise<ReadonlyMap<FoundPair, SideFigures>> {
    const byRecord = new Map<string, FoundPair[]>();
    for (const pair of pairs) byRecord.set(pair[side], [...(byRecord.get(pair[side]) ?? []), pair]);
    const found = new Map<FoundPair, SideFigures>();
    for (const [recordId, own] of byRecord) {
      const figures = await this.of(tx, recordId, own);
      for (const [at, pair] of own.entries()) {
        const one = figures[at];
        if (one) found.set(pair, one);
      }
    }
    return found;
  }

  private async ofKind(tx: Tx, asked: Asked, found: Map<FoundPair, SideFigures>): Promise<void> {
    const { kind, subject, pairs } = asked;
    const [stored] = await this.candidates.ofSeqs(tx, kind, [subject.seq]);
    const others = await this.othersOf(tx, asked, stored);
    const weighed = await this.weighedAnew(tx, asked, others);
    if (weighed.size === 0) return;
    const seqOf = new Map([...others.values()].map(({ id, seq }) => [id, seq]));
    const numbered = pairs.map((pair) => ({ pair, seq: seqOf.get(otherOf(pair, subject)) ?? 0 }));
    const ratios = new Map(entriesOf(stored));
    for (const { pair, seq } of numbered) ratios.set(seq, pair.log10LR);
    for (const [seq, { log10LR }] of weighed) ratios.set(seq, log10LR);
    const probability = await this.probabilities(tx, asked, stored, ratios);
    for (const { pair, seq } of numbered) {
      const { log10LR, evidence } = weighed.get(seq) ?? { ...pair, evidence: undefined };
      found.set(pair, { log10LR, probability: probability.get(seq) ?? 0, evidence });
    }
  }

  /** All that the record is compared with, by their numbers. */
  private async othersOf(
    tx: Tx,
    { subject, pairs }: Asked,
    stored: StoredList | undefined,
  ): Promise<ReadonlyMap<number, StoredRecord>> {
    const named = await this.records.forComparison(
      tx,
      pairs.map((pair) => otherOf(pair, subject)),
    );
    const listed = await this.records.forComparisonBySeq(tx, Array.from(stored?.list.seqs ?? []));
    return new Map([...named, ...listed].map((one) => [one.seq, one]));
  }

  /** Those of which something is left out, weighed without it. */
  private async weighedAnew(
    tx: Tx,
    { kind, subject, rule, pairs }: Asked,
    others: ReadonlyMap<number, StoredRecord>,
  ): Promise<ReadonlyMap<number, Weighed>> {
    const gate = await this.gate.open(tx);
    const weighed = new Map<number, Weighed>();
    const backgroundId = pairs[0]?.backgroundId ?? '';
    for (const other of others.values()) {
      if (other.institutionId === subject.institutionId) continue;
      const content: ExchangeRecord = withoutInadmissible(other.content, rule);
      if (content === other.content) continue;
      const less = { ...other, content };
      const isFirst = isFirstOf(kind, subject, other);
      const sides = isFirst ? { a: subject, b: less } : { a: less, b: subject };
      const evidence = await this.evidence.of(tx, { kind, backgroundId }, { ...sides, gate });
      const log10LR = evidence.reduce((sum, item) => sum + item.log10LR, 0);
      weighed.set(other.seq, { log10LR, evidence: [...evidence, NOT_ADMITTED] });
    }
    return weighed;
  }

  private async probabilities(
    tx: Tx,
    { kind, subject, pairs }: Asked,
    stored: StoredList | undefined,
    ratios: ReadonlyMap<number, number>,
  ): Promise<ReadonlyMap<number, number>> {
    const own: Gathered = {
      side: sideOf(kind, subject.recordType),
      list: {
        owner: subject.seq,
        seqs: Int32Array.from(ratios.keys()),
        log10LR: Float64Array.from(ratios.values()),
        tail: stored?.tail ?? Number.NEGATIVE_INFINITY,
      },
    };
    const lists = [...(await this.competition.around(tx, kind, [own])), own];
    const doubles = (await this.competition.doubles(tx, kind, lists)).flatMap((one) => one.doubles);
    // Only what the records themselves or people have told apart is impossible.
    const apart = new Set(
      Array.from(stored?.list.seqs ?? []).filter((_, at) => stored?.list.probability[at] === 0),
    );
    const settled = new Settled(
      await this.settled.ofKind(tx, kind),
      (x, y) => apart.has(x === subject.seq ? y : x) && (x === subject.seq || y === subject.seq),
    );
    const { bankPrior = 0, backgroundId = '' } = pairs[0] ?? {};
    const seqs = lists.flatMap(({ list }) => [list.owner, ...list.seqs]);
    const weights = await this.priors.weights(tx, { kind, backgroundId }, seqs);
    const probability = resolve(lists, bankPrior, doubles, settled, weights).of(own.side, own.list);
    return new Map(Array.from(own.list.seqs, (seq, at) => [seq, probability[at] ?? 0]));
  }
}

const entriesOf = (stored: StoredList | undefined): [seq: number, log10LR: number][] =>
  Array.from(stored?.list.seqs ?? [], (seq, at) => [seq, stored?.list.log10LR[at] ?? 0]);

const otherOf = ({ a, b }: FoundPair, subject: StoredRecord): string => (a === subject.id ? b : a);

/** Within one bank the record that was registered first is told first. */
function isFirstOf(kind: Kind, subject: StoredRecord, other: StoredRecord): boolean {
  const side = sideOf(kind, subject.recordType);
  return side === 'a' || (side === 'both' && subject.seq < other.seq);
}
