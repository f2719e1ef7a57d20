import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { DnaVerdicts, isTyped, withoutInadmissible } from '../../kinship/index.js';
import { InstitutionDirectory, type SampleRule } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import type { FoundPair } from '../domain/found-pair.js';
import { sideOf } from '../domain/kinds.js';
import type { EvidenceLine } from '../domain/evidence-as-disclosed.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';
import { DisclosedEvidence } from './disclosed-evidence.js';
import { holds, DifferentlyDisclosed } from './differently-disclosed.js';
import { DisclosedProbabilities, type PairsToTell } from './disclosed-probabilities.js';

/** Figures of a pair as one of its sides is told them. */
export interface SideFigures {
  readonly log10LR: number;
  readonly probability: number;
  /** Undefined where it is that of the pair, and only what competes with it is another. */
  readonly evidence?: readonly EvidenceLine[] | undefined;
}

export interface FiguresOfSides {
  readonly a: SideFigures | undefined;
  readonly b: SideFigures | undefined;
}

/** Sides that figures are asked about, and whether words are made of the pairs that have none. */
export interface SidesWanted {
  /** True in the worker alone, for matches: of a candidate no word is made. */
  readonly makesWords?: boolean;
  readonly institutionId?: string | undefined;
}

/** Others have samples, and the institution of this side does not admit them. */
const NOT_ADMITTED: EvidenceLine = {
  group: 'dna',
  field: 'profile.autosomal',
  log10LR: 0,
  agreement: 'no_data',
  reason: 'DNA.NOT_ADMITTED',
  a: undefined,
  b: undefined,
};

interface Asked extends PairsToTell {
  /** Rule of the institution: which samples of others it admits; null where it admits all. */
  readonly rule: SampleRule | null;
  readonly makesWords: boolean;
}

interface Weighed {
  readonly log10LR: number;
  readonly evidence: readonly EvidenceLine[];
}

/**
 * Figures of a record's pairs as its institution is told them: without the samples of others that it does not
 * admit, and with a word in place of what the samples of another institution weigh. Its own samples count,
 * and whoever holds both records is told all of both.
 *
 * All pairs of the record are weighed so, for what does not count must not make a rival strong either; the
 * rest of the bank competes as in a run of that record.
 */
@Injectable()
export class DisclosedFigures {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly candidates: CandidateRepository,
    private readonly otherwise: DifferentlyDisclosed,
    private readonly evidence: DisclosedEvidence,
    private readonly probabilities: DisclosedProbabilities,
    private readonly verdicts: DnaVerdicts,
  ) {}

  /**
   * Takes the locks of all records, before the first word of a transaction that makes those of many pairs: no
   * two such transactions wait for each other.
   */
  async takeTurns(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await this.verdicts.inOrder(tx, recordIds);
  }

  /**
   * @param pairs of one record
   * @returns in their order; undefined where the institution is told the pair's own
   */
  async of(
    tx: Tx,
    recordId: string,
    pairs: readonly FoundPair[],
    makesWords = false,
  ): Promise<(SideFigures | undefined)[]> {
    return actingAs(tx, PLATFORM, async () => {
      const [subject] = await this.records.forComparison(tx, [recordId]);
      const [owner] = subject ? await this.institutions.byIds(tx, [subject.institutionId]) : [];
      if (!subject || !owner) return pairs.map(() => undefined);
      const found = new Map<FoundPair, SideFigures>();
      const asked = { subject, rule: owner.admits ?? null, makesWords };
      // Pairs of one institution are reckoned among its own pairs alone (`resolveAsDisclosed`): nothing of others
      // moves them.
      const across = pairs.filter(({ institutionA, institutionB }) => institutionA !== institutionB);
      for (const kind of new Set(across.map((pair) => pair.kind)))
        await this.ofKind(tx, { ...asked, kind, pairs: across.filter((pair) => pair.kind === kind) }, found);
      return pairs.map((pair) => found.get(pair));
    });
  }

  /** Returns, of each pair, the figures that either side is told; undefined where that is what it weighs. */
  async ofSides(
    tx: Tx,
    pairs: readonly FoundPair[],
    { makesWords = false, institutionId }: SidesWanted = {},
  ): Promise<FiguresOfSides[]> {
    const otherwise = await this.otherwise.of(tx, pairs);
    const [a, b] = [new Map<FoundPair, SideFigures>(), new Map<FoundPair, SideFigures>()];
    for (const [side, found] of [
      ['a', a],
      ['b', b],
    ] as const) {
      // prettier-ignore
      // Whoever holds both is told the same of either.
      const asked = pairs.filter(
        (pair) =>
          otherwise.has(pair) &&
          (side === 'a' || pair.institutionA !== pair.institutionB) &&
          holds(pair, side, institutionId),
      );
      await this.ofRecords(tx, { pairs: asked, side, makesWords }, found);
    }
    return pairs.map((pair) => ({ a: a.get(pair), b: b.get(pair) }));
  }

  /** Weighs each record's pairs together, because they compete. */
  private async ofRecords(
    tx: Tx,
    asked: {
      readonly pairs: readonly FoundPair[];
      readonly side: 'a' | 'b';
      readonly makesWords: boolean;
    },
    found: Map<FoundPair, SideFigures>,
  ): Promise<void> {
    const { pairs, side, makesWords } = asked;
    const byRecord = new Map<string, FoundPair[]>();
    for (const pair of pairs) byRecord.set(pair[side], [...(byRecord.get(pair[side]) ?? []), pair]);
    for (const [recordId, own] of byRecord) {
      const figures = await this.of(tx, recordId, own, makesWords);
      for (const [at, pair] of own.entries()) {
        const one = figures[at];
        if (one) found.set(pair, one);
      }
    }
  }

  private async ofKind(tx: Tx, asked: Asked, found: Map<FoundPair, SideFigures>): Promise<void> {
    const { kind, subject, rule, pairs } = asked;
    const named = await this.records.forComparison(
      tx,
      pairs.map((pair) => otherOf(pair, subject)),
    );
    const weighed = await this.weighedAnew(tx, asked, named, asked.makesWords);
    if (weighed.size === 0 && !rule && ![subject, ...named].some(({ content }) => isTyped(content))) return;
    const [stored] = await this.candidates.ofSeqs(tx, kind, [subject.seq]);
    const known = new Set(named.map(({ seq }) => seq));
    const rivals = Array.from(stored?.list.seqs ?? []).filter((seq) => !known.has(seq));
    const others = await this.records.forComparisonBySeq(tx, rivals);
    for (const [seq, one] of await this.weighedAnew(tx, asked, others, false)) weighed.set(seq, one);
    const seqOf = new Map(named.map(({ id, seq }) => [id, seq]));
    const numbered = pairs.map((pair) => ({ pair, seq: seqOf.get(otherOf(pair, subject)) ?? 0 }));
    const ratios = new Map(entriesOf(stored));
    for (const { pair, seq } of numbered) ratios.set(seq, pair.log10LR);
    for (const [seq, { log10LR }] of weighed) ratios.set(seq, log10LR);
    const probability = await this.probabilities.reckon(tx, asked, {
      stored,
      ratios,
      isOtherwise: weighed.size > 0,
    });
    if (!probability) return;
    for (const { pair, seq } of numbered) {
      const { log10LR, evidence } = weighed.get(seq) ?? { ...pair, evidence: undefined };
      found.set(pair, { log10LR, probability: probability.get(seq) ?? 0, evidence });
    }
  }

  /** Weighs anew the pairs of whose samples the institution is told otherwise than they weigh. */
  private async weighedAnew(
    tx: Tx,
    { kind, subject, rule, pairs }: Asked,
    others: readonly StoredRecord[],
    makesWords: boolean,
  ): Promise<Map<number, Weighed>> {
    const backgroundId = pairs[0]?.backgroundId ?? '';
    const typed = others.filter(
      ({ institutionId, content }) => institutionId !== subject.institutionId && isTyped(content),
    );
    const two = typed.map((other) => {
      const isFirst = isFirstOf(kind, subject, other);
      const content: ExchangeRecord = withoutInadmissible(other.content, rule);
      const less = content === other.content ? other : { ...other, content };
      return {
        ...(isFirst
          ? { a: subject, b: less, side: 'a' as const }
          : { a: less, b: subject, side: 'b' as const }),
        ...{ other, isLess: less !== other },
      };
    });
    const told = await this.evidence.of(tx, { kind, backgroundId, makesWords }, two);
    const weighed = new Map<number, Weighed>();
    for (const [at, { other, isLess }] of two.entries()) {
      const one = told[at];
      if (!one || !(isLess || one.isOtherwise)) continue;
      const log10LR = one.evidence.reduce((sum, item) => sum + item.log10LR, 0);
      weighed.set(other.seq, {
        log10LR,
        evidence: isLess ? [...one.evidence, NOT_ADMITTED] : one.evidence,
      });
    }
    return weighed;
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
