import { Injectable } from '@nestjs/common';
import type { Kind, SmallBankRange } from '../../../../kernel/linkage/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import {
  DisclosureLog,
  DisclosurePolicy,
  WORD_LEVEL,
  type Disclosure,
  type PairView,
  type ShownPair,
  type ShownTo,
} from '../../disclosure/index.js';
import {
  byRank,
  ReadRuns,
  SmallBanks,
  DisclosedFigures,
  type EvidenceLine,
  type FoundPair,
  type RankedCandidate,
  type UnconfirmedReport,
} from '../../../matching/runs/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { bandOf, type Band } from '../domain/match-state.js';
import { withoutDna } from '../domain/side-figures.js';
import { pairKey } from '../persistence/judgement.repository.js';
import { BlindPairs } from './blind-pairs.js';
import { BlindRule } from './blind-rule.js';

export interface ShownCandidate {
  readonly pair: FoundPair;
  readonly view: PairView;
  /** The pair waits for the viewer's judgement, to be given without its score. */
  readonly isBlind: boolean;
  /** Range that its bank lets be said of the probability where it is small. */
  readonly smallBank: SmallBankRange | undefined;
  /** True where both records are of the viewer's institution. */
  readonly isOwn: boolean;
  /**
   * Reports that nobody has confirmed and without which the pair would rank lower, as the viewer may know of
   * them.
   */
  readonly onlyTogetherWith: readonly ShownReport[];
}

/** Report that is perhaps of the same person. */
export interface ShownReport {
  /**
   * Card of the report, whose it is and under which code; undefined where the viewer may know no more than
   * that there is one.
   */
  readonly card: PairView['a']['card'];
  /** Probability that both reports are of one person; undefined where one of them is not the viewer's. */
  readonly probability: number | undefined;
  /** Band of that probability, from the level on at which a comparison is shown. */
  readonly band: Band | undefined;
  /** The pairs by which the viewer is told of it. */
  readonly told: readonly ShownTo[];
}

export interface WantedCandidates {
  readonly kind: Kind | undefined;
  readonly limit: number;
  /** True for only those candidates whose place rests on a report that nobody has confirmed. */
  readonly unconfirmedOnly: boolean;
}

/**
 * Candidate with the evidence that its institution is told, where that is other than what the pair weighs.
 */
interface DisclosedCandidate extends RankedCandidate {
  readonly evidence?: readonly EvidenceLine[] | undefined;
}

type SeenCandidate = Omit<ShownCandidate, 'isBlind' | 'smallBank' | 'isOwn'>;

/** More candidates than are kept of any record. */
const ALL_CANDIDATES = 10_000;

/**
 * Reads the kept candidates of one's own record; what the viewer is to judge blindly has neither score nor
 * rank.
 */
@Injectable()
export class ReadCandidates {
  constructor(
    private readonly matching: ReadRuns,
    private readonly figures: DisclosedFigures,
    private readonly db: TenantDb,
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly disclosed: DisclosureLog,
    private readonly blind: BlindRule,
    private readonly blindPairs: BlindPairs,
    private readonly smallBanks: SmallBanks,
  ) {}

  async of(
    actor: Actor,
    recordId: string,
    { kind, limit, unconfirmedOnly }: WantedCandidates,
  ): Promise<ShownCandidate[]> {
    const all = await this.matching.candidates(actor, recordId, kind, ALL_CANDIDATES);
    return this.db.transact(actor, async (tx) => {
      const counting = await this.asCounts(tx, recordId, all);
      const ranked = unconfirmedOnly
        ? counting.filter(({ onlyTogetherWith }) => onlyTogetherWith.length > 0)
        : counting;
      const shown = await this.shown(tx, actor, ranked);
      const told = withFewForeign(shown).slice(0, limit);
      await this.disclosed.note(tx, actor, told.flatMap(shownTo));
      const awaited = await this.blindPairs.among(
        tx,
        actor,
        told.map(({ pair: { kind: of, a, b } }) => ({ kind: of, recordA: a, recordB: b })),
      );
      const smallBanks = await this.smallBanks.of(tx, told.map(({ pair }) => pair)); // prettier-ignore
      const candidates = told.map((one, at): ShownCandidate => {
        const { kind: of, a, b, institutionA, institutionB } = one.pair;
        return {
          ...{ ...one, smallBank: smallBanks[at] },
          isBlind: awaited.has(pairKey({ kind: of, recordA: a, recordB: b })),
          isOwn: institutionA === actor.institutionId && institutionB === actor.institutionId,
        };
      });
      return [
        ...candidates.filter(({ isBlind }) => !isBlind),
        ...candidates
          .filter(({ isBlind }) => isBlind)
          .sort(({ pair: x }, { pair: y }) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)),
      ];
    });
  }

  /**
   * Returns the candidates as the record's own institution is told of them, best first. What it is not told
   * may be what an unconfirmed report lends: such a pair stands at its own place. One that is kept for its
   * DNA alone is not there for it.
   */
  private async asCounts(
    tx: Tx,
    recordId: string,
    ranked: readonly RankedCandidate[],
  ): Promise<readonly DisclosedCandidate[]> {
    const figures = await this.figures.of(
      tx,
      recordId,
      ranked.map(({ pair }) => pair),
    );
    if (figures.every((one) => one === undefined)) return ranked;
    const least = leastOf(ranked.filter((_, at) => figures[at]?.evidence === undefined));
    return ranked
      .map((one, at): DisclosedCandidate => {
        const own = figures[at];
        if (!own) return one;
        const { log10LR, probability, evidence } = own;
        const rank = { log10LR, probability };
        return { pair: { ...one.pair, ...rank }, rank, evidence, onlyTogetherWith: [] };
      })
      .filter(({ evidence, rank }) => evidence === undefined || rank.log10LR >= least)
      .sort(byRank);
  }

  private async shown(tx: Tx, actor: Actor, ranked: readonly DisclosedCandidate[]): Promise<SeenCandidate[]> {
    const ids = [...new Set(ranked.flatMap(({ pair: { a, b } }) => [a, b]))];
    if (ids.length === 0) return [];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const others = ranked.flatMap(({ onlyTogetherWith }) => onlyTogetherWith.map(({ record }) => record.id));
    const disclosure = await this.disclosurePolicy.open(tx, actor, [...new Set([...ids, ...others])]);
    const isBlind = await this.blind.holdsFor(tx, actor);
    return ranked.flatMap(({ pair, onlyTogetherWith, evidence }) => {
      const [a, b] = [records.get(pair.a), records.get(pair.b)];
      const view = a && b && disclosure.of({ kind: pair.kind, a, b });
      if (!view || view.level === 0) return [];
      const told = onlyTogetherWith.map((one) => reportAsSeen(disclosure, pair, b, one));
      const reports = told.map((one) =>
        isBlind ? { ...one, probability: undefined, band: undefined } : one,
      );
      const { log10LR, probability } =
        evidence && view.dnaLevel < WORD_LEVEL ? withoutDna({ ...pair, evidence }) : pair;
      return [{ pair: { ...pair, log10LR, probability }, view, onlyTogetherWith: reports }];
    });
  }
}

/**
 * Most candidates with records of others that are shown of one record: those after them are too improbable to
 * be looked at.
 */
const MOST_FOREIGN = 20;

function withFewForeign(shown: readonly SeenCandidate[]): SeenCandidate[] {
  const isForeign = ({ view }: SeenCandidate): boolean => !view.a.own || !view.b.own;
  const foreign = new Set(shown.filter(isForeign).slice(0, MOST_FOREIGN));
  return shown.filter((one) => !isForeign(one) || foreign.has(one));
}

/**
 * Returns the ratio of the weakest candidate that is kept without a word of DNA: below it, only DNA that is
 * not told keeps a pair.
 */
function leastOf(kept: readonly RankedCandidate[]): number {
  return kept.reduce((least, { pair }) => Math.min(least, pair.log10LR), 0);
}

/**
 * Returns another report as whoever looks at a candidate may know of it: by the pair of the two reports to
 * the owner of one of them, and by its own pair with the candidate to the owner of that.
 */
function reportAsSeen(
  disclosure: Disclosure,
  { kind }: FoundPair,
  candidate: StoredRecord,
  { record, report, probability }: UnconfirmedReport,
): ShownReport {
  const [first, second] = report.seq < record.seq ? [report, record] : [record, report];
  const pairs = [
    { kind: 'duplicate_report' as const, a: first, b: second },
    { kind, a: record, b: candidate },
  ];
  const told = pairs.flatMap((pair): (ShownTo & { side: 'a' | 'b' })[] => {
    const view = disclosure.of(pair);
    const side = pair.a === record ? 'a' : 'b';
    return view && view[side].level > 0 ? [{ pair: placesOf(pair), view, most: 2, side }] : [];
  });
  const asDouble = told.find((one) => one.pair.kind === 'duplicate_report');
  return {
    card: told.map(({ view, side }) => view[side].card).find((card) => card !== undefined),
    probability: asDouble?.view.a.own && asDouble.view.b.own ? probability : undefined,
    band: (asDouble?.view.level ?? 0) >= 2 && probability !== undefined ? bandOf(probability) : undefined,
    told,
  };
}

const placesOf = ({ kind, a, b }: ShownPair): ShownTo['pair'] => ({
  ...{ kind, recordA: a.id, recordB: b.id },
  ...{ institutionA: a.institutionId, institutionB: b.institutionId },
});

/** A candidate shows figures and no value. */
function shownTo({ pair, view, onlyTogetherWith }: SeenCandidate): ShownTo[] {
  const { kind, a: recordA, b: recordB, institutionA, institutionB } = pair;
  const own = { pair: { kind, recordA, recordB, institutionA, institutionB }, view, most: 2 } as const;
  return [own, ...onlyTogetherWith.flatMap(({ told }) => told)];
}
